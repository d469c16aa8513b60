# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The check of an award letter in Dutch: what follows, what does not, what lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.letter import (
    Finding,
    LetterFigure,
    Missing,
    Range,
    Verdict,
)
from inkoopkoers.awarding.domain.letters import LetterCheck
from inkoopkoers.awarding.domain.ranking import as_decimal
from inkoopkoers.awarding.wording.formulas import PART_NAMES, formula_name
from inkoopkoers.awarding.wording.outcome import listed
from inkoopkoers.awarding.wording.terms import BID_STATES
from inkoopkoers.web.dutch import euro, number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

VERDICTS: dict[Verdict, StrPromise] = {
    Verdict.FOLLOWS: gettext_lazy("klopt"),
    Verdict.ROUNDED_EARLIER: gettext_lazy("klopt na afronden van de delen"),
    Verdict.DIFFERS: gettext_lazy("klopt niet"),
    Verdict.CANNOT_CHECK: gettext_lazy("niet na te gaan"),
}
MISSING: dict[Missing, StrPromise] = {
    Missing.PRICE: gettext_lazy("de prijs staat er niet bij"),
    Missing.SCORES: gettext_lazy("de scores per criterium staan er niet bij"),
    Missing.QUALITY: gettext_lazy("de kwaliteit staat er niet bij"),
    Missing.OTHER_BIDS: gettext_lazy("niet alle inschrijvers staan erin"),
    Missing.OTHER_PRICES: gettext_lazy("niet alle prijzen staan erin"),
    Missing.OTHER_QUALITIES: gettext_lazy("niet van iedereen staat de kwaliteit erin"),
    Missing.OTHER_TOTALS: gettext_lazy("niet van iedereen staat het totaal erin"),
    Missing.FIGURE: gettext_lazy("de formule deelt door een prijs van 0"),
    Missing.PLACE: gettext_lazy("deze inschrijving hoort niet in de volgorde"),
}
_PLACES = 6


def figure_name(design: AwardDesign, figure: LetterFigure) -> str:
    """What a figure of the letter is called under this formula."""
    names = PART_NAMES[design.formula]
    match figure:
        case LetterFigure.QUALITY:
            return str(names.quality)
        case LetterFigure.PRICE_POINTS:
            return str(names.price)
        case LetterFigure.TOTAL:
            return str(names.total)
        case LetterFigure.RANK:
            return _("Plaats")
        case _:
            return _("Doet mee")


def stated_text(design: AwardDesign, finding: Finding) -> str:
    """The figure as the letter has it."""
    if finding.stated is None:
        return ""
    if _in_euros(design, finding.figure):
        return euro(finding.stated)
    return f"{finding.stated:f}".replace(".", ",").replace("-", "\u2212")


def expected_text(design: AwardDesign, finding: Finding) -> str:
    """What it should be, or why nobody can tell."""
    if finding.missing is not None:
        return str(MISSING[finding.missing])
    if finding.figure is LetterFigure.TAKES_PART:
        return _("hoort niet in de volgorde: %s") % BID_STATES[finding.state]
    if finding.expected is None:
        return ""
    return _range_text(design, finding.figure, finding.expected)


def _range_text(design: AwardDesign, figure: LetterFigure, expected: Range) -> str:
    places = _places(design, figure)
    low, high = (as_decimal(one, places) for one in (expected.low, expected.high))
    shown = euro if _in_euros(design, figure) else number
    if low == high:
        return shown(low)
    return _("tussen %(low)s en %(high)s") % {"low": shown(low), "high": shown(high)}


def _places(design: AwardDesign, figure: LetterFigure) -> int:
    if figure is LetterFigure.RANK:
        return 0
    if gives_points(design.formula) or _in_euros(design, figure):
        return 2
    return _PLACES


def _in_euros(design: AwardDesign, figure: LetterFigure) -> bool:
    if figure is LetterFigure.RANK:
        return False
    if figure is LetterFigure.QUALITY:
        return design.formula is Formula.VALUE
    return design.formula in {Formula.VALUE, Formula.SURCHARGE, Formula.WILLINGNESS}


def letter_conclusion(check: LetterCheck) -> str:
    """Whether the letter follows from the formula, in one sentence."""
    wrong = len(check.with_verdict(Verdict.DIFFERS))
    unknown = len(check.with_verdict(Verdict.CANNOT_CHECK))
    if not check.findings:
        return _(
            "Er staat geen cijfer in dat we kunnen nakijken. Vul punten, totaal of plaats "
            "in."
        )
    if wrong:
        return (
            ngettext(
                "%d cijfer volgt niet uit deze formule.",
                "%d cijfers volgen niet uit deze formule.",
                wrong,
            )
            % wrong
        )
    if unknown == len(check.findings):
        return _("We kunnen niets nagaan: de brief vertelt daarvoor te weinig.")
    if unknown:
        return _("Alles wat we konden nagaan, volgt uit deze formule.")
    return _("Alle cijfers volgen uit deze formule.")


def fitting_text(check: LetterCheck) -> str:
    """Which other formulas do give these figures; nothing when all is well."""
    if not check.with_verdict(Verdict.DIFFERS):
        return ""
    if not check.fitting:
        return _(
            "Met geen van de andere formules die we kennen, met dezelfde gewichten, kloppen "
            "de cijfers wel."
        )
    names = [f"‘{formula_name(one)}’" for one in check.fitting]
    return _("De cijfers passen wel bij: %s.") % listed(names)
