# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a guided example is made of: steps with texts and figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Figures of a step; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def labelled(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Per row its name, and its cells with their heads."""
        return tuple(
            (row[0], tuple(zip(self.heads[1:], row[1:], strict=True)))
            for row in self.rows
        )


@dataclass(frozen=True)
class Step:
    """One step: what happens, with the figures."""

    title: str
    texts: tuple[str, ...]
    table: Table | None = None


@dataclass(frozen=True)
class Guide:
    """An example to walk through; `advice` is what to do instead."""

    code: str
    title: str
    lead: str
    steps: tuple[Step, ...]
    lesson: str
    advice: tuple[str, ...]
    source: str
    source_url: str = ""
