# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Our font inside a Word document (ECMA-376, part 1, 17.8.1)."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from inkoopkoers.reports.typesetting import document_fonts

if TYPE_CHECKING:
    from docx.document import Document

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
# The standard scrambles the first 32 bytes with a key that it writes beside it.
SCRAMBLED = 32
_KINDS = {"Regular": "embedRegular", "Bold": "embedBold", "Italic": "embedItalic"}
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def embed_fonts(document: Document, family: str, fallback: str) -> None:
    """Put our cuts in the package; Word takes the fallback where it refuses them."""
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = {name.split("-")[1][:-4]: font for name, font in document_fonts().items()}
    embedded = "".join(_embed(table, kind, fonts[cut]) for cut, kind in _KINDS.items())
    table._blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:fonts xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}">'
        f'<w:font w:name="{family}"><w:altName w:val="{fallback}"/>'
        f'<w:family w:val="swiss"/><w:pitch w:val="variable"/>{embedded}</w:font>'
        "</w:fonts>"
    ).encode()


def _embed(table: Part, kind: str, font: bytes) -> str:
    key = uuid5(NAMESPACE_URL, f"inkoopkoers:{kind}")
    name = PackURI(f"/word/fonts/{kind}.odttf")
    part = Part(name, CONTENT_TYPE, scramble(font, key.bytes), table.package)
    relation = table.relate_to(part, RELATIONSHIP_TYPE.FONT)
    return f'<w:{kind} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'


def scramble(font: bytes, key: bytes) -> bytes:
    """Doing it twice gives the font back. The key is read from its end."""
    head = bytes(
        byte ^ mask
        for byte, mask in zip(font[:SCRAMBLED], cycle(reversed(key)), strict=False)
    )
    return head + font[SCRAMBLED:]
