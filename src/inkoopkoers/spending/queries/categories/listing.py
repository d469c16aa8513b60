# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules by page, with what each one decides about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Q, QuerySet

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.rules import (
    PAGE_SIZE,
    category_name,
    draft_of,
    holding,
)
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.categories import PER_RULE, SUPPLIERS_NAMED

_LARGEST = 2**63 - 1
# Who looks for what stands in the list finds it.
NO_PURCHASE_WORDS = ("geen", "inkoop")


@dataclass(frozen=True)
class RuleRow:
    """A rule with what people call its parts; lines and euros that it decides about.

    `number` is its row. Internal suppliers do not count. A retired rule has no lines.
    """

    number: int
    draft: Draft
    supplier_name: str
    category_name: str
    origin: str
    made_at: datetime
    by: str
    retired_at: datetime | None
    retired_by: str
    lines: int
    amount: Decimal
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class RulesPage:
    """One page of rules, of `found` that were asked for."""

    rows: tuple[RuleRow, ...]
    found: int
    page: int
    pages: int


def rules_page(
    organisation: Organisation,
    *,
    page: int = 1,
    search: str = "",
    retired: bool = False,
) -> RulesPage:
    """Rules in the order in which they are asked; retired ones, the last one first."""
    rows = holding(organisation)
    if retired:
        gone = CategoryRule.objects.filter(organisation=organisation)
        rows = gone.exclude(retired_at=None).order_by("-retired_at", "-pk")
    for word in search.split():
        rows = rows.filter(_holding_word(word))
    found = rows.count()
    pages = max(1, -(-found // PAGE_SIZE))
    page = min(max(page, 1), pages)
    part = rows.select_related("made_by", "retired_by")
    shown = list(part[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    return RulesPage(_rows(organisation, shown), found, page, pages)


def rule_row(organisation: Organisation, number: int) -> RuleRow | None:
    """One rule, also a retired one; None when there is no such rule here."""
    if number > _LARGEST:
        return None
    rows = CategoryRule.objects.filter(organisation=organisation, pk=number)
    found = _rows(organisation, list(rows.select_related("made_by", "retired_by")))
    return found[0] if found else None


def supplier_names(
    organisation: Organisation, keys: Sequence[int | None]
) -> Mapping[int, str]:
    """What these suppliers are called, as far as there are lines of them."""
    wanted = sorted({key for key in keys if key is not None})
    if not wanted:
        return {}
    listed = f",{','.join(map(str, wanted))},"
    rows = ask(organisation, SUPPLIERS_NAMED, keys=listed)
    return {row.supplier: row.name for row in rows}


def _holding_word(word: str) -> Q:
    texts = ("ledger", "given", "words", "reason")
    found = Q(category__startswith=word)
    if word.lower() in NO_PURCHASE_WORDS:
        found |= Q(category=NO_PURCHASE)
    for name in texts:
        found |= Q(**{f"{name}__icontains": word})
    return found


def _rows(
    organisation: Organisation, rows: Sequence[CategoryRule]
) -> tuple[RuleRow, ...]:
    if not rows:
        return ()
    sums = {one.rule: (one.lines, one.amount) for one in ask(organisation, PER_RULE)}
    names = supplier_names(organisation, [one.supplier for one in rows])
    first, last = _ends(holding(organisation))
    return tuple(
        RuleRow(
            row.pk,
            draft_of(row),
            names.get(row.supplier, "") if row.supplier is not None else "",
            category_name(row.category),
            row.origin,
            row.made_at,
            str(row.made_by or ""),
            row.retired_at,
            str(row.retired_by or ""),
            *(sums.get(row.pk, (0, Decimal(0)))),
            is_first=row.pk == first,
            is_last=row.pk == last,
        )
        for row in rows
    )


def _ends(rows: QuerySet[CategoryRule]) -> tuple[int | None, int | None]:
    numbers = rows.values_list("pk", flat=True)
    return (
        numbers.order_by("rank", "pk").first(),
        numbers.order_by("-rank", "-pk").first(),
    )
