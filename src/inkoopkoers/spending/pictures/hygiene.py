# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to mend first, drawn: a bar per gap with the euros behind it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.domain.hygiene import Finding
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.hygiene import GAPS, worst_title


def worst_picture(found: Sequence[Finding]) -> Picture | None:
    """A bar per gap, in the order in which mending helps most; None without any.

    Where credit notes are more than the rest, the bar is empty and the figure tells.
    """
    drawn = [max(one.amount, Decimal(0)) for one in found]
    if not any(drawn) or not is_drawable(drawn):
        return None
    draw = partial(
        amount_bars,
        title=worst_title(tuple(found)),
        description=_(
            "Een balk per gat: hoeveel geld erachter zit. Bovenaan staat wat het "
            "meest helpt: veel geld, en veel antwoorden die ervan afhangen."
        ),
        amounts=[
            Amount(
                str(GAPS[one.gap]),
                length,
                f"{money(one.amount)} ({percent(one.share)})",
            )
            for one, length in zip(found, drawn, strict=True)
        ],
        columns=(_("Wat er mis is"), _("Geld erachter")),
    )
    return in_both(draw, "herstellen")
