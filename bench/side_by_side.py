# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two ways measured in turns, and the comparison that comes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

Measure = Callable[[], float]


@dataclass(frozen=True)
class Way:
    """One way to do the work, with all its measurements."""

    name: str
    figures: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Median: one busy moment of the machine does not move it."""
        return median(self.figures)

    def line(self, unit: str, width: int) -> str:
        """One line: the median with the lowest and the highest figure."""
        low, high = min(self.figures), max(self.figures)
        return (
            f"  {self.name:<{width}}  {shown(self.middle):>8} {unit}"
            f"  ({shown(low)} to {shown(high)}, {len(self.figures)} turns)"
        )


@dataclass(frozen=True)
class Comparison:
    """Our way beside the alternative; the first of the two is ours."""

    title: str
    ours: Way
    other: Way
    unit: str

    def of(self) -> float:
        """Return our median divided by the median of the alternative."""
        return self.ours.middle / self.other.middle

    def lines(self) -> list[str]:
        """What a reader of the benchmark sees."""
        width = max(len(self.ours.name), len(self.other.name))
        ways = [way.line(self.unit, width) for way in (self.ours, self.other)]
        pairs = zip(self.ours.figures, self.other.figures, strict=True)
        ratios = [ours / other for ours, other in pairs]
        spread = f"per pair {min(ratios):.2f} to {max(ratios):.2f}"
        return [self.title, *ways, f"  ratio {self.of():.2f} ({spread})"]


@dataclass(frozen=True)
class Verdict:
    """Whether one target holds; `holds` is None when it could not be measured."""

    target: str
    found: str
    holds: bool | None

    def line(self) -> str:
        """One line for the end of the run."""
        word = {True: "HOLDS", False: "MISSED", None: "SKIPPED"}[self.holds]
        return f"{word:<8}{self.target}: {self.found}"


class Skipped(Exception):
    """This machine lacks something; the message says what and how to get it."""


def compare(
    title: str,
    ours: tuple[str, Measure],
    other: tuple[str, Measure],
    *,
    pairs: int,
    unit: str,
) -> Comparison:
    """Measure A B A B ..., so that a slow moment of the machine hits both.

    Each is done once before, without counting it.
    """
    ours[1]()
    other[1]()
    figures = [(ours[1](), other[1]()) for _ in range(pairs)]
    first, second = zip(*figures, strict=True)
    found = Comparison(title, Way(ours[0], first), Way(other[0], second), unit)
    show(found.lines())
    return found


def show(lines: Sequence[str]) -> None:
    """Print at once, also when the output goes to a file."""
    print("\n".join(lines), flush=True)


def shown(figure: float) -> str:
    """Three digits that matter."""
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.3g}"
