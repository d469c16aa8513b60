# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbook: what it is, every row, and cells that can be counted with."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.reports.tests.read_sheet import sheets_of
from inkoopkoers.spending.answering.answer import (
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    LeftOut,
    Way,
)
from inkoopkoers.spending.documents.workbook import answer_workbook, spend_workbook
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.tests.documents.answers import a_subject, an_answer

pytestmark = pytest.mark.once

KINDS = AnswerTable(
    "kinds",
    "Van alles",
    (
        Column("a", "Wat"),
        Column("b", "Uitgaven", CellKind.EURO),
        Column("c", "Drempel", CellKind.LAW_EURO),
        Column("d", "Deel", CellKind.SHARE),
        Column("e", "Tot", CellKind.DATE),
        Column("f", "Eigen cijfer"),
        Column("g", "Uitstoot", CellKind.TONNES),
    ),
    (
        AnswerRow(
            (
                "=cmd|calc", Decimal("1234.5"), Decimal(221000), Decimal("0.125"),
                date(2029, 12, 26), True, Decimal("12.3456"),
            )
        ),
    ),
)  # fmt: skip


def styles_of(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read("xl/styles.xml").decode()


def test_a_workbook_says_what_is_no_purchase() -> None:
    left_out = LeftOut(Decimal(9), "€ 9 is geen inkoop.", Way(Selection()))

    sheets = sheets_of(spend_workbook(a_subject(), (an_answer(left_out=left_out),)))

    assert "€ 9 is geen inkoop." in str(sheets)


def test_a_workbook_has_every_row_and_no_two_sheets_of_one_name() -> None:
    long = AnswerTable(
        "long", "Uitgaven per leverancier", (Column("a", "A", CellKind.TEXT),),
        (AnswerRow(("=cmd|calc",)),),
    )  # fmt: skip
    answer = an_answer(300)

    content = spend_workbook(a_subject(), (answer, an_answer(tables=(long,))))

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        names = book.read("xl/workbook.xml").decode()
        texts = book.read("xl/sharedStrings.xml").decode()
        sheets = [name for name in book.namelist() if "worksheets/sheet" in name]
        formulas = [name for name in sheets if b"<f>" in book.read(name)]
    assert 'name="Uitgaven per leverancier"' in names
    assert 'name="Uitgaven per leverancier 2"' in names
    assert "Bron 300 BV" in texts
    assert "ab" * 32 in texts
    assert formulas == []


def test_the_first_sheet_says_what_it_is() -> None:
    [first, *_others] = sheets_of(spend_workbook(a_subject(), (an_answer(),))).values()

    told = {row[0]: row[1] for row in first if len(row) > 1}
    assert told["Organisatie"] == "Gemeente Wilgenwaard"
    assert told["Periode"] == "het jaar 2026"
    assert told["Gemaakt op"] == "11 januari 2027"
    assert told["Intern en geen inkoop"] == "tellen niet mee"
    assert "75\u00a0%" in told["Van wie kopen we?"]


def test_cells_are_amounts_shares_and_days() -> None:
    content = answer_workbook(an_answer(), KINDS, ("Wilgenwaard",), currency="GBP")

    [rows] = sheets_of(content).values()
    row = next(one for one in rows if one and one[0] == "=cmd|calc")
    assert row[1:5] == ["1234.5", "221000", "0.125", "47478"]
    assert row[5:] == ["ja", "12.3"]
    styles = styles_of(content)
    assert "&quot;GBP&quot; #,##0.00" in styles
    assert "&quot;€&quot; #,##0;" in styles
    assert "0.0%" in styles
    assert "d-m-yyyy" in styles


def test_the_conclusion_and_the_choice_stand_above_the_table() -> None:
    about = ("Wilgenwaard", "alle uitgaven", "gemaakt op 3 maart 2027")

    [rows] = sheets_of(answer_workbook(an_answer(), KINDS, about)).values()

    above = [row[0] for row in rows[:4]]
    assert above[:2] == ["Van alles", "Bovenaan staat Bron 1 BV."]
    assert above[2].startswith("Dit antwoord gaat over 75\u00a0%")
    assert above[3] == "Wilgenwaard · alle uitgaven · gemaakt op 3 maart 2027"
