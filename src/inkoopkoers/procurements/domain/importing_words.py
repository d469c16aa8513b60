# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What columns, levels and kinds are called in files with criteria."""

from __future__ import annotations

from enum import StrEnum

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind


class ImportField(StrEnum):
    """A field of a criterion, named as the attribute that holds it."""

    NUMBER = "number"
    EDITION = "edition"
    THEME = "theme"
    LEVEL = "level"
    KIND = "kind"
    TITLE = "title"
    TEXT = "text"
    VERIFICATION = "verification"
    SOURCE = "source"
    PRODUCT_GROUP = "product_group"
    REPLACES = "replaces"


REQUIRED = (ImportField.NUMBER, ImportField.LEVEL, ImportField.KIND, ImportField.TEXT)

# In characters, after cleaning.
LONGEST = {
    ImportField.NUMBER: 40,
    ImportField.EDITION: 40,
    ImportField.THEME: 100,
    ImportField.LEVEL: 100,
    ImportField.KIND: 100,
    ImportField.TITLE: 200,
    ImportField.PRODUCT_GROUP: 200,
    ImportField.REPLACES: 40,
    ImportField.TEXT: 4_000,
    ImportField.VERIFICATION: 2_000,
    ImportField.SOURCE: 500,
}

_HEADERS = {
    ImportField.NUMBER: ("nummer", "nr", "criteriumnummer", "code", "id"),
    ImportField.EDITION: ("editie", "versie", "versienummer"),
    ImportField.THEME: ("thema", "mvi-thema"),
    ImportField.LEVEL: ("niveau", "ambitieniveau", "ambitie"),
    ImportField.KIND: ("soort", "soort criterium", "type", "type criterium"),
    ImportField.TITLE: ("titel", "naam", "onderwerp"),
    ImportField.TEXT: ("eis", "tekst", "criterium", "criteriumtekst", "omschrijving"),
    ImportField.VERIFICATION: ("verificatie", "bewijs", "bewijsmiddel", "toetsing"),
    ImportField.SOURCE: ("bron", "herkomst", "url"),
    ImportField.PRODUCT_GROUP: ("productgroep", "categorie"),
    ImportField.REPLACES: ("vervangt", "vervangt nummer"),
}
_LEVELS = {
    AmbitionLevel.BASIC: ("1", "1.0", "1,0", "basis", "niveau 1", "1 basis"),
    AmbitionLevel.SIGNIFICANT: (
        "2", "2.0", "2,0", "significant", "niveau 2", "2 significant",
    ),
    AmbitionLevel.AMBITIOUS: (
        "3", "3.0", "3,0", "ambitieus", "niveau 3", "3 ambitieus",
    ),
}  # fmt: skip
_KINDS = {
    CriterionKind.SELECTION: (
        "uitsluiting-selectie", "uitsluiting of selectie", "uitsluiting",
        "uitsluitingsgrond", "selectie", "selectiecriterium", "geschiktheidseis",
    ),
    CriterionKind.REQUIREMENT: (
        "minimumeis", "minimum eis", "eis", "technische specificatie",
    ),
    CriterionKind.AWARD: ("gunningscriterium", "gunning", "gunningcriterium", "wens"),
    CriterionKind.CLAUSE: (
        "contractbepaling", "contracteis", "contractvoorwaarde", "contractclausule",
        "uitvoeringsvoorwaarde",
    ),
}  # fmt: skip


def key_of(text: str) -> str:
    """How two spellings are known to be the same: Soort criterium: is soort criterium."""
    return one_line(text).casefold().strip(" :*").replace(" - ", " ")


def one_line(text: str) -> str:
    """Readable characters with single spaces between words."""
    return " ".join(readable(text).split())


def readable(text: str) -> str:
    """Without signs that no page or database can hold, and without edges."""
    if text.isprintable():
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_sign(one) for one in lines).strip()


def _sign(one: str) -> str:
    if one == "\n" or one.isprintable():
        return one
    return " " if one.isspace() else ""


HEADERS = {key_of(name): one for one, names in _HEADERS.items() for name in names}
LEVELS = {key_of(name): level for level, names in _LEVELS.items() for name in names}
KINDS = {key_of(name): kind for kind, names in _KINDS.items() for name in names}
