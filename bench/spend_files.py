# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented lines that were published before, without what it takes to make them.

What only asks must not hold the memory of NumPy and Arrow, as the product does not.
"""

from __future__ import annotations

from pathlib import Path

from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements

# Publishing checks a number once per party; here only whether it has the right shape.
SHAPES = {
    "kvk": "[0-9]{8}",
    "vat_number": "NL[0-9]{9}B[0-9]{2}",
    "iban": "NL[0-9]{2}[A-Z]{4}[0-9]{10}",
}


def dataset_of(
    folder: Path, number: int = 1, lines: list[Path] | None = None
) -> Dataset:
    """What publish() left there before."""
    found = lines or sorted(folder.glob("lines-*.parquet"))
    batch = Batch(
        number, number, tuple(found), folder / "parties.parquet",
        folder / "subjects.parquet",
    )  # fmt: skip
    return Dataset((batch,), Judgements(), f"bench-{number}", folder)
