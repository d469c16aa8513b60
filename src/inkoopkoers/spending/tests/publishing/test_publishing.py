# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is imported and what is refused is the whole file, to the cent."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.columns import (
    LINE_COLUMNS,
    PARTY_COLUMNS,
    REFUSED_COLUMNS,
    SUBJECT_COLUMNS,
    Field,
)
from inkoopkoers.spending.domain.mapping import Basis, Sign
from inkoopkoers.spending.domain.values import amount_of
from inkoopkoers.spending.reading.publishing import counts_document, counts_of, publish
from inkoopkoers.spending.tests.publishing.raw import (
    FIELDS,
    HEADERS,
    TODAY,
    a_mapping,
    a_row,
    a_table,
    cells_in,
    lines_in,
    published,
    total,
)

pytestmark = pytest.mark.once

ROWS = st.lists(
    st.tuples(
        st.sampled_from(["02-03-2026", "", "31-02-2026", "01-01-1900", "2999-01-01"]),
        st.sampled_from(["Bron BV", "", "Totaal", "REDACTED", " Spatie "]),
        st.sampled_from(["1,01", "-2,5", "", "x", "1.000", "9" * 15, "3,005", "$ 4"]),
        st.sampled_from(["", "Papier 1", "=cmd|x", "a\x0bb"]),
        st.sampled_from(["F1", "F2", ""]),
    ),
    max_size=30,
)


@settings(max_examples=25, deadline=None)
@given(ROWS, st.integers(0, 30))
def test_imported_and_refused_are_the_file_however_it_is_ordered_or_cut(
    rows: list[tuple[str, ...]], at: int
) -> None:
    readable = [
        amount_of(row[2], a_mapping().decimal).value for row in rows if any(row)
    ]
    euros = sum((one for one in readable if one is not None), Decimal(0))

    with TemporaryDirectory() as name:
        folder = Path(name)
        whole = published(folder, rows).counts
        turned = published(folder, rows[::-1], name="turned").counts
        parts = [a_table(folder / "cut", rows[:at], name="1.csv", part="1")]
        parts.append(a_table(folder / "cut", rows[at:], name="2.csv", part="2"))
        halves = publish(parts, a_mapping(), folder / "both", TODAY).counts

    assert whole.rows == len(readable) == whole.imported + whole.refused
    assert whole.amount + whole.refused_amount == euros
    assert sum(rows for _, rows, _ in whole.reasons) == whole.refused
    same = {
        (one.imported, one.amount, one.duplicate_lines)
        for one in (whole, turned, halves)
    }
    assert len(same) == 1


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (a_row(amount=""), "no_amount"),
        (a_row(amount="1,5E3"), "bad_amount"),
        (a_row(amount="9" * 20), "too_large"),
        (a_row(on=""), "no_date"),
        (a_row(on="31-02-2026"), "bad_date"),
        (a_row(on="01-01-1900"), "far_date"),
        (a_row(on="01-01-2999"), "far_date"),
        (a_row(supplier=" "), "no_supplier"),
        (a_row(amount="£ 5"), "other_currency"),
        ((*a_row(), "te veel"), "too_many_cells"),
        (("Totaal", "", "100,00", "", ""), "total_row"),
        (("", "Eindtotaal", "7,00", "", ""), "total_row"),
        (("", "", "100,00", "", ""), "total_row"),
    ],
)
def test_a_bad_row_is_refused_with_its_reason(
    tmp_path: Path, row: tuple[str, ...], reason: str
) -> None:
    published(tmp_path, [a_row(), row])

    found = cells_in(tmp_path / "one", "row, reason, raw", "refused")
    assert [(number, why) for number, why, _ in found] == [(3, reason)]
    assert json.loads(found[0][2])["Bedrag"] == (row[2] or None)


def test_blank_rows_are_not_rows_but_keep_their_number(tmp_path: Path) -> None:
    rows = [a_row(), ("", "", "", "", ""), (" ", "", "", "", ""), a_row(invoice="F2")]

    counts = published(tmp_path, rows).counts

    assert counts.rows == 2
    assert cells_in(tmp_path / "one", "row, line") == [(2, 1), (5, 2)]


def test_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    rows = [a_row(), a_row(), a_row(amount="5,00")]
    published(tmp_path, rows)

    again = published(tmp_path, rows, known=lines_in(tmp_path / "one"), name="two")

    assert (again.counts.imported, again.counts.seen_before) == (0, 3)
    assert sum(one.lines for one in again.overlap) == 3
    assert total(tmp_path / "two") == 0


def test_of_a_line_that_stands_more_often_than_before_only_the_rest_is_new(
    tmp_path: Path,
) -> None:
    published(tmp_path, [a_row()])

    again = published(
        tmp_path, [a_row()] * 3, known=lines_in(tmp_path / "one"), name="two"
    )

    assert (again.counts.imported, again.counts.seen_before) == (2, 1)
    assert again.counts.duplicate_lines == 2


def test_two_orders_of_the_same_thing_on_one_day_are_two_purchases(
    tmp_path: Path,
) -> None:
    fields = {**FIELDS, Field.ORDER_NUMBER: "Ordernummer"}
    headers = (*HEADERS, "Ordernummer")
    orders = [(*a_row(invoice=""), order) for order in ("O1", "O2")]
    mapping = a_mapping(fields)
    one = published(tmp_path, orders, mapping, headers=headers)

    later = published(
        tmp_path,
        [(*a_row(invoice=""), "O3")],
        mapping,
        headers=headers,
        known=lines_in(tmp_path / "one"),
        name="two",
    )

    assert (one.counts.imported, one.counts.duplicate_lines) == (2, 0)
    assert (later.counts.imported, later.counts.seen_before) == (1, 0)


def test_seen_lines_are_kept_when_asked_for_but_still_counted(tmp_path: Path) -> None:
    published(tmp_path, [a_row()])

    again = published(
        tmp_path,
        [a_row()],
        known=lines_in(tmp_path / "one"),
        name="two",
        skip_seen=False,
    )

    assert (again.counts.imported, again.counts.seen_before) == (1, 1)


def test_the_files_have_exactly_our_columns(tmp_path: Path) -> None:
    found = published(tmp_path, [a_row(), a_row(amount="x")])

    for kind, columns in (
        ("lines", LINE_COLUMNS),
        ("parties", PARTY_COLUMNS),
        ("subjects", SUBJECT_COLUMNS),
        ("refused", REFUSED_COLUMNS),
    ):
        files = f"'{tmp_path}/one/{kind}*.parquet'"
        described = duckdb.execute(f"DESCRIBE SELECT * FROM {files}").fetchall()
        assert {name: type_ for name, type_, *_ in described} == columns
    assert {one.kind for one in found.files} == {
        "lines",
        "parties",
        "subjects",
        "refused",
    }
    assert all(one.bytes and len(one.digest) == 64 for one in found.files)


def test_the_euros_of_parties_and_subjects_are_those_of_the_lines(
    tmp_path: Path,
) -> None:
    rows = [a_row(), a_row(amount="-30,00", supplier="BRON  bv"), a_row(text="Pen 3")]

    published(tmp_path, rows)

    parties = cells_in(tmp_path / "one", "lines, amount", "parties", "1")
    subjects = cells_in(tmp_path / "one", "text, lines, amount", "subjects", "1")
    assert parties == [(3, Decimal("170.00"))]
    assert subjects == [
        ("papier", 2, Decimal("70.00")),
        ("pen ", 1, Decimal("100.00")),
    ]


def test_keys_stay_the_same_number_for_ever(tmp_path: Path) -> None:
    published(tmp_path, [a_row()])

    assert cells_in(tmp_path / "one", "party, subject") == [
        (639060949775635107, 1512019211645416123)
    ]


def test_amounts_with_vat_lose_it_by_its_amount_or_its_rate(tmp_path: Path) -> None:
    headers = (*HEADERS, "BTW", "Tarief")
    fields = {**FIELDS, Field.VAT: "BTW", Field.VAT_RATE: "Tarief"}
    rows = [(*a_row(amount="121,00"), "21,00", ""), (*a_row(amount="109,00"), "", "9%")]

    published(tmp_path, rows, a_mapping(fields, basis=Basis.INCLUDING), headers=headers)

    assert cells_in(tmp_path / "one", "amount") == [(100,), (100,)]


def test_debit_and_credit_become_one_amount(tmp_path: Path) -> None:
    headers = ("Boekdatum", "Leverancier", "Debet", "Credit")
    fields = {
        Field.BOOKED_ON: "Boekdatum",
        Field.SUPPLIER_NAME: "Leverancier",
        Field.DEBIT: "Debet",
        Field.CREDIT: "Credit",
    }
    day = "01-02-2026"
    rows = [(day, "A", "5", ""), (day, "A", "", "3"), (day, "A", "9", "2")]

    published(tmp_path, rows, a_mapping(fields), headers=headers)

    assert cells_in(tmp_path / "one", "amount") == [(5,), (-3,), (7,)]


def test_negative_costs_are_turned(tmp_path: Path) -> None:
    published(tmp_path, [a_row(amount="-5,00")], a_mapping(sign=Sign.NEGATIVE))

    assert total(tmp_path / "one") == 5


@pytest.mark.parametrize(
    ("name", "is_hidden"),
    [
        ("REDACTED PERSONAL DATA", True),
        ("Redcated personal data", True),
        ("XXXXXX", True),
        ("geanonimiseerd", True),
        ("Redactie & Zo BV", False),
        ("REDACTIVE PUBLISHING LIMITED", False),
        ("XXXLutz", False),
    ],
)
def test_only_a_name_that_was_taken_away_is_a_redaction(
    tmp_path: Path, name: str, is_hidden: bool
) -> None:
    counts = published(tmp_path, [a_row(supplier=name)]).counts

    assert counts.redacted_lines == is_hidden


def test_redactions_credit_notes_and_formulas_are_what_they_are(tmp_path: Path) -> None:
    rows = [
        a_row(supplier="REDACTED PERSONAL DATA"),
        a_row(amount="-1,00", supplier="=cmd|' /C calc'!A0", text="a\x0bb\x00"),
    ]

    counts = published(tmp_path, rows).counts

    assert (counts.redacted_lines, counts.credit_lines) == (1, 1)
    name, text = cells_in(tmp_path / "one", "supplier_name, description")[1]
    assert (name, text) == ("=cmd|' /C calc'!A0", "a b")


def test_nothing_is_left_of_publishing_that_failed(tmp_path: Path) -> None:
    table = a_table(tmp_path / "raw", [a_row()])
    table.path.unlink()

    with pytest.raises(duckdb.IOException, match="raw"):
        publish([table], a_mapping(), tmp_path / "one", TODAY)

    assert [path.name for path in tmp_path.iterdir()] == ["raw"]


def test_a_folder_that_is_there_is_never_written_again(tmp_path: Path) -> None:
    published(tmp_path, [a_row()])

    with pytest.raises(FileExistsError):
        published(tmp_path, [a_row()])


def test_a_file_without_rows_gives_an_import_without_lines(tmp_path: Path) -> None:
    found = published(tmp_path, [])

    assert found.counts.rows == 0
    assert cells_in(tmp_path / "one", "*") == []


def test_counts_come_back_from_a_document(tmp_path: Path) -> None:
    counts = published(tmp_path, [a_row(), a_row(amount="x")]).counts

    assert counts_of(counts_document(counts)) == counts


def test_rows_keep_their_numbers_when_others_were_seen_before(tmp_path: Path) -> None:
    rows = [a_row(on=""), a_row(text="Pennen"), a_row(supplier="Ander"), a_row()]
    published(tmp_path, [a_row()])

    published(tmp_path, rows, known=lines_in(tmp_path / "one"), name="two")

    lines = cells_in(tmp_path / "two", "row, description, supplier_name")
    refused = cells_in(tmp_path / "two", "row, reason", "refused")
    assert lines == [(3, "Pennen", "Bron BV"), (4, "Papier", "Ander")]
    assert refused == [(2, "no_date"), (5, "seen_before")]
