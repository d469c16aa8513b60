# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A preview says beforehand what publishing does."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.mappings import document_of, mapping_of
from inkoopkoers.spending.reading.previewing import Month, preview
from inkoopkoers.spending.reading.publishing import publish
from inkoopkoers.spending.tests.publishing.raw import (
    FIELDS,
    HEADERS,
    TODAY,
    a_mapping,
    a_row,
    a_table,
)

pytestmark = pytest.mark.once


def test_a_preview_counts_what_publishing_counts(tmp_path: Path) -> None:
    rows = [a_row(), a_row(on="1-4-2026", amount="3,005"), a_row(amount="drie")]
    table = a_table(tmp_path / "raw", rows)

    seen = preview([table], a_mapping(), TODAY, work=tmp_path / "work")

    assert seen.counts == publish([table], a_mapping(), tmp_path / "one", TODAY).counts
    assert seen.months == (
        Month(2026, 3, 1, Decimal("100.00")),
        Month(2026, 4, 1, Decimal("3.01")),
    )
    assert [line["row"] for line in seen.lines] == [2, 3]


def test_a_refused_row_is_shown_with_what_stood_there(tmp_path: Path) -> None:
    table = a_table(tmp_path / "raw", [a_row(), a_row(amount="drie")])

    seen = preview([table], a_mapping(), TODAY, work=tmp_path / "work")

    problem = seen.problems[0]
    assert (problem.reason, problem.field, problem.rows) == ("bad_amount", "amount", 1)
    assert (problem.examples[0].row, problem.examples[0].said) == (3, "drie")


def test_doubts_tell_of_lost_cents_and_unread_cells(tmp_path: Path) -> None:
    fields = {**FIELDS, Field.DUE_ON: "Vervaldatum"}
    rows = [(*a_row(amount="1,239"), "ooit"), (*a_row(amount="1,230"), "")]
    table = a_table(tmp_path / "raw", rows, (*HEADERS, "Vervaldatum"))

    seen = preview([table], a_mapping(fields), TODAY, work=tmp_path / "work")

    doubts = {(one.kind, one.field, one.examples[0].said) for one in seen.doubts}
    assert doubts == {("rounded", "amount", "1,239"), ("unread", "due_on", "ooit")}
    assert {one.rows for one in seen.doubts} == {1}


def test_columns_without_a_field_are_named(tmp_path: Path) -> None:
    table = a_table(tmp_path / "raw", [(*a_row(), "x")], (*HEADERS, "Kleur"))

    seen = preview([table], a_mapping(), TODAY, work=tmp_path / "work")

    assert seen.not_read == (("", "Kleur"),)


def test_a_preview_and_a_mapping_are_kept_as_json(tmp_path: Path) -> None:
    table = a_table(tmp_path / "raw", [a_row(), a_row(amount="")])

    kept = preview([table], a_mapping(), TODAY, work=tmp_path / "work").document()

    assert json.loads(json.dumps(kept)) == kept
    assert mapping_of(document_of(a_mapping())) == a_mapping()


@pytest.mark.parametrize(
    "change",
    [
        {"decimal": "dot"},
        {"currency": "euro'"},
        {"headers": {"nothing": []}},
        {"headers": {"amount": "bedrag"}},
        {"headers": []},
    ],
)
def test_a_mapping_that_is_none_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        mapping_of({**document_of(a_mapping()), **change})
