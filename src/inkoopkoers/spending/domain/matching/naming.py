# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The core of a supplier's name, and whether it looks like the name of a person."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# How a legal form looks once signs and capitals are gone; the value is one form.
_FORMS = {
    "bv": "bv", "besloten vennootschap": "bv",
    "nv": "nv", "naamloze vennootschap": "nv",
    "vof": "vof", "cv": "cv", "ua": "ua", "ba": "ua", "eenmanszaak": "eenmanszaak",
    "ltd": "ltd", "limited": "ltd", "plc": "plc", "llp": "llp", "lp": "lp",
    "inc": "inc", "llc": "llc", "corp": "corp", "gmbh": "gmbh", "ag": "ag",
    "sa": "sa", "sarl": "sarl", "srl": "srl", "bvba": "bvba", "cvba": "cvba",
    "sprl": "sprl", "se": "se", "kg": "kg",
}  # fmt: skip
_SPLIT_FORM = re.compile(r"\b(b v|n v|v o f|c v|u a)\b")
_SINGLE = re.compile(r"\b[vua]\b")
_MAY_AND = re.compile(r"[&+]|\b(?:and|und|et)\b")
_SIGNS = re.compile(r"[^a-z0-9]+")
_AND = re.compile(r"\s*[&+]\s*|\b(?:and|und|et)\b")
_MOJIBAKE = re.compile("[ÃÂ][\x80-\xbf]")
# What an administration writes when it pays someone it does not know.
_NOBODY = frozenset(
    ["diversen", "divers", "diverse", "overig", "overige", "onbekend", "nvt", "geen", "unknown", "various", "sundry", "sundries", "miscellaneous", "cpd"]
) | {
    "diverse crediteuren", "diverse leveranciers", "eenmalige crediteur",
    "eenmalige crediteuren", "diverse debiteuren", "one time vendor",
    "sundry creditors", "sundry creditor", "sundry supplier", "n b",
}  # fmt: skip
_SHORTEST = 3
_PARTICLES = r"(?:van|von|de|der|den|het|ter|ten|te|in|'t|el|al|la|le|du|di|da|dos|op)"
_SURNAME = r"[^\W\d_][^\W\d_'’-]+(?:-[^\W\d_]+)?"
_INITIALS_FIRST = re.compile(
    rf"^(?:(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|miss|drs|dr|ir|ing|prof)\.? )*"
    rf"(?:(?:[A-Z]\. ?){{1,4}}|(?:[A-Z] ){{1,3}}|[A-Z]{{2}} )(?:{_PARTICLES} )*{_SURNAME}$",
)
_INITIALS_LAST = re.compile(
    rf"^(?:{_PARTICLES} )*{_SURNAME},? (?:[A-Z]\.){{1,4}}(?: {_PARTICLES})*$"
)
_TITLED = re.compile(
    rf"^(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|miss)\.? (?:[\w.'-]+ ){{0,4}}{_SURNAME}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def mended(name: str) -> str:
    """Undo UTF-8 that was read as Latin-1: "CoÃ¶peratie" is "Coöperatie"."""
    if not _MOJIBAKE.search(name):
        return name
    try:
        return name.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return name


def core_of(name: str) -> tuple[str, str]:
    """The words of a name, and its legal form or "": "J. Bos B.V." → "j bos", "bv".

    Capitals, accents, signs, spaces and how "and" is written do not matter. Holding,
    Groep and Stichting stay: those are other companies. "" when the name says nothing.
    """
    text = _letters(mended(name).lower())
    if _SINGLE.search(text):
        text = _SPLIT_FORM.sub(_joined, text)
    core, form = _without_form(text)
    return ("" if len(core) < _SHORTEST or core in _NOBODY else core), form


def looks_like_person(name: str, form: str | None = None) -> bool:
    """Initials or a form of address with a surname, and no legal form.

    `form` is what `core_of` found, when that is known.
    """
    if core_of(name)[1] if form is None else form:
        return False
    text = " ".join(mended(name).split())
    shapes = (_INITIALS_FIRST, _INITIALS_LAST, _TITLED)
    return any(shape.match(text) for shape in shapes)


def _letters(text: str) -> str:
    """Only a to z, digits and single spaces; with a short way for plain text."""
    if _MAY_AND.search(text):
        text = _AND.sub(" en ", text)
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in parts if not unicodedata.combining(one))
    text = text.replace(".", "").replace("'", "")
    return _SIGNS.sub(" ", text).strip()


def _without_form(text: str) -> tuple[str, str]:
    """The words before the legal form, and that form or ""."""
    words = text.split(" ")
    for count in (1, 2):
        form = _FORMS.get(" ".join(words[-count:]))
        if form and len(words) > count:
            return " ".join(words[:-count]), form
    return text, ""


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")
