# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parties that tests can look at, in memory or as an import that counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.domain.columns import PARTY_COLUMNS
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.matching.grouping import Known, grouped
from inkoopkoers.spending.matching.parties import Parties, compared
from inkoopkoers.spending.models import (
    FileKind,
    SpendFile,
    SpendImport,
    SpendSource,
    SpendTerms,
    SupplierMember,
)
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page

_ARROW = {
    "BIGINT": pa.int64(),
    "VARCHAR": pa.string(),
    "DATE": pa.date32(),
    "BOOLEAN": pa.bool_(),
    "DECIMAL(18,2)": pa.decimal128(18, 2),
}
SCHEMA = pa.schema([(name, _ARROW[kind]) for name, kind in PARTY_COLUMNS.items()])
Cells = Mapping[str, Any]

BRON, WILG = "12345678", "87654321"
VAT = "NL123456789B01"
IBAN = "NL91ABNA0417164300"


def a_party(party: int, name: str, **cells: Any) -> dict[str, Any]:
    """A party; a number that is given counts as valid unless it says otherwise."""
    return {
        **dict.fromkeys(PARTY_COLUMNS),
        "party": party,
        "supplier_name": name,
        "is_kvk_valid": "kvk" in cells,
        "is_vat_number_valid": "vat_number" in cells,
        "is_iban_valid": "iban" in cells,
        "is_redacted": False,
        "lines": 1,
        "amount": Decimal("100.00"),
        **cells,
    }


def parties_in(rows: Sequence[Cells]) -> Parties:
    """The parties as they are compared."""
    ordered = sorted(rows, key=lambda row: row["party"])
    table = pa.Table.from_pylist([dict(row) for row in ordered], SCHEMA)
    source = pa.array([1] * len(ordered), pa.int64())
    return compared(table.append_column("source", source))


def groups_in(rows: Sequence[Cells], known: Known | None = None) -> set[frozenset[int]]:
    """The groups of two and more that keys make."""
    parties = parties_in(rows)
    found: dict[int, set[int]] = {}
    group = grouped(parties, known or Known()).group
    for party, first in zip(parties.party.tolist(), group.tolist(), strict=True):
        found.setdefault(first, set()).add(party)
    return {frozenset(one) for one in found.values() if len(one) > 1}


def an_import(organisation: Organisation, rows: Sequence[Cells]) -> SpendImport:
    """An import that counts, with these parties."""
    source, _made = SpendSource.objects.get_or_create(
        organisation=organisation, name="Grootboek"
    )
    row = SpendImport.objects.create(
        organisation=organisation, source=source, key=uuid4(), file_name="x.csv",
        file_bytes=1, file_digest="x", state=ImportState.PUBLISHED.value,
    )  # fmt: skip
    folder = store.import_folder(organisation.pk, row.key)
    folder.mkdir(parents=True)
    table = pa.Table.from_pylist([dict(one) for one in rows], SCHEMA)
    pq.write_table(table, folder / "parties.parquet", compression="zstd")
    SpendFile.objects.create(
        organisation=organisation, spend_import=row, kind=FileKind.PARTIES,
        name="parties.parquet", rows=len(rows),
    )  # fmt: skip
    terms, _made = SpendTerms.objects.get_or_create(organisation=organisation)
    terms.facts += 1
    terms.save()
    return row


def members_now(organisation: Organisation) -> dict[int, int]:
    rows = SupplierMember.objects.filter(organisation=organisation, undone_at=None)
    return dict(rows.values_list("party", "supplier__key"))


def codes(organisation: Organisation, kind: Kind | None = None) -> list[str]:
    page = proposals_page(organisation, kind=kind)
    assert page is not None
    return [one.code for one in page.proposals]
