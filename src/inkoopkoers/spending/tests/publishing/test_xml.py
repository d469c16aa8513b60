# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Auditfiles and invoices say themselves what their columns are; nobody maps them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.importing import Counts
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.reading.inspecting import inspect
from inkoopkoers.spending.reading.publishing import publish
from inkoopkoers.spending.tests.reading.auditfiles import (
    NAMESPACES,
    a_journal,
    a_purchase,
    an_auditfile,
    said_of,
)
from inkoopkoers.spending.tests.reading.test_ubl import a_line, an_invoice

pytestmark = pytest.mark.once


def counts_of(folder: Path, name: str, content: str) -> Counts:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    found = inspect([(name, path)], folder / "work")
    return publish(
        found.tables, Mapping(), folder / "published", date(2027, 4, 1)
    ).counts


@pytest.mark.parametrize("version", sorted(NAMESPACES))
def test_the_purchases_of_an_auditfile_are_published_to_the_cent(
    tmp_path: Path, version: str
) -> None:
    purchases = [a_purchase(Decimal("100.10")), a_purchase(Decimal("-0.20"))]
    said = said_of([entry for purchase in purchases for entry in purchase])
    content = an_auditfile(a_journal(*purchases), said=said, version=version)

    counts = counts_of(tmp_path, "audit.xaf", content)

    assert (counts.imported, counts.refused) == (2, 0)
    assert counts.amount == Decimal("99.90")


def test_the_lines_of_an_invoice_are_published_to_the_cent(tmp_path: Path) -> None:
    content = an_invoice(a_line("20.00"), a_line("5.50"), total="25.50")

    counts = counts_of(tmp_path, "invoice.xml", content)

    assert (counts.imported, counts.refused) == (2, 0)
    assert counts.amount == Decimal("25.50")
