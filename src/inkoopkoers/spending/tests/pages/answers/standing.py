# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What has counted for some days, and was decided otherwise today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule, retire_rule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import CategoryRule, SpendImport

CLEANING, SOFTWARE = "90911000", "72000000"


def ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


def long_ago(organisation: Organisation, days: int) -> None:
    """What counts and what rules say now, has done so since that day."""
    since = timezone.now() - timedelta(days=days)
    SpendImport.objects.filter(organisation=organisation).update(
        counted=[[since.isoformat(), None]]
    )
    CategoryRule.objects.filter(organisation=organisation).update(made_at=since)


def otherwise(organisation: Organisation, by: User) -> None:
    rule = CategoryRule.objects.get(organisation=organisation, retired_at=None)
    retire_rule(organisation, rule.pk, by=by)
    make_rule(organisation, Draft(SOFTWARE, ledger="4300"), by=by)


def text(response: Any) -> str:
    found: str = response.content.decode()
    return " ".join(found.split())


def rows(response: Any) -> list[Any]:
    (table,) = (one for one in response.context["shown"][:1])
    return [[cell.text for cell in row.cells] for row in table.rows]
