# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sources of an organisation, with how much they are used."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendSource


def sources_for(
    user: Visitor, organisation: Organisation, right: Right = Right.READ
) -> QuerySet[SpendSource]:
    """By name; `counting` is how many of its files count."""
    own = SpendSource.objects.for_user(user, right).filter(organisation=organisation)
    published = Q(spendimport__state=ImportState.PUBLISHED)
    return own.annotate(counting=Count("spendimport", filter=published)).select_related(
        "confirmed_by"
    )
