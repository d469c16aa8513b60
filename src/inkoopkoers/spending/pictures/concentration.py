# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lock-in picture: where one supplier has most of a category, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.wording.amounts import short
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.questions.concentration import ConcentrationRow
from inkoopkoers.spending.wording import concentration as words

MOST_BARS = 12


def lock_in_picture(
    rows: Sequence[ConcentrationRow], name_of: Callable[[str], str]
) -> Picture | None:
    """A bar per category that depends on one supplier: its euros, share and years."""
    found = sorted(
        filter(words.depends, rows), key=lambda one: (-one.largest_amount, one.category)
    )[:MOST_BARS]
    if not found or not is_drawable([one.largest_amount for one in found]):
        return None
    draw = partial(
        amount_bars,
        title=words.depend_title(rows),
        description=_(
            "Een balk per categorie: hoeveel de grootste leverancier kreeg, welk deel "
            "van de categorie dat is en in hoeveel kalenderjaren we er kochten."
        ),
        amounts=[_bar(one, name_of(one.category)) for one in found],
        columns=(_("Categorie en leverancier"), _("Bedrag, deel en kalenderjaren")),
    )
    return in_both(draw, "afhankelijk")


def _bar(one: ConcentrationRow, category: str) -> Amount:
    who = short(one.largest_name or _("leverancier zonder naam"))
    label = f"{short(category)}: {who}"
    return Amount(label, one.largest_amount, words.bar_told(one))
