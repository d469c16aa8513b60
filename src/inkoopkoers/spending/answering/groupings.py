# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ways of grouping euros: how each is told, what it is called, where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from inkoopkoers.spending.answering.answer import Topic, Way
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.domain.line_filter import (
    LineFilter,
    LineTrait,
    extra_of,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.who_what_where import (
    GroupRow,
    LedgerRow,
    SupplierRow,
)
from inkoopkoers.spending.wording import shares as words

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Found = GroupRow | LedgerRow | SupplierRow
NONE = "-"


@dataclass(frozen=True)
class Grouping:
    """A way of grouping: how it is told, what a group is called, where it leads."""

    code: str
    title: StrPromise
    caption: StrPromise
    head: StrPromise
    nouns: words.Nouns
    name_of: Callable[[Found], str]
    way_of: Callable[[Selection, Found], Way | None]
    lines_of: Callable[[Selection, Found], Way | None] | None = None
    topic: Topic = Topic.WHERE


def _to_supplier(selection: Selection, row: Found) -> Way:
    return Way(replace(selection, supplier=int(row.key)), "supplier")


def _lines_of_supplier(selection: Selection, row: Found) -> Way:
    return Way(replace(selection, supplier=int(row.key)))


def _lines_of_parent(selection: Selection, row: Found) -> Way:
    return Way(selection, extra=extra_of(LineFilter(parent=int(row.key))))


def _into_category(selection: Selection, row: Found) -> Way:
    if row.key == "":
        return lines_of_category(selection, row)
    return Way(replace(selection, category=str(row.key)), "by_category")


def lines_of_category(selection: Selection, row: Found) -> Way:
    """The lines of a category, or those without one."""
    return Way(replace(selection, category=str(row.key) or NONE))


def _to_unit(selection: Selection, row: Found) -> Way:
    if row.key == "":
        return _lines_of_unit(selection, row)
    return Way(replace(selection, unit=str(row.key)), "by_category")


def _lines_of_unit(selection: Selection, row: Found) -> Way:
    if row.key == "":
        return Way(selection, extra=extra_of(LineFilter(lacking=(LineTrait.UNIT,))))
    return Way(replace(selection, unit=str(row.key)))


def _lines_of_ledger(selection: Selection, row: Found) -> Way:
    lacking = () if row.key else (LineTrait.LEDGER,)
    wanted = LineFilter(ledger=str(row.key), lacking=lacking)
    return Way(selection, extra=extra_of(wanted))


def _lines_of_given(selection: Selection, row: Found) -> Way:
    lacking = () if row.key else (LineTrait.GIVEN,)
    wanted = LineFilter(given=str(row.key), lacking=lacking)
    return Way(selection, extra=extra_of(wanted))


def _ledger_name(row: Found) -> str:
    if row.key == "":
        return str(words.LEDGERS.unknown)
    whole = f"{row.key} {row.name}".strip()
    others = row.names - 1 if isinstance(row, LedgerRow) else 0
    return words.with_other_names(whole, others) if others > 0 else whole


SUPPLIER = Grouping(
    "by_supplier",
    gettext_lazy("Van wie kopen we?"),
    gettext_lazy("Uitgaven per leverancier"),
    gettext_lazy("Leverancier"),
    words.SUPPLIERS,
    lambda row: row.name.strip() or str(words.SUPPLIERS.unknown),
    _to_supplier,
    _lines_of_supplier,
)
PARENT = Grouping(
    "by_parent",
    gettext_lazy("Van welke concerns kopen we?"),
    gettext_lazy("Uitgaven per concern"),
    gettext_lazy("Concern of leverancier"),
    words.PARENTS,
    lambda row: row.name.strip() or str(words.PARENTS.unknown),
    _lines_of_parent,
    topic=Topic.DEPEND,
)
CATEGORY = Grouping(
    "by_category",
    gettext_lazy("Wat kopen we?"),
    gettext_lazy("Uitgaven per categorie"),
    gettext_lazy("Categorie"),
    words.CATEGORIES,
    lambda row: category_name(str(row.key)),
    _into_category,
    lines_of_category,
)
OWN_CATEGORY = Grouping(
    "by_category",
    gettext_lazy("Wat kopen we?"),
    gettext_lazy("Uitgaven per categorie uit je bestanden"),
    gettext_lazy("Categorie in het bestand"),
    words.OWN_CATEGORIES,
    lambda row: str(row.key) or str(words.OWN_CATEGORIES.unknown),
    _lines_of_given,
)
UNIT = Grouping(
    "by_unit",
    gettext_lazy("Welk onderdeel koopt?"),
    gettext_lazy("Uitgaven per onderdeel"),
    gettext_lazy("Onderdeel"),
    words.UNITS,
    lambda row: str(row.key) or str(words.UNITS.unknown),
    _to_unit,
    _lines_of_unit,
)
LEDGER = Grouping(
    "by_ledger",
    gettext_lazy("Waar staat het in het grootboek?"),
    gettext_lazy("Uitgaven per grootboekrekening"),
    gettext_lazy("Grootboekrekening"),
    words.LEDGERS,
    _ledger_name,
    _lines_of_ledger,
)
# Where files have accounts and no categories, accounts say most of what was bought.
OWN_LEDGER = replace(
    LEDGER,
    code=CATEGORY.code,
    title=CATEGORY.title,
    caption=gettext_lazy("Uitgaven per grootboekrekening uit je bestanden"),
)
