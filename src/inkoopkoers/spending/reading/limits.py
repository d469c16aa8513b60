# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much a file of others may ask of us; beyond it is refused with the reason."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE


@dataclass(frozen=True)
class Limits:
    """Bounds of one step on one file; bytes, seconds and columns, as the names say.

    `memory_bytes` holds for the whole child, `duck_bytes` for DuckDB inside it.
    `scratch_bytes` is the largest file that the child may write.
    """

    memory_bytes: int = 1536 * MEGABYTE
    duck_bytes: int = 512 * MEGABYTE
    seconds: int = 3600
    scratch_bytes: int = 16 * GIGABYTE
    source_bytes: int = 2 * GIGABYTE
    unpacked_bytes: int = 4 * GIGABYTE
    parts: int = 20_000
    # How many times larger than packed; the text of a large sheet reaches some tens.
    ratio: int = 200
    columns: int = 512
    line_bytes: int = MEGABYTE
    threads: int = 2
