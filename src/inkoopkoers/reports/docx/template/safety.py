# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a Word file of an organisation may hold: text, styles and pictures, no more."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import PurePosixPath
from typing import TypeVar
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from django.utils.translation import gettext as _

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 20_000_000
MOST_PARTS = 2_000
# XML that people write packs to a tenth or a twentieth; far beyond is made to harm.
MOST_RATIO = 200
RATIO_COUNTS_FROM = 1_000_000
ENCRYPTED = 1
CONTENT_TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"
MAIN_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_XML = {".xml", ".rels", ".vml", ".svg"}
_DATA = {
    ".png", ".jpg", ".jpeg", ".jfif", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf",
    ".odttf", ".ttf",
}  # fmt: skip
_MACROS = ("macroEnabled", "vbaProject", "vbaData", "ms-word.keyMap")
_PLAIN_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
# Kinds of relations that bring in something that is not text, style or picture.
_FOREIGN = {
    "oleObject", "package", "control", "aFChunk", "subDocument", "frame", "vbaProject",
    "attachedTemplate", "externalLink", "mailMergeSource", "keyMapCustomizations",
}  # fmt: skip
# Fields that fetch something when somebody opens the document.
_FETCHING = re.compile(
    r"^\W*(?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DATABASE|EMBED)\b"
    r"|\b(?:DDEAUTO|INCLUDEPICTURE|INCLUDETEXT)\b",
    re.IGNORECASE,
)
Kept = TypeVar("Kept")


class BadTemplate(ValueError):
    """A file that we do not take; the message tells the person why and what to do."""


def parts_of(data: bytes) -> Mapping[str, bytes]:
    """Unpack a template that holds nothing strange; BadTemplate when it does."""
    if len(data) > MOST_BYTES:
        raise BadTemplate(
            _("Het bestand is groter dan 2 MB. Maak de afbeeldingen erin kleiner.")
        )
    parts = _readable(lambda: _unpacked(data))
    _check_kind(parts)
    for name, content in parts.items():
        _check_part(name, content)
    return parts


def _readable(read: Callable[[], Kept]) -> Kept:
    damaged = (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        OverflowError,
        RuntimeError,
        UnicodeError,
        struct.error,
        zlib.error,
    )
    try:
        return read()
    except BadTemplate:
        raise
    except (*damaged, ValueError):
        raise BadTemplate(
            _(
                "Dit is geen leesbaar Word-bestand. Sla je sjabloon in Word op als "
                "‘Word-document (.docx)’, zonder wachtwoord, en kies het opnieuw."
            )
        ) from None


def _unpacked(data: bytes) -> dict[str, bytes]:
    """Look at the list of parts first: it says how large everything becomes."""
    with ZipFile(BytesIO(data)) as archive:
        listed = archive.infolist()
        _check_sizes(listed)
        names = [info.filename for info in listed]
        if len(set(names)) < len(names) or any(
            info.flag_bits & ENCRYPTED for info in listed
        ):
            raise BadZipFile
        return {info.filename: archive.read(info) for info in listed if info.file_size}


def _check_sizes(listed: list[ZipInfo]) -> None:
    if len(listed) > MOST_PARTS:
        raise BadTemplate(
            _("Dit bestand bestaat uit te veel delen. Kies een eenvoudiger sjabloon.")
        )
    is_bomb = any(
        info.file_size > RATIO_COUNTS_FROM
        and info.file_size > MOST_RATIO * info.compress_size
        for info in listed
    )
    if is_bomb or sum(info.file_size for info in listed) > MOST_UNPACKED:
        raise BadTemplate(
            _(
                "Uitgepakt is dit bestand te groot. Maak het sjabloon kleiner, "
                "bijvoorbeeld met minder afbeeldingen."
            )
        )


def _check_kind(parts: Mapping[str, bytes]) -> None:
    types = parts.get(CONTENT_TYPES, b"").decode("utf-8", "replace")
    names = [name.lower() for name in parts]
    if any(mark in types for mark in _MACROS) or any("vba" in name for name in names):
        raise BadTemplate(
            _(
                "In dit bestand zitten macro's. Sla het op als "
                "‘Word-document (.docx)’, dan blijven die weg."
            )
        )
    if "wordprocessingml.template.main+xml" in types:
        raise BadTemplate(
            _("Dit is een .dotx. Sla het in Word op als ‘Word-document (.docx)’.")
        )
    if MAIN not in parts or MAIN_TYPE not in types:
        raise BadTemplate(
            _(
                "Dit is geen Word-document. Kies een bestand dat je in Word hebt "
                "opgeslagen als ‘Word-document (.docx)’."
            )
        )


def _check_part(name: str, content: bytes) -> None:
    # A path has no suffix when its name is ".rels", as the first part's is.
    ending = "." + name.rpartition(".")[2].lower()
    if ending in _XML:
        _check_xml(name, content)
    elif ending not in _DATA:
        raise BadTemplate(
            _(
                "In dit bestand zit een ingesloten bestand of object (%s). "
                "Haal dat weg en sla het sjabloon opnieuw op."
            )
            % PurePosixPath(name).name[:60]
        )


def _check_xml(name: str, content: bytes) -> None:
    reader = _Reader(is_relations=name.lower().endswith(".rels"))
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = reader.doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat has no name for it
    except (expat.ExpatError, ValueError, LookupError) as error:
        if isinstance(error, BadTemplate):
            raise
        raise BadTemplate(
            _("Dit Word-bestand is beschadigd. Open het in Word en sla het opnieuw op.")
        ) from None
    reader.finish()


class _Reader:
    """Walks through one part; it keeps the code of the field that it is in."""

    def __init__(self, *, is_relations: bool) -> None:
        self.is_relations = is_relations
        self.is_in_code = False
        self.code = ""

    def doctype(self, *_given: object) -> None:
        """An own grammar can hide anything; Word never writes one."""
        raise BadTemplate(
            _(
                "In dit bestand staat iets dat niet in een Word-bestand hoort "
                "(DOCTYPE). Open het in Word en sla het opnieuw op."
            )
        )

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Look at what an element brings in."""
        local = tag.rpartition(" ")[2]
        if local == "Relationship" and self.is_relations:
            _check_relation(attributes)
        given = {name.rpartition(" ")[2]: value for name, value in attributes.items()}
        if local == "fldSimple":
            _check_field(given.get("instr", ""))
        elif local == "fldChar":
            self.finish()
        self.is_in_code = local == "instrText"

    def end(self, _tag: str) -> None:
        """Code stands only right inside its element."""
        self.is_in_code = False

    def text(self, words: str) -> None:
        """Code of a field comes in pieces."""
        if self.is_in_code:
            self.code += words

    def finish(self) -> None:
        """Judge the code of the field that ends here."""
        _check_field(self.code)
        self.code = ""


def _check_relation(attributes: Mapping[str, str]) -> None:
    kind = attributes.get("Type", "").rpartition("/")[2]
    target = attributes.get("Target", "")
    if kind == "attachedTemplate":
        raise BadTemplate(
            _(
                "Dit bestand is gekoppeld aan een ander sjabloon. Maak het los: in Word "
                "via Ontwikkelaars, Documentsjabloon, en kies daar ‘Normal’."
            )
        )
    is_outside = attributes.get("TargetMode", "").lower() == "external"
    is_link = kind == "hyperlink" and _PLAIN_LINK.match(target)
    if kind in _FOREIGN or (is_outside and not is_link):
        raise BadTemplate(
            _(
                "Dit bestand haalt iets van buiten op, zoals een afbeelding of een "
                "object. Zet afbeeldingen in het bestand zelf en haal de rest weg."
            )
        )


def _check_field(code: str) -> None:
    if _FETCHING.search(code.strip()):
        raise BadTemplate(
            _(
                "In dit bestand staat een veld dat iets van buiten ophaalt. Haal dat "
                "veld weg en sla het sjabloon opnieuw op."
            )
        )
