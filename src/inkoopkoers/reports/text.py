# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""A report as plain text, for mail, terminals and pasting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import TextWrapper

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
    numbered_addresses,
    tidy,
)
from inkoopkoers.reports.words import ADDRESSES, FIGURE
from inkoopkoers.web.dutch import long_date

WIDTH = 76
_UNDERLINES = {1: "=", 2: "-"}
_INDENTS = {Role.NOTE: "  | ", Role.SOURCE: "  "}
_GAP = "   "

Numbers = Mapping[str, int]


def render(report: Report) -> str:
    """Write the whole document, at most 76 characters wide where words allow."""
    blocks = tuple(tidy(report.blocks))
    numbers = numbered_addresses(blocks)
    parts = [*_cover(report), *_blocks(blocks, numbers), *_addresses(numbers)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _cover(report: Report) -> Iterator[str]:
    title = _wrapped(report.shown_title)
    bar = "=" * min(WIDTH, max(len(line) for line in title.split("\n")))
    yield f"{bar}\n{title}\n{bar}"
    yield _wrapped(report.subtitle)
    author = f"{report.author}, " if report.author.strip() else ""
    imprint = _wrapped(f"{author}{long_date(report.date)}")
    facts = [_wrapped(f"{label}: {value}") for label, value in report.facts]
    yield "\n".join([*facts, imprint])


def _blocks(blocks: Iterable[Block], numbers: Numbers) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block)
            case Paragraph():
                indent = _INDENTS.get(block.role, "")
                yield _wrapped(_line(block.runs, numbers), indent, indent)
            case BulletList():
                yield "\n".join(_items(block, numbers))
            case Table():
                yield from _table(block)
            case Figure():
                yield from _figure(block)


def _heading(heading: Heading) -> str:
    text = _wrapped(heading.text.strip())
    mark = _UNDERLINES.get(heading.level)
    # A blank line more before a heading shows where a part begins.
    if mark is None:
        return f"\n{text}"
    return f"\n{text}\n{mark * min(WIDTH, max(map(len, text.split(chr(10)))))}"


def _wrapped(text: str, first: str = "", next_lines: str = "") -> str:
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=first,
        subsequent_indent=next_lines,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.fill(text)


def _line(line: Runs, numbers: Numbers) -> str:
    return "".join(_run(run, numbers) for run in line)


def _run(run: Run, numbers: Numbers) -> str:
    number = numbers.get(run.address or "")
    if number is None or not run.text.strip() or run.text.strip() == run.address:
        return run.text
    words = run.text.rstrip()
    return f"{words} [{number}]{run.text[len(words) :]}"


def _items(block: BulletList, numbers: Numbers) -> Iterator[str]:
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. " if block.ordered else "* "
        yield _wrapped(_line(item, numbers).strip(), mark, " " * len(mark))


def _table(table: Table) -> Iterator[str]:
    yield _wrapped(table.caption)
    widths = [
        max(len(cell) for cell in column)
        for column in zip(table.full_header, *table.full_rows, strict=True)
    ]
    if sum(widths) + len(_GAP) * (len(widths) - 1) <= WIDTH:
        yield "\n".join(_columns(table, widths))
    else:
        # Too wide for columns: every row becomes a small list of its own.
        for row in table.full_rows:
            yield "\n".join(_record(table.full_header, row))


def _columns(table: Table, widths: list[int]) -> Iterator[str]:
    yield _cells(table, table.full_header, widths)
    yield _GAP.join("-" * width for width in widths)
    for row in table.full_rows:
        yield _cells(table, row, widths)


def _cells(table: Table, row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        cell.rjust(width) if column in table.numeric_columns else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return _GAP.join(cells).rstrip()


def _record(header: tuple[str, ...], row: tuple[str, ...]) -> Iterator[str]:
    for label, cell in zip(header, row, strict=True):
        yield _wrapped(f"{label}: {cell}", "", "  ")


def _figure(figure: Figure) -> Iterator[str]:
    yield _wrapped(f"[{FIGURE}: {figure.caption or figure.alt}]")
    if figure.caption.strip():
        yield _wrapped(figure.alt)
    if figure.data is not None and figure.data.width:
        yield from _table(figure.data)


def _addresses(numbers: Numbers) -> Iterator[str]:
    if not numbers:
        return
    yield _heading(Heading(ADDRESSES, 1))
    yield "\n".join(f"[{number}] {address}" for address, number in numbers.items())
