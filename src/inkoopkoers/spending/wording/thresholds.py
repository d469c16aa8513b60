# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a threshold says about spend, in sentences: a reason to look, no verdict."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.costing.wording.amounts import money as in_euros
from inkoopkoers.costing.wording.amounts import percentage
from inkoopkoers.spending.domain.thresholds import Kind, ThresholdWarning
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.web.dutch import long_date

# Two ways in which settings mean a year.
_YEAR = (365, 366)


def conclusion(warnings: Sequence[ThresholdWarning]) -> str:
    """How many categories passed their threshold, or came near it."""
    passed = sum(one.is_passed for one in warnings)
    if passed:
        return (
            ngettext(
                "Bij %s categorie gaven we zonder contract meer uit dan de drempel",
                "Bij %s categorieën gaven we zonder contract meer uit dan de drempel",
                passed,
            )
            % passed
        )
    if warnings:
        return ngettext(
            "Geen categorie is boven de drempel, %s komt in de buurt",
            "Geen categorie is boven de drempel, %s komen in de buurt",
            len(warnings),
        ) % len(warnings)
    return _("Geen categorie komt in de buurt van de drempel")


def nothing_to_see() -> str:
    """No line has a category, so that nothing can be told about thresholds."""
    return _(
        "Nog geen enkele regel heeft een categorie. Geef eerst categorieën: dan zie je "
        "welke bij een drempel komen."
    )


def warning_told(one: ThresholdWarning, name: str, window_days: int) -> str:
    """What was spent on it in one term, and what that is beside the threshold."""
    values = {
        "what": name,
        "term": term_called(window_days),
        "eur": money(one.peak_eur),
    }
    spent = _("Aan %(what)s gaven we in %(term)s %(eur)s uit zonder contract.") % values
    return f"{spent} {_beside(one)}"


def before_told(first: date, amount: Decimal, lines: int) -> str:
    """That what is older than the first threshold we know is not judged."""
    words = ngettext(
        "Van vóór %(day)s kennen we geen drempels en richtgrenzen. Uitgaven van toen "
        "tellen hier niet mee: %(eur)s, in %(lines)s regel.",
        "Van vóór %(day)s kennen we geen drempels en richtgrenzen. Uitgaven van toen "
        "tellen hier niet mee: %(eur)s, in %(lines)s regels.",
        lines,
    )
    values = {"day": long_date(first), "eur": money(amount), "lines": count(lines)}
    return words % values


def term_called(window_days: int) -> str:
    """The moving term: twaalf maanden, or so many days."""
    if window_days in _YEAR:
        return _("twaalf maanden")
    return ngettext("%s dag", "%s dagen", window_days) % window_days


def when_told(
    one: ThresholdWarning, window_days: int, shown_from: date | None = None
) -> str:
    """Which term that was, and when its level was first reached.

    A day before `shown_from` is not told: it can have been still earlier.
    """
    ends = _("Het hoogste punt was in de %(term)s tot en met %(day)s.") % {
        "term": term_called(window_days),
        "day": long_date(one.peak_on),
    }
    level, day = one.reached[-1]
    values = {"level": percentage(Decimal(level) / 100, 0)}
    if shown_from and day < shown_from:
        text = _("Voor %(day)s was het al %(level)s van de drempel.")
        return f"{ends} {text % {**values, 'day': long_date(shown_from)}}"
    text = _("Op %(day)s kwam het voor het eerst op %(level)s van de drempel.")
    return f"{ends} {text % {**values, 'day': long_date(day)}}"


def contract_told(one: ThresholdWarning) -> str:
    """What the contracts in it held; empty when there were none."""
    covered = one.peak_total_eur - one.peak_eur
    if not covered:
        return _("Er staat geen contract bij.")
    return _("Onder een contract ging nog %s om: dat telt hier niet mee.") % money(
        covered
    )


def now_told(one: ThresholdWarning, window_days: int) -> str:
    """How it stands on the last day that we know of."""
    share = _share(one.now_eur, one.threshold_eur)
    return _("Nu is het %(eur)s in %(term)s: %(share)s van de drempel.") % {
        "eur": money(one.now_eur),
        "term": term_called(window_days),
        "share": share,
    }


def more_told(eur: Decimal) -> str:
    """What has no category and may belong here; empty when there is nothing."""
    if eur <= 0:
        return ""
    return _(
        "Mogelijk is het meer: %s zonder categorie ging naar dezelfde leveranciers "
        "of staat op dezelfde grootboekrekening."
    ) % money(eur)


def meaning_told(one: ThresholdWarning, *, is_partly_social: bool = False) -> str:
    """What it may mean, and what to do first."""
    if one.kind is Kind.WORKS:
        return _(
            "Bij werken telt de drempel per werk. Kijk of deze facturen bij één werk "
            "horen: dan tellen ze samen."
        )
    if one.kind is Kind.SOCIAL:
        return _(
            "Dit zijn sociale of andere specifieke diensten. Kom je boven de drempel, "
            "dan kondig je de opdracht aan in heel Europa. Een lichtere procedure mag."
        )
    if is_partly_social:
        return _(
            "Een deel van deze categorie valt onder sociale diensten, met een hogere "
            "drempel. Kijk eerst waar het om gaat."
        )
    return _(
        "Kijk of dit samen één opdracht is en of er toch een contract was. Is het één "
        "opdracht zonder contract, besteed die dan samen aan."
    )


def _beside(one: ThresholdWarning) -> str:
    values = {
        "limit": in_euros(one.threshold_eur),
        "which": _which(one),
        "share": _share(one.peak_eur, one.threshold_eur),
    }
    if one.peak_eur > one.threshold_eur:
        return _("Dat is meer dan %(limit)s: %(which)s.") % values
    if one.peak_eur == one.threshold_eur:
        return _("Dat is precies %(limit)s: %(which)s. Dat telt als meer.") % values
    return _("Dat is %(share)s van %(limit)s: %(which)s.") % values


def _which(one: ThresholdWarning) -> str:
    if one.is_beyond:
        return _("de dichtstbijzijnde drempel die we kennen")
    if one.since is None:
        return _("de drempel")
    return _("de drempel sinds %s") % long_date(one.since)


def _share(part: Decimal, whole: Decimal) -> str:
    return percentage(part / whole if whole else Decimal(0), 0)
