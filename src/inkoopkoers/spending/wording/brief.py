# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to do first, in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.spending.domain.buying import SmallOrders
from inkoopkoers.spending.domain.thresholds import ThresholdWarning
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count


def tender(warnings: Sequence[ThresholdWarning]) -> str:
    """Decide how to buy what came near a threshold or passed it."""
    passed = sum(one.is_passed for one in warnings)
    if passed:
        text = ngettext(
            "Kijk of je %s categorie boven de drempel moet aanbesteden.",
            "Kijk of je %s categorieën boven de drempel moet aanbesteden.",
            passed,
        )
        return text % count(passed)
    text = ngettext(
        "Bereid een aanbesteding voor van %s categorie die bij de drempel komt.",
        "Bereid een aanbesteding voor van %s categorieën die bij de drempel komen.",
        len(warnings),
    )
    return text % count(len(warnings))


def look_at_doubles(lines: int) -> str:
    """Look whether something was paid twice."""
    text = ngettext(
        "Kijk of %s dubbele regel ook twee keer is betaald.",
        "Kijk of %s dubbele regels ook twee keer zijn betaald.",
        lines,
    )
    return text % count(lines)


def use_contracts() -> str:
    """Buy under the contracts that there are."""
    return _("Koop onder het contract wat nu naast een contract wordt gekocht.")


def categorise() -> str:
    """Give a category to what has none."""
    return _("Geef een categorie aan wat er nog geen heeft.")


def bundle(small: SmallOrders) -> str:
    """Bundle small invoices; what that saves is an estimate."""
    text = ngettext(
        "Bundel kleine facturen: %(number)s factuur, dat scheelt zo’n %(eur)s aan werk.",
        "Bundel kleine facturen: %(number)s facturen, dat scheelt zo’n %(eur)s aan werk.",
        small.small_invoices,
    )
    values = {"number": count(small.small_invoices), "eur": money(small.saved_eur)}
    return text % values
