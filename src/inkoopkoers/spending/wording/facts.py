# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was not seen, paying, prices, local and climate, each in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.charts.spread import percent
from inkoopkoers.knowledge.queries import cpv_name
from inkoopkoers.spending.domain.climate import Footprint
from inkoopkoers.spending.domain.local import KnownShare
from inkoopkoers.spending.domain.payment import PaymentRow
from inkoopkoers.spending.domain.unseen import Blind, Part, Sight
from inkoopkoers.spending.wording.currency import called, currency, is_euro
from inkoopkoers.spending.wording.figures import tonnes

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PARTS: dict[Part, StrPromise] = {
    Part.SEEN: gettext_lazy("We zien wat er gekocht is"),
    Part.UNTAGGED: gettext_lazy("Nog geen categorie"),
    Part.HIDDEN: gettext_lazy("Weggelakt, en geen categorie"),
    Part.REFUSED: gettext_lazy("Niet ingelezen"),
    Part.NO_PURCHASE: gettext_lazy("Geen inkoop, bewust weggelaten"),
    Part.INTERNAL: gettext_lazy("Intern, bewust weggelaten"),
}

BLINDS: dict[Blind, StrPromise] = {
    Blind.REDACTED: gettext_lazy("Weggelakt"),
    Blind.NO_CONTRACT: gettext_lazy("Geen contract bekend"),
    Blind.NO_UNIT: gettext_lazy("Geen onderdeel bekend"),
    Blind.CREDIT_ALONE: gettext_lazy("Creditnota zonder factuur ervoor"),
}

ROUGH = gettext_lazy(
    "Grof: geschikt om te zien waar het zit, niet om te verantwoorden."
)
RECEIPT = gettext_lazy(
    "We tellen vanaf de factuurdatum. De wet telt vanaf de dag van ontvangst, dus wat "
    "net te laat lijkt, kan op tijd zijn."
)


def sight_title(found: Sight) -> str:
    """Of every hundred euros, how many tell what they bought."""
    if found.seen_of_100 is None:
        return _("Er zijn nog geen uitgaven om te bekijken")
    if not found.seen:
        return _("Geen enkele uitgave heeft al een CPV-categorie")
    if not found.seen_of_100:
        return _(
            "Van elke 100 %(coin)s zien we bij minder dan 1 wat ervoor gekocht is"
        ) % {"coin": called()}
    return _("Van elke 100 %(coin)s zien we bij %(seen)s wat ervoor gekocht is") % {
        "coin": called(),
        "seen": found.seen_of_100,
    }


def payment_sentence(row: PaymentRow, payment_days: int) -> str:
    """How fast, how often late, and of which part we know it."""
    if row.median is None or row.p90 is None or row.late_share is None:
        return _(
            "Van geen enkele factuur kennen we de factuurdatum en de dag van betalen."
        )
    fast = ngettext(
        "De helft van de facturen is binnen %(median)s dag betaald, 9 van de 10 binnen "
        "%(p90)s.",
        "De helft van de facturen is binnen %(median)s dagen betaald, 9 van de 10 binnen "
        "%(p90)s.",
        row.median,
    ) % {"median": row.median, "p90": row.p90}
    late = _("Bij %(late)s duurde het langer dan %(days)s dagen.") % {
        "late": percent(row.late_share),
        "days": payment_days,
    }
    known = _("Dit weten we van %s van het geld.") % percent(row.coverage)
    return f"{fast} {late} {known}"


def payment_title(row: PaymentRow, payment_days: int) -> str:
    """The conclusion of a picture."""
    if row.late_share is None:
        return _("We weten niet hoe snel er betaald wordt")
    if not row.late:
        return _("Alle facturen zijn binnen %s dagen betaald") % payment_days
    return _("%(late)s van de facturen is na meer dan %(days)s dagen betaald") % {
        "late": percent(row.late_share),
        "days": payment_days,
    }


def local_sentence(found: KnownShare) -> str:
    """The share that goes to suppliers nearby, and of how much we do not know."""
    if not found.is_known:
        return _("Van geen enkele leverancier weten we of die lokaal is.")
    if found.share is None:
        return _(
            "Welk deel lokaal is, is niet te zeggen: er kwam meer terug dan er betaald is."
        )
    return _(
        "Van het geld waarvan we het weten, gaat %(share)s naar lokale leveranciers."
    ) % {"share": percent(found.share)} + _unknown(found)


def sme_sentence(found: KnownShare) -> str:
    """The share that goes to small companies, and of how much we do not know."""
    if not found.is_known:
        return _("Van geen enkele leverancier weten we of die bij het mkb hoort.")
    if found.share is None:
        return _(
            "Welk deel naar het mkb gaat, is niet te zeggen: er kwam meer terug dan er "
            "betaald is."
        )
    return _("Van het geld waarvan we het weten, gaat %(share)s naar het mkb.") % {
        "share": percent(found.share)
    } + _unknown(found)


def climate_title(found: Footprint) -> str:
    """Where most of it is, as the conclusion of a picture."""
    if not found.emissions:
        return _("Er is nog niets om de uitstoot van te schatten")
    return _("De meeste uitstoot zit waarschijnlijk bij: %s") % division_name(
        found.emissions[0].division
    )


def climate_sentence(found: Footprint) -> str:
    """How much, between what, and of which part of the euros."""
    if not found.emissions:
        return _("Geef eerst regels een categorie. Zonder categorie schatten we niets.")
    return _(
        "Ongeveer %(middle)s CO2, tussen %(low)s en %(high)s. Dit geldt voor %(share)s "
        "van het geld."
    ) % {
        "middle": tonnes(found.tonnes),
        "low": tonnes(found.low),
        "high": tonnes(found.high),
        "share": percent(found.coverage),
    }


def factors_in_euros() -> str:
    """That factors are per euro, beside amounts in another currency; "" for euros."""
    if is_euro():
        return ""
    return (
        _(
            "De cijfers zijn kilo CO2 per euro, de bedragen zijn in %s. We rekenen niet om: "
            "de uitkomst is dus nog grover."
        )
        % currency()
    )


def division_name(division: str) -> str:
    """The name of a CPV division; its digits when we do not know it."""
    return cpv_name(f"{division}000000") or division


def _unknown(found: KnownShare) -> str:
    part = found.unknown_share
    if not part:
        return ""
    return " " + _("Van %s van het geld weten we het niet.") % percent(part)
