# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation settled for its spend, in short facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.knowledge.domain.money import MoneyRules
from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.domain.retention import Leaving
from inkoopkoers.spending.models import SpendTerms
from inkoopkoers.spending.wording.cells import money, whole_money
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

DIGITS: dict[int, StrPromise] = {
    2: gettext_lazy(
        "2 cijfers: een afdeling, zoals 90 (riool, afval, schoonmaak, milieu)"
    ),
    3: gettext_lazy("3 cijfers: een groep, zoals 909 (schoonmaak)"),
    4: gettext_lazy("4 cijfers: een klasse, zoals 9091 (schoonmaakdiensten)"),
    5: gettext_lazy("5 cijfers: een categorie, zoals 90911 (huizen, gebouwen, ramen)"),
    6: gettext_lazy("6 cijfers: fijner, zoals 909112 (gebouwen)"),
    7: gettext_lazy("7 cijfers: nog fijner"),
    8: gettext_lazy("8 cijfers: de hele code"),
}


@dataclass(frozen=True)
class Fact:
    """A label, what it is, and the rule that it comes from when there is one."""

    label: str
    text: str
    rule: Rule | None = None


def facts_of(row: SpendTerms, rules: MoneyRules) -> dict[str, list[Fact]]:
    """The facts of each part of the terms, by its code."""
    others: dict[str, Callable[[SpendTerms], list[Fact]]] = {
        "drempels": _thresholds,
        "betalen": _payment,
        "plaatsen": _places,
        "personen": _persons,
        "bewaren": _retention,
        "munt": _currency,
    }
    return {
        "bestellingen": _orders(row, rules),
        **{code: make(row) for code, make in others.items()},
    }


def leaving_words(now: Leaving, later: Leaving) -> str:
    """What goes when, in a sentence or two."""
    if now.files:
        return _("Vannacht wissen we %s voorgoed.") % _how_much(now)
    if later.on is None:
        return _("Er is nog niets dat te oud wordt.")
    return _("Als eerste gaat op %(day)s %(what)s weg.") % {
        "day": long_date(later.on),
        "what": _how_much(later),
    }


def would_go(now: Leaving) -> str:
    """What a shorter term would delete at once."""
    return _(
        "Dan wissen we vannacht %s voorgoed. Zet een vinkje als je dat wilt."
    ) % _how_much(now)


def _how_much(leaving: Leaving) -> str:
    files = ngettext("%d bestand", "%d bestanden", leaving.files) % leaving.files
    lines = ngettext("%s regel", "%s regels", leaving.lines) % count(leaving.lines)
    return _("%(files)s met %(lines)s") % {"files": files, "lines": lines}


def _orders(row: SpendTerms, rules: MoneyRules) -> list[Fact]:
    limit = Fact(_("Klein is onder"), money(Decimal(row.small_order_eur), row.currency))
    label = _("Verwerken kost")
    if row.order_cost_eur is not None:
        return [limit, Fact(label, money(row.order_cost_eur))]
    standard = rules.order_cost_eur
    return [limit, Fact(label, money(standard.amount), standard.rule)]


def _thresholds(row: SpendTerms) -> list[Fact]:
    kind = _("Rijk") if row.is_central else _("decentraal")
    return [
        Fact(_("Eén soort inkoop"), str(DIGITS.get(row.category_digits, ""))),
        Fact(_("We tellen op over"), _("%s dagen") % row.window_days),
        Fact(_("Soort overheid"), kind),
    ]


def _payment(row: SpendTerms) -> list[Fact]:
    days = ngettext("%d dag", "%d dagen", row.payment_days) % row.payment_days
    return [Fact(_("Op tijd is binnen"), days)]


def _places(row: SpendTerms) -> list[Fact]:
    places = ", ".join(row.local_places) or _("nog niet ingevuld")
    return [Fact(_("Lokaal is"), places)]


def _persons(row: SpendTerms) -> list[Fact]:
    shown = _("verborgen") if row.mask_persons else _("te zien")
    return [Fact(_("Wie een natuurlijk persoon is"), shown)]


def _retention(row: SpendTerms) -> list[Fact]:
    return [Fact(_("We bewaren regels"), _("%s jaar") % row.keep_years)]


def _currency(row: SpendTerms) -> list[Fact]:
    return [Fact(_("Munt"), row.currency)]


def example_words(category: str, amount: Decimal, kinds: int, currency: str) -> str:
    """What the chosen depth does to this organisation."""
    words = ngettext(
        "Zo heb je %(kinds)s soort. De grootste is %(name)s, met %(amount)s.",
        "Zo heb je %(kinds)s soorten. De grootste is %(name)s, met %(amount)s.",
        kinds,
    )
    return words % {
        "kinds": count(kinds),
        "name": category_name(category),
        "amount": whole_money(amount, currency),
    }
