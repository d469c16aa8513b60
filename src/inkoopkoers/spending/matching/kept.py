# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals in files: made by the worker, read by page."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.matching.evidence import (
    Candidate,
    Evidence,
    Kind,
    Proposal,
)
from inkoopkoers.spending.matching.proposing import Proposals, keys_in

_ROWS, _MEMBERS, _CURRENT = "rows.parquet", "members.parquet", "current.json"
# Members of a page stand in few row groups.
_GROUP_ROWS = 20_000


@dataclass(frozen=True)
class About:
    """What proposals were made of, and when: later decisions are not in them."""

    facts: int
    judgements: int
    made_at: datetime
    folder: Path


def write(proposals: Proposals, facts: int, judgements: int, at: datetime,
          home: Path) -> None:  # fmt: skip
    """Put the files in a folder of their own in `home`, then point at it.

    Who reads the previous ones can go on; those before are removed.
    """
    before = about(home)
    fresh = home / uuid.uuid4().hex
    fresh.mkdir(parents=True)
    for name, table in ((_ROWS, proposals.rows), (_MEMBERS, proposals.members)):
        pq.write_table(
            table, fresh / name, compression="zstd", row_group_size=_GROUP_ROWS
        )
    said = {"facts": facts, "judgements": judgements, "made_at": at.isoformat(),
            "folder": fresh.name}  # fmt: skip
    pointer = fresh / _CURRENT
    pointer.write_text(json.dumps(said))
    pointer.replace(home / _CURRENT)
    _tidy(home, {fresh.name, before.folder.name if before else ""})


def about(home: Path) -> About | None:
    """What is kept; None when nothing is."""
    try:
        said = json.loads((home / _CURRENT).read_text())
    except FileNotFoundError:
        return None
    made_at = datetime.fromisoformat(said["made_at"])
    return About(said["facts"], said["judgements"], made_at, home / said["folder"])


def open_rows(folder: Path, touched: Collection[int]) -> Any:
    """The proposals of which no party was decided since, largest first."""
    rows = pq.read_table(folder / _ROWS, partitioning=None)
    if not touched:
        return rows
    members = pq.read_table(
        folder / _MEMBERS,
        columns=["proposal", "party"],
        partitioning=None,
    )
    mine = np.isin(members["party"].to_numpy(), np.array(list(touched), np.int64))
    gone = np.unique(members["proposal"].to_numpy()[mine])
    return rows.filter(pa.array(~np.isin(rows["proposal"].to_numpy(), gone)))


def chosen(rows: Any, kind: Kind | None, search: str) -> Any:
    """Only this kind, only where every word is found in a name or a number."""
    if kind is not None:
        rows = rows.filter(pc.equal(rows["kind"], kind.value))
    for word in search.casefold().split():
        rows = rows.filter(pc.match_substring(rows["search"], word))
    return rows


def proposals_in(rows: Any) -> Iterator[Proposal]:
    """The rows as values."""
    for row in rows.drop_columns(["proposal", "search"]).to_pylist():
        score = Decimal(str(round(row.pop("score"), 4)))
        yield Proposal(**{**row, "kind": Kind(row["kind"])}, score=score)


def members_of(folder: Path, numbers: Collection[int]) -> dict[int, list[Candidate]]:
    """The parties of proposals, by the number of the proposal; most euros first."""
    table = pq.read_table(
        folder / _MEMBERS,
        partitioning=None,
        filters=[("proposal", "in", list(numbers))] if numbers else None,
    )
    found: dict[int, list[Candidate]] = {number: [] for number in numbers}
    ordered = table.sort_by(
        [("proposal", "ascending"), ("amount", "descending"), ("party", "ascending")]
    )
    for row in ordered.to_pylist() if numbers else []:
        found[row["proposal"]].append(_candidate(row))
    return found


def _candidate(row: dict[str, Any]) -> Candidate:
    evidence = Evidence(
        agrees=keys_in(row["agrees"]),
        differs=keys_in(row["differs"]),
        similarity=row["similarity"],
        shared_iban=row["shared_iban"],
    )
    return Candidate(
        party=row["party"],
        name=row["supplier_name"] or "",
        code=row["supplier_code"] or "",
        kvk=row["kvk"] or "",
        vat_number=row["vat_number"] or "",
        iban=row["iban"] or "",
        place=row["place"] or "",
        country=row["country"] or "",
        lines=row["lines"],
        amount=Decimal(row["amount"]).quantize(Decimal("0.01")),
        first_on=row["first_on"],
        last_on=row["last_on"],
        evidence=evidence,
        score=Decimal(str(round(row["score"], 4))),
        supplier=row["supplier"],
        part=row["part"],
    )


def _tidy(home: Path, keep: Collection[str]) -> None:
    for one in home.iterdir():
        if one.is_dir() and one.name not in keep:
            shutil.rmtree(one, ignore_errors=True)
