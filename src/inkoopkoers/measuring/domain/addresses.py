# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read a pasted list of respondents: one line each, an address and who that is.

A line is an address, and after a tab, ; or , the values of the facets of the round.
A first line without an address may name the columns. Copied from a mail program, an
address may stand between < and > after a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

MOST_LINES = 5_000
LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64
LONGEST_LABEL = 63
LONGEST_SHOWN = 40
MOST_NAMED = 8

OWN_LINE = "Zet elk e-mailadres op een eigen regel."

_SEPARATORS = ("\t", ";", ",")
_ADDRESS_COLUMNS = ("e-mail", "email", "e-mailadres", "emailadres", "mail", "adres")
_LOCAL = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*\Z")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?\Z")
_TOP = re.compile(r"([a-z]{2,}|xn--[a-z0-9-]*[a-z0-9])\Z")


class TooManyLines(ValueError):
    """The list is longer than we take in one time; the text is for the maker."""


class _BadLine(ValueError):
    """What is wrong with one line, in words for the maker."""


@dataclass(frozen=True)
class AddressEntry:
    """Someone to ask; the address is in lower case."""

    line: int
    email: str
    facets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Duplicate:
    """A line with an address that was on an earlier line, which is the one kept."""

    line: int
    first: int
    email: str


@dataclass(frozen=True)
class LineProblem:
    """A line that cannot be used, and why; line numbers begin at 1."""

    line: int
    message: str


@dataclass(frozen=True)
class AddressList:
    """Every line of the text in exactly one place.

    `header` is the line that names the columns; `unused_columns` are those in it
    that the round does not ask for.
    """

    entries: tuple[AddressEntry, ...]
    duplicates: tuple[Duplicate, ...]
    problems: tuple[LineProblem, ...]
    blank: int
    header: int | None
    unused_columns: tuple[str, ...]


def parse_addresses(text: str, facets: Mapping[str, Sequence[str]]) -> AddressList:
    """Read a list; `facets` is what the round asks, each with its values.

    TooManyLines above 5,000 lines that are not empty; never another exception.
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise TooManyLines(
            f"De lijst heeft {_thousands(len(lines))} regels. Voeg er hoogstens "
            f"{_thousands(MOST_LINES)} tegelijk toe; de rest kan in een tweede keer."
        )
    blank = len(text.splitlines()) - len(lines)
    columns = _columns(lines, facets)
    start = 0 if columns.line is None else 1
    found, problems = _read_lines(lines[start:], columns.names, facets)
    entries, duplicates = _unique(found)
    return AddressList(
        entries, duplicates, problems, blank, columns.line, columns.unused
    )


def is_address(text: str) -> bool:
    """Whether mail can go there; stricter than the standard, as mail servers are."""
    local, at, domain = text.lower().rpartition("@")
    labels = domain.split(".")
    return bool(
        at
        and len(text) <= LONGEST_ADDRESS
        and len(local) <= LONGEST_LOCAL_PART
        and len(labels) > 1
        and _LOCAL.match(local)
        and all(len(one) <= LONGEST_LABEL and _LABEL.match(one) for one in labels)
        and _TOP.match(labels[-1])
    )


@dataclass(frozen=True)
class _Columns:
    """What stands where: "" is the address, None a column that is not used."""

    names: Sequence[str | None]
    line: int | None = None
    unused: tuple[str, ...] = ()


def _columns(
    lines: Sequence[tuple[int, str]], facets: Mapping[str, Sequence[str]]
) -> _Columns:
    """Read the header if there is one; otherwise the address and then the facets."""
    default = _Columns(["", *facets])
    if not lines or "@" in lines[0][1]:
        return default
    number, line = lines[0]
    known = {name.casefold(): name for name in facets} | dict.fromkeys(
        _ADDRESS_COLUMNS, ""
    )
    cells = _cells(line)
    names = [known.get(cell.casefold()) for cell in cells]
    if "" not in names or len(set(names) - {None}) != len([*filter(_is_used, names)]):
        return default
    unused = [cell for cell, name in zip(cells, names, strict=True) if name is None]
    return _Columns(names, number, tuple(filter(None, unused)))


def _is_used(name: str | None) -> bool:
    return name is not None


def _read_lines(
    lines: Sequence[tuple[int, str]],
    names: Sequence[str | None],
    facets: Mapping[str, Sequence[str]],
) -> tuple[list[AddressEntry], tuple[LineProblem, ...]]:
    allowed = {
        name: {value.casefold(): value for value in values}
        for name, values in facets.items()
    }
    found: list[AddressEntry] = []
    problems: list[LineProblem] = []
    for number, line in lines:
        try:
            found.append(_entry(number, _cells(line), names, allowed))
        except _BadLine as bad:
            problems.append(LineProblem(number, str(bad)))
    return found, tuple(problems)


def _entry(
    number: int,
    cells: Sequence[str],
    names: Sequence[str | None],
    allowed: Mapping[str, Mapping[str, str]],
) -> AddressEntry:
    while cells and not cells[-1]:
        cells = cells[:-1]
    if len(cells) > len(names):
        raise _BadLine(_too_many(cells, names))
    row = {
        name: cell for name, cell in zip(names, cells, strict=False) if name is not None
    }
    email = row.pop("", "").removeprefix("mailto:").lower()
    if not is_address(email):
        raise _BadLine(f"“{_shown(email)}” is geen e-mailadres.")
    return AddressEntry(number, email, dict(_said(row, allowed)))


def _said(
    row: Mapping[str, str], allowed: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    for name, cell in row.items():
        if not cell:
            continue
        value = allowed[name].get(cell.casefold())
        if value is None:
            raise _BadLine(_no_such_value(cell, name, [*allowed[name].values()]))
        yield name, value


def _no_such_value(cell: str, name: str, values: Sequence[str]) -> str:
    if "@" in cell:
        return OWN_LINE
    choice = f" Kies uit: {', '.join(values)}." if len(values) <= MOST_NAMED else ""
    return f"“{_shown(cell)}” staat niet bij de keuzes van {name}.{choice}"


def _too_many(cells: Sequence[str], names: Sequence[str | None]) -> str:
    if any("@" in cell for cell in cells[1:]):
        return OWN_LINE
    return f"Deze regel heeft {len(cells)} kolommen, en er horen er {len(names)}."


def _cells(line: str) -> list[str]:
    """Divide a line; a name before an address between < and > is left out."""
    name, _opened, rest = line.partition("<")
    address, closed, after = rest.partition(">")
    if not closed or "@" not in address or "@" in name:
        return _divided(line)
    cells = _divided(after)
    return [address.strip(), *(cells[1:] if cells[0] == "" else cells)]


def _divided(text: str) -> list[str]:
    """Divide at the first kind of separator that the text has."""
    separator = next((sign for sign in _SEPARATORS if sign in text), None)
    cells = text.split(separator) if separator else [text]
    return [cell.strip().strip('"').strip() for cell in cells]


def _unique(
    found: Sequence[AddressEntry],
) -> tuple[tuple[AddressEntry, ...], tuple[Duplicate, ...]]:
    first: dict[str, AddressEntry] = {}
    duplicates: list[Duplicate] = []
    for entry in found:
        kept = first.setdefault(entry.email, entry)
        if kept is not entry:
            duplicates.append(Duplicate(entry.line, kept.line, entry.email))
    return tuple(first.values()), tuple(duplicates)


def _shown(text: str) -> str:
    short = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
    return "".join(sign if sign.isprintable() else "·" for sign in short)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")
