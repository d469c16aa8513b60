# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How euros are shared out, drawn: the largest as bars, and the few beside the many."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.wording.amounts import percentage, short
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.questions.pareto import ParetoSums
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.shares import Group, pareto_title

LEAST_BARS, MOST_BARS = 2, 12


def largest_picture(
    groups: Sequence[Group], *, title: str, head: str, uid: str
) -> Picture | None:
    """A bar per group, the twelve largest; who gave back is in the table.

    One bar compares with nothing.
    """
    shown = [one for one in groups[:MOST_BARS] if one.amount > 0]
    if len(shown) < LEAST_BARS or not is_drawable([one.amount for one in shown]):
        return None
    draw = partial(
        amount_bars,
        title=title,
        description=_("Een balk per rij, de grootste bovenaan."),
        amounts=[Amount(short(one.name), one.amount, _shown(one)) for one in shown],
        columns=(head, _("Uitgaven")),
    )
    return in_both(draw, uid)


def _shown(one: Group) -> str:
    if one.share is None:
        return money(one.amount)
    return f"{money(one.amount)} · {percentage(one.share)}"


def pareto_picture(sums: ParetoSums) -> Picture | None:
    """For the few and for the tail: which part of suppliers, and which of the euros."""
    if sums.amount <= 0 or sums.suppliers < LEAST_BARS:
        return None
    rows = [
        (_("Groep A"), sums.a_suppliers, sums.a_amount),
        (_("Groep B"), sums.b_suppliers, sums.b_amount),
        (_("Groep C: de staart"), sums.c_suppliers, sums.c_amount),
    ]
    bars = [
        bar
        for name, suppliers, amount in rows
        if suppliers
        for bar in _two_bars(name, suppliers, amount, sums)
    ]
    draw = partial(
        amount_bars,
        title=pareto_title(sums),
        description=_(
            "Per groep twee balken: welk deel van de leveranciers erin zit en welk "
            "deel van het geld."
        ),
        amounts=bars,
        columns=(_("Groep"), _("Deel van het geheel")),
    )
    return in_both(draw, "tachtig-twintig")


def _two_bars(
    name: str, suppliers: int, amount: Decimal, sums: ParetoSums
) -> tuple[Amount, Amount]:
    of_suppliers = Decimal(suppliers) / sums.suppliers
    of_money = amount / sums.amount
    return (
        Amount(
            _("%s, leveranciers") % name,
            of_suppliers,
            f"{percentage(of_suppliers)} · {count(suppliers)}",
        ),
        Amount(
            _("%s, geld") % name, of_money, f"{percentage(of_money)} · {money(amount)}"
        ),
    )
