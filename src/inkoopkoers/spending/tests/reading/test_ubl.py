# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices and credit notes in UBL become lines that add up to the document."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.inspection import Remark, RemarkKind
from inkoopkoers.spending.reading.tables import relation_of
from inkoopkoers.spending.reading.ubl import UblReading, read_ubl

pytestmark = pytest.mark.once

SUPPLIER = """<cac:AccountingSupplierParty><cac:Party>
  <cbc:EndpointID schemeID="0106">12345678</cbc:EndpointID>
  <cac:PartyName><cbc:Name>De Linde</cbc:Name></cac:PartyName>
  <cac:PostalAddress><cbc:CityName>Utrecht</cbc:CityName>
    <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
  </cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>NL001234567B01</cbc:CompanyID>
    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>De Linde B.V.</cbc:RegistrationName>
    <cbc:CompanyID schemeID="0106">12345678</cbc:CompanyID></cac:PartyLegalEntity>
</cac:Party></cac:AccountingSupplierParty>
<cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>NL91ABNA0417164300</cbc:ID>
</cac:PayeeFinancialAccount></cac:PaymentMeans>"""


def a_line(amount: object, *, name: str = "Invoice", code: str = "") -> str:
    quantity = "Invoiced" if name == "Invoice" else "Credited"
    return f"""<cac:{name}Line><cbc:ID>1</cbc:ID>
      <cbc:{quantity}Quantity unitCode="HUR">2</cbc:{quantity}Quantity>
      <cbc:LineExtensionAmount currencyID="EUR">{amount}</cbc:LineExtensionAmount>
      <cac:Item><cbc:Name>Onderhoud</cbc:Name>{code}<cac:ClassifiedTaxCategory>
        <cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent></cac:ClassifiedTaxCategory>
      </cac:Item>
      <cac:Price><cbc:PriceAmount>500</cbc:PriceAmount>
        <cbc:BaseQuantity>10</cbc:BaseQuantity></cac:Price></cac:{name}Line>"""


def an_extra(amount: object, *, is_charge: bool) -> str:
    return f"""<cac:AllowanceCharge>
      <cbc:ChargeIndicator>{str(is_charge).lower()}</cbc:ChargeIndicator>
      <cbc:AllowanceChargeReason>Vracht</cbc:AllowanceChargeReason>
      <cbc:Amount>{amount}</cbc:Amount></cac:AllowanceCharge>"""


def an_invoice(
    *lines: str, total: object, name: str = "Invoice", more: str = "", kind: str = "380"
) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>2027-1</cbc:ID><cbc:IssueDate>2027-03-03+01:00</cbc:IssueDate>
  <cbc:DueDate>2027-04-02</cbc:DueDate>
  <cbc:{name}TypeCode>{kind}</cbc:{name}TypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>Wijkteam</cbc:BuyerReference>
  <cac:OrderReference><cbc:ID>B-7</cbc:ID></cac:OrderReference>
  {SUPPLIER}{more}
  <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount>{total}</cbc:TaxExclusiveAmount>
    <cbc:PrepaidAmount>10</cbc:PrepaidAmount></cac:LegalMonetaryTotal>
  {"".join(lines)}</{name}>"""


def paid_before(
    document: str, *, number: str = "2027-1", before: str = "", deducted: object = 0
) -> str:
    """The same document with its number, what it asks, and what it deducts."""
    refers = (
        "<cac:BillingReference><cac:InvoiceDocumentReference>"
        f"<cbc:ID>{before}</cbc:ID></cac:InvoiceDocumentReference>"
        "</cac:BillingReference>"
    )
    asks = "<cbc:TaxInclusiveAmount>121</cbc:TaxInclusiveAmount><cbc:PrepaidAmount>"
    return (
        document.replace("<cbc:ID>2027-1<", f"<cbc:ID>{number}<")
        .replace("<cac:OrderReference>", f"{refers}<cac:OrderReference>")
        .replace("<cbc:PrepaidAmount>10<", f"{asks}{deducted}<")
    )


def read(folder: Path, *documents: str | bytes) -> UblReading:
    files = []
    for number, document in enumerate(documents):
        path = folder / f"{number}.xml"
        content = document.encode() if isinstance(document, str) else document
        path.write_bytes(content)
        files.append((path.name, path))
    return read_ubl(files, folder / "work")


def cells(reading: UblReading) -> list[dict[str, str | None]]:
    question = f"SELECT * FROM {relation_of(reading.table)} ORDER BY row"
    # Its own connection: DuckDB remembers what a file of this name held.
    with duckdb.connect() as connection:
        found = connection.execute(question).fetchall()
    return [dict(zip(reading.table.headers, row[1:-1], strict=True)) for row in found]


def reason(folder: Path, document: str | bytes) -> BadFile:
    with pytest.raises(BadSource) as refused:
        read(folder, document)
    return refused.value.reason


def test_an_invoice_gives_its_line_with_who_when_and_what(tmp_path: Path) -> None:
    document = an_invoice(a_line("100.00"), total="100.00")

    reading = read(tmp_path, document)

    assert cells(reading) == [
        {
            "unit": None,
            "booked_on": "2027-03-03",
            "invoiced_on": "2027-03-03",
            "due_on": "2027-04-02",
            "invoice": "2027-1",
            "order_number": "B-7",
            "contract": None,
            "supplier_code": "0106:12345678",
            "supplier_name": "De Linde B.V.",
            "kvk": "12345678",
            "vat_number": "NL001234567B01",
            "iban": "NL91ABNA0417164300",
            "place": "Utrecht",
            "country": "NL",
            "cost_centre": "Wijkteam",
            "description": "Onderhoud",
            "category_code": None,
            "category_name": None,
            "quantity": "2",
            "measure": "HUR",
            "unit_price": "50.0000",
            "amount": "100.00",
            "vat": "21.00",
            "currency": "EUR",
        }
    ]


def test_charges_and_allowances_of_the_document_are_lines_too(tmp_path: Path) -> None:
    extras = an_extra(25, is_charge=True) + an_extra(5, is_charge=False)

    reading = read(tmp_path, an_invoice(a_line(100), total=120, more=extras))

    assert [one["amount"] for one in cells(reading)] == ["100", "25", "-5"]


@pytest.mark.parametrize("name", ["Invoice", "CreditNote"])
def test_a_credit_note_gives_back(tmp_path: Path, name: str) -> None:
    line = a_line("100.00", name=name)

    reading = read(tmp_path, an_invoice(line, total=100, name=name, kind="381"))

    (found,) = cells(reading)
    assert (found["amount"], found["quantity"], found["vat"]) == (
        "-100.00",
        "-2",
        "-21.00",
    )


def test_an_invoice_with_negative_amounts_stays_as_it_is(tmp_path: Path) -> None:
    reading = read(tmp_path, an_invoice(a_line(-100), total=-100))

    assert cells(reading)[0]["amount"] == "-100"


@pytest.mark.parametrize(
    ("kind", "code"), [("STI", "79710000"), ("UNSPSC", "UNSPSC:79710000")]
)
def test_only_a_code_of_the_cpv_looks_like_one(
    tmp_path: Path, kind: str, code: str
) -> None:
    given = (
        "<cac:CommodityClassification><cbc:ItemClassificationCode "
        f'listID="{kind}">79710000</cbc:ItemClassificationCode>'
        "</cac:CommodityClassification>"
    )

    reading = read(tmp_path, an_invoice(a_line(1, code=given), total=1))

    assert cells(reading)[0]["category_code"] == code


def test_a_government_number_can_hold_that_of_the_chamber_of_commerce(
    tmp_path: Path,
) -> None:
    document = an_invoice(a_line(1), total=1).replace(
        'schemeID="0106">12345678', 'schemeID="0190">00000003876543210000'
    )

    assert cells(read(tmp_path, document))[0]["kvk"] == "87654321"


def test_the_account_of_a_factor_is_not_that_of_the_supplier(tmp_path: Path) -> None:
    payee = "<cac:PayeeParty><cac:PartyName/></cac:PayeeParty>"

    reading = read(tmp_path, an_invoice(a_line(1), total=1, more=payee))

    assert cells(reading)[0]["iban"] is None


def test_a_document_that_does_not_add_up_is_refused_and_the_others_go_on(
    tmp_path: Path,
) -> None:
    wrong = an_invoice(a_line("100.00"), total="100.02")
    good = an_invoice(a_line("100.00"), total="100.01")

    reading = read(tmp_path, wrong, good, "<half")

    assert [(one.name, one.reason) for one in reading.skipped] == [
        ("0.xml", BadFile.NOT_BALANCED),
        ("2.xml", BadFile.NOT_WHAT_IT_SAYS),
    ]
    assert reading.skipped[0].values == {
        "lines": 1,
        "total": "100.00",
        "said": "100.02",
    }
    assert (reading.documents, reading.table.rows) == (1, 1)


ADVANCE = paid_before(an_invoice(a_line(100), total=100, kind="386"), number="V1")
FINAL = an_invoice(a_line(300), total=300)


@pytest.mark.parametrize("turned", [False, True])
def test_an_advance_beside_its_final_invoice_is_not_counted_twice(
    tmp_path: Path, turned: bool
) -> None:
    both = [ADVANCE, paid_before(FINAL, before="V1", deducted="121.00")]

    reading = read(tmp_path, *(reversed(both) if turned else both))

    assert [one["amount"] for one in cells(reading)] == ["300"]
    assert [one.reason for one in reading.skipped] == [BadFile.PREPAID]
    assert (reading.documents, reading.advances, reading.deducting) == (1, 0, 0)


@pytest.mark.parametrize(
    ("final", "deducting"),
    [
        (paid_before(FINAL, before="V2", deducted=121), 1),
        (paid_before(FINAL, before="V1", deducted=120), 1),
        (paid_before(FINAL, before="V1", deducted=0), 0),
        (paid_before(FINAL, before="V1", deducted="NaN"), 0),
        (
            paid_before(FINAL, before="V1", deducted=121).replace(
                "12345678", "87654321"
            ),
            1,
        ),
        (paid_before(FINAL, before="V1", deducted=121).replace(">EUR<", ">USD<"), 1),
    ],
)
def test_an_advance_that_may_be_another_one_counts_and_both_are_told(
    tmp_path: Path, final: str, deducting: int
) -> None:
    reading = read(tmp_path, ADVANCE, final)

    assert sorted(one["amount"] or "" for one in cells(reading)) == ["100", "300"]
    assert reading.skipped == ()
    assert (reading.advances, reading.deducting) == (1, deducting)


def test_a_final_invoice_that_is_refused_takes_no_advance_away(tmp_path: Path) -> None:
    final = an_invoice(a_line(300), total=999)

    reading = read(tmp_path, ADVANCE, paid_before(final, before="V1", deducted=121))

    assert [one["amount"] for one in cells(reading)] == ["100"]
    assert [one.reason for one in reading.skipped] == [BadFile.NOT_BALANCED]


def test_what_is_read_tells_of_advances_whose_other_half_is_not_there(
    tmp_path: Path,
) -> None:
    path = tmp_path / "voorschot.xml"
    path.write_text(ADVANCE)

    found = inspect([("voorschot.xml", path)], tmp_path / "work")

    assert found.remarks == (Remark(RemarkKind.ADVANCES, count=1),)


def test_an_invoice_in_the_envelope_of_the_network_is_read(tmp_path: Path) -> None:
    inside = an_invoice(a_line(1), total=1).split("?>", 1)[1]
    document = (
        f'<StandardBusinessDocument xmlns="urn:x">{inside}</StandardBusinessDocument>'
    )

    assert read(tmp_path, document).documents == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_and_without_a_mark(tmp_path: Path, encoding: str) -> None:
    document = an_invoice(a_line(1), total=1).replace("UTF-8", "UTF-16")

    assert read(tmp_path, document.encode(encoding)).documents == 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(st.decimals("-1e9", "1e9", places=2), min_size=1, max_size=8),
    extras=st.lists(st.tuples(st.decimals(0, 10**6, places=2), st.booleans())),
)
def test_the_lines_add_up_to_the_amount_without_vat(
    tmp_path: Path, lines: list[Decimal], extras: list[tuple[Decimal, bool]]
) -> None:
    total = sum(lines) + sum(one if plus else -one for one, plus in extras)
    more = "".join(an_extra(one, is_charge=plus) for one, plus in extras)
    document = an_invoice(*(a_line(one) for one in lines), total=total, more=more)

    found = cells(read(tmp_path, document))

    assert sum(Decimal(one["amount"] or "") for one in found) == total


DOCTYPE = '<!DOCTYPE Invoice [<!ENTITY a "b">]><Invoice>&a;</Invoice>'


@pytest.mark.parametrize(
    "document",
    [
        DOCTYPE.encode(),
        b"\xef\xbb\xbf" + DOCTYPE.encode(),
        DOCTYPE.encode("utf-16"),
        DOCTYPE.encode("utf-16-le"),
        DOCTYPE.encode("utf-16-be"),
        b"<?xml version='1.0'?><!-- <a> --><?pi?>\n" + DOCTYPE.encode(),
    ],
)
def test_a_doctype_is_refused_in_every_encoding(
    tmp_path: Path, document: bytes
) -> None:
    assert reason(tmp_path, document) is BadFile.DOCTYPE


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (b"", BadFile.NOT_WHAT_IT_SAYS),
        (b"Omschrijving;Bedrag", BadFile.NOT_WHAT_IT_SAYS),
        (b'<?xml version="1.0" encoding="UTF-7"?><Invoice/>', BadFile.BROKEN),
        (b"<Invoice/>", BadFile.UNKNOWN_KIND),
        (b'<Invoice xmlns="urn:other"/>', BadFile.UNKNOWN_KIND),
        (b"<a>" * 100_000, BadFile.BROKEN),
        (an_invoice(a_line(1), total=1).encode()[:-20], BadFile.BROKEN),
        (an_invoice(a_line("1e9"), total=1).encode(), BadFile.BROKEN),
        (an_invoice(a_line("NaN"), total=1).encode(), BadFile.BROKEN),
        (an_invoice(total=1).encode(), BadFile.NO_TABLE),
        (an_invoice(a_line("1\x00"), total=1).encode(), BadFile.BROKEN),
        (an_invoice(a_line("&lol;"), total=1).encode(), BadFile.BROKEN),
    ],
)
def test_what_is_no_good_invoice_is_refused_with_its_reason(
    tmp_path: Path, document: bytes, why: BadFile
) -> None:
    assert reason(tmp_path, document) is why


def test_a_million_attributes_are_refused_quickly(tmp_path: Path) -> None:
    many = b" ".join(b'a%d="1"' % number for number in range(1_000_000))

    assert reason(tmp_path, b"<Invoice " + many + b"/>") in {
        BadFile.BROKEN,
        BadFile.UNKNOWN_KIND,
    }


def test_a_document_of_more_than_20_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)

    with pytest.raises(BadSource) as refused:
        read_ubl([("large.xml", path)], tmp_path / "work")

    assert refused.value.reason is BadFile.TOO_LARGE
