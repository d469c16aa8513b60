# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Imports that were read already, with real files, without a child process."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.receiving import Given
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import FileKind, SpendFile, SpendImport
from inkoopkoers.spending.queries.imports import counting
from inkoopkoers.spending.tests.making import a_dataset, a_line

Lines = Sequence[Mapping[str, Any]]
CSV = b"Datum;Leverancier;Bedrag\r\n2-3-2026;Bron BV;100,00\r\n"


def given_file(
    organisation: Organisation, data: bytes = CSV, name: str = "maart.csv"
) -> Given:
    """A file as the door of uploads leaves it."""
    folder = store.incoming_folder(organisation.pk)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{len(list(folder.iterdir()))}.part"
    path.write_bytes(data)
    return Given(name, path, len(data), hashlib.sha256(data).hexdigest())


def a_ready_import(
    organisation: Organisation,
    lines: Lines | None = None,
    *,
    name: str = "maart.csv",
    earlier: Mapping[int, int] | None = None,
    replaces: Sequence[int] = (),
) -> SpendImport:
    """An import that waits for a person to let it count."""
    lines = [a_line()] if lines is None else lines
    row = SpendImport.objects.create(
        organisation=organisation,
        file_name=name,
        file_bytes=len(CSV),
        file_digest=hashlib.sha256(repr(lines).encode()).hexdigest(),
        state=ImportState.READY,
        mapping={"headers": {}},
        counts=_counts(lines),
        overlap={
            "earlier": dict(earlier or {}),
            "compared": [one.pk for one in counting(organisation.pk)],
            "replaces": list(replaces),
        },
    )
    home = store.import_folder(organisation.pk, row.key)
    batch = replace(a_dataset(home, lines).batches[0], number=row.pk)
    kinds = {
        FileKind.LINES: batch.lines[0],
        FileKind.PARTIES: batch.parties,
        FileKind.SUBJECTS: batch.subjects,
    }
    for kind, path in kinds.items():
        SpendFile.objects.create(
            organisation=organisation,
            spend_import=row,
            kind=kind,
            name=path.name,
            rows=len(lines),
            bytes=path.stat().st_size,
        )
    given = store.given_file(organisation.pk, row.key)
    given.parent.mkdir(parents=True)
    given.write_bytes(CSV)
    return row


def _counts(lines: Lines) -> dict[str, Any]:
    days = [one["booked_on"] for one in lines]
    return {
        "rows": len(lines),
        "imported": len(lines),
        "refused": 0,
        "amount": str(sum(one["amount"] for one in lines)),
        "refused_amount": "0.00",
        "refused_without_amount": 0,
        "first_on": min(days).isoformat() if days else None,
        "last_on": max(days).isoformat() if days else None,
        "reasons": [],
    }


def again(row: SpendImport) -> SpendImport:
    """The row as it stands in the database now."""
    return SpendImport.objects.get(pk=row.pk)


def files_of(organisation: Organisation) -> list[Path]:
    """Every file on the disk of an organisation."""
    folder = store.folder_of(organisation.pk)
    return sorted(one for one in folder.rglob("*") if one.is_file())
