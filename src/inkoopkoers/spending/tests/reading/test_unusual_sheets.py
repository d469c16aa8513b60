# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the quick way to read a sheet does not know, it leaves to the patient way."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.sheet_pieces import Unusual
from inkoopkoers.spending.tests.reading import giving
from inkoopkoers.spending.tests.reading.sheet_xml import (
    HEADS,
    ROW,
    STRINGS,
    a_book,
    a_sheet,
    quickly,
    strings_part,
)

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "row",
    [
        pytest.param('<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>', id="backwards"),
        pytest.param('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>', id="twice"),
        pytest.param('<c r="A2"><v>1</v></c><c r="B1"><v>2</v></c>', id="other row"),
        pytest.param('<c r="a2"><v>1</v></c>', id="small letter"),
        pytest.param('<c r="AAAA2"><v>1</v></c>', id="four letters"),
        pytest.param('<c r="XFE2"><v>1</v></c>', id="beyond the last column"),
        pytest.param('<c r="A"><v>1</v></c>', id="no row"),
        pytest.param('<c r="7"><v>1</v></c>', id="no column"),
        pytest.param('<c r=""><v>1</v></c>', id="nothing"),
        pytest.param('<c r="A2000000"><v>1</v></c>', id="beyond the last row"),
        pytest.param('<c r="A184467440737"><v>1</v></c>', id="a very long number"),
        pytest.param('<c r="A-2"><v>1</v></c>', id="a negative row"),
        pytest.param('<c r="A2" t="q"><v>1</v></c>', id="an unknown type"),
        pytest.param('<c r="A2" t="s"><v>99</v></c>', id="a text that is not there"),
        pytest.param('<c r="A2" t="s"><v>-1</v></c>', id="a text before the first"),
        pytest.param('<c r="A2" t="s"><v>1e0</v></c>', id="a text with no number"),
        pytest.param('<c r="A2" t="s"><v>123456789012</v></c>', id="a long number"),
        pytest.param('<c r="A2" t="str"><v>a\x01b</v></c>', id="a control sign"),
        pytest.param('<c r="A2" t="str"><v>a\0b</v></c>', id="a NUL"),
        pytest.param('<c r="A2" t="str"><v>&#x1F;</v></c>', id="its number"),
        pytest.param('<c r="A2" t="str"><v>&#07;</v></c>', id="its number, longer"),
        pytest.param('<c r="A2" t="str"><v>&b;</v></c>', id="an unknown name"),
        pytest.param('<c r="A2"><v>1</v>', id="a cell that does not end"),
        pytest.param('<c r="A2"><v>1</v><v>2</v></c>', id="two values"),
        pytest.param(
            '<c r="A2" t="inlineStr"><is><r><t>a</t></r></is></c>', id="a bold word"
        ),
    ],
)
def test_a_cell_that_is_not_plain_is_left_to_the_patient_way(
    tmp_path: Path, row: str
) -> None:
    book = a_book(a_sheet(f'{HEADS}<row r="2">{row}</row>'))

    with pytest.raises(Unusual):
        quickly(tmp_path, book)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_another_encoding_is_left_to_the_patient_way(
    tmp_path: Path, encoding: str
) -> None:
    sheet = a_sheet(HEADS + ROW).replace("UTF-8", encoding)

    with pytest.raises(Unusual):
        quickly(tmp_path, a_book(sheet.encode(encoding)))


@pytest.mark.parametrize(
    "texts", ["<si><t>a\x02b</t></si>", "<si><t>a</t>", "<si><t>&#3;</t></si>"]
)
def test_texts_that_are_no_xml_are_left_to_the_patient_way(
    tmp_path: Path, texts: str
) -> None:
    book = giving.with_part(
        giving.a_workbook({"Blad": giving.SHEET}), STRINGS, strings_part(texts)
    )

    with pytest.raises(Unusual):
        quickly(tmp_path, book)


DAMAGED = ["r=1", 's="1" s="2"', 's="1', "#"]


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize("tag", ["row", "c"])
def test_a_tag_that_is_damaged_inside_is_left_to_the_patient_way(
    tmp_path: Path, tag: str, damage: str
) -> None:
    sheet = a_sheet(HEADS + ROW.replace(f"<{tag} ", f"<{tag} {damage} ", 1))

    with pytest.raises(Unusual):
        quickly(tmp_path, a_book(sheet))


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_text_with_a_damaged_tag_is_left_to_the_patient_way(
    tmp_path: Path, damage: str
) -> None:
    book = a_book(a_sheet(HEADS + ROW), f"<si><t {damage}>Bron</t></si>")

    with pytest.raises(Unusual):
        quickly(tmp_path, book)


def test_more_columns_than_we_take_are_left_to_the_patient_way(tmp_path: Path) -> None:
    with pytest.raises(Unusual):
        quickly(tmp_path, a_book(a_sheet(HEADS + ROW)), Limits(columns=1))
