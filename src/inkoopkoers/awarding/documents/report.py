# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award report: the outcome, how it was calculated, and why, per bidder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.awarding.documents.clause import WITHOUT_PRICE_WEIGHT
from inkoopkoers.awarding.documents.judged import motivations, prose, scores_table
from inkoopkoers.awarding.documents.worked import steps_table
from inkoopkoers.awarding.domain.design import Formula, Measured
from inkoopkoers.awarding.domain.formulas import Figure
from inkoopkoers.awarding.domain.ranking import Place
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.domain.worked import Worked
from inkoopkoers.awarding.models import StageMove
from inkoopkoers.awarding.queries.outcome import Standing, is_awarded
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.awarding.wording.formulas import (
    PART_NAMES,
    formula_name,
    part_texts,
    who_wins,
)
from inkoopkoers.awarding.wording.outcome import conclusion, out_text, promise_text
from inkoopkoers.awarding.wording.stages import STAGE_NAMES
from inkoopkoers.awarding.wording.terms import broken_by_text, ties_text
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Report,
    Role,
    Table,
    runs,
)
from inkoopkoers.web.dutch import euro, long_date

# The sum behind each figure takes half a page; beyond this the scores must do.
MOST_SUMS = 20


def award_report(standing: Standing, moves: Sequence[StageMove], today: date) -> Report:
    """Everything that was decided, for the file; confidential."""
    found = standing.award
    state = _("Vastgelegd") if is_awarded(found) else _("Concept")
    secret = _("Vertrouwelijk")
    return Report(
        title=found.title,
        subtitle=_("Gunningsverslag"),
        author=str(found.organisation),
        subject=_("Gunningsverslag"),
        date=today,
        facts=(
            (_("Stand"), state),
            (secret, _("Niet voor wie buiten de organisatie staat")),
        ),
        blocks=tuple(_blocks(standing, moves)),
        keywords=(_("gunning"), _("verslag")),
        mark=f"{secret} · {state}",
    )


def _blocks(standing: Standing, moves: Sequence[StageMove]) -> Iterator[Block]:
    yield Heading(_("Uitslag"), 1)
    yield Paragraph(runs(conclusion(standing.design, standing.outcome)), Role.LEAD)
    yield _ranking(standing)
    yield from _out(standing)
    yield Heading(_("Zo is er gerekend"), 1)
    yield from _rules(standing)
    yield Heading(_("Per inschrijver"), 1)
    for at, place in enumerate(standing.outcome.places):
        yield from _bidder(standing, place, with_sum=at < MOST_SUMS)
    if moves:
        yield Heading(_("Verloop"), 1)
        yield BulletList(tuple(runs(_moved(one)) for one in moves))


def _ranking(standing: Standing) -> Block:
    design = standing.design
    names = PART_NAMES[design.formula]
    rows = []
    for place in standing.outcome.ranked:
        figure = place.figure or Figure(Fraction(0), Fraction(0), Fraction(0))
        parts = part_texts(design.formula, figure, design.decimals)
        price = "" if place.bid.price_eur is None else euro(place.bid.price_eur)
        rows.append((str(place.rank), place.bid.name, price, *parts))
    return Table(
        caption=_("Volgorde van de inschrijvingen, prijzen %s btw") % design.vat,
        header=(
            _("Plaats"), _("Inschrijver"), _("Inschrijfprijs"), str(names.price),
            str(names.quality), str(names.total),
        ),
        rows=tuple(rows),
        numeric_columns=(0, 2, 3, 4, 5),
    )  # fmt: skip


def _out(standing: Standing) -> Iterator[Block]:
    for place in standing.outcome.ranked:
        if place.tie_broken_by:
            text = broken_by_text(place.tie_broken_by, standing.design)
            yield prose(f"{place.bid.name}: {text}.")
    places = standing.outcome.places
    left_out = [one for one in places if one.rank is None and one.reasons]
    if left_out:
        yield prose(_("Deze inschrijvingen doen niet mee:"))
        yield BulletList(
            tuple(
                runs(f"{one.bid.name}: {out_text(standing.design, one)}")
                for one in left_out
            )
        )


def _rules(standing: Standing) -> Iterator[Block]:
    design = standing.design
    yield prose(
        _("De formule is: %(name)s. %(wins)s")
        % {"name": formula_name(design.formula), "wins": who_wins(design.formula)}
    )
    on_value = design.formula is Formula.VALUE
    weighs = design.formula not in WITHOUT_PRICE_WEIGHT
    rows = (
        [] if not weighs else [(_("Prijs"), f"{decimal_text(design.price_weight)} %")]
    )
    for leaf in leaves_of(design):
        worth = _("verlaagt de prijs")
        if leaf.measured is not Measured.LADDER:
            worth = (
                euro(leaf.value_eur)
                if on_value and leaf.value_eur is not None
                else f"{decimal_text(leaf.weight)} %"
                if leaf.weight is not None
                else ""
            )
        rows.append((leaf.name, worth))
    yield Table(
        caption=_("Hoe zwaar elk onderdeel telt"),
        header=(_("Onderdeel"), _("Hoogste waarde") if on_value else _("Gewicht")),
        rows=tuple(rows),
        numeric_columns=(1,),
    )
    yield prose(f"{ties_text(design)} {promise_text(design)}")
    if design.decimals is not None:
        told = ngettext(
            "De uitkomst is afgerond op %d decimaal.",
            "De uitkomst is afgerond op %d decimalen.",
            design.decimals,
        )
        yield prose(told % design.decimals)


def _bidder(standing: Standing, place: Place, *, with_sum: bool) -> Iterator[Block]:
    yield Heading(place.bid.name, 2)
    if place.rank is None and not place.reasons:
        yield prose(_("Er is nog geen uitkomst."))
    elif place.rank is None:
        yield prose(
            _("Deze inschrijving doet niet mee: %s") % out_text(standing.design, place)
        )
    else:
        yield prose(_("Plaats %d.") % place.rank)
    if place.quality:
        yield scores_table(standing, place, _("Scores van %s") % place.bid.name)
    yield from motivations(standing, place.code)
    if with_sum and place.figure:
        worked = Worked(standing.bids, standing.outcome)
        yield steps_table(standing.design, worked, place.code)


def _moved(one: StageMove) -> str:
    day = long_date(timezone.localdate(one.moved_at))
    name = str(STAGE_NAMES[Stage(one.stage)]).lower()
    text = (
        _("%(day)s: terug naar %(name)s")
        if one.is_back
        else _("%(day)s: naar %(name)s")
    )
    text = text % {"day": day, "name": name}
    return f"{text}. {one.reason}" if one.reason else text
