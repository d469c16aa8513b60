# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From whom we buy, what, and which unit does: one answer per way of grouping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    MadeRows,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.names import category_name, deeper_than
from inkoopkoers.spending.domain.line_filter import (
    LineFilter,
    LineTrait,
    extra_of,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.shares import largest_picture
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.who_what_where import (
    BY_CATEGORY,
    BY_LEDGER,
    BY_PARENT,
    BY_SUPPLIER,
    BY_UNIT,
    GroupRow,
    SupplierRow,
)
from inkoopkoers.spending.wording import shares as words

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Found = GroupRow | SupplierRow
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


def answer_by_supplier(asked: Asked) -> Answer:
    """Euros per supplier."""
    rows = asked.ask(BY_SUPPLIER)
    return _answer(asked, rows, _SUPPLIER, _redacted(asked))


def answer_by_parent(asked: Asked) -> Answer:
    """Euros per group of suppliers with one owner."""
    rows = asked.ask(BY_PARENT)
    return _answer(asked, rows, _PARENT, _redacted(asked))


def answer_by_category(asked: Asked) -> Answer:
    """Euros per category; inside a chosen category, a level deeper."""
    digits = deeper_than(asked.selection.category, asked.terms.category_digits)
    rows = asked.ask(BY_CATEGORY, category_digits=digits)
    deepest = digits <= len(asked.selection.category)
    grouping = replace(_CATEGORY, way_of=_lines_of_category) if deepest else _CATEGORY
    return _answer(asked, rows, grouping, _unknown(rows, grouping, asked.selection))


def answer_by_unit(asked: Asked) -> Answer:
    """Euros per unit of the organisation."""
    rows = asked.ask(BY_UNIT)
    return _answer(asked, rows, _UNIT, _unknown(rows, _UNIT, asked.selection))


def answer_by_ledger(asked: Asked) -> Answer:
    """Euros per account of the ledger."""
    rows = asked.ask(BY_LEDGER)
    return _answer(asked, rows, _LEDGER, _unknown(rows, _LEDGER, asked.selection))


def _answer(
    asked: Asked, rows: Sequence[Found], grouping: Grouping, coverage: Coverage | None
) -> Answer:
    groups = [
        words.Group(grouping.name_of(row), row.amount, row.share, row.previous)
        for row in rows
    ]
    known = [one for one, row in zip(groups, rows, strict=True) if row.key != ""]
    sentence = words.shared_told(known, grouping.nouns)
    picture = largest_picture(
        groups,
        title=words.title_of(known, grouping.nouns),
        head=str(grouping.head),
        uid=grouping.code.replace("_", "-"),
    )
    return Answer(
        grouping.code,
        grouping.topic,
        str(grouping.title),
        sentence,
        (_table(asked, rows, groups, grouping),),
        charts=(picture,) if picture else (),
        coverage=coverage,
        method=(
            _(
                "Bedragen zijn kosten zonder btw, creditnota’s zijn afgetrokken. "
                "Verrekeningen met eigen diensten tellen niet mee, tenzij je daarvoor "
                "kiest."
            ),
            _(
                "De periode ervoor is even lang en sluit aan op de gekozen periode. "
                "Hele maanden vergelijken we met hele maanden."
            ),
        ),
    )


def _table(
    asked: Asked,
    rows: Sequence[Found],
    groups: Sequence[words.Group],
    grouping: Grouping,
) -> AnswerTable:
    has_before = any(one.previous is not None for one in groups)
    lines_of = grouping.lines_of or (lambda _selection, _row: None)

    def made(at: int) -> AnswerRow:
        row = rows[at]
        return AnswerRow(
            _cells(row, groups[at], has_before=has_before),
            grouping.way_of(asked.selection, row),
            is_notable=row.key == "",
            lines=lines_of(asked.selection, row),
        )

    return AnswerTable(
        grouping.code,
        str(grouping.caption),
        _columns(str(grouping.head), has_before=has_before),
        MadeRows(len(rows), made),
        _totals(groups, rows, has_before=has_before),
    )


def _columns(head: str, *, has_before: bool) -> tuple[Column, ...]:
    before = (
        Column("previous", _("Periode ervoor"), CellKind.EURO),
        Column("change", _("Verschil"), CellKind.EURO),
    )
    return (
        Column("name", head),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("share", _("Deel"), CellKind.SHARE),
        *(before if has_before else ()),
        Column("invoices", _("Facturen"), CellKind.NUMBER),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )


def _cells(
    row: Found, one: words.Group, *, has_before: bool
) -> tuple[str | Decimal | int | None, ...]:
    before = (one.previous, one.change) if has_before else ()
    return one.name, row.amount, row.share, *before, row.invoices, row.lines


def _totals(
    groups: Sequence[words.Group], rows: Sequence[Found], *, has_before: bool
) -> tuple[str | Decimal | int | None, ...]:
    """Groups that fell away since are not in the table, so before has no total."""
    total = sum((one.amount for one in groups), Decimal(0))
    before = (None, None) if has_before else ()
    whole = Decimal(1) if total > 0 else None
    return _("Totaal"), total, whole, *before, None, sum(row.lines for row in rows)


def _redacted(asked: Asked) -> Coverage | None:
    seen = next(iter(asked.ask(COVERAGE)), None)
    if seen is None or not seen.redacted_lines:
        return None
    return Coverage(
        seen.amount - seen.redacted_amount,
        seen.amount,
        words.redacted_told(seen.redacted_amount),
        Way(asked.selection, extra=extra_of(LineFilter(having=(LineTrait.REDACTED,)))),
    )


def _unknown(
    rows: Sequence[GroupRow], grouping: Grouping, selection: Selection
) -> Coverage | None:
    missing = next((row for row in rows if not row.key), None)
    if missing is None:
        return None
    total = sum((row.amount for row in rows), Decimal(0))
    return Coverage(
        total - missing.amount,
        total,
        words.unknown_told(missing.amount, grouping.nouns),
        grouping.way_of(selection, missing),
    )


def _to_supplier(selection: Selection, row: Found) -> Way:
    return Way(replace(selection, supplier=int(row.key)), "supplier")


def _lines_of_supplier(selection: Selection, row: Found) -> Way:
    return Way(replace(selection, supplier=int(row.key)))


def _lines_of_parent(selection: Selection, row: Found) -> Way:
    return Way(selection, extra=extra_of(LineFilter(parent=int(row.key))))


def _into_category(selection: Selection, row: Found) -> Way:
    if row.key == "":
        return _lines_of_category(selection, row)
    return Way(replace(selection, category=str(row.key)), "by_category")


def _lines_of_category(selection: Selection, row: Found) -> Way:
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


def _ledger_name(row: Found) -> str:
    if row.key == "":
        return str(words.LEDGERS.unknown)
    return f"{row.key} {row.name}".strip()


_SUPPLIER = Grouping(
    "by_supplier",
    gettext_lazy("Van wie kopen we?"),
    gettext_lazy("Uitgaven per leverancier"),
    gettext_lazy("Leverancier"),
    words.SUPPLIERS,
    lambda row: row.name.strip() or str(words.SUPPLIERS.unknown),
    _to_supplier,
    _lines_of_supplier,
)
_PARENT = Grouping(
    "by_parent",
    gettext_lazy("Van welke concerns kopen we?"),
    gettext_lazy("Uitgaven per concern"),
    gettext_lazy("Concern of leverancier"),
    words.PARENTS,
    lambda row: row.name.strip() or str(words.PARENTS.unknown),
    _lines_of_parent,
    topic=Topic.DEPEND,
)
_CATEGORY = Grouping(
    "by_category",
    gettext_lazy("Wat kopen we?"),
    gettext_lazy("Uitgaven per categorie"),
    gettext_lazy("Categorie"),
    words.CATEGORIES,
    lambda row: category_name(str(row.key)),
    _into_category,
    _lines_of_category,
)
_UNIT = Grouping(
    "by_unit",
    gettext_lazy("Welk onderdeel koopt?"),
    gettext_lazy("Uitgaven per onderdeel"),
    gettext_lazy("Onderdeel"),
    words.UNITS,
    lambda row: str(row.key) or str(words.UNITS.unknown),
    _to_unit,
    _lines_of_unit,
)
_LEDGER = Grouping(
    "by_ledger",
    gettext_lazy("Waar staat het in het grootboek?"),
    gettext_lazy("Uitgaven per grootboekrekening"),
    gettext_lazy("Grootboekrekening"),
    words.LEDGERS,
    _ledger_name,
    _lines_of_ledger,
)
