# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The minutes of the ambitions as a document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.procurements.ambition_pictures import web_picture
from inkoopkoers.procurements.domain.ambitions import LevelChange
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.ambitions.minutes import (
    Minutes,
    MinutesOfTheme,
)
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Runs,
    Table,
    runs,
)
from inkoopkoers.web.dutch import long_date


def minutes_report(dossier: Dossier, found: Minutes, today: date) -> Report:
    """Who agreed on what, per theme, and how they came there."""
    facts = [
        (_("Dossier"), dossier.title),
        (_("Organisatie"), str(dossier.organisation)),
        (_("Datum"), long_date(today)),
    ]
    if found.people:
        facts.append((_("Vastgelegd door"), ", ".join(found.people)))
    return Report(
        title=_("Verslag van de ambities"),
        subtitle=dossier.title,
        author="Inkoopkoers",
        subject=_("Ambities"),
        date=today,
        facts=tuple(facts),
        blocks=tuple(_blocks(found)),
    )


def _blocks(found: Minutes) -> Iterator[Block]:
    yield Heading(_("Wat jullie afspraken"), 1)
    if not found.lines:
        words = _("Er is nog geen niveau gekozen.")
        yield Paragraph(runs(words), Role.EMPTY)
        return
    yield _agreed(found)
    if picture := web_picture(found.web):
        chart = picture.wide
        yield Figure(str(chart.svg), chart.description, chart.title)
    yield Heading(_("Per thema"), 1)
    for one in found.lines:
        yield from _theme(one)


def _agreed(found: Minutes) -> Table:
    return Table(
        caption=_("Afgesproken niveau per thema"),
        header=(_("Thema"), _("Afgesproken"), _("Koers"), _("Reden")),
        rows=tuple(
            (
                one.name,
                level_name(one.line.agreed),
                inherited_name(one),
                one.line.reason,
            )
            for one in found.lines
        ),
    )


def inherited_name(one: MinutesOfTheme) -> str:
    """The level that the theme starts from; words when there is none."""
    inherited = one.now.ambition.inherited if one.now else None
    return level_name(inherited.level) if inherited else _("geen")


def _theme(one: MinutesOfTheme) -> Iterator[Block]:
    yield Heading(one.name, 2)
    words = _("Afgesproken: %(level)s.") % {"level": level_name(one.line.agreed)}
    yield Paragraph(runs(words), Role.LEAD)
    yield BulletList(tuple(_line(change) for change in one.line.changes))


def _line(change: LevelChange) -> Runs:
    return runs(change_line(change))


def change_line(change: LevelChange) -> str:
    """One change in a sentence: when, who, from where to where, and why."""
    day = f"{long_date(change.at.date())} {change.at:%H:%M}"
    became = level_name(change.after)
    if change.before is None:
        said = _("%(day)s, %(who)s: koos %(became)s.")
    elif change.before == change.after:
        said = _("%(day)s, %(who)s: schreef een andere reden bij %(became)s.")
    else:
        said = _("%(day)s, %(who)s: van %(was)s naar %(became)s.")
    line = said % {
        "day": day,
        "who": change.who,
        "was": level_name(change.before),
        "became": became,
    }
    return f"{line} {change.reason}".strip()
