# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which prices moved most euros, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.wording.amounts import percentage, short
from inkoopkoers.spending.domain.prices import PriceRow
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.wording.currency import money

MOST_BARS = 12


def prices_picture(rows: Sequence[PriceRow]) -> Picture | None:
    """A bar per thing that became dearer: what that cost in its last quarter."""
    up = [one for one in rows if one.effect_eur > 0]
    shown = up[:MOST_BARS]
    if not shown or not is_drawable([one.effect_eur for one in shown]):
        return None
    title = ngettext(
        "%s artikel werd duurder; hier kostte dat het meest",
        "%s artikelen werden duurder; hier kostte dat het meest",
        len(up),
    ) % len(up)
    draw = partial(
        amount_bars,
        title=title,
        description=_(
            "Een balk per artikel: wat de hogere prijs in het laatste kwartaal meer "
            "kostte."
        ),
        amounts=[
            Amount(
                short(one.item),
                one.effect_eur,
                f"{money(one.effect_eur)} · +{percentage(one.per_year)} "
                + _("per jaar"),
            )
            for one in shown
        ],
        columns=(_("Artikel"), _("Duurder")),
    )
    return in_both(draw, "prijzen")
