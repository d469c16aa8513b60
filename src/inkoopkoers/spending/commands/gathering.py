# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files that someone names: folders opened, the same file once, invoices together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PEEK_BYTES = 4096
_UBL = b"urn:oasis:names:specification:ubl:schema:xsd:"


class NotThere(Exception):
    """A file cannot be opened; the message says which."""


@dataclass(frozen=True)
class Source:
    """What is read as one: a file, or all e-invoices of one go."""

    name: str
    files: tuple[tuple[str, Path], ...]
    digest: str


@dataclass(frozen=True)
class Gathered:
    """What to read, and which files are the same as one that is read."""

    sources: tuple[Source, ...]
    twins: tuple[str, ...]


@dataclass(frozen=True)
class _Named:
    name: str
    path: Path
    digest: str
    is_invoice: bool


def gathered(named: Sequence[Path]) -> Gathered:
    """Look at every file; raises NotThere."""
    seen: dict[str, _Named] = {}
    twins = []
    for path in _opened(named):
        try:
            one = _Named(path.name, path.resolve(), _digest(path), _is_invoice(path))
        except OSError as error:
            raise NotThere(f"{path}: {error.strerror}") from error
        if one.digest in seen:
            twins.append(f"{path}")
        else:
            seen[one.digest] = one
    return Gathered(tuple(_sources(list(seen.values()))), tuple(twins))


def _opened(named: Iterable[Path]) -> Iterator[Path]:
    """The files in a folder too, but nothing that is hidden."""
    for path in named:
        if path.is_dir():
            inside = sorted(one for one in path.rglob("*") if one.is_file())
            yield from (one for one in inside if not _is_hidden(one, path))
        elif path.is_file():
            yield path
        else:
            raise NotThere(f"{path}: dit bestand is er niet")


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_invoice(path: Path) -> bool:
    with path.open("rb") as file:
        begin = file.read(_PEEK_BYTES)
    return begin.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") and _UBL in begin


def _sources(files: Sequence[_Named]) -> Iterator[Source]:
    invoices = sorted((one for one in files if one.is_invoice), key=_order)
    for one in files:
        if not one.is_invoice:
            yield Source(one.name, ((one.name, one.path),), one.digest)
    if len(invoices) == 1:
        only = invoices[0]
        yield Source(only.name, ((only.name, only.path),), only.digest)
    elif invoices:
        digests = "\n".join(sorted(one.digest for one in invoices))
        yield Source(
            f"{len(invoices)} e-facturen",
            tuple((one.name, one.path) for one in invoices),
            hashlib.sha256(digests.encode()).hexdigest(),
        )


def _order(one: _Named) -> tuple[str, str]:
    return one.name, one.digest
