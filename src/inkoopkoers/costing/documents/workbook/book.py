# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole workbook of a sheet: outcome, years, a sheet per alternative, assumptions."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from django.utils.translation import gettext as _
from xlsxwriter import Workbook

from inkoopkoers.costing.documents.workbook.alternative import AlternativeCells, Writer
from inkoopkoers.costing.documents.workbook.assumptions import write_assumptions
from inkoopkoers.costing.documents.workbook.factors import write_factors
from inkoopkoers.costing.documents.workbook.outcome import write_outcome
from inkoopkoers.costing.documents.workbook.page import Looks, Page, sheet_name
from inkoopkoers.costing.documents.workbook.rows import (
    moments_of,
    refuse_too_many,
    rows_of,
)
from inkoopkoers.costing.documents.workbook.years import write_years
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.reports.blocks import printable

# The same sheet always gives the same bytes; this is also the time in the zip.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
_A4 = 9
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook_of(sheet: CostSheet, title: str, note: str = "") -> bytes:
    """Write a sheet without problems as XLSX with formulas; TooManyPayments if not.

    `note` stands below the title: for whom it is and how to treat it.
    """
    refuse_too_many(sheet)
    out = io.BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties({"title": printable(title), "created": _NO_TIME})
    _write(book, sheet, title, note)
    book.close()
    return out.getvalue()


def _write(book: Workbook, sheet: CostSheet, title: str, note: str) -> None:
    looks = Looks(book)

    def page(name: str) -> Page:
        short = sheet_name(name)
        made = book.add_worksheet(short)
        made.set_landscape()
        made.set_paper(_A4)
        made.fit_to_pages(1, 0)
        return Page(short, made, looks, book)

    outcome, years = page(_("Uitkomst")), page(_("Per jaar"))
    pages = [page(f"{n} {one.name}") for n, one in enumerate(sheet.alternatives, 1)]
    assumptions_page, factors_page = page(_("Aannames")), page(_("Factoren"))
    rows = [rows_of(sheet, one) for one in sheet.alternatives]
    columns = [moments_of(found) for found in rows]
    moments = {moment for found in columns for _year, moment in found}
    assumptions = write_assumptions(assumptions_page, sheet)
    factors = write_factors(factors_page, sheet, moments, assumptions)
    cells: list[AlternativeCells] = [
        Writer(place, sheet, one, found, across, assumptions, factors).write()
        for place, one, found, across in zip(
            pages, sheet.alternatives, rows, columns, strict=True
        )
    ]
    parts = list(zip(cells, results_of(sheet), strict=True))
    write_outcome(outcome, title, note, parts, factors.annuity)
    write_years(years, parts)
