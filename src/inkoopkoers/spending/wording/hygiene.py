# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps, what to do about them, and what changed from month to month, in Dutch."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.charts.spread import percent
from inkoopkoers.spending.domain.drift import Change, Drift
from inkoopkoers.spending.domain.filling import Fill, Filling
from inkoopkoers.spending.domain.hygiene import Answer, Finding, Gap
from inkoopkoers.spending.domain.periods import Absent, Month
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.figures import count

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MONTHS = (
    gettext_lazy("januari"), gettext_lazy("februari"), gettext_lazy("maart"),
    gettext_lazy("april"), gettext_lazy("mei"), gettext_lazy("juni"),
    gettext_lazy("juli"), gettext_lazy("augustus"), gettext_lazy("september"),
    gettext_lazy("oktober"), gettext_lazy("november"), gettext_lazy("december"),
)  # fmt: skip

GAPS: dict[Gap, StrPromise] = {
    Gap.NO_IDENTITY: gettext_lazy("Leverancier zonder enig nummer"),
    Gap.NO_SUPPLIER_CODE: gettext_lazy("Geen leveranciersnummer"),
    Gap.NO_KVK: gettext_lazy("Geen KvK-nummer"),
    Gap.NO_VAT_NUMBER: gettext_lazy("Geen btw-nummer"),
    Gap.NO_IBAN: gettext_lazy("Geen IBAN"),
    Gap.NO_INVOICE: gettext_lazy("Geen factuurnummer"),
    Gap.NO_ORDER: gettext_lazy("Geen bestelnummer"),
    Gap.NO_CONTRACT: gettext_lazy("Geen contractnummer"),
    Gap.NO_CATEGORY: gettext_lazy("Geen categorie"),
    Gap.NO_DESCRIPTION: gettext_lazy("Geen omschrijving"),
    Gap.NO_UNIT: gettext_lazy("Geen onderdeel"),
    Gap.NO_INVOICE_DAY: gettext_lazy("Geen factuurdatum"),
    Gap.NO_DUE_DAY: gettext_lazy("Geen vervaldatum"),
    Gap.BAD_KVK: gettext_lazy("KvK-nummer klopt niet"),
    Gap.BAD_VAT_NUMBER: gettext_lazy("Btw-nummer klopt niet"),
    Gap.BAD_IBAN: gettext_lazy("IBAN klopt niet"),
    Gap.BOOKED_FAR: gettext_lazy("Geboekt ver van de factuurdatum"),
    Gap.OTHER_YEAR: gettext_lazy("Geboekt in een ander jaar dan de factuur"),
    Gap.DUPLICATE: gettext_lazy("Dubbele regel in één bestand"),
    Gap.REDACTED: gettext_lazy("Weggelakt"),
    Gap.IN_TWO_IMPORTS: gettext_lazy("Zelfde factuur in twee bestanden"),
    Gap.BOOKED_TWICE: gettext_lazy("Zelfde factuur twee keer geboekt"),
}

MEND: dict[Gap, StrPromise] = {
    Gap.NO_IDENTITY: gettext_lazy(
        "Vraag de financiële administratie om het leveranciersnummer en het KvK-nummer "
        "in de export te zetten."
    ),
    Gap.NO_SUPPLIER_CODE: gettext_lazy("Zet het leveranciersnummer in de export."),
    Gap.NO_KVK: gettext_lazy(
        "Vul het KvK-nummer aan bij de grootste leveranciers en zet het in de export."
    ),
    Gap.NO_VAT_NUMBER: gettext_lazy("Zet het btw-nummer in de export."),
    Gap.NO_IBAN: gettext_lazy("Zet het IBAN in de export."),
    Gap.NO_INVOICE: gettext_lazy(
        "Zet het factuurnummer van de leverancier in de export."
    ),
    Gap.NO_ORDER: gettext_lazy(
        "Spreek af: geen factuur zonder bestelnummer. Begin bij de grootste bedragen."
    ),
    Gap.NO_CONTRACT: gettext_lazy(
        "Laat bij het boeken het contractnummer kiezen, of geef hier op welke contracten "
        "er zijn."
    ),
    Gap.NO_CATEGORY: gettext_lazy(
        "Geef de grootste regels een categorie. Eén keuze geldt vaak voor veel regels."
    ),
    Gap.NO_DESCRIPTION: gettext_lazy("Zet de omschrijving van de regel in de export."),
    Gap.NO_UNIT: gettext_lazy("Zet het onderdeel of de kostenplaats in de export."),
    Gap.NO_INVOICE_DAY: gettext_lazy("Zet de factuurdatum in de export."),
    Gap.NO_DUE_DAY: gettext_lazy("Zet de vervaldatum in de export."),
    Gap.BAD_KVK: gettext_lazy("Zoek deze nummers na in het Handelsregister."),
    Gap.BAD_VAT_NUMBER: gettext_lazy("Vraag de leverancier om het juiste btw-nummer."),
    Gap.BAD_IBAN: gettext_lazy(
        "Laat dit nakijken voordat er weer wordt betaald. Een fout IBAN kan ook fraude zijn."
    ),
    Gap.BOOKED_FAR: gettext_lazy(
        "Kijk of de datum klopt en of de factuur is blijven liggen."
    ),
    Gap.OTHER_YEAR: gettext_lazy(
        "Rond de jaarwisseling is dat gewoon. Kijk bij de andere of de datum klopt."
    ),
    Gap.DUPLICATE: gettext_lazy(
        "Kijk of er twee keer is betaald, of twee keer geboekt."
    ),
    Gap.REDACTED: gettext_lazy(
        "Vraag een export zonder weggelakte namen, voor eigen gebruik."
    ),
    Gap.IN_TWO_IMPORTS: gettext_lazy(
        "Trek een van de bestanden terug, of kijk of er twee keer is betaald."
    ),
    Gap.BOOKED_TWICE: gettext_lazy(
        "Dit kan dubbel zijn: hetzelfde factuurnummer en bedrag staan onder twee "
        "boekingsnummers. De tweede telt hier. Kijk beide boekingen na en vraag terug "
        "wat dubbel is betaald."
    ),
}

ANSWERS: dict[Answer, StrPromise] = {
    Answer.OVER_TIME: gettext_lazy("verloop in de tijd"),
    Answer.SUPPLIERS: gettext_lazy("leveranciers"),
    Answer.CONCENTRATION: gettext_lazy("afhankelijkheid"),
    Answer.THRESHOLDS: gettext_lazy("drempels"),
    Answer.SMALL_ORDERS: gettext_lazy("kleine facturen"),
    Answer.OFF_CONTRACT: gettext_lazy("kopen buiten contract"),
    Answer.PRICES: gettext_lazy("prijzen"),
    Answer.PAYMENT: gettext_lazy("betalen op tijd"),
    Answer.LOCAL: gettext_lazy("lokaal en mkb"),
    Answer.CLIMATE: gettext_lazy("klimaat"),
}

DRIFTS: dict[Drift, StrPromise] = {
    Drift.VANISHED: gettext_lazy("kolom is leeg geworden"),
    Drift.EMPTIER: gettext_lazy("kolom is minder gevuld"),
    Drift.FULLER: gettext_lazy("kolom is beter gevuld"),
    Drift.MORE_LINES: gettext_lazy("veel meer regels dan anders"),
    Drift.FEWER_LINES: gettext_lazy("veel minder regels dan anders"),
    Drift.LARGER_AMOUNTS: gettext_lazy("veel grotere bedragen dan anders"),
    Drift.SMALLER_AMOUNTS: gettext_lazy("veel kleinere bedragen dan anders"),
}

# What stands in a column, for a gap that says that it does not.
FIELDS: dict[Gap, StrPromise] = {
    Gap.NO_SUPPLIER_CODE: gettext_lazy("leveranciersnummer"),
    Gap.NO_KVK: gettext_lazy("KvK-nummer"),
    Gap.NO_VAT_NUMBER: gettext_lazy("btw-nummer"),
    Gap.NO_IBAN: gettext_lazy("IBAN"),
    Gap.NO_INVOICE: gettext_lazy("factuurnummer"),
    Gap.NO_ORDER: gettext_lazy("bestelnummer"),
    Gap.NO_CONTRACT: gettext_lazy("contractnummer"),
    Gap.NO_CATEGORY: gettext_lazy("categorie"),
    Gap.NO_DESCRIPTION: gettext_lazy("omschrijving"),
    Gap.NO_UNIT: gettext_lazy("onderdeel"),
    Gap.NO_INVOICE_DAY: gettext_lazy("factuurdatum"),
    Gap.NO_DUE_DAY: gettext_lazy("vervaldatum"),
}

# The same, short enough for the side of a picture.
COLUMN_NAMES: dict[Gap, StrPromise] = {
    Gap.NO_SUPPLIER_CODE: gettext_lazy("Leveranciersnummer"),
    Gap.NO_KVK: gettext_lazy("KvK"),
    Gap.NO_VAT_NUMBER: gettext_lazy("Btw-nr."),
    Gap.NO_IBAN: gettext_lazy("IBAN"),
    Gap.NO_INVOICE: gettext_lazy("Factuur"),
    Gap.NO_ORDER: gettext_lazy("Bestelling"),
    Gap.NO_CONTRACT: gettext_lazy("Contract"),
    Gap.NO_CATEGORY: gettext_lazy("Categorie"),
    Gap.NO_DESCRIPTION: gettext_lazy("Tekst"),
    Gap.NO_UNIT: gettext_lazy("Onderdeel"),
    Gap.NO_INVOICE_DAY: gettext_lazy("Factuurdag"),
    Gap.NO_DUE_DAY: gettext_lazy("Vervaldag"),
}


def filling_title(found: Filling, name: str) -> str:
    """How many columns are always full, and how many never, of one source."""
    full = len(found.columns_that(Fill.FULL))
    empty = len(found.columns_that(Fill.EMPTY))
    whole = len(COLUMN_NAMES)
    if full == whole:
        return _("%s: alle kolommen zijn altijd gevuld") % name
    return _(
        "%(name)s: van %(whole)s kolommen zijn er %(full)s altijd gevuld en %(empty)s "
        "altijd leeg"
    ) % {"name": name, "whole": whole, "full": full, "empty": empty}


def month_name(month: Month) -> str:
    """Write a month as maart 2027."""
    year, number = month
    return f"{MONTHS[number - 1]} {year}"


def gap_sentence(found: Finding) -> str:
    """How many lines, how many euros, and what part that is."""
    words = ngettext(
        "%(lines)s regel, samen %(eur)s. Dat is %(share)s van al het geld.",
        "%(lines)s regels, samen %(eur)s. Dat is %(share)s van al het geld.",
        found.lines,
    )
    return words % {
        "lines": count(found.lines),
        "eur": money(found.amount),
        "share": percent(found.share),
    }


def answers_named(found: Finding) -> str:
    """The answers that become better by mending this: "alle antwoorden" for all."""
    if len(found.answers) == len(Answer):
        return _("alle antwoorden")
    return ", ".join(str(ANSWERS[one]) for one in found.answers)


def worst_title(found: tuple[Finding, ...]) -> str:
    """What to begin with, as the conclusion of a picture."""
    if not found:
        return _("Er is niets te herstellen")
    return _("Begin hier: %(gap)s, bij %(share)s van het geld") % {
        "gap": _begins_small(str(GAPS[found[0].gap])),
        "share": percent(found[0].share),
    }


def hygiene_sentence(found: tuple[Finding, ...]) -> str:
    """What to begin with and why; "" without lines."""
    if not found:
        return ""
    first = found[0]
    return _("%(title)s. Dat maakt deze antwoorden beter: %(answers)s.") % {
        "title": worst_title(found),
        "answers": answers_named(first),
    }


def drift_sentence(found: Change) -> str:
    """What was usual and what it became."""
    if found.gap is not None:
        return _(
            "%(month)s: %(field)s is gevuld bij %(now)s van de regels. Dat was %(was)s."
        ) % {
            "month": _begins_large(month_name(found.month)),
            "field": FIELDS[found.gap],
            "now": percent(found.now),
            "was": percent(found.was),
        }
    if found.drift in (Drift.MORE_LINES, Drift.FEWER_LINES):
        template = _("%(month)s: %(now)s regels. Anders zijn het er zo’n %(was)s.")
        now, was = count(round(found.now)), count(round(found.was))
    else:
        template = _(
            "%(month)s: een regel is gemiddeld %(now)s. Anders is dat %(was)s."
        )
        now, was = money(_euros(found.now)), money(_euros(found.was))
    month = _begins_large(month_name(found.month))
    return template % {"month": month, "now": now, "was": was}


def absent_sentence(found: Absent) -> str:
    """Which months have no line between others that do, or hardly any."""
    said = []
    if found.missing:
        words = ngettext(
            "Deze maand heeft geen enkele regel: %s.",
            "Deze maanden hebben geen enkele regel: %s.",
            len(found.missing),
        )
        said.append(words % _named(found.missing))
    if found.hollow:
        words = ngettext(
            "Deze maand is bijna leeg, met minder dan een kwart van de regels van de "
            "maanden eromheen: %s.",
            "Deze maanden zijn bijna leeg, met minder dan een kwart van de regels van de "
            "maanden eromheen: %s.",
            len(found.hollow),
        )
        said.append(words % _named(found.hollow))
    return " ".join(said) or _("Er ontbreekt geen maand.")


def _named(months: tuple[Month, ...]) -> str:
    return ", ".join(month_name(one) for one in months)


def _euros(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def _begins_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _begins_small(text: str) -> str:
    """KvK and IBAN keep their capitals."""
    is_name = text[1:2].isupper() or text.startswith("KvK")
    return text if is_name else text[:1].lower() + text[1:]
