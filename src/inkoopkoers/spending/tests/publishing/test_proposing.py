# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mapping is proposed from headers and cells; what was confirmed comes first."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import (
    Basis,
    DateOrder,
    DecimalMark,
    Mapping,
    Sign,
)
from inkoopkoers.spending.domain.proposal import Proposal, Trouble, Why
from inkoopkoers.spending.domain.synonyms import FIELD_OF, SYNONYMS
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.previewing import preview
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.tests.publishing.raw import TODAY, inspected
from inkoopkoers.spending.wording.lines import COLUMNS

pytestmark = pytest.mark.once

SHEFFIELD = (
    "Business Unit Description,Expense Code,Expense Code Description,GL Date,"
    "Document {0},Invoice {0},Invoiced Value,Supplier Name,Address Book No.\n"
    "COMMUNITY CENTRES,6030,REPAIRS,2011-01-04,2864997,39852,4952.17,NRC LTD,308030\n"
    "STREET FORCE,776,PAID,2011-01-05,2864998,5797,-615.00,REDACTED,202556\n"
)
LEEDS = (
    "{0},Service label,{1},Date paid,Transaction number,Net amount,Supplier name,,\n"
    '{2},City Development,205,24/12/2010,1012-00001,"1,616.23 ",A ASH LTD,,\n'
    "{2},City Development,205,26-May-11,1012-00002,(12.50),B OAK LTD,,\n"
    ',,,,,"1,603.73",,,\n'
)


def fields_of(proposal: Proposal) -> dict[str, Field | None]:
    return {one.header: one.field for one in proposal.columns}


def test_a_dutch_ledger_is_understood(tmp_path: Path) -> None:
    text = (
        "Boekdatum;Crediteurnr.;Naam crediteur;KvK-nummer;Bedrag excl. BTW;Omschrijving\n"
        "24-12-2025;1001;Bron BV;12345678;1.234,56;Papier\n"
        "3-1-2026;1002;De Pen NV;87654321;-12,00;Pennen\n"
    )

    found = propose(inspected(tmp_path, text))

    assert list(fields_of(found).values()) == [
        Field.BOOKED_ON,
        Field.SUPPLIER_CODE,
        Field.SUPPLIER_NAME,
        Field.KVK,
        Field.AMOUNT,
        Field.DESCRIPTION,
    ]
    mapping = found.mapping
    assert (mapping.decimal, mapping.dates) == (DecimalMark.COMMA, DateOrder.DAY_FIRST)
    assert (mapping.sign, mapping.basis) == (Sign.POSITIVE, Basis.EXCLUDING)
    assert found.concerns == ()


@pytest.mark.parametrize("is_coded", [False, True], ids=["words", "codes"])
def test_the_lines_that_we_export_are_understood_when_they_come_back(
    tmp_path: Path, is_coded: bool
) -> None:
    """Else they are not seen as the lines that count already, and count twice."""
    headers = [name if is_coded else str(label) for name, label in COLUMNS.items()]
    blank = {"vat": "21,00", "amount": "100,00", "quantity": "1,00"}
    cells = [blank.get(name, "") for name in COLUMNS]
    text = f"{';'.join(headers)}\n{';'.join(cells)}\n"

    found = fields_of(propose(inspected(tmp_path, text)))

    assert {field.value: header for header, field in found.items() if field} == {
        name: header
        for name, header in zip(COLUMNS, headers, strict=True)
        if name in list(Field)
    }


def test_british_councils_are_understood_and_add_up(tmp_path: Path) -> None:
    body = ("Body name", "Detailed expenditure code", "Leeds City Council")
    inspection = inspected(tmp_path, LEEDS.format(*body))

    found = propose(inspection)
    seen = preview(inspection.tables, found.mapping, TODAY, work=tmp_path / "spill")

    assert found.mapping.decimal is DecimalMark.POINT
    assert fields_of(found)["Date paid"] is Field.PAID_ON
    assert (seen.counts.imported, str(seen.counts.amount)) == (2, "1603.73")
    assert seen.counts.reasons[0][0] == "total_row"


def test_a_header_that_drifted_is_proposed_as_what_it_was(tmp_path: Path) -> None:
    first = propose(inspected(tmp_path / "1", SHEFFIELD.format("No."))).mapping
    assert first.headers[Field.DOCUMENT] == ("documentno",)

    later = propose(inspected(tmp_path / "2", SHEFFIELD.format("Nos")), first)

    changed = {one.header: one.like for one in later.columns if one.why is Why.CHANGED}
    assert changed == {"Document Nos": "documentno", "Invoice Nos": "invoiceno"}
    assert later.mapping.headers[Field.DOCUMENT] == ("documentno", "documentnos")


def test_what_a_person_confirmed_is_kept(tmp_path: Path) -> None:
    known = Mapping({Field.CONTRACT: ("omschrijving",)}, currency="GBP")

    found = propose(inspected(tmp_path, "Datum;Omschrijving\n1-2-2026;C12\n"), known)

    assert fields_of(found)["Omschrijving"] is Field.CONTRACT
    assert (found.columns[1].why, found.mapping.currency) == (Why.CONFIRMED, "GBP")


def test_what_is_missing_or_can_be_two_things_is_said(tmp_path: Path) -> None:
    text = "Datum;Bedrag;Netto bedrag\n03-04-2026;1.234;1.000\n"

    found = propose(inspected(tmp_path, text))

    troubles = {one.trouble for one in found.concerns}
    assert troubles >= {
        Trouble.NO_SUPPLIER,
        Trouble.MORE_AMOUNTS,
        Trouble.AMBIGUOUS_DATES,
        Trouble.AMBIGUOUS_DECIMALS,
    }


def test_mostly_negative_amounts_are_costs(tmp_path: Path) -> None:
    text = "Datum;Leverancier;Bedrag\n13-04-2026;A BV;-1,50\n14-04-2026;B BV;-2,50\n"

    assert propose(inspected(tmp_path, text)).mapping.sign is Sign.NEGATIVE


def test_cells_speak_where_headers_do_not(tmp_path: Path) -> None:
    text = "a;b;c\n13-04-2026;A BV;1,50\n14-04-2026;B Holding;2,50\n"

    found = propose(inspected(tmp_path, text))

    fields = [Field.BOOKED_ON, Field.SUPPLIER_NAME, Field.AMOUNT]
    assert list(fields_of(found).values()) == fields
    assert {one.why for one in found.columns} == {Why.VALUES}


def test_no_name_stands_with_two_fields() -> None:
    names = [name for names in SYNONYMS.values() for name in names]

    assert len(names) == len(FIELD_OF)


@pytest.mark.skipif(
    "INKOOPKOERS_SPEND_SAMPLES" not in os.environ,
    reason="INKOOPKOERS_SPEND_SAMPLES names no folder with the real files",
)
def test_every_real_file_adds_up(tmp_path: Path) -> None:
    folder = Path(os.environ["INKOOPKOERS_SPEND_SAMPLES"])
    for number, path in enumerate(sorted(folder.glob("*/*.csv"))):
        work = tmp_path / str(number)
        inspection = inspect([(path.name, path)], work)

        seen = preview(
            inspection.tables, propose(inspection).mapping, TODAY, work=work / "spill"
        )

        assert seen.counts.rows == seen.counts.imported + seen.counts.refused
        assert {why for why, _, _ in seen.counts.reasons} <= {"total_row"}
