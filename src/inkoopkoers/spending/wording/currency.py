# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The currency that sentences are told in, as gettext knows the language they are in.

An organisation has one currency (`Terms.currency`). What the law or a rule of thumb
gives in euros stays in euros: write that with `web.dutch.euro`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.charts.money import EURO
from inkoopkoers.costing.wording.amounts import money as in_euros

EUR = "EUR"
_told_in: ContextVar[str] = ContextVar("spend_currency", default=EUR)


@contextmanager
def told_in(currency: str) -> Iterator[None]:
    """Tell amounts in this currency for as long as it lasts."""
    before = _told_in.set(currency)
    try:
        yield
    finally:
        _told_in.reset(before)


def currency() -> str:
    """The code of the currency that amounts are told in."""
    return _told_in.get()


def is_euro() -> bool:
    """Whether amounts are told in euros."""
    return currency() == EUR


def called() -> str:
    """What it is called in running text: euro, or the code."""
    return _("euro") if is_euro() else currency()


def sign() -> str:
    """What stands before an amount: € or the code, with its space."""
    return EURO if is_euro() else f"{currency()}\N{NO-BREAK SPACE}"


def money(amount: float | Decimal) -> str:
    """In a sentence: € 12,50, GBP 12.345 or € 1,23 miljoen."""
    return in_euros(amount).replace(EURO, sign())


def not_converted() -> str:
    """That amounts stand beside limits in euros as they are; "" for euros."""
    if is_euro():
        return ""
    return _(
        "De bedragen zijn in %(currency)s, de grenzen van de wet en de richtlijnen in "
        "euro. We rekenen niet om: we vergelijken de getallen zoals ze zijn. Gebruik "
        "dit dus alleen als aanwijzing."
    ) % {"currency": currency()}
