# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an XML file says before its first element, looked at without an XML parser.

A DOCTYPE can hold entities that grow or read files, so it is refused before any parser
sees the file. That needs an encoding that we read the same way as the parser does:
only the few that invoices and auditfiles use are allowed.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource

# Longer than any comment that we met before a root element with its namespaces.
LOOK_BYTES = 64 * 1024
# Windows-1252 reads all of ISO-8859-1 and what really stands in such files.
_READ_AS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "iso-8859-15": "iso-8859-15",
    "utf-16": "utf-16",
    "utf-16le": "utf-16",
    "utf-16be": "utf-16",
}
_SIGNS = (
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_BEFORE = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_ENCODING = re.compile(r"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])")
_NAMESPACE = re.compile(r"""\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']""")


@dataclass(frozen=True)
class Prolog:
    """The first element, its namespace, and the encoding as Python calls it."""

    root: str
    namespace: str
    encoding: str


def prolog_of(path: Path) -> Prolog:
    """Look at the beginning; BadSource when this is no XML, or has a DOCTYPE."""
    with path.open("rb") as file:
        return look(file.read(LOOK_BYTES))


def look(beginning: bytes) -> Prolog:
    """As `prolog_of`, on the first LOOK_BYTES of a file."""
    encoding = _encoding_of(beginning)
    text = beginning.decode(encoding, errors="replace")
    at = 0
    while found := _BEFORE.match(text, at):
        at = found.end()
    if text.startswith("<!", at) and not text.startswith("<!--", at):
        raise BadSource(BadFile.DOCTYPE)
    root = _ROOT.match(text, at)
    if root is None:
        raise BadSource(BadFile.NOT_WHAT_IT_SAYS)
    return Prolog(root[2], _namespace_of(text, root), encoding)


def _encoding_of(beginning: bytes) -> str:
    """A byte order mark tells; but what the file says of itself must be known too."""
    found = (code for sign, code in _SIGNS if beginning.startswith(sign))
    marked = next(found, None)
    text = beginning[:400].decode(marked or "latin-1", errors="replace")
    said = _ENCODING.match(text)
    try:
        read_as = _READ_AS[said[1].lower() if said else "utf-8"]
    except KeyError:
        raise BadSource(BadFile.BROKEN) from None
    if marked is None and read_as == "utf-16":
        raise BadSource(BadFile.BROKEN)
    return marked or read_as


def _namespace_of(text: str, root: re.Match[str]) -> str:
    tag = text[root.end() : text.find(">", root.end())]
    prefix = root[1].removesuffix(":") if root[1] else None
    found = (one[2] for one in _NAMESPACE.finditer(tag) if one[1] == prefix)
    return next(found, "")
