# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbook gives every figure by formulas: LibreOffice finds the same."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from inkoopkoers.costing.documents.workbook import TooManyPayments, workbook_of
from inkoopkoers.costing.domain.checking import problems_of
from inkoopkoers.costing.domain.results import ranking, results_of
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Band,
    Basis,
    Budget,
    Category,
    CostSheet,
    Growth,
    Informant,
    Measure,
    Purpose,
    Quantity,
    Rate,
    Remaining,
    Rhythm,
    Timing,
)
from inkoopkoers.costing.tests.documents.recalculated import (
    HAS_CALC,
    Sheets,
    cell_of,
    read,
    recalculated,
    without_outcomes,
)
from inkoopkoers.costing.tests.domain.sheets import (
    GREEN_BOOK,
    a_line,
    a_rate,
    an_alternative,
)
from inkoopkoers.costing.tests.domain.sheets import a_sheet as ten_years
from inkoopkoers.costing.tests.making import a_sheet as laptops
from inkoopkoers.costing.wording.sheet import BUDGETS, CATEGORIES

EVIL = '=cmd|" /C calc"!A0'


def _every_line() -> tuple[Any, ...]:
    """One line of each rhythm, measure, remaining value, and what is rare."""
    return (
        a_line("koop", "1000", life_years=4, remaining=Remaining.STRAIGHT_LINE,
               budget=Budget.INVESTMENT, payer="bestuur", quantity="apparaten"),
        a_line("scherm", "200", life_years=7, remaining=Remaining.MARKET,
               market_value=Decimal("33.33"), quantity="schermen", payer=">0"),
        a_line("maand", "9.99", category=Category.LICENCE, rhythm=Rhythm.MONTHLY,
               first_year=2, last_year=6, payer="School"),
        a_line("jaar", "123.45", category=Category.MAINTENANCE, rhythm=Rhythm.YEARLY,
               growth=Decimal("0.031"), payer="school"),
        a_line("keuring", "77", category=Category.SUPPORT, rhythm=Rhythm.EVERY,
               every_years=3, first_year=1, payer="*"),
        a_line("stroom", "40", category=Category.ENERGY, measure=Measure.KWH,
               rhythm=Rhythm.YEARLY, quantity="apparaten", growth=Decimal("-0.01")),
        a_line("maken", "250", category=Category.CO2, measure=Measure.KG_CO2,
               quantity="apparaten", life_years=4, remaining=Remaining.STRAIGHT_LINE),
        a_line("weg", "5000", category=Category.EXIT, first_year=9,
               probability=Decimal("0.35"), factor=Decimal("1.5")),
        a_line("rest", "60", category=Category.RESIDUAL, first_year=9,
               quantity="apparaten", supplied_by=Informant.BIDDER),
        a_line("accu", "300", category=Category.ENERGY, measure=Measure.KWH,
               life_years=4, remaining=Remaining.STRAIGHT_LINE),
    )  # fmt: skip


def _quantities() -> tuple[Quantity, ...]:
    return (
        Quantity("schermen", "Schermen", Decimal("1.1"), of="apparaten"),
        Quantity("apparaten", "Apparaten", Decimal(37), "apparaat"),
    )


def _everything(**changes: Any) -> CostSheet:
    mki = a_line("mki", "12", category=Category.MKI)
    sheet = ten_years(
        Alternative("a", EVIL, lines=_every_line()),
        Alternative("b", "It's [B]: 'x'/*?" * 4, lines=(*_every_line()[:5], mki)),
        Alternative("c", "Niets"),
        horizon_years=9,
        quantities=_quantities(),
        growths=(Growth(Category.CO2, Decimal("0.035")),),
    )
    return replace(sheet, **changes)


def _nominal() -> CostSheet:
    return _everything(
        basis=Basis.NOMINAL,
        purpose=Purpose.BUSINESS,
        rate=a_rate(("0.0451", None), basis=Basis.NOMINAL),
        timing=Timing.MIDDLE,
        inflation=Decimal("0.023"),
    )


def _banded() -> CostSheet:
    """Over 40 years, with a band that is long past and payments at the start."""
    lines = (
        a_line("gebouw", "1000000", life_years=15, remaining=Remaining.STRAIGHT_LINE),
        a_line("beheer", "1234.56", rhythm=Rhythm.YEARLY, category=Category.SUPPORT),
    )
    rate = replace(GREEN_BOOK, bands=(Band(Decimal("0.05"), 2), *GREEN_BOOK.bands))
    return ten_years(
        an_alternative(*lines),
        an_alternative(*lines[1:], code="b"),
        horizon_years=40,
        rate=rate,
        timing=Timing.START,
    )


SHEETS = {
    "laptops": laptops(),
    "everything": _everything(),
    "nominal": _nominal(),
    "banded": _banded(),
    "without-society": _everything(counts_external=False, timing=Timing.START),
    "negative-rate": _everything(rate=a_rate(("-0.01", 3), ("0.02", 7))),
}


def figures(sheet: CostSheet) -> Iterator[tuple[str, list[float]]]:
    """Every figure of the results, with the name of its row in the first sheets."""
    results = results_of(sheet)
    places = {one.result.alternative: one.place for one in ranking(results)}
    least = min(one.total for one in results)
    for one in results:
        more = one.total - least
        place = float(places[one.alternative])
        row = [one.total, one.internal, one.external, one.yearly, place, more]
        yield one.name, row
    for category in Category:
        row = [one.by_category.get(category, 0.0) for one in results]
        yield str(CATEGORIES[category]), row
    for budget in Budget:
        row = [one.by_budget.get(budget, 0.0) for one in results]
        yield str(BUDGETS[budget]), row
    for payer in {name for one in results for name in one.by_payer}:
        row = [one.by_payer.get(payer, 0.0) for one in results]
        yield payer or "niet ingevuld", row
    for year in range(sheet.horizon_years + 1):
        yield (
            f"jaar {year}",
            [
                figure
                for one in results
                for figure in (
                    one.cash[year].investment,
                    one.cash[year].running,
                    one.cumulative[year],
                    one.paid[year],
                )
            ],
        )


def found_in(sheets: Sheets) -> dict[str, list[float]]:
    """The rows with numbers of the first two sheets; rows that are not there are 0."""
    rows: dict[str, list[float]] = {}
    for row in sheets["Uitkomst"]:
        values = [float(one) for one in row[1:] if isinstance(one, int | float)]
        if row[0] and values:
            rows.setdefault(str(row[0]), values)
    for row in sheets["Per jaar"]:
        if isinstance(row[0], int | float):
            values = [float(one) for one in row[1:] if one != ""]
            rows[f"jaar {int(row[0])}"] = values
    return rows


def assert_same(sheet: CostSheet, sheets: Sheets) -> None:
    found = found_in(sheets)
    for name, expected in figures(sheet):
        given = found.get(name, [0.0] * len(expected))
        assert given == pytest.approx(expected, abs=1e-4, rel=1e-11), name


@pytest.mark.parametrize("name", SHEETS)
def test_every_figure_stands_in_the_workbook_for_who_does_not_calculate(
    name: str,
) -> None:
    sheet = SHEETS[name]

    sheets = read(workbook_of(sheet, "Laptops"))

    assert not problems_of(sheet)
    assert_same(sheet, sheets)


@pytest.mark.skipif(not HAS_CALC, reason="LibreOffice Calc is not on this machine")
def test_libreoffice_calculates_every_figure_to_the_cent(tmp_path: Path) -> None:
    books = {
        name: without_outcomes(workbook_of(sheet, name))
        for name, sheet in SHEETS.items()
    }
    books["changed"] = _changed_book()

    made = recalculated(books, tmp_path)

    for name, sheet in SHEETS.items():
        assert_same(sheet, made[name])
    assert_same(_changed_laptops(), made["changed"])


def _changed_book() -> bytes:
    """Someone typed other numbers in yellow cells."""
    book = workbook_of(laptops(), "Anders")
    typed = {
        ("Aannames", "35.0", "A"): "5",
        ("Aannames", "35.0", "B"): "0.05",
        ("Aannames", "Stroom, euro per kWh", "B"): "0.5",
        ("Aannames", "Laptops", "B"): "250",
        ("1 Aanbod A", "Laptops", "F"): "700",
    }
    changes = {cell_of(book, *place): value for place, value in typed.items()}
    return without_outcomes(book, changes)


def _changed_laptops() -> CostSheet:
    """What that means."""
    sheet = laptops()
    first, second = sheet.alternatives
    dearer = replace(first.lines[0], amount=Decimal(700))
    return replace(
        sheet,
        rate=replace(sheet.rate, bands=(Band(Decimal("0.05"), 5), sheet.rate.bands[1])),
        prices=replace(sheet.prices, kwh_eur=Decimal("0.5")),
        quantities=(replace(sheet.quantities[0], number=Decimal(250)),),
        alternatives=(replace(first, lines=(dearer, *first.lines[1:])), second),
    )


def test_what_people_wrote_is_never_a_formula() -> None:
    sheet = laptops()
    line = replace(
        sheet.alternatives[0].lines[0],
        name=EVIL,
        payer=EVIL,
        source=EVIL,
        dated=date(2026, 3, 1),
    )
    quantity = Quantity("laptops", EVIL, Decimal(400), EVIL, source=EVIL)
    first = Alternative("a", EVIL, lines=(line,))
    sheet = replace(sheet, alternatives=(first,), quantities=(quantity,))

    book = workbook_of(sheet, EVIL, EVIL)

    sheets = read(book)
    assert sheets["Uitkomst"][0][0] == EVIL
    assert b"=cmd" not in b"".join(_formulas(book))


def _formulas(book: bytes) -> list[bytes]:
    with ZipFile(io.BytesIO(book)) as archive:
        return [
            formula
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
            for formula in re.findall(rb"<f>(.*?)</f>", archive.read(name))
        ]


def test_the_same_sheet_always_gives_the_same_bytes() -> None:
    assert workbook_of(laptops(), "Laptops") == workbook_of(laptops(), "Laptops")


def test_names_that_a_sheet_may_not_have_are_mended() -> None:
    long = Alternative("a", "[a]:*?/\\'" + "\U0001f4bb" * 40)
    twice = Alternative("b", long.name)

    names = list(read(workbook_of(ten_years(long, twice), "Namen")))

    assert len({name.lower() for name in names}) == len(names)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in names)


def test_too_many_payments_are_refused_before_anything_is_calculated() -> None:
    lines = tuple(a_line(f"r{n}", rhythm=Rhythm.YEARLY) for n in range(200))
    sheet = ten_years(
        *(an_alternative(*lines, code=f"a{n}") for n in range(50)), horizon_years=100
    )

    with pytest.raises(TooManyPayments):
        workbook_of(sheet, "Te veel")


def test_a_rate_of_one_band_holds_for_all_years() -> None:
    sheet = replace(
        laptops(), rate=Rate((Band(Decimal("0.03"), 4),), Basis.REAL, "", "2026")
    )

    words = [row[0] for row in read(workbook_of(sheet, "Een"))["Aannames"]]

    assert "alle jaren" in words
