# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a file is, by what stands in it; its name only has to agree."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path, PurePosixPath

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.archives import opened
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits
from inkoopkoers.spending.reading.scanning import code_of, is_binary
from inkoopkoers.spending.reading.xml_prolog import prolog_of

_START = 64 * 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHER_BOOKS = (
    "xl/workbook.bin",
    "mimetype",
    "word/document.xml",
    "ppt/presentation.xml",
)
_XML = re.compile(r"\ufeff?\s*<[?!A-Za-z]")


class Kind(StrEnum):
    """What a file turned out to be."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    UBL = "ubl"
    XAF = "xaf"
    ZIP = "zip"


_SAYS: dict[str, tuple[Kind, ...]] = {
    **dict.fromkeys((".csv", ".txt", ".tsv", ".tab", ".asc"), (Kind.CSV,)),
    **dict.fromkeys((".xlsx", ".xlsm"), (Kind.XLSX,)),
    **dict.fromkeys((".parquet", ".pq"), (Kind.PARQUET,)),
    ".xml": (Kind.UBL, Kind.XAF),
    ".ubl": (Kind.UBL,),
    ".xaf": (Kind.XAF,),
    ".zip": (Kind.ZIP,),
}


def kind_of(path: Path, name: str, limits: Limits) -> Kind:
    """What the file is; refuses what we cannot read, and a name that says otherwise."""
    said = PurePosixPath(name).suffix.lower()
    size = path.stat().st_size
    if size == 0:
        raise BadSource(BadFile.EMPTY)
    if size > limits.source_bytes:
        raise BadSource(BadFile.TOO_LARGE, most=limits.source_bytes)
    try:
        kind = _seen(path, limits)
    except BadSource as bad:
        if bad.reason is BadFile.UNKNOWN_KIND and said in _SAYS:
            raise BadSource(BadFile.NOT_WHAT_IT_SAYS, said=said) from None
        raise
    if kind not in _SAYS.get(said, tuple(Kind)):
        raise BadSource(BadFile.NOT_WHAT_IT_SAYS, said=said, seen=kind)
    return kind


def _seen(path: Path, limits: Limits) -> Kind:
    with path.open("rb") as file:
        start = file.read(_START)
    if start.startswith(_ZIP):
        return _of_zip(path, limits)
    if start.startswith(b"PAR1"):
        return Kind.PARQUET
    if start.startswith(_OLE):
        is_locked = _LOCKED in _around(path)
        raise BadSource(BadFile.PASSWORD if is_locked else BadFile.UNKNOWN_KIND)
    if start.startswith(b"%PDF") or is_binary(start):
        raise BadSource(BadFile.UNKNOWN_KIND)
    if _XML.match(start[:_START].decode(code_of(start), errors="replace")):
        return _of_xml(path)
    return Kind.CSV


def _of_zip(path: Path, limits: Limits) -> Kind:
    with opened(path, limits) as book:
        names = set(book.namelist())
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if any(name in names for name in _OTHER_BOOKS):
        raise BadSource(BadFile.UNKNOWN_KIND)
    return Kind.ZIP


def _of_xml(path: Path) -> Kind:
    match prolog_of(path).root:
        case "auditfile":
            return Kind.XAF
        case "Invoice" | "CreditNote" | "StandardBusinessDocument":
            return Kind.UBL
    raise BadSource(BadFile.UNKNOWN_KIND)


def _around(path: Path) -> bytes:
    """The beginning and the end: somewhere there an old workbook lists its parts."""
    with path.open("rb") as file:
        start = file.read(4 * MEGABYTE)
        file.seek(max(path.stat().st_size - 4 * MEGABYTE, 0))
        return start + file.read()
