# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers that began with a category of spend, and the category of a dossier."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.followups import Followup
from inkoopkoers.spending.queries.doors import organisations_for
from inkoopkoers.web.dutch import long_date


@dataclass(frozen=True)
class SpendOrigin:
    """The category that a dossier began with; `href` is "" for who may not see spend."""

    name: str
    href: str


def origin_of(dossier: Dossier, user: Visitor) -> SpendOrigin | None:
    """None when it began with something else."""
    category = dossier.spend_category
    if not category:
        return None
    may_see = organisations_for(user).filter(pk=dossier.organisation_id).exists()
    address = reverse("spending:thresholds", args=[dossier.organisation_id])
    href = f"{address}?{urlencode({'categorie': category})}" if may_see else ""
    return SpendOrigin(category_name(category), href)


def dossiers_begun(
    user: Visitor, organisations: Collection[int], category: str, most: int
) -> tuple[Followup, ...]:
    """The newest dossiers that began with this category, or with a part of it."""
    rows = (
        dossiers_for(user)
        .filter(organisation__in=organisations, spend_category__startswith=category)
        .exclude(spend_category="")
    )
    return tuple(
        Followup(
            one.title,
            _("Traject, begonnen op %s") % long_date(timezone.localdate(one.made_at)),
            reverse("procurements:dossier", args=[one.pk]),
            one.organisation_id,
            one.spend_category,
            one.made_at,
        )
        for one in rows.order_by("-made_at", "-pk")[:most]
    )
