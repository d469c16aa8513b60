# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files a question reads: facts that never change, judgements that do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Batch:
    """The files of one published import.

    `number` is its row in the database, `source` that of where it came from; 0 without
    a database. Several `lines` files hold one import when it was large.
    """

    number: int
    source: int
    lines: tuple[Path, ...]
    parties: Path
    subjects: Path
    refused: Path | None = None


@dataclass(frozen=True)
class Judgements:
    """Small tables that people's decisions became; None when there are none yet.

    members: party BIGINT, supplier BIGINT. suppliers: supplier BIGINT, name VARCHAR,
    parent BIGINT, is_internal BOOLEAN, is_person BOOLEAN, is_local BOOLEAN,
    is_sme BOOLEAN, contract_ends DATE (null: not known). assigned: subject BIGINT,
    category VARCHAR, rule BIGINT.
    """

    members: Path | None = None
    suppliers: Path | None = None
    assigned: Path | None = None


@dataclass(frozen=True)
class Dataset:
    """All that an answer stands on; `digest` is the same only for the same answers."""

    batches: tuple[Batch, ...]
    judgements: Judgements
    digest: str
    folder: Path
    mask_persons: bool = True
