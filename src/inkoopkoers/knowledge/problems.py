# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in content/, told with file, line and field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A field in a file; `route` leads from the top of the file to the field."""

    path: Path
    line: int
    route: tuple[str | int, ...]

    @property
    def field(self) -> str:
        """The route in the notation cells[3].tips[0].text."""
        parts = [
            f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.route
        ]
        return "".join(parts).lstrip(".")

    def __str__(self) -> str:
        field = f" {self.field}:" if self.route else ""
        return f"{self.path}:{self.line}:{field}"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, at its place, with what to do in Dutch."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place} {self.message}"


class BadContent(Exception):
    """Content that may not be used; holds every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
