# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as Markdown (CommonMark, with the usual tables)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Runs,
    Table,
    tidy,
)
from inkoopkoers.reports.words import FIGURE
from inkoopkoers.web.dutch import long_date

_SPECIAL = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
# Only at the start of a line do these make a list, a quote, a rule or a heading.
_LINE_START = re.compile(r"^(?:([-+>#=|:])|(\d+)([.)]))")


def render(report: Report) -> str:
    """Write the whole document."""
    parts = [*_cover(report), *_blocks(tidy(report.blocks))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _cover(report: Report) -> Iterator[str]:
    yield _heading(report.shown_title, 1)
    yield _start(_escaped(report.subtitle))
    author = f"{_escaped(report.author)}, " if report.author.strip() else ""
    yield _start(f"{author}{long_date(report.date)}")
    facts = (Run(label, strong=True) for label, _ in report.facts)
    yield "\n".join(
        f"* {_run(label)}: {_escaped(value)}"
        for label, (_, value) in zip(facts, report.facts, strict=True)
    )


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block.text, block.level + 1)
            case Paragraph():
                yield _paragraph(block)
            case BulletList():
                yield "\n".join(_items(block))
            case Table():
                yield from _table(block)
            case Figure():
                yield from _figure(block)


def _heading(text: str, level: int) -> str:
    # A hash at the end of a heading would be taken for its closing mark.
    words = _escaped(text.strip()).replace("#", r"\#")
    return f"{'#' * level} {words}"


def _paragraph(paragraph: Paragraph) -> str:
    line = _start(_line(paragraph.runs))
    return f"> {line}" if paragraph.role is Role.NOTE else line


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _start(line: str) -> str:
    """Let a line begin a paragraph, and nothing else."""
    return _LINE_START.sub(_escaped_start, line.strip())


def _escaped_start(match: re.Match[str]) -> str:
    sign, number, stop = match.groups()
    return f"\\{sign}" if sign else f"{number}\\{stop}"


def _line(line: Runs) -> str:
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    words = run.text.strip()
    if not words:
        return run.text
    before, after = _around(run.text, words)
    mark = "*" * (2 * run.strong + run.emphasis)
    styled = f"{mark}{_escaped(words)}{mark}"
    if run.address is not None:
        styled = f"[{styled}](<{_address(run.address)}>)"
    return f"{before}{styled}{after}"


def _around(text: str, words: str) -> tuple[str, str]:
    """Spaces belong outside the marks, or Markdown does not see the marks."""
    start = text.index(words)
    return text[:start], text[start + len(words) :]


def _address(address: str) -> str:
    return re.sub(r"[\\<>]|&(?=#?\w+;)", r"\\\g<0>", address)


def _items(block: BulletList) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}." if block.ordered else "*"
        yield f"{mark} {_start(_line(item))}"


def _table(table: Table) -> Iterator[str]:
    if table.caption.strip():
        yield _run(Run(table.caption, strong=True))
    numeric = [column in table.numeric_columns for column in range(table.width)]
    rule = ("--:" if is_number else "---" for is_number in numeric)
    rows = (_row(map(_cell, row)) for row in table.full_rows)
    yield "\n".join([_row(map(_cell, table.full_header)), _row(rule), *rows])


def _cell(text: str) -> str:
    return _escaped(text).replace("|", r"\|")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _figure(figure: Figure) -> Iterator[str]:
    yield _run(Run(f"{FIGURE}: {figure.caption or figure.alt}", strong=True))
    if figure.caption.strip():
        yield _start(_escaped(figure.alt))
    if figure.data is not None and figure.data.width:
        yield from _table(figure.data)
