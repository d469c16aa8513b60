# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who pays and in which year, in sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.results import Result, in_cents
from inkoopkoers.costing.domain.sheet import Basis, CostSheet
from inkoopkoers.costing.wording.amounts import called, listed, money

MOST_NAMED = 3


def conclusion(result: Result) -> str:
    """In which year an alternative asks most."""
    peak = max(result.cash, key=lambda one: one.total)
    values = {"name": called(result.name), "eur": money(peak.total), "year": peak.year}
    if peak.total <= 0:
        return _("%(name)s kost in geen enkel jaar geld.") % values
    if peak.year == 0:
        return _("%(name)s vraagt het meest bij de start: %(eur)s.") % values
    return _("%(name)s vraagt het meest in jaar %(year)s: %(eur)s.") % values


def cash_title(result: Result) -> str:
    """What an alternative asks in all years together."""
    paid = math.fsum(one.total for one in result.cash)
    return _("%(name)s: samen %(eur)s, niet contant") % {
        "name": called(result.name),
        "eur": money(paid),
    }


def price_level(sheet: CostSheet) -> str:
    """In which euros the amounts per year are."""
    if sheet.basis is Basis.NOMINAL:
        return _("Nominaal: in euro’s van elk jaar, met inflatie.")
    return (
        _(
            "Reëel: in prijzen van %s, zonder inflatie. Voor een begroting tel je de "
            "inflatie erbij op."
        )
        % sheet.price_year
    )


def payer_name(payer: str) -> str:
    """Who pays; often nobody said."""
    return payer or _("niet ingevuld")


def shift_told(first: Result, second: Result) -> str:
    """Who pays more and who saves when the first is chosen and not the second."""
    payers = sorted({*first.by_payer, *second.by_payer})
    if not any(payers):  # nobody said who pays: then there is nobody to name
        return ""
    moves = [
        (payer_name(one), first.by_payer.get(one, 0.0) - second.by_payer.get(one, 0.0))
        for one in payers
    ]
    parts = [*_told(moves, sign=1), *_told(moves, sign=-1)]
    if not parts:
        return ""
    return _("Kies je %(first)s en niet %(second)s, dan %(moves)s.") % {
        "first": called(first.name),
        "second": called(second.name),
        "moves": listed(parts),
    }


def _told(moves: list[tuple[str, float]], *, sign: int) -> Iterator[str]:
    """The largest first."""
    found = [(name, abs(eur)) for name, eur in moves if in_cents(eur) * sign > 0]
    text = (
        _("betaalt %(name)s %(eur)s meer")
        if sign > 0
        else _("bespaart %(name)s %(eur)s")
    )
    for name, eur in sorted(found, key=lambda one: -one[1])[:MOST_NAMED]:
        yield text % {"name": name, "eur": money(eur)}
