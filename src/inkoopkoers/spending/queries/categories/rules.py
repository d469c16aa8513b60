# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of an organisation: now, at a moment, by page, and who decided them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q, QuerySet

from inkoopkoers.knowledge.queries import is_cpv
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.spending.answering.names import name_of_code
from inkoopkoers.spending.domain.categories.no_purchase import is_said
from inkoopkoers.spending.domain.categories.rule import Draft, Rule, code_of
from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.suppliers.decisions import number_of

PAGE_SIZE = 50
_DIGITS = 8
_FIELDS = ("category", "ledger", "supplier", "given", "words", "reason")


@dataclass(frozen=True)
class RuleDecision:
    """One time that rules were made, of which `open` still hold; `number` undoes it."""

    number: int
    at: datetime
    by: str
    origin: str
    made: int
    open: int


def is_category(text: str) -> bool:
    """Two to eight digits of which the CPV knows the division."""
    return code_of(text) == text and is_cpv(text.ljust(_DIGITS, "0"))


def is_outcome(text: str) -> bool:
    """What a rule can say of lines: a category, or that they are no purchase."""
    return text == NO_PURCHASE or is_category(text)


def outcome_of(text: str) -> str | None:
    """What somebody wrote as the outcome of a rule; None when it is not one."""
    if is_said(text):
        return NO_PURCHASE
    code = code_of(text)
    return code if code is not None and is_category(code) else None


def category_name(code: str) -> str:
    """What the CPV calls it, beside its code; "(onder 909 …)" for what lies deeper."""
    name, is_own = name_of_code(code)
    return name if is_own or not name else f"({name})"


def rules_for(user: Visitor, organisation: Organisation) -> QuerySet[CategoryRule]:
    """The rules that hold, in the order in which they are asked."""
    mine = CategoryRule.objects.for_user(user).filter(organisation=organisation)
    return mine.filter(retired_at=None)


def holding(organisation: Organisation) -> QuerySet[CategoryRule]:
    """The rules that hold, in order; for who looked at rights already."""
    return CategoryRule.objects.filter(organisation=organisation, retired_at=None)


def rules_as_of(
    organisation: Organisation, moment: datetime | None = None
) -> tuple[Rule, ...]:
    """The rules that held at a moment, in order; None is now."""
    if moment is None:
        rows = holding(organisation)
    else:
        still = Q(retired_at=None) | Q(retired_at__gt=moment)
        rows = CategoryRule.objects.filter(
            still, organisation=organisation, made_at__lte=moment
        )
    return tuple(
        Rule(number, Draft(*cells))
        for number, *cells in rows.order_by("rank", "pk").values_list("pk", *_FIELDS)
    )


def draft_of(row: CategoryRule) -> Draft:
    """What a row says."""
    return Draft(**{name: getattr(row, name) for name in _FIELDS})


def decisions_of(
    organisation: Organisation, *, page: int = 1
) -> tuple[RuleDecision, ...]:
    """A page of decisions that made rules, the newest first."""
    rows = (
        CategoryRule.objects.filter(organisation=organisation)
        .order_by()
        .values("made_at", "made_by__name", "made_by__email")
        .annotate(
            made=Count("pk"),
            open=Count("pk", filter=Q(retired_at=None)),
            origin=Min("origin"),
        )
        .order_by("-made_at")
    )
    start = (max(page, 1) - 1) * PAGE_SIZE
    return tuple(
        RuleDecision(
            number_of(row["made_at"]),
            row["made_at"],
            row["made_by__name"] or row["made_by__email"] or "",
            row["origin"],
            row["made"],
            row["open"],
        )
        for row in rows[start : start + PAGE_SIZE]
    )
