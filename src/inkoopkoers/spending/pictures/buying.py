# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Splitting, small orders and buying beside contracts, drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.stacked import Stack, StackedWords, stacked_chart
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.wording.amounts import money as in_euros
from inkoopkoers.spending.domain.buying import OffContract, SmallOrders, WithoutOrder
from inkoopkoers.spending.domain.splitting import Pattern
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.wording import buying as words
from inkoopkoers.spending.wording.currency import called, money

MOST_BARS = 12


def patterns_picture(
    found: Sequence[Pattern], name_of: Callable[[str], str]
) -> Picture | None:
    """A bar per pattern, as long as what it cost together; in the order given."""
    shown = [one for one in found[:MOST_BARS] if one.amount_eur > 0]
    if not shown:
        return None
    bars = [
        Amount(
            f"{one.supplier_name or one.unit or _('onbekend')}: {name_of(one.category)}",
            one.amount_eur,
            _("%(count)s keer, %(eur)s")
            % {"count": one.purchases, "eur": money(one.amount_eur)},
        )
        for one in shown
    ]
    draw = partial(
        amount_bars,
        title=words.patterns_conclusion(found),
        description=_("Een balk per groep aankopen: wat ze samen kosten."),
        amounts=bars,
        columns=(_("Wie en wat"), _("Aankopen en bedrag")),
    )
    return in_both(draw, "patronen")


def small_picture(
    total: SmallOrders, groups: Sequence[SmallOrders], *, column: str, uid: str
) -> Picture | None:
    """A bar per unit or supplier: what handling its small invoices costs.

    Beside each other only that of suppliers tells who; the other tells the whole.
    """
    shown = [one for one in groups[:MOST_BARS] if one.cost_eur > 0]
    if not shown:
        return None
    draw = partial(
        amount_bars,
        title=_small_title(total, shown),
        description=_("Een balk per rij: wat het verwerken van kleine facturen kost."),
        amounts=[
            Amount(
                one.group or _("Niet ingevuld"), one.cost_eur, in_euros(one.cost_eur)
            )
            for one in shown
        ],
        columns=(column, _("Verwerken")),
    )
    return in_both(draw, uid)


def _small_title(total: SmallOrders, shown: Sequence[SmallOrders]) -> str:
    if shown[0].key is None:
        return words.small_conclusion(total)
    return _("De meeste kleine facturen komen van %s") % (
        shown[0].group or _("een leverancier zonder naam")
    )


def off_picture(
    rows: Sequence[OffContract], name_of: Callable[[str], str]
) -> Picture | None:
    """A bar per category: under the contract and beside it."""
    shown = [one for one in rows if one.off_amount > 0][:MOST_BARS]
    stacks = [
        Stack(name_of(one.category), (one.contract_amount, one.off_amount))
        for one in shown
    ]
    return _stacked(
        stacks,
        title=words.off_conclusion(rows),
        description=_(
            "Een balk per categorie met een contract: wat eronder valt en wat erbuiten."
        ),
        parts=(_("onder contract"), _("buiten contract om")),
        row=_("Categorie (%s)") % called(),
        uid="contract",
    )


def without_order_picture(rows: Sequence[WithoutOrder]) -> Picture | None:
    """A bar per unit where orders are usual: with an order number and without."""
    shown = [one for one in rows if one.is_usual and one.lines_without][:MOST_BARS]
    stacks = [
        Stack(
            one.unit or _("Niet ingevuld"),
            (one.amount - one.amount_without, one.amount_without),
        )
        for one in shown
    ]
    return _stacked(
        stacks,
        title=words.without_order_conclusion(rows),
        description=_("Een balk per onderdeel: met een bestelnummer en zonder."),
        parts=(_("met bestelnummer"), _("zonder bestelnummer")),
        row=_("Onderdeel (%s)") % called(),
        uid="order",
    )


def _stacked(
    stacks: Sequence[Stack],
    *,
    title: str,
    description: str,
    parts: tuple[str, str],
    row: str,
    uid: str,
) -> Picture | None:
    amounts = [eur for one in stacks for eur in (*one.amounts, one.total)]
    if not any(amounts) or not is_drawable(amounts):
        return None
    draw = partial(
        stacked_chart,
        title=title,
        description=description,
        categories=parts,
        stacks=stacks,
        words=StackedWords(category=row, alternative=row),
    )
    return in_both(draw, uid)
