# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a file we read; beyond it the reader says so and stops."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds of one table; bytes, seconds and characters, as the names say.

    A sheet of 20,000 rows with twelve columns unpacks to some 20 megabytes.
    """

    rows: int = 20_000
    columns: int = 60
    packed_bytes: int = 2 * _MEGABYTE
    unpacked_bytes: int = 50 * _MEGABYTE
    # How many times larger than packed; text of a sheet reaches some tens.
    ratio: int = 200
    parts: int = 500
    cell_characters: int = 10_000
    all_characters: int = 10_000_000
    seconds: int = 10
    memory_bytes: int = 768 * _MEGABYTE
