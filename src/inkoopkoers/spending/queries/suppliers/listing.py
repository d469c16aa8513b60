# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers by page, and one of them with the names it appears under."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.datasets import ask
from inkoopkoers.spending.questions.suppliers import (
    SUPPLIER_LIST,
    SUPPLIER_NAMES,
    SUPPLIER_ONE,
    SupplierNameRow,
    SupplierRow,
)

PAGE_SIZE = 25


@dataclass(frozen=True)
class SuppliersPage:
    """One page; `found` is how many there are on all of them."""

    rows: tuple[SupplierRow, ...]
    found: int
    page: int


def suppliers_page(
    organisation: Organisation, *, words: str = "", mark: str = "", page: int = 1
) -> SuppliersPage:
    """Suppliers with most euros first; a page that is not there becomes the first."""
    rows = ask(
        organisation,
        SUPPLIER_LIST,
        words=words.lower(),
        mark=mark,
        limit=PAGE_SIZE,
        offset=(page - 1) * PAGE_SIZE,
    )
    if not rows and page > 1:
        return suppliers_page(organisation, words=words, mark=mark)
    return SuppliersPage(rows, rows[0].found if rows else 0, page)


def supplier_of(organisation: Organisation, key: int) -> SupplierRow | None:
    """One supplier; None when there is none."""
    return next(iter(ask(organisation, SUPPLIER_ONE, one=key)), None)


def names_of(organisation: Organisation, key: int) -> tuple[SupplierNameRow, ...]:
    """What administrations call it, most euros first."""
    return ask(organisation, SUPPLIER_NAMES, one=key)


def decided_supplier(organisation: Organisation, key: int) -> Supplier | None:
    """The row, when somebody ever decided something about it."""
    rows = Supplier.objects.filter(organisation=organisation, key=key)
    return rows.select_related("parent", "organisation").first()
