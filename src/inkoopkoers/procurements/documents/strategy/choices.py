# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different or less; the advice; and what was set aside, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.procurements.documents.strategy.texts import (
    empty,
    joined,
    labelled,
    lead,
    sentence,
)
from inkoopkoers.procurements.domain.advice import TipState
from inkoopkoers.procurements.domain.ambitions import Deviation
from inkoopkoers.procurements.domain.answered import AnswerState
from inkoopkoers.procurements.domain.nami import Outcome, SignState
from inkoopkoers.procurements.domain.trials import Verdict
from inkoopkoers.procurements.models import NamiAnswer
from inkoopkoers.procurements.queries.ambitions.web import OnWeb
from inkoopkoers.procurements.queries.nami import AskedQuestion, NamiStep
from inkoopkoers.procurements.queries.strategy.material import Material
from inkoopkoers.procurements.wording.nami import OUTCOMES, TRIAL_STATES, VERDICTS
from inkoopkoers.procurements.wording.obligations import OBLIGATIONS
from inkoopkoers.procurements.wording.steps import CORNERS, STEPS
from inkoopkoers.reports.blocks import Block, BulletList, Heading, Runs, Table, runs
from inkoopkoers.web.dutch import euro, long_date, number


def nami(material: Material) -> Iterator[Block]:
    """The three questions, what they avoid, obstacles, trials and signatures."""
    yield Heading(_("Niet, anders of minder"), 1)
    found = material.nami
    if any(one.answer for one in found.questions):
        yield _answers(found)
        for one in found.questions:
            yield from _explained(one)
    else:
        yield empty(_("De drie vragen zijn nog niet beantwoord."))
    if found.obstacles:
        yield Heading(_("Wat in de weg staat"), 2)
        yield BulletList(tuple(_obstacles(found)))
    if found.trials:
        yield Heading(_("Proef"), 2)
        yield BulletList(tuple(_trials(found)))
    signed = tuple(_signed(found))
    if signed:
        yield Heading(_("Wie het ermee eens is"), 2)
        yield BulletList(signed)


def _signed(found: NamiStep) -> Iterator[Runs]:
    for one in found.corners:
        if one.sign.state is SignState.SIGNED and one.signature:
            who = one.signature.signed_by or _("iemand die weg is")
            day = long_date(timezone.localdate(one.signature.signed_at))
            yield labelled(str(CORNERS[one.sign.corner]), f"{who}, {day}")


def _answers(found: NamiStep) -> Table:
    return Table(
        caption=_("De drie vragen, en wat we vermijden over de hele looptijd"),
        header=(_("Vraag"), _("Uitkomst"), _("Wat we vermijden")),
        rows=tuple(_row(one) for one in found.questions),
    )


def _row(asked: AskedQuestion) -> tuple[str, ...]:
    name = asked.question.value.capitalize()
    if asked.answer is None or asked.outcome is Outcome.OPEN:
        return (name, _("nog niet beantwoord"), "")
    outcome = str(OUTCOMES[asked.question][asked.outcome])
    return (name, outcome, ", ".join(_avoided(asked.answer)))


def _avoided(row: NamiAnswer) -> Iterator[str]:
    if row.units:
        yield f"{number(row.units)} {row.unit_name}".strip()
    if row.avoided_eur:
        yield _("%s zonder btw") % euro(row.avoided_eur)
    if row.avoided_kg:
        yield _("%s kilo materiaal") % number(row.avoided_kg)
    if row.avoided_co2_kg:
        yield _("%s kilo CO2") % number(row.avoided_co2_kg)


def _explained(asked: AskedQuestion) -> Iterator[Block]:
    row = asked.answer
    if row is None or not (row.explanation or row.based_on):
        return
    yield BulletList((labelled(asked.question.value.capitalize(), _said(row)),))


def _said(row: NamiAnswer) -> str:
    based = _("Gebaseerd op: %s") % row.based_on if row.based_on else ""
    return joined((sentence(row.explanation), sentence(based)))


def _obstacles(found: NamiStep) -> Iterator[Runs]:
    for one in found.obstacles:
        helps = ", ".join(_inside(each.title) for each in one.chosen)
        does = _("We doen: %s.") % helps if helps else _("Nog niets gekozen.")
        yield labelled(one.text.rstrip("."), joined((does, sentence(one.row.note))))


def _inside(name: str) -> str:
    return name[:1].lower() + name[1:].rstrip(".")


def _trials(found: NamiStep) -> Iterator[Runs]:
    for one in found.trials:
        row = one.row
        days = _("van %(first)s tot %(last)s, %(state)s") % {
            "first": long_date(row.starts_on),
            "last": long_date(row.ends_on),
            "state": TRIAL_STATES[one.state],
        }
        known = row.verdict in list(Verdict)
        verdict = str(VERDICTS[Verdict(row.verdict)]) if known else ""
        told = joined((sentence(days), sentence(row.facts), sentence(verdict)))
        yield labelled(" ".join(row.what.split()).rstrip("."), told)


def advice(material: Material) -> Iterator[Block]:
    """The tips that we take over, each with why it was given."""
    found = material.advice
    if found is None:
        return
    yield Heading(_("Advies van de Wegwijzer"), 1)
    counts = found.counts
    yield lead(
        _(
            "Van de %(all)s tips nemen we er %(taken)s over en leggen we er %(aside)s "
            "opzij. De antwoorden zijn %(answers)s, in versie %(version)s."
        )
        % {
            "all": len(found.tips),
            "taken": counts.get(TipState.TAKEN, 0),
            "aside": counts.get(TipState.SET_ASIDE, 0),
            "answers": found.pinned.answers,
            "version": found.pinned.version,
        }
    )
    taken = [tip for tip in found.tips if tip.state is TipState.TAKEN]
    if taken:
        yield Heading(_("Wat we overnemen"), 2)
        yield BulletList(tuple(runs(tip.text) for tip in taken))


def set_aside(material: Material) -> Iterator[Block]:
    """What was not chosen; a reader should not have to guess why."""
    told = tuple(_aside(material))
    if not told:
        return
    yield Heading(_("Wat we niet doen, en waarom"), 1)
    yield BulletList(told)


def _aside(material: Material) -> Iterator[Runs]:
    unknown = _("De reden ontbreekt.")
    for step, reason in material.set_aside.items():
        name = _("Stap ‘%s’ overgeslagen") % STEPS[step]
        yield labelled(name, sentence(reason) or unknown)
    for tip in material.advice.tips if material.advice else ():
        if tip.state is TipState.SET_ASIDE and tip.choice:
            name = _("Tip ‘%s’") % tip.text.rstrip(".")
            yield labelled(name, sentence(tip.choice.reason) or unknown)
    for one in material.web:
        if one.is_chosen and one.ambition.reason and _deviates(one):
            name = _("Andere ambitie op ‘%s’") % one.name
            yield labelled(name, sentence(one.ambition.reason))
    for answer in material.obligations:
        if answer.state is AnswerState.EXPLAINED and answer.answer:
            name = _("Niet toegepast: %s") % OBLIGATIONS[answer.obligation.code]
            yield labelled(name, sentence(answer.answer.reason))


def _deviates(one: OnWeb) -> bool:
    return one.ambition.deviation in {Deviation.LOWER, Deviation.HIGHER}
