# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What it is about on one page, and what people weighed in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.documents.strategy.texts import (
    empty,
    labelled,
    lead,
    prose,
    share_text,
)
from inkoopkoers.procurements.domain.criteria import share_of_impact
from inkoopkoers.procurements.domain.steps import Corner
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.queries.basket import as_criterion
from inkoopkoers.procurements.queries.nami import AskedQuestion
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.ambitions import web_conclusion
from inkoopkoers.procurements.wording.approach import procedure_title
from inkoopkoers.procurements.wording.facts import facts_of
from inkoopkoers.procurements.wording.money import impact_sentence
from inkoopkoers.procurements.wording.nami import OUTCOMES
from inkoopkoers.procurements.wording.planning import conclusion
from inkoopkoers.procurements.wording.steps import CORNERS
from inkoopkoers.procurements.wording.strategy import CHAPTERS
from inkoopkoers.reports.blocks import Block, BulletList, Heading, Runs, Table


def blocks(material: Material) -> Iterator[Block]:
    """What is bought, the choices in short, the facts and the team."""
    yield Heading(_("In het kort"), 1)
    what = material.dossier.what.strip()
    if what:
        yield lead(what)
    yield Heading(_("Onze keuzes"), 2)
    yield BulletList(tuple(_choices(material)))
    yield Heading(_("Gegevens"), 2)
    yield Table(
        caption=_("Gegevens van deze inkoop"),
        header=(_("Gegeven"), _("Wat we weten")),
        rows=tuple(_facts(material)),
    )
    yield Heading(_("Het team"), 2)
    yield Table(
        caption=_("Het gouden vierkant"),
        header=(_("Hoek"), _("Wie")),
        rows=tuple(
            (
                str(CORNERS[Corner(one.corner)]),
                str(one.member) if one.member else _("nog niemand"),
            )
            for one in material.team
        ),
    )


def chapters(material: Material) -> Iterator[Block]:
    """The seven things that people weighed."""
    yield Heading(_("Waar we op letten"), 1)
    for chapter in Chapter:
        yield Heading(str(CHAPTERS[chapter]), 2)
        if chapter in material.texts:
            yield from prose(material.texts[chapter])
        else:
            yield empty(_("Hierover is nog niets opgeschreven."))


def _choices(material: Material) -> Iterator[Runs]:
    yield labelled(_("Niet, anders, minder"), _nami(material))
    yield labelled(_("Ambities"), _ambitions(material))
    yield labelled(_("Criteria"), _criteria(material))
    yield labelled(_("Aanpak"), _approach(material))
    if material.costs.taken:
        yield labelled(_("Kosten"), material.costs.taken.headline)
    if material.award.taken:
        yield labelled(_("Gunning"), impact_sentence(material.award.taken))
    if material.taken.planned:
        yield labelled(_("Planning"), _sentence(conclusion(material.taken.planned)))


def _ambitions(material: Material) -> str:
    """Beside the course; with no course to stand beside, how many and how high."""
    chosen = [one for one in material.web if one.is_chosen and not one.is_removed]
    if not chosen:
        return _("Nog niet gekozen.")
    if any(one.ambition.inherited is not None for one in chosen):
        return _sentence(web_conclusion(material.web))
    levels = [int(one.ambition.chosen or 0) for one in chosen]
    asked = sum(level > 0 for level in levels)
    said = ngettext("%d thema met een ambitie.", "%d thema’s met een ambitie.", asked)
    return said % asked


def _nami(material: Material) -> str:
    answered = [_outcome(one) for one in material.nami.questions if one.answer]
    said = [one for one in answered if one]
    return _sentence("; ".join(said)) if said else _("Nog niet beantwoord.")


def _outcome(asked: AskedQuestion) -> str:
    words = OUTCOMES[asked.question].get(asked.outcome)
    text = str(words) if words else ""
    return text[:1].lower() + text[1:]


def _criteria(material: Material) -> str:
    if not material.basket:
        return _("Nog niet gekozen.")
    count = len(material.basket)
    said = ngettext("%d criterium.", "%d criteria.", count) % count
    share = share_of_impact(as_criterion(one, {}) for one in material.basket)
    if share is None:
        return said
    percent = share_text(share)
    weighs = _("Maatschappelijke impact weegt voor {percent} mee.")
    return f"{said} {weighs.format(percent=percent)}"


def _approach(material: Material) -> str:
    procedure = material.taken.row.procedure
    if not procedure:
        return _("Nog niet gekozen.")
    return _sentence(procedure_title(procedure))


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith(".") else f"{text}."


def _facts(material: Material) -> Iterator[tuple[str, str]]:
    for one in facts_of(material.dossier):
        if one.text:
            note = f" ({one.note})" if one.note else ""
            yield str(one.label), f"{one.text}{note}"
        else:
            yield str(one.label), _("nog niet bekend")
