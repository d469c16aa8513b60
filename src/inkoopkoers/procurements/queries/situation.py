# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A dossier as the rules about thresholds and obligations see it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.knowledge.domain.vocabularies import isv_category_of
from inkoopkoers.knowledge.queries import isv_categories, product_groups
from inkoopkoers.procurements.domain.criteria import Criterion, share_of_impact
from inkoopkoers.procurements.domain.kinds import (
    Authority,
    ContractKind,
    authority_of,
)
from inkoopkoers.procurements.domain.situation import OwnSocialReturn, Situation
from inkoopkoers.procurements.models import Dossier, DossierSettings

# What the form keeps when none of the product groups fits.
NO_GROUP = "geen"
SOCIAL_RETURN, ISV = "social-return", "isv"


def settings_of(dossier: Dossier) -> DossierSettings:
    """How this organisation buys; what holds for everyone when it never said."""
    found = DossierSettings.objects.filter(organisation_id=dossier.organisation_id)
    return found.first() or DossierSettings(organisation=dossier.organisation)


def counting_day(dossier: Dossier, today: date) -> date:
    """The day whose rules hold: that of the publication, else today."""
    return dossier.publish_on or today


def authority(dossier: Dossier, chosen: DossierSettings) -> Authority:
    """What sort of authority buys."""
    return authority_of(dossier.organisation.kind, chosen.authority)


def kind_of(dossier: Dossier) -> ContractKind | None:
    """The kind of contract; None until someone chose."""
    return ContractKind(dossier.kind) if dossier.kind else None


def situation_of(
    dossier: Dossier,
    chosen: DossierSettings,
    basket: Iterable[Criterion],
    today: date,
) -> Situation | None:
    """What is known of this purchase; None until its kind is known."""
    kind = kind_of(dossier)
    if kind is None:
        return None
    basket = tuple(basket)
    share = share_of_impact(basket)
    levels = {one.theme: 0 for one in basket if one.theme}
    for one in basket:
        if one.theme:
            levels[one.theme] = max(levels[one.theme], one.level)
    day = counting_day(dossier, today)
    return Situation(
        kind=kind,
        authority=authority(dossier, chosen),
        day=day,
        value=dossier.total_eur,
        months=dossier.months,
        wage_sum=dossier.wage_sum_eur,
        product_group=_group(dossier.product_group),
        isv_category=_isv_category(dossier.product_group, day),
        isv_categories=_isv_categories(day),
        is_category_managed=dossier.is_category_managed,
        has_manifest=chosen.has_manifest,
        asks_social_return=_asks(basket, SOCIAL_RETURN),
        asks_isv=_asks(basket, ISV),
        own_social_return=_own_social_return(chosen),
        levels=levels if basket else None,
        impact_weight=None if share is None else _percent(share),
    )


def _group(product_group: str) -> str | None:
    """The rules tell nothing chosen (None) from none that fits (empty)."""
    return "" if product_group == NO_GROUP else product_group or None


def _percent(share: Fraction) -> Decimal:
    return Decimal(100 * share.numerator) / Decimal(share.denominator)


def _isv_category(product_group: str, day: date) -> str | None:
    """The risk category of a product group; None when nobody chose a group."""
    if product_group in {"", NO_GROUP}:
        return None if not product_group else ""
    found = next((one for one in product_groups() if one.code == product_group), None)
    category = isv_category_of(found, isv_categories(day)) if found else None
    return category.code if category else ""


def _isv_categories(day: date) -> frozenset[str]:
    return frozenset(one.code for one in isv_categories(day))


def _asks(basket: tuple[Criterion, ...], theme: str) -> bool | None:
    """Whether a criterion is about this theme; None while the basket is empty."""
    return any(one.theme == theme for one in basket) if basket else None


def _own_social_return(chosen: DossierSettings) -> OwnSocialReturn | None:
    if chosen.social_return_from_eur is None:
        return None
    return OwnSocialReturn(
        chosen.social_return_from_eur, chosen.social_return_months or 0
    )
