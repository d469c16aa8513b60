# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a guided example as tables and sentences."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.examples import Example
from inkoopkoers.awarding.domain.formulas import Figure
from inkoopkoers.awarding.domain.ranking import Outcome, Place
from inkoopkoers.awarding.wording.definitions import lines_of
from inkoopkoers.awarding.wording.examples.guide import Step, Table
from inkoopkoers.awarding.wording.figures import points_text
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.awarding.wording.trying import listed
from inkoopkoers.web.dutch import euro, number

_ZERO = Fraction(0)


def rules_step(design: AwardDesign) -> Step:
    """What the documents of the example say."""
    weights = (
        (_("Prijs"), f"{number(design.price_weight)} %"),
        *(
            (one.name, f"{number(one.weight or Decimal(0))} %")
            for one in design.criteria
        ),
    )
    return Step(
        _("Wat er in de leidraad staat"),
        (
            _("De inkoper koos de formule ‘%s’.") % formula_name(design.formula),
            *(f"{str(line).capitalize()}." for line in lines_of(design)[1:2]),
        ),
        Table(_("De gewichten"), (_("Onderdeel"), _("Gewicht")), weights),
    )


def outcome_table(design: AwardDesign, outcome: Outcome, caption: str) -> Table:
    """Price, scores and points per bid, by rank."""
    heads = (
        _("Inschrijver"),
        _("Prijs"),
        *(one.name for one in design.criteria),
        _("Prijspunten"),
        _("Kwaliteitspunten"),
        _("Samen"),
    )
    rows = tuple(_outcome_row(design, place) for place in outcome.ranked)
    return Table(caption, heads, rows)


def ranking_sentence(outcome: Outcome) -> str:
    """Who has how many points, and who wins."""
    parts = [
        _("%(name)s heeft %(points)s punten")
        % {"name": place.bid.name, "points": points_text(figure_at(place).total)}
        for place in outcome.ranked
    ]
    return _("%(parts)s. %(winner)s wint.") % {
        "parts": listed(parts),
        "winner": outcome.ranked[0].bid.name,
    }


def figure_at(place: Place) -> Figure:
    """The figure of a ranked bid."""
    return place.figure or Figure(_ZERO, _ZERO, _ZERO)


def names_in(example: Example) -> dict[str, str]:
    """The name per code."""
    return {bid.code: bid.name for bid in example.bids}


def _outcome_row(design: AwardDesign, place: Place) -> tuple[str, ...]:
    figure = figure_at(place)
    return (
        place.bid.name,
        euro(place.bid.price_eur or Decimal(0)),
        *(number(place.bid.scores[one.code] or Decimal(0)) for one in design.criteria),
        points_text(figure.price),
        points_text(figure.quality),
        points_text(figure.total),
    )
