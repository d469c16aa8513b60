# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Splitting, small orders and buying beside contracts, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.costing.wording.amounts import money as in_euros
from inkoopkoers.costing.wording.amounts import percentage, short
from inkoopkoers.spending.domain.buying import OffContract, SmallOrders, WithoutOrder
from inkoopkoers.spending.domain.splitting import Pattern, Shape
from inkoopkoers.spending.domain.thresholds import LimitCode
from inkoopkoers.spending.wording.currency import currency, is_euro, money
from inkoopkoers.web.dutch import euro, grouped, long_date, sentence

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

LIMITS: dict[str, StrPromise] = {
    LimitCode.PRACTICE: gettext_lazy("de richtgrens om één aanbieder te vragen"),
    LimitCode.THRESHOLD: gettext_lazy("de Europese drempel"),
}
# Below every pattern, always.
PATTERN_NOTE = gettext_lazy(
    "Dit kan een goede reden hebben. Kijk of de aankopen bij elkaar horen. Creditnota’s "
    "met een eigen nummer zijn niet verrekend."
)
AFTER_END_NOTE = gettext_lazy(
    "Van sommige contracten staan er nog regels na de einddatum. Dat kan kloppen: een "
    "factuur over werk van vóór die dag komt vaak later."
)


def patterns_conclusion(found: Sequence[Pattern], *, is_sure: bool = True) -> str:
    """How many patterns there are to look at; not `is_sure`: not all was compared."""
    if not found and not is_sure:
        return _(
            "Voor zover we kunnen vergelijken, zien we geen aankopen die samen boven een "
            "grens komen"
        )
    if not found:
        return _("We zien geen aankopen die samen boven een grens komen")
    return ngettext(
        "Bij %s groep aankopen is het goed om te kijken of ze bij elkaar horen",
        "Bij %s groepen aankopen is het goed om te kijken of ze bij elkaar horen",
        len(found),
    ) % len(found)


def pattern_told(one: Pattern, category: str) -> str:
    """What was bought in how many days, beside which limit."""
    values = {
        "who": short(one.supplier_name or _("een leverancier zonder naam")),
        "unit": short(one.unit or _("een onbekend onderdeel")),
        "what": category,
        "count": one.purchases,
        "days": days_told(one),
        "limit": euro(one.limit_eur),
        "which": LIMITS.get(one.limit, one.limit),
        "eur": money(one.amount_eur),
    }
    return sentence(str(_PATTERNS[one.shape]) % values)


_PATTERNS: dict[str, StrPromise] = {
    Shape.SUPPLIER: gettext_lazy(
        "%(days)s kochten we %(count)s keer %(what)s bij %(who)s. Elke aankoop is "
        "kleiner dan %(limit)s, %(which)s. Samen kosten ze %(eur)s."
    ),
    Shape.UNIT: gettext_lazy(
        "%(days)s kocht %(unit)s %(count)s keer %(what)s bij verschillende "
        "leveranciers. Elke aankoop is kleiner dan %(limit)s, %(which)s. Samen kosten "
        "ze %(eur)s."
    ),
    Shape.JUST_BELOW: gettext_lazy(
        "%(days)s kochten we %(count)s keer %(what)s bij %(who)s voor net iets minder "
        "dan %(limit)s, %(which)s. Samen kosten ze %(eur)s."
    ),
}


def days_told(one: Pattern) -> str:
    """Op 2 maart 2026, or van … tot en met …; it begins a sentence."""
    if not one.days:
        return _("Op %s") % long_date(one.last_on)
    return _("Van %(first)s tot en met %(last)s") % {
        "first": long_date(one.first_on),
        "last": long_date(one.last_on),
    }


def small_conclusion(one: SmallOrders) -> str:
    """Which part of the invoices is small, and what handling them costs."""
    if not one.small_invoices:
        return _("Er zijn geen kleine facturen")
    return _("%(share)s van de facturen is klein: verwerken kost ongeveer %(eur)s") % {
        "share": percentage(_decimal(one.small_invoices, one.invoices), 0),
        "eur": in_euros(one.cost_eur),
    }


def small_told(one: SmallOrders, below: Decimal, cost_each: Decimal) -> str:
    """How many, below which amount, which part of the money, at what cost each."""
    values = {
        "count": _count(one.small_invoices),
        "below": money(below),
        "share": percentage(
            one.small_amount / one.amount if one.amount else Decimal(0)
        ),
        "each": euro(cost_each),
        "eur": in_euros(one.cost_eur),
    }
    return (
        ngettext(
            "%(count)s factuur is kleiner dan %(below)s, samen %(share)s van het geld. "
            "Reken je %(each)s per factuur, dan kost verwerken %(eur)s.",
            "%(count)s facturen zijn kleiner dan %(below)s, samen %(share)s van het "
            "geld. Reken je %(each)s per factuur, dan kost verwerken %(eur)s.",
            one.small_invoices,
        )
        % values
    )


def cost_in_euros() -> str:
    """That handling is in euros beside amounts in another currency; "" for euros."""
    if is_euro():
        return ""
    return (
        _(
            "De bedragen van facturen zijn in %s, de kosten van verwerken in euro. We "
            "rekenen niet om."
        )
        % currency()
    )


def saved_told(one: SmallOrders) -> str:
    """What one invoice per supplier, unit and month would save."""
    fewer = one.small_invoices - one.bundled
    if not fewer:
        return _("Bundelen per maand scheelt hier geen facturen.")
    return ngettext(
        "Bundel je per leverancier en onderdeel tot één factuur per maand, dan scheelt "
        "dat %(count)s factuur: ongeveer %(eur)s.",
        "Bundel je per leverancier en onderdeel tot één factuur per maand, dan scheelt "
        "dat %(count)s facturen: ongeveer %(eur)s.",
        fewer,
    ) % {"count": _count(fewer), "eur": in_euros(one.saved_eur)}


def off_conclusion(rows: Sequence[OffContract]) -> str:
    """Which part went beside contracts, over all categories that have one."""
    if not rows:
        return _("Bij geen enkele regel staat een contract: dit is niet te zien")
    off = sum((one.off_amount for one in rows), Decimal(0))
    if off <= 0:
        return _("Waar een contract is, ging niets erbuiten om")
    whole = sum((one.amount for one in rows), Decimal(0))
    values = {"eur": money(off), "share": percentage(_part(off, whole), 0)}
    return _("Waar een contract is, ging %(eur)s erbuiten om (%(share)s)") % values


def off_told(one: OffContract, category: str) -> str:
    """What was bought of one category beside its contract, and from how many others."""
    values = {
        "what": category,
        "off": money(one.off_amount),
        "all": money(one.amount),
        "count": one.other_suppliers,
    }
    spent = _("Van %(all)s voor %(what)s ging %(off)s buiten het contract om.") % values
    if not one.other_suppliers:
        return (
            _("%s Dat ging naar leveranciers die er wel een contract voor hebben.")
            % spent
        )
    others = ngettext(
        "%(count)s leverancier heeft er geen contract voor.",
        "%(count)s leveranciers hebben er geen contract voor.",
        one.other_suppliers,
    )
    return f"{spent} {others % values}"


def without_order_conclusion(rows: Sequence[WithoutOrder]) -> str:
    """What misses an order number, over all units that usually have one."""
    missing = sum((one.amount_without for one in rows if one.is_usual), Decimal(0))
    if not any(one.is_usual for one in rows):
        return _("Geen enkel onderdeel gebruikt meestal een bestelnummer")
    if not missing:
        return _("Onderdelen die meestal bestellen, deden dat altijd")
    return _(
        "Onderdelen die meestal bestellen, kochten voor %s zonder bestelnummer"
    ) % money(missing)


def _count(value: int) -> str:
    return grouped(value)


def _decimal(part: int, whole: int) -> Decimal:
    return _part(Decimal(part), Decimal(whole))


def _part(part: Decimal, whole: Decimal) -> Decimal:
    return part / whole if whole else Decimal(0)
