# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What categories and suppliers are called in an answer."""

from __future__ import annotations

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import cpv_name

# The depths of the CPV: division, group, class, category, and the whole code.
LEVELS = (2, 3, 4, 5, 8)
CODE = 8


def category_name(code: str) -> str:
    """Schoonmaakdiensten (909); the code alone when the CPV does not know it."""
    if not code:
        return _("Zonder categorie")
    name = cpv_name(code.ljust(CODE, "0")[:CODE])
    return f"{name} ({code})" if name else code


def plain_category(code: str) -> str:
    """Schoonmaakdiensten: for a sentence."""
    return cpv_name(code.ljust(CODE, "0")[:CODE]) or category_name(code)


def in_sentence(code: str) -> str:
    """The same with a small letter: Aan schoonmaakdiensten gaven we …; not for ICT."""
    if not code:
        return _("iets zonder categorie")
    name = plain_category(code)
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def supplier_name(name: str) -> str:
    """The name, or that there is none."""
    return name.strip() or _("Leverancier zonder naam")


def deeper_than(category: str, least: int) -> int:
    """How many digits to show inside a chosen category; at least what was settled."""
    if category in {"", "-"}:
        return least
    below = next((one for one in LEVELS if one > len(category)), CODE)
    return max(least, below)
