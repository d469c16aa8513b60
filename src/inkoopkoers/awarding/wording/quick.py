# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light try-out in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.ranking import Outcome
from inkoopkoers.awarding.domain.stability import Change
from inkoopkoers.awarding.wording.figures import figure_text
from inkoopkoers.awarding.wording.trying import named
from inkoopkoers.web.dutch import euro, number, sentence

QUALITY_NAME = gettext_lazy("Kwaliteit")


def winner_headline(outcome: Outcome, names: Mapping[str, str]) -> str:
    """Who wins; who shares the first place shares it."""
    winners = outcome.winners
    if not winners:
        return _("Met deze getallen is er geen winnaar")
    if len(winners) > 1:
        return _("%s eindigen gelijk") % named(winners, names)
    return _("%s wint") % named(winners, names)


def margin_sentence(design: AwardDesign, outcome: Outcome) -> str:
    """How far the second is behind."""
    ranked = outcome.ranked
    totals = [place.total for place in ranked if place.total is not None]
    if len(totals) < 2 or totals[0] == totals[1]:  # noqa: PLR2004 - first and second
        return ""
    return _("Het verschil met %(second)s is %(margin)s%(unit)s.") % {
        "second": ranked[1].bid.name,
        "margin": figure_text(design.formula, abs(totals[0] - totals[1])),
        "unit": _unit(design.formula),
    }


def fragile_sentence(changes: Sequence[Change], names: Mapping[str, str]) -> str:
    """The first bid that changes who wins by falling away; nothing when none does."""
    for one in changes:
        if one.changes_winner:
            told = _(
                "Valt %(out)s weg en reken je opnieuw, dan wint %(after)s, en niet "
                "%(before)s."
            ) % {
                "out": named(one.excluded, names),
                "after": named(one.after, names),
                "before": named(one.before, names),
            }
            return sentence(told)
    return ""


def derived_sentence(design: AwardDesign) -> str:
    """The figures that the formula needs, and that we chose."""
    given = design.parameters
    match design.formula:
        case Formula.BOUNDS:
            return _(
                "Wij kozen de grenzen: %(lower)s en %(upper)s, de helft onder en boven de "
                "middelste prijs."
            ) % {"lower": _eur(given.lower_eur), "upper": _eur(given.upper_eur)}
        case Formula.VALUE:
            value = sum((one.value_eur or 0) for one in design.criteria)
            return _("Wij kozen de waarde: de beste kwaliteit is %s waard.") % _eur(
                value
            )
        case Formula.WILLINGNESS:
            point = _eur(given.value_of_point_eur)
            return _("Wij kozen de waarde: een kwaliteitspunt is %s waard.") % point
        case Formula.LINEAR:
            factor = number(given.factor)
            return (
                _("Vanaf %s keer de laagste prijs zijn er geen prijspunten.") % factor
            )
        case Formula.LOGARITHMIC:
            base = number(given.log_base)
            return _("Bij %s keer de laagste prijs zijn er geen prijspunten.") % base
        case _:
            return ""


def _unit(formula: Formula) -> str:
    return _(" punten") if gives_points(formula) else ""


def _eur(amount: object) -> str:
    return euro(round(Decimal(str(amount or 0)), 2))
