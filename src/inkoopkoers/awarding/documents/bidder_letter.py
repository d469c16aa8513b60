# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter to one bidder: the decision, the reasons, and the time to object.

A losing bidder reads its own scores, the name of the winner, and the characteristics
and relative advantages of the winning bid (Aanbestedingswet 2012, article 2.130); never
anything of another loser. Who has no rank reads why, and who won.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.documents.judged import (
    motivations,
    note,
    prose,
    scores_table,
    shown_score,
)
from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.formulas import Figure
from inkoopkoers.awarding.domain.ranking import Place
from inkoopkoers.awarding.domain.scoring import LeafScore
from inkoopkoers.awarding.queries.outcome import Standing, is_awarded
from inkoopkoers.awarding.wording.formulas import (
    PART_NAMES,
    formula_name,
    part_texts,
)
from inkoopkoers.awarding.wording.outcome import listed, out_text
from inkoopkoers.awarding.wording.terms import criterion_name, ties_text
from inkoopkoers.reports.blocks import Block, Heading, Report, Table


def bidder_letter(standing: Standing, code: str, today: date) -> Report:
    """The letter for this bid; KeyError when there is no such bid."""
    place = standing.outcome.of(code)
    state = "" if is_awarded(standing.award) else _("Concept, niet versturen")
    return Report(
        title=standing.award.title,
        subtitle=_("Gunningsbeslissing voor %s") % place.bid.name,
        author=str(standing.award.organisation),
        subject=_("Gunningsbeslissing"),
        date=today,
        facts=((_("Stand"), state),) if state else (),
        blocks=tuple(_blocks(standing, place)),
        keywords=(_("gunning"), _("brief")),
        mark=state,
        is_letter=True,
    )


def _blocks(standing: Standing, place: Place) -> Iterator[Block]:
    yield note(
        _(
            "Lees deze brief na voor je hem verstuurt, en vul in wat tussen haken staat. "
            "Haal deze regel weg. Kijk of er geen bedrijfsgeheim van de winnaar in staat."
        )
    )
    yield Heading(_("De beslissing"), 1)
    yield from _decision(standing, place)
    if place.rank is not None:
        yield Heading(_("Uw beoordeling"), 1)
        yield from _own(standing, place)
        if place.rank != 1:
            for winner in standing.outcome.winners:
                yield from _beside(standing, place, standing.outcome.of(winner))
    elif place.reasons and not place.bid.excluded_because:
        yield from _judged_out(standing, place)
    yield Heading(_("Wachttijd en bezwaar"), 1)
    yield from _standstill()


def _decision(standing: Standing, place: Place) -> Iterator[Block]:
    names = listed(standing.names_of(standing.outcome.winners))
    total = len(standing.outcome.ranked)
    if place.rank == 1:
        yield prose(
            _(
                "Uw inschrijving eindigde op de eerste plaats. We willen de opdracht aan "
                "u gunnen. Dit bericht is nog geen aanvaarding van uw aanbod."
            )
        )
        return
    if place.rank is None and not place.reasons:
        yield prose(_("Er is nog geen uitkomst."))
    elif place.rank is None:
        yield prose(
            _("Uw inschrijving doet niet mee. De reden: %s.")
            % out_text(standing.design, place).rstrip(".")
        )
    else:
        yield prose(
            _("Uw inschrijving eindigde op plaats %(rank)d van %(total)d.")
            % {"rank": place.rank, "total": total}
        )
    if names:
        yield prose(_("We willen de opdracht gunnen aan %s.") % names)
    yield from _tied(standing, place)


def _tied(standing: Standing, place: Place) -> Iterator[Block]:
    """Why a bidder with the same outcome as the winner does not win."""
    totals = [standing.outcome.of(code).total for code in standing.outcome.winners]
    if place.rank is not None and place.total in totals:
        said = _("Uw uitkomst is gelijk aan die van de winnende inschrijving. %s")
        yield prose(said % ties_text(standing.design))


def _judged_out(standing: Standing, place: Place) -> Iterator[Block]:
    """What the assessors wrote on a bid that scored below a minimum."""
    written = tuple(motivations(standing, place.code))
    if written:
        yield Heading(_("Uw beoordeling"), 1)
        yield from written


def _own(standing: Standing, place: Place) -> Iterator[Block]:
    design = standing.design
    parts = part_texts(design.formula, _figure(place), design.decimals)
    names = PART_NAMES[design.formula]
    yield prose(_("We rekenden met de formule: %s.") % formula_name(design.formula))
    labels = (names.price, names.quality, names.total)
    yield Table(
        caption=_("Uw uitkomst"),
        header=(_("Onderdeel"), _("Uitkomst")),
        rows=tuple(
            (str(label), text) for label, text in zip(labels, parts, strict=True)
        ),
        numeric_columns=(1,),
    )
    yield scores_table(standing, place, _("Uw scores"))
    yield from motivations(standing, place.code)


def _beside(standing: Standing, place: Place, winner: Place) -> Iterator[Block]:
    """The winner's characteristics and advantages, beside the bidder's own scores."""
    design = standing.design
    names = PART_NAMES[design.formula]
    yield Heading(_("De winnende inschrijving: %s") % winner.bid.name, 2)
    own = {one.criterion: one for one in _leaves(place)}
    rows = [
        (
            criterion_name(design, one.criterion),
            shown_score(standing, own[one.criterion]) if one.criterion in own else "",
            shown_score(standing, one),
        )
        for one in _leaves(winner)
    ]
    mine = part_texts(design.formula, _figure(place), design.decimals)
    theirs = part_texts(design.formula, _figure(winner), design.decimals)
    labels = (names.price, names.quality, names.total)
    shown = [0, 1, 2] if _tells_no_price(design.formula) else [1, 2]
    rows += [(str(labels[at]), mine[at], theirs[at]) for at in shown]
    yield Table(
        caption=_("Uw inschrijving naast de winnende"),
        header=(_("Onderdeel"), _("U"), winner.bid.name),
        rows=tuple(rows),
        numeric_columns=(1, 2),
    )
    yield prose(_advantages(standing, place, winner))
    yield prose(_("Dit schreven de beoordelaars over de winnende inschrijving:"))
    yield from motivations(standing, winner.code)


def _advantages(standing: Standing, place: Place, winner: Place) -> str:
    """On which criteria the winner scored better, and on which it did not."""
    design = standing.design
    own = {one.criterion: one.part for one in _leaves(place)}
    better: list[str] = []
    other: list[str] = []
    for one in _leaves(winner):
        name = criterion_name(design, one.criterion)
        is_better = one.part > own.get(one.criterion, Fraction(0))
        (better if is_better else other).append(name)
    if not better:
        return _(
            "De winnende inschrijving scoort nergens hoger op kwaliteit. Het verschil zit "
            "in de prijs of in de regel bij een gelijke uitkomst."
        )
    text = _("De winnende inschrijving scoort hoger op: %s.") % ", ".join(better)
    if other:
        text += " " + _("Niet hoger op: %s.") % ", ".join(other)
    return text


def _standstill() -> Iterator[Block]:
    yield prose(
        _(
            "We sluiten de overeenkomst niet eerder dan 20 kalenderdagen na de dag waarop "
            "we dit bericht verstuurden, dus niet voor [datum]. Bent u het niet eens met "
            "deze beslissing? Begin dan voor die dag een kort geding bij de rechtbank "
            "[plaats]. Dan wachten we op het vonnis."
        )
    )
    yield note(
        _(
            "Bij een Europese aanbesteding is dit de opschortende termijn van artikel "
            "2.127 van de Aanbestedingswet 2012. Onder de drempel vraagt de wet dit niet; "
            "schrijf dan op welke termijn jullie leidraad noemt. Haal deze regel weg."
        )
    )
    yield prose(
        _(
            "Hebt u vragen over deze beslissing? Bel of mail [naam, telefoon, e-mailadres]."
        )
    )


def _leaves(place: Place) -> tuple[LeafScore, ...]:
    return place.quality.leaves if place.quality else ()


def _figure(place: Place) -> Figure:
    return place.figure or Figure(Fraction(0), Fraction(0), Fraction(0))


def _tells_no_price(formula: Formula) -> bool:
    """The price part of these is a number of points, not the winner's price itself."""
    return formula not in {
        Formula.VALUE,
        Formula.RATIO,
        Formula.SURCHARGE,
        Formula.WILLINGNESS,
    }
