# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a list of lines was narrowed by the link that led to it."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.domain.line_filter import IN_ADDRESS, LineFilter, LineTrait
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.wording.cells import money
from inkoopkoers.spending.wording.lines import HAVING, LACKING, SAME

Narrowed = list[tuple[str, str]]


def narrowed(
    asked: LineFilter, selection: Selection, supplier: str, currency: str
) -> Narrowed:
    """Pairs of a name in the address and what it asks, in words.

    `supplier` is what the one that was asked for is called; "" when nobody knows.
    """
    found: Narrowed = []
    if selection.supplier is not None:
        found.append(("leverancier", supplier or _("één leverancier")))
    for field, name in IN_ADDRESS.items():
        value = getattr(asked, field)
        if field in SAME and value not in (None, ""):
            found.append((name, _same(field, value, currency)))
    found += [("met", _trait(one, is_had=True)) for one in asked.having]
    found += [("zonder", _trait(one, is_had=False)) for one in asked.lacking]
    return found


def _trait(trait: LineTrait, *, is_had: bool) -> str:
    return str((HAVING if is_had else LACKING)[trait])


def _same(field: str, value: object, currency: str) -> str:
    shown = money(value, currency) if isinstance(value, Decimal) else str(value)
    words = str(SAME[field])
    return words % shown if "%s" in words else words
