# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What categories and suppliers are called in an answer."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries.vocabularies import vocabulary
from inkoopkoers.spending.domain.selection import NO_PURCHASE

# The depths of the CPV: division, group, class, category, and the whole code.
LEVELS = (2, 3, 4, 5, 8)
CODE = 8


def category_name(code: str) -> str:
    """Schoonmaakdiensten (909); the code alone when the CPV does not know it."""
    if not code:
        return _("Zonder categorie")
    if code == NO_PURCHASE:
        return _("Geen inkoop")
    name, is_own = name_of_code(code)
    if not name:
        return code
    return f"{name} ({code})" if is_own else f"{code} ({name})"


def plain_category(code: str) -> str:
    """Schoonmaakdiensten: for a sentence."""
    name, is_own = name_of_code(code)
    return name if is_own else category_name(code)


def name_of_code(code: str) -> tuple[str, bool]:
    """What a code is called, and whether that is its own name.

    We know names of divisions and groups. What lies deeper only has a group above it,
    and is never called by that name: "onder 909 Schoonmaakdiensten".
    """
    if code == NO_PURCHASE:
        return _("Geen inkoop"), True
    found = vocabulary().cpv.nearest(code.ljust(CODE, "0")[:CODE])
    if found is None:
        return "", False
    above, digits = significant(found.code), significant(code)
    if above == digits:
        return found.name, True
    values = {"code": above, "name": found.name}
    return _("onder %(code)s %(name)s") % values, False


def significant(code: str) -> str:
    """The digits of a code that say something: 909 of 90900000, 50 of 50000000."""
    return code.rstrip("0").ljust(LEVELS[0], "0")


def code_and_name(code: str) -> str:
    """909 Schoonmaakdiensten; what is no purchase has no code that says anything."""
    name, is_own = name_of_code(code)
    if code == NO_PURCHASE or not name:
        return name or code
    return f"{code} {name}" if is_own else f"{code} ({name})"


def in_sentence(code: str) -> str:
    """The same with a small letter: Aan schoonmaakdiensten gaven we …; not for ICT."""
    if not code:
        return _("iets zonder categorie")
    if code == NO_PURCHASE:
        return _("wat geen inkoop is")
    name = plain_category(code)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def supplier_name(name: str) -> str:
    """The name, or that there is none."""
    return name.strip() or _("Leverancier zonder naam")


def deeper_than(category: str, least: int) -> int:
    """How many digits to show inside a chosen category; at least what was settled."""
    if category in {"", "-", NO_PURCHASE}:
        return least
    below = next((one for one in LEVELS if one > len(category)), CODE)
    return max(least, below)
