# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The core of a supplier's name, and whether it looks like the name of a person."""

from __future__ import annotations

import re
import unicodedata

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
# The last word of every legal form of two words.
_LONG_FORMS_END = "vennootschap"
_SPLIT_FORM = re.compile(r"\b(b v|n v|v o f|c v|u a)\b")
_SINGLE = re.compile(r"\b[vua]\b")
_SIGNS = re.compile(r"[^a-z0-9]+")
# Also read by another engine of regular expressions, of which a word is only ASCII.
AND = r"[&+]|\b(?:and|und|et)\b"
_AND = re.compile(AND)
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
_INITIALS_FIRST = (
    rf"(?:(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|miss|drs|dr|ir|ing|prof)\.? )*"
    rf"(?:(?:[A-Z]\. ?){{1,4}}|(?:[A-Z] ){{1,3}}|[A-Z]{{2}} )(?:{_PARTICLES} )*{_SURNAME}"
)
_INITIALS_LAST = rf"(?:{_PARTICLES} )*{_SURNAME},? (?:[A-Z]\.){{1,4}}(?: {_PARTICLES})*"
_TITLED = (
    rf"(?i:(?:dhr|mevr|mw|de heer|mevrouw|mr|mrs|ms|miss)\.? "
    rf"(?:[\w.'-]+ ){{0,4}}{_SURNAME})"
)
_PERSON = re.compile(f"(?:{_INITIALS_FIRST}|{_INITIALS_LAST}|{_TITLED})$")


def mended(name: str) -> str:
    """Undo UTF-8 that was read as Latin-1: "CoÃ¶peratie" is "Coöperatie"."""
    if name.isascii() or not _MOJIBAKE.search(name):
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
    text = spelled(name).replace(".", "").replace("'", "")
    return without_form(_SIGNS.sub(" ", text).strip())


def spelled(name: str) -> str:
    """In small letters without accents, "and" and "&" as "en"; signs are still there."""
    text = _AND.sub(" en ", mended(name).lower())
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(one for one in parts if not unicodedata.combining(one))


def without_form(text: str) -> tuple[str, str]:
    """What `core_of` gives, for a name of only small letters, digits and spaces."""
    if _SINGLE.search(text):
        text = _SPLIT_FORM.sub(_joined, text)
    core, form = _cut(text)
    return ("" if len(core) < _SHORTEST or core in _NOBODY else core), form


def looks_like_person(name: str, form: str | None = None) -> bool:
    """Initials or a form of address with a surname, and no legal form.

    `form` is what `core_of` found, when that is known.
    """
    if core_of(name)[1] if form is None else form:
        return False
    return bool(_PERSON.match(" ".join(mended(name).split())))


def _cut(text: str) -> tuple[str, str]:
    """The words before the legal form, and that form or ""."""
    before, _space, last = text.rpartition(" ")
    if before and last in _FORMS:
        return before, _FORMS[last]
    if last == _LONG_FORMS_END:
        before, _space, other = before.rpartition(" ")
        form = _FORMS.get(f"{other} {last}")
        if before and form:
            return before, form
    return text, ""


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")
