# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria in Dutch: kinds, levels, origins, weights and why one is suggested."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind, Weights
from inkoopkoers.procurements.domain.shelf import ShelfOrigin, Suggested
from inkoopkoers.web.dutch import decimal, number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

WHOLE = 100

KINDS: dict[CriterionKind, StrPromise] = {
    CriterionKind.SELECTION: gettext_lazy("Uitsluiting of selectie"),
    CriterionKind.REQUIREMENT: gettext_lazy("Minimumeis"),
    CriterionKind.AWARD: gettext_lazy("Gunningscriterium"),
    CriterionKind.CLAUSE: gettext_lazy("Contractbepaling"),
}

# What a kind does, for who chooses one.
KIND_MEANINGS: dict[CriterionKind, StrPromise] = {
    CriterionKind.SELECTION: gettext_lazy("zegt wie mee mag doen"),
    CriterionKind.REQUIREMENT: gettext_lazy("wie er niet aan voldoet, valt af"),
    CriterionKind.AWARD: gettext_lazy("wie het beter doet, krijgt meer punten"),
    CriterionKind.CLAUSE: gettext_lazy("geldt tijdens het contract"),
}

LEVELS: dict[AmbitionLevel, StrPromise] = {
    AmbitionLevel.NONE: gettext_lazy("geen niveau"),
    AmbitionLevel.BASIC: gettext_lazy("basis"),
    AmbitionLevel.SIGNIFICANT: gettext_lazy("significant"),
    AmbitionLevel.AMBITIOUS: gettext_lazy("ambitieus"),
}

ORIGINS: dict[ShelfOrigin, StrPromise] = {
    ShelfOrigin.OWN: gettext_lazy("eigen criterium"),
    ShelfOrigin.IMPORTED: gettext_lazy("ingelezen"),
    ShelfOrigin.EXAMPLE: gettext_lazy("voorbeeld van Inkoopkoers"),
}


def why(one: Suggested, theme: str) -> str:
    """Why a criterion is suggested, in a sentence."""
    values = {
        "level": LEVELS[one.ambition.level],
        "theme": theme,
        "other": LEVELS[one.criterion.level],
    }
    if one.is_higher:
        return (
            _(
                "Jullie kozen %(level)s op ‘%(theme)s’. Op dat niveau is er niets; dit "
                "is %(other)s."
            )
            % values
        )
    return _("Jullie kozen %(level)s op ‘%(theme)s’.") % values


def percentage(value: Decimal) -> str:
    """As many decimals as there are: 12,5 %."""
    return f"{number(value)}\N{NO-BREAK SPACE}%"


def what_is_left(found: Weights) -> str:
    """What is still to divide, or what is too much."""
    if found.difference > 0:
        return _("%s te veel") % percentage(found.difference)
    if found.difference < 0:
        return _("nog %s te verdelen") % percentage(-found.difference)
    return _("samen precies 100 %")


def share_sentence(share: Fraction) -> str:
    """How much societal impact weighs, as a conclusion."""
    told = share_text(share)
    if share > Fraction(1, 2):
        return _("Maatschappelijke impact weegt het zwaarst: %s") % told
    if share == Fraction(1, 2):
        return _("Maatschappelijke impact weegt even zwaar als de rest: %s") % told
    return _("Maatschappelijke impact weegt mee voor %s") % told


def share_text(share: Fraction) -> str:
    """A share in percent with at most one decimal; what is below 50 is not told as 50."""
    half = Fraction(1, 2)
    value = Fraction((share * 1000 + half).__floor__(), 10)
    if value == WHOLE * half and share < half:
        value -= Fraction(1, 10)
    return f"{decimal(value, 0 if value.denominator == 1 else 1)}\N{NO-BREAK SPACE}%"
