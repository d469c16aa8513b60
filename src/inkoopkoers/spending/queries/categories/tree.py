# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Euros per category as the CPV orders them, and per product group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.knowledge.domain.vocabularies import ProductGroup
from inkoopkoers.knowledge.queries.vocabularies import product_groups
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.names import name_of_code
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.queries.datasets import EVERYTHING, ask
from inkoopkoers.spending.questions.who_what_where import BY_CATEGORY, GroupRow

# Division, group, class and category; the CPV names the first two.
DEPTHS = (2, 3, 4, 5)
_DIGITS = 8


@dataclass(frozen=True)
class Branch:
    """A part of the CPV by its digits; `share` is of all euros that have a category."""

    code: str
    name: str
    lines: int
    amount: Decimal
    share: Decimal | None
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class ProductGroupSpend:
    """Euros for which one of these groups can be proposed.

    Several groups: the CPV cannot tell them apart. None: there are no criteria for it.
    """

    groups: tuple[ProductGroup, ...]
    lines: int
    amount: Decimal


def tree_of(
    organisation: Organisation, selection: Selection = EVERYTHING
) -> tuple[Branch, ...]:
    """Divisions with most euros first, each with what is in it."""
    rows = _categories(organisation, selection)
    whole = sum((row.amount for row in rows), Decimal(0))
    return _branches(rows, whole, DEPTHS)


def groups_of(category: str) -> tuple[ProductGroup, ...]:
    """The product groups that can be meant; the ones that fit most digits."""
    fits = [
        (len(prefix), group)
        for group in product_groups()
        for prefix in map(_prefix, group.cpv)
        if category.startswith(prefix)
    ]
    most = max((digits for digits, _group in fits), default=0)
    return tuple(group for digits, group in fits if digits == most)


def spend_per_product_group(
    organisation: Organisation, selection: Selection = EVERYTHING
) -> tuple[ProductGroupSpend, ...]:
    """Every euro that has a category once, most euros first."""
    found: dict[tuple[str, ...], list[GroupRow]] = {}
    groups: dict[tuple[str, ...], tuple[ProductGroup, ...]] = {}
    for row in _categories(organisation, selection):
        mine = groups_of(row.key)
        codes = tuple(one.code for one in mine)
        groups[codes] = mine
        found.setdefault(codes, []).append(row)
    sums = (
        ProductGroupSpend(groups[codes], *_sums(rows)) for codes, rows in found.items()
    )
    return tuple(sorted(sums, key=lambda one: (-one.amount, not one.groups)))


def _categories(
    organisation: Organisation, selection: Selection
) -> tuple[GroupRow, ...]:
    rows = ask(organisation, BY_CATEGORY, selection, category_digits=_DIGITS)
    return tuple(row for row in rows if row.key)


def _branches(
    rows: Sequence[GroupRow], whole: Decimal, depths: Sequence[int]
) -> tuple[Branch, ...]:
    if not depths:
        return ()
    digits, *deeper = depths
    found: dict[str, list[GroupRow]] = {}
    for row in rows:
        if len(row.key) >= digits and (digits == DEPTHS[0] or _says(row.key, digits)):
            found.setdefault(row.key[:digits], []).append(row)
    branches = (
        Branch(
            code,
            _own_name(code),
            *_sums(inside),
            share=_share(inside, whole),
            branches=_branches(inside, whole, deeper),
        )
        for code, inside in found.items()
    )
    return tuple(sorted(branches, key=lambda one: (-one.amount, one.code)))


def _own_name(code: str) -> str:
    """Nothing for what is deeper than the names we know: it stands under its group."""
    name, is_own = name_of_code(code)
    return name if is_own else ""


def _says(code: str, digits: int) -> bool:
    """Whether this digit tells something: 90000000 is no deeper than its division."""
    return bool(code[digits - 1 :].strip("0"))


def _share(rows: Sequence[GroupRow], whole: Decimal) -> Decimal | None:
    if whole <= 0:
        return None
    return (_sums(rows)[1] / whole).quantize(Decimal("0.0001"))


def _sums(rows: Iterable[GroupRow]) -> tuple[int, Decimal]:
    listed = list(rows)
    amount = sum((row.amount for row in listed), Decimal(0))
    return sum(row.lines for row in listed), amount


def _prefix(code: str) -> str:
    """The digits of a division or group that say something."""
    return code.rstrip("0").ljust(2, "0")
