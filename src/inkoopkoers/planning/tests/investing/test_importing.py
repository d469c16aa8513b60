# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with assets is laid beside the plan, and nothing of it gets lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    Funding,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.importing import (
    BadColumns,
    Changed,
    ImportField,
    New,
    Refusal,
    Refused,
    TooManyRows,
    cells_of,
    headings,
    preview,
)
from inkoopkoers.planning.domain.investing.importing.preview import Difference
from inkoopkoers.planning.domain.investing.plan import PriceIndex
from inkoopkoers.planning.tests.investing.making import a_plan, an_asset, assets

PLAN = a_plan(indices=(PriceIndex("cpi", "CPI alle huishoudens"),))
SHORT = (
    "Code",
    "Omschrijving",
    "School",
    "Aantal",
    "Prijs",
    "Aanschafjaar",
    "Levensduur",
)
ROW = ("L1", "Laptops", "De Eik", "20", "600", "2024", "5")


def test_a_new_row_becomes_an_asset() -> None:
    found = preview(PLAN, [], SHORT, [ROW])

    (new,) = found.new
    assert new == New(2, an_asset(first_month=1))
    assert (found.changed, found.unchanged, found.refused) == ((), (), ())


def test_every_column_is_read() -> None:
    header = (
        *SHORT, "Categorie", "Soort", "Index", "Prijspeil", "Maand", "Conditie",
        "Datum conditie", "Restwaarde", "Subsidie", "Aanschafwaarde",
        "Activeren per", "Bekostiging",
    )  # fmt: skip
    row = (
        *ROW, "ICT", "Groot onderhoud", "2,5 %", "2025", "aug.", "2", "3 maart 2026",
        "€ 1.234,56", "1,234.56", "11 000,-", "per partij", "Eigen middelen",
    )  # fmt: skip

    (new,) = preview(PLAN, [], header, [row]).new

    assert new.asset == an_asset(
        category="ICT",
        kind=AssetKind.MAINTENANCE,
        growth=Decimal("0.025"),
        base_year=2025,
        first_month=8,
        condition=2,
        condition_on=date(2026, 3, 3),
        residual_eur=Decimal("1234.56"),
        subsidy_eur=Decimal("1234.56"),
        paid_eur=Decimal(11_000),
        threshold_mode=ThresholdMode.PER_LOT,
        funding=Funding.PRIVATE,
    )


def test_a_known_code_is_changed_or_unchanged_and_keeps_what_the_file_lacks() -> None:
    kept = an_asset(condition=3, moved_years=1, residual_eur=Decimal(50))
    same = an_asset(code="L2", condition=4)
    rows = [
        ("l1", "Laptops", "eik", "25", "600", "2024", "5"),
        ("L2", "Laptops", "De  EIK", "20,00", "600,00", "2024", "5"),
    ]

    found = preview(PLAN, [kept, same], SHORT, rows)

    assert found.changed == (
        Changed(2, replace(kept, quantity=25), (Difference("quantity", 20, 25),)),
    )
    assert (found.new, found.unchanged, found.refused) == ((), (3,), ())


def test_an_empty_cell_says_empty_but_a_missing_column_says_nothing() -> None:
    kept = an_asset(condition=3, first_month=8, growth=Decimal("0.01"), category="ICT")
    header = (*SHORT, "Conditie", "Maand", "Index", "Prijspeil")

    (found,) = preview(PLAN, [kept], header, [(*ROW, "", "", "", "")]).changed

    assert found.asset == an_asset(first_month=1, category="ICT")
    assert found.asset.condition is None


def test_the_board_is_known_by_several_names_and_units_by_code_and_name() -> None:
    rows = [
        (f"L{number}", "Laptops", unit, *ROW[3:])
        for number, unit in enumerate(["", "Centraal", "bestuur", "LINDE", "de linde"])
    ]

    found = preview(PLAN, [], SHORT, rows)

    assert [one.asset.unit for one in found.new] == ["", "", "", "linde", "linde"]


@pytest.mark.parametrize(
    ("column", "said", "code"),
    [
        ("Code", "", Refusal.EMPTY),
        ("Code", "x" * 41, Refusal.TOO_LONG),
        ("Omschrijving", " \x00 ", Refusal.EMPTY),
        ("School", "De Berk", Refusal.UNKNOWN_UNIT),
        ("Aantal", "0", Refusal.OUT_OF_RANGE),
        ("Aantal", "2,5", Refusal.NOT_WHOLE),
        ("Aantal", "1,234", Refusal.TWO_WAYS),
        ("Aantal", "9" * 40, Refusal.TOO_LARGE),
        ("Prijs", "duur", Refusal.NOT_A_NUMBER),
        ("Prijs", "-5", Refusal.NEGATIVE),
        ("Prijs", "1,234", Refusal.TWO_WAYS),
        ("Prijs", "1.2345", Refusal.TOO_PRECISE),
        ("Prijs", "100.000.000.000", Refusal.TOO_LARGE),
        ("Prijs", "1.234.56", Refusal.NOT_A_NUMBER),
        ("Prijs", "=B2*3", Refusal.NOT_A_NUMBER),
        ("Aanschafjaar", "24", Refusal.NOT_A_YEAR),
        ("Aanschafjaar", "1066", Refusal.OUT_OF_RANGE),
        ("Aanschafjaar", "", Refusal.EMPTY),
        ("Levensduur", "0", Refusal.OUT_OF_RANGE),
        ("Levensduur", "", Refusal.EMPTY),
        ("Levensduur", "vijf", Refusal.NOT_A_NUMBER),
    ],
)
def test_a_wrong_cell_is_refused_with_its_row_its_column_and_why(
    column: str, said: str, code: Refusal
) -> None:
    row = [
        said if name == column else cell for name, cell in zip(SHORT, ROW, strict=True)
    ]

    found = preview(PLAN, [], SHORT, [row])

    assert found.refused == (Refused(2, column, code, said.strip(" \x00")[:80]),)
    assert (found.new, found.rows_refused) == ((), 1)


@pytest.mark.parametrize(
    ("column", "said", "code"),
    [
        ("Index", "5", Refusal.PERCENTAGE_UNCLEAR),
        ("Index", "0,5", Refusal.PERCENTAGE_UNCLEAR),
        ("Index", "500 %", Refusal.OUT_OF_RANGE),
        ("Index", "CBS", Refusal.NOT_A_NUMBER),
        ("Maand", "13", Refusal.NOT_A_MONTH),
        ("Maand", "augst", Refusal.NOT_A_MONTH),
        ("Conditie", "6", Refusal.OUT_OF_RANGE),
        ("Datum conditie", "31-2-2026", Refusal.NOT_A_DAY),
        ("Datum conditie", "gisteren", Refusal.NOT_A_DAY),
        ("Datum conditie", "1-1-1066", Refusal.OUT_OF_RANGE),
        ("Soort", "meubel", Refusal.NOT_IN_LIST),
        ("Grens per", "doos", Refusal.NOT_IN_LIST),
        ("Geldbron", "loterij", Refusal.NOT_IN_LIST),
        ("Soort", "x" * 101, Refusal.TOO_LONG),
        ("Aanschafdatum", "1 foo 2024", Refusal.NOT_A_DAY),
        ("Aanschafdatum", "1 mei 2025", Refusal.TWO_MOMENTS),
    ],
)
def test_a_wrong_cell_of_a_column_that_may_be_left_out_is_refused_too(
    column: str, said: str, code: Refusal
) -> None:
    found = preview(PLAN, [], (*SHORT, column), [(*ROW, said)])

    assert [(one.column, one.code) for one in found.refused] == [(column, code)]


@pytest.mark.parametrize(
    ("said", "growth"),
    [
        ("5 %", "0.05"), ("5%", "0.05"), ("0,05", "0.05"), ("0.05", "0.05"),
        ("2,125 %", "0.02125"), ("0", "0"), ("-1,5 %", "-0.015"), ("\u22121 %", "-0.01"),
        ("+3%", "0.03"), ("0,2", "0.2"),
    ],
)  # fmt: skip
def test_a_percentage_is_written_in_several_ways(said: str, growth: str) -> None:
    (new,) = preview(PLAN, [], (*SHORT, "Index"), [(*ROW, said)]).new

    assert new.asset.growth == Decimal(growth)


@pytest.mark.parametrize("said", ["cpi", "CPI alle huishoudens"])
def test_a_percentage_may_be_an_index_of_the_plan(said: str) -> None:
    (new,) = preview(PLAN, [], (*SHORT, "Index"), [(*ROW, said)]).new

    assert (new.asset.index, new.asset.growth) == ("cpi", None)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("1.234", "1234"),
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("12,5", "12.5"),
        ("12.50", "12.50"), ("€ 1 234,00", "1234"), ("1'234.00", "1234"),
        ("EUR 10,-", "10"), ("10,-- euro", "10"), ("1.234,5", "1234.5"),
    ],
)  # fmt: skip
def test_an_amount_is_written_in_several_ways(said: str, amount: str) -> None:
    (new,) = preview(PLAN, [], (*SHORT, "Restwaarde"), [(*ROW, said)]).new

    assert new.asset.residual_eur == Decimal(amount)


@pytest.mark.parametrize("said", ["8", "08", "augustus", "Aug", "aug."])
def test_a_month_is_a_number_or_a_name(said: str) -> None:
    (new,) = preview(PLAN, [], (*SHORT, "Maand"), [(*ROW, said)]).new

    assert new.asset.first_month == 8


@pytest.mark.parametrize("said", ["mrt", "maa", "maart", "3"])
def test_march_has_a_short_name_of_its_own(said: str) -> None:
    (new,) = preview(PLAN, [], (*SHORT, "Maand"), [(*ROW, said)]).new

    assert new.asset.first_month == 3


@pytest.mark.parametrize(
    "said",
    [
        "2024-08-15",
        "2024-08-15 00:00:00",
        "15-8-2024",
        "15/08/2024",
        "15 augustus 2024",
    ],
)
def test_a_day_of_first_use_gives_the_year_and_the_month(said: str) -> None:
    header = (*SHORT[:5], "Levensduur", "Datum ingebruikname")
    row = (*ROW[:5], "5", said)

    (new,) = preview(PLAN, [], header, [row]).new

    assert (new.asset.first_year, new.asset.first_month) == (2024, 8)


def test_a_day_must_be_there_when_there_is_no_year() -> None:
    header = (*SHORT[:5], "Levensduur", "Datum ingebruikname")

    found = preview(PLAN, [], header, [(*ROW[:5], "5")])

    assert found.refused == (Refused(2, "Datum ingebruikname", Refusal.EMPTY),)


def test_a_year_and_month_may_stand_beside_the_same_day() -> None:
    header = (*SHORT, "Maand", "Aanschafdatum")
    rows = [(*ROW, "8", "15-8-2024"), ("L2", *ROW[1:], "", "15-8-2024")]

    found = preview(PLAN, [], header, rows)

    assert [one.asset.first_month for one in found.new] == [8, 8]


def test_of_two_rows_with_one_code_neither_is_taken() -> None:
    rows = [ROW, ("", "", "", "", "", "", ""), ("l1", *ROW[1:]), ("L2", *ROW[1:])]

    found = preview(PLAN, [], SHORT, rows, numbers=[5, 6, 7, 8])

    assert [one.asset.code for one in found.new] == ["L2"]
    assert found.refused == (
        Refused(5, "Code", Refusal.DUPLICATE, "L1", other_row=7),
        Refused(7, "Code", Refusal.DUPLICATE, "l1", other_row=5),
    )


def test_columns_that_we_do_not_know_are_named() -> None:
    found = preview(PLAN, [], (*SHORT, "Leverancier", ""), [ROW])

    assert found.unused_headers == ("Leverancier",)
    assert len(found.new) == 1


def test_columns_that_must_be_there_or_are_there_twice_are_named() -> None:
    with pytest.raises(BadColumns) as error:
        preview(PLAN, [], ("Code", "Nummer", "Aantal"), [])

    assert error.value.double == (ImportField.CODE,)
    assert error.value.missing == (
        ImportField.NAME,
        ImportField.UNIT_PRICE,
        ImportField.LIFE,
        ImportField.FIRST_YEAR,
    )


def test_too_many_rows_are_refused_before_they_are_read() -> None:
    with pytest.raises(TooManyRows) as error:
        preview(PLAN, [], SHORT, [ROW] * 20_001)

    assert error.value.rows == 20_001


def _as_in_a_sheet(cell: object) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    return "" if cell is None else str(cell)


@settings(max_examples=60)
@given(assets())
def test_what_we_write_comes_back_unchanged(asset: Asset) -> None:
    plan = a_plan(units=(*PLAN.units, replace(PLAN.units[0], code="beuk", name="Beuk")))
    written = [_as_in_a_sheet(one) for one in cells_of(plan, asset)]

    found = preview(plan, [asset], headings(), [written])

    assert found.unchanged == (2,)


def test_an_index_comes_back_by_its_code() -> None:
    asset = an_asset(index="cpi", condition_on=date(2026, 3, 3))
    written = [_as_in_a_sheet(one) for one in cells_of(PLAN, asset)]

    assert preview(PLAN, [asset], headings(), [written]).unchanged == (2,)


@settings(max_examples=60)
@given(st.lists(st.lists(st.text(max_size=12), max_size=12), max_size=6))
def test_any_text_ends_in_exactly_one_place(rows: list[list[str]]) -> None:
    wide = [row[: len(SHORT)] for row in rows]

    found = preview(PLAN, [], SHORT, wide)

    placed = {one.row for one in found.refused} | {one.row for one in found.new}
    said = {
        number
        for number, row in enumerate(wide, start=2)
        if any(one.isprintable() and not one.isspace() for cell in row for one in cell)
    }
    assert placed == said
