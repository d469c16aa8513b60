# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real files add up: what is imported and what is refused are the file, to the cent.

The files are not part of this repository.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from lxml import etree  # type: ignore[import-untyped]

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import Mapping, plain
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.reading.publishing import publish

pytestmark = pytest.mark.once
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
LEDGERS = sorted(SAMPLES.glob("spend/*/*.csv"))
INVOICES = sorted(SAMPLES.glob("ubl/examples/*.xml"))
TODAY = date(2026, 11, 22)


def read_plainly(path: Path, headers: Sequence[str]) -> tuple[int, Decimal]:
    """Rows and euros of a file, read by somebody else: Python's own reader."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = [row for row in csv.reader(file) if any(cell.strip() for cell in row)]
    names = [plain(one) for one in rows[0]]
    (at,) = (names.index(one) for one in headers if one in names)
    amounts = (Decimal(row[at].strip().replace(",", "")) for row in rows[1:])
    return len(rows) - 1, sum(amounts, Decimal(0))


def euros_in(folder: Path) -> Decimal:
    """What stands in the files that answers read."""
    found = duckdb.execute(f"SELECT sum(amount) FROM '{folder}/lines*.parquet'")
    return Decimal((found.fetchone() or [0])[0])


@pytest.mark.skipif(not LEDGERS, reason="the samples are not here")
@pytest.mark.parametrize(
    "path", LEDGERS, ids=lambda one: f"{one.parent.name}-{one.stem}"
)
def test_a_real_ledger_adds_up(path: Path, tmp_path: Path) -> None:
    found = inspect([(path.name, path)], tmp_path / "work")
    mapping = propose(found).mapping

    counts = publish(found.tables, mapping, tmp_path / "facts", TODAY).counts

    rows, euros = read_plainly(path, mapping.headers[Field.AMOUNT])
    assert counts.imported + counts.refused == counts.rows == rows
    assert counts.amount + counts.refused_amount == euros
    assert counts.refused_without_amount == 0
    assert euros_in(tmp_path / "facts") == counts.amount


@pytest.mark.skipif(not INVOICES, reason="the samples are not here")
def test_a_folder_of_real_invoices_adds_up(tmp_path: Path) -> None:
    found = inspect([(one.name, one) for one in INVOICES], tmp_path / "work")

    counts = publish(found.tables, Mapping(), tmp_path / "facts", TODAY).counts

    assert counts.imported + counts.refused == counts.rows
    assert counts.amount + counts.refused_amount == sum(map(said_of, INVOICES))
    assert euros_in(tmp_path / "facts") == counts.amount


def said_of(path: Path) -> Decimal:
    """The amount without VAT that an invoice itself says; a credit note gives it back."""
    root = etree.parse(path).getroot()
    (said,) = root.xpath("//*[local-name() = 'TaxExclusiveAmount']/text()")
    return -Decimal(said) if root.tag.endswith("CreditNote") else Decimal(said)
