# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Auditfiles give what was bought, and every line of them is accounted for."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading import xaf_spend
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.tables import relation_of
from inkoopkoers.spending.reading.xaf import XafReading, read_xaf
from inkoopkoers.spending.tests.reading.auditfiles import (
    BANK,
    CREDITOR,
    EXPENSE,
    NAMESPACES,
    VAT,
    Entry,
    Said,
    a_journal,
    a_purchase,
    an_auditfile,
    said_of,
)

pytestmark = pytest.mark.once

PURCHASE = a_purchase(Decimal("100.00"))
MONEY = st.decimals("-1e7", "1e7", places=2)


def read(folder: Path, content: str | bytes) -> XafReading:
    path = folder / "boeken.xaf"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_xaf(path, folder / "work")


def cells(reading: XafReading) -> list[dict[str, str | None]]:
    question = f"SELECT * FROM {relation_of(reading.table)} ORDER BY row"
    # Its own connection: DuckDB remembers what a file of this name held.
    with duckdb.connect() as connection:
        found = connection.execute(question).fetchall()
    return [dict(zip(reading.table.headers, row[1:-1], strict=True)) for row in found]


def refused(folder: Path, content: str | bytes) -> BadSource:
    with pytest.raises(BadSource) as found:
        read(folder, content)
    return found.value


@pytest.mark.parametrize("version", NAMESPACES)
def test_every_version_gives_the_purchase_with_its_supplier(
    tmp_path: Path, version: str
) -> None:
    content = an_auditfile(a_journal(PURCHASE), said=said_of(PURCHASE), version=version)

    (found,) = cells(read(tmp_path, content))

    assert {name: value for name, value in found.items() if value is not None} == {
        "unit": "Gemeente Wilgenwaard",
        "booked_on": "2027-03-03",
        "invoiced_on": "2027-03-01",
        "document": "F1",
        "supplier_code": "77",
        "supplier_name": "Schilders & Zonen, José",
        "kvk": "12345678",
        "vat_number": "NL001234567B01",
        **({} if version == "4.0" else {"iban": "NL91ABNA0417164300"}),
        "place": "Utrecht",
        "country": "NL",
        "ledger": EXPENSE,
        "ledger_name": "Onderhoud",
        "description": "Schilderwerk",
        "amount": "100.00",
        "vat": "21.00",
        "currency": "EUR",
    }


def test_every_line_is_accounted_for(tmp_path: Path) -> None:
    salary = [Entry(EXPENSE, Decimal(50)), Entry(BANK, Decimal(-50))]
    content = an_auditfile(
        a_journal(PURCHASE), a_journal(salary, kind="M", name="Memoriaal"),
        said=said_of([*PURCHASE, *salary]),
    )  # fmt: skip

    uses = read(tmp_path, content).uses

    assert [(one.name, one.lines, int(one.debit), int(one.credit)) for one in uses] == [
        ("creditor", 1, 0, 121),
        ("journal M", 2, 50, 50),
        ("spend", 1, 100, 0),
        ("vat", 1, 21, 0),
    ]


def test_a_credit_gives_back(tmp_path: Path) -> None:
    entries = a_purchase(Decimal("-10.00"))

    (found,) = cells(
        read(tmp_path, an_auditfile(a_journal(entries), said=said_of(entries)))
    )

    assert (found["amount"], found["vat"]) == ("-10.00", "-2.10")


def test_two_vat_entries_of_a_line_cancel_out_when_vat_is_shifted(
    tmp_path: Path,
) -> None:
    shifted = (Decimal(21), Decimal(-21))
    entries = [
        Entry(EXPENSE, Decimal(100), vat=shifted),
        Entry(CREDITOR, Decimal(-100), supplier="77"),
    ]

    (found,) = cells(
        read(tmp_path, an_auditfile(a_journal(entries), said=said_of(entries)))
    )

    assert found["vat"] == "0.00"


def test_a_transaction_of_many_invoices_looks_at_the_document(tmp_path: Path) -> None:
    entries = [
        *a_purchase(Decimal(100), supplier="77", document="F1"),
        *a_purchase(Decimal(200), supplier="88", document="F2"),
        Entry(EXPENSE, Decimal(0), document="F3"),
    ]

    found = cells(
        read(tmp_path, an_auditfile(a_journal(entries), said=said_of(entries)))
    )

    assert [one["supplier_code"] for one in found] == ["77", "88", None]


def test_a_code_is_the_same_with_blanks_around_it_and_none_when_empty(
    tmp_path: Path,
) -> None:
    entries = [
        Entry(f" {EXPENSE} ", Decimal(60), supplier=" 77\n"),
        Entry(EXPENSE, Decimal(40), more="<custSupID></custSupID>"),
        Entry("", Decimal(5), supplier="77"),
        Entry(CREDITOR, Decimal(-105), supplier="77"),
    ]

    found = cells(
        read(tmp_path, an_auditfile(a_journal(entries), said=said_of(entries)))
    )

    kept = [(one["ledger"], one["ledger_name"], one["supplier_code"]) for one in found]
    assert kept == [(EXPENSE, "Onderhoud", "77")] * 2 + [(None, None, "77")]


def test_many_suppliers_are_written_as_few_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    purchases = [a_purchase(Decimal(at), supplier=f"{at}") for at in range(70, 90)]
    entries = [entry for one in purchases for entry in one]
    content = an_auditfile(a_journal(*purchases), said=said_of(entries))
    few = cells(read(tmp_path, content))
    monkeypatch.setattr(xaf_spend, "GROUP_ROWS", 7)

    many = cells(read(tmp_path, content))

    assert [one["supplier_code"] for one in few] == [f"{at}" for at in range(70, 90)]
    assert many == few


def test_the_subledger_of_version_3_knows_supplier_and_dates(tmp_path: Path) -> None:
    entries = [Entry(EXPENSE, Decimal(5)), Entry(CREDITOR, Decimal(-5))]
    after = (
        "<subledgers><subledger><sbType>SU</sbType><sbLine><nr>1</nr><jrnID>Ink</jrnID>"
        "<trNr>1</trNr><trLineNr>2</trLineNr><custSupID>77</custSupID>"
        "<invDt>2027-02-11</invDt><invDueDt>2027-03-13</invDueDt></sbLine>"
        "</subledger></subledgers>"
    )
    content = an_auditfile(a_journal(entries), said=said_of(entries), after=after)

    (found,) = cells(read(tmp_path, content))

    assert (found["supplier_code"], found["invoiced_on"], found["due_on"]) == (
        "77",
        "2027-02-11",
        "2027-03-13",
    )


def test_a_journal_of_no_known_type_counts_by_its_name(tmp_path: Path) -> None:
    content = an_auditfile(
        a_journal(PURCHASE, kind="Z"), a_journal(PURCHASE, kind="Z", name="Diversen"),
        said=said_of([*PURCHASE, *PURCHASE]),
    )  # fmt: skip

    assert read(tmp_path, content).table.rows == 1


def test_without_names_the_creditor_is_whom_is_owed_the_most(tmp_path: Path) -> None:
    nameless = [
        (EXPENSE, "A", "P"), (VAT, "B", "B"), (CREDITOR, "C", "B"), (BANK, "D", "B"),
    ]  # fmt: skip
    content = an_auditfile(
        a_journal(PURCHASE), said=said_of(PURCHASE), accounts=nameless
    )

    (found,) = cells(read(tmp_path, content))

    assert found["ledger"] == EXPENSE


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(nets=st.lists(MONEY, min_size=1, max_size=6))
def test_the_uses_add_up_to_the_file_and_spend_to_the_lines(
    tmp_path: Path, nets: list[Decimal]
) -> None:
    purchases = [a_purchase(net) for net in nets]
    entries = [entry for one in purchases for entry in one]
    said = said_of(entries)

    reading = read(tmp_path, an_auditfile(a_journal(*purchases), said=said))

    assert sum(one.lines for one in reading.uses) == said.lines
    assert sum(one.debit for one in reading.uses) == said.debit == said.credit
    assert sum(Decimal(one["amount"] or "") for one in cells(reading)) == sum(nets)


@pytest.mark.parametrize(
    "said",
    [
        Said(4, Decimal(121), Decimal(121)),
        Said(3, Decimal("121.01"), Decimal(121)),
        Said(3, Decimal(121), Decimal("120.99")),
    ],
)
def test_a_file_that_is_not_what_it_says_of_itself_is_refused(
    tmp_path: Path, said: Said
) -> None:
    bad = refused(tmp_path, an_auditfile(a_journal(PURCHASE), said=said))

    assert bad.reason is BadFile.NOT_BALANCED
    assert bad.values == {
        "lines": 3,
        "debit": "121.00",
        "credit": "121.00",
        "said_lines": said.lines,
        "said_debit": f"{said.debit:.2f}",
        "said_credit": f"{said.credit:.2f}",
    }


def test_a_line_that_is_no_number_is_not_passed_over(tmp_path: Path) -> None:
    content = an_auditfile(a_journal(PURCHASE), said=said_of(PURCHASE))

    bad = refused(tmp_path, content.replace("<amnt>21.00", "<amnt>21,00"))

    assert bad.reason is BadFile.NOT_BALANCED


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-16", "UTF-8"])
def test_every_encoding_gives_the_same_name(tmp_path: Path, encoding: str) -> None:
    content = an_auditfile(
        a_journal(PURCHASE), said=said_of(PURCHASE), encoding=encoding
    )

    (found,) = cells(read(tmp_path, content.encode(encoding)))

    assert found["supplier_name"] == "Schilders & Zonen, José"


def test_bytes_that_are_no_utf_8_do_not_stop_the_rest(tmp_path: Path) -> None:
    content = an_auditfile(a_journal(PURCHASE), said=said_of(PURCHASE))

    (found,) = cells(read(tmp_path, content.encode("latin-1")))

    assert found["supplier_name"] == "Schilders & Zonen, Jos\N{REPLACEMENT CHARACTER}"


def test_a_prefix_for_the_namespace_makes_no_difference(tmp_path: Path) -> None:
    content = an_auditfile(a_journal(PURCHASE), said=said_of(PURCHASE))
    prefixed = (
        content.replace("xmlns=", "xmlns:x=").replace("<", "<x:").replace("<x:/", "</x:")
        .replace("<x:?", "<?").replace("<x:!", "<!")
    )  # fmt: skip

    assert read(tmp_path, prefixed).table.rows == 1


def test_nothing_bought_is_said(tmp_path: Path) -> None:
    content = an_auditfile(
        a_journal(PURCHASE, kind="M", name="Memoriaal"), said=said_of(PURCHASE)
    )

    assert refused(tmp_path, content).reason is BadFile.NO_TABLE


GOOD = an_auditfile(a_journal(PURCHASE), said=said_of(PURCHASE))
BOMB = '<!DOCTYPE auditfile [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (GOOD.replace("<auditfile", BOMB + "<auditfile"), BadFile.DOCTYPE),
        (GOOD.replace("Boeking", "&a;"), BadFile.BROKEN),
        (GOOD[: GOOD.index("</transaction>") + 14], BadFile.BROKEN),
        (GOOD[:-30], BadFile.BROKEN),
        (GOOD.replace("</journal>", "</dagboek>"), BadFile.BROKEN),
        (GOOD.replace("<nr>1</nr>", "<nr>1</nr><nr>2</nr>"), BadFile.BROKEN),
        ("<Invoice/>", BadFile.UNKNOWN_KIND),
        ("<auditfile></auditfile>", BadFile.NO_TABLE),
        ("<auditfile>" + "<a>" * 1_000_000 + "</auditfile>", BadFile.BROKEN),
        ("Omschrijving;Bedrag", BadFile.NOT_WHAT_IT_SAYS),
        ("", BadFile.NOT_WHAT_IT_SAYS),
    ],
)
def test_what_is_no_good_auditfile_is_refused_with_its_reason(
    tmp_path: Path, content: str, why: BadFile
) -> None:
    assert refused(tmp_path, content).reason is why


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_doctype_is_refused_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    content = (BOMB + "<auditfile/>").encode(encoding)

    assert refused(tmp_path, content).reason is BadFile.DOCTYPE


def test_a_million_attributes_are_no_trouble(tmp_path: Path) -> None:
    many = " ".join(f'a{number}="1"' for number in range(1_000_000))
    content = GOOD.replace("<header>", f"<header {many}>")

    assert read(tmp_path, content).table.rows == 1
