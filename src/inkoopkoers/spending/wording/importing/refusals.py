# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a row or a whole file is not read, and what to do, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.domain.importing import BadFile, Refusal
from inkoopkoers.spending.reading.inspection import RemarkKind

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_MEGABYTE = 1024 * 1024

# The column that we put beside refused rows; no source has it.
REASON = _("reden")

REFUSALS: dict[Refusal, StrPromise] = {
    Refusal.NO_AMOUNT: _("Er staat geen bedrag."),
    Refusal.BAD_AMOUNT: _("Het bedrag is niet te lezen."),
    Refusal.TOO_LARGE: _("Het bedrag is te groot om waar te zijn."),
    Refusal.NO_DATE: _("Er staat geen datum."),
    Refusal.BAD_DATE: _("De datum is niet te lezen."),
    Refusal.FAR_DATE: _("De datum ligt voor 1990 of ver in de toekomst."),
    Refusal.NO_SUPPLIER: _("Er staat geen leverancier."),
    Refusal.OTHER_CURRENCY: _("Het bedrag is in een andere munt."),
    Refusal.TOO_MANY_CELLS: _("De rij heeft meer cellen dan er kolommen zijn."),
    Refusal.TOTAL_ROW: _("Dit is een rij met een totaal; die zou dubbel tellen."),
    Refusal.UNREADABLE: _("De rij is niet te lezen."),
    Refusal.SEEN_BEFORE: _("Deze regel telt al mee uit een eerder bestand."),
    Refusal.INTERNAL_POSTING: _("Dit is een boeking zonder leverancier in de periode."),
}

# What to do; %(most)s and others come from the file.
BAD_FILES: dict[BadFile, StrPromise] = {
    BadFile.EMPTY: _("Het bestand is leeg. Maak de export opnieuw."),
    BadFile.NOT_WHAT_IT_SAYS: _(
        "De naam van het bestand klopt niet met wat erin zit. Bewaar het opnieuw, als "
        "CSV of als Excel-bestand (.xlsx)."
    ),
    BadFile.UNKNOWN_KIND: _(
        "Dit soort bestand lezen we niet. Bewaar het als CSV of als Excel-bestand "
        "(.xlsx), of maak een auditfile (XAF)."
    ),
    BadFile.TOO_LARGE: _(
        "Het bestand is te groot. Verdeel het over meer bestanden, bijvoorbeeld een per "
        "maand."
    ),
    BadFile.TOO_LARGE_UNPACKED: _(
        "Uitgepakt is dit bestand te groot. Verdeel het over meer bestanden."
    ),
    BadFile.TOO_MANY_PARTS: _(
        "Er zitten te veel bestanden of tabbladen in. Verdeel het over meer bestanden."
    ),
    BadFile.TOO_MANY_COLUMNS: _(
        "Het bestand heeft te veel kolommen. Haal weg wat niet nodig is."
    ),
    BadFile.LINE_TOO_LONG: _(
        "Er staat een rij in die veel te lang is. Vaak is dat een aanhalingsteken te "
        "veel. Maak de export opnieuw, liefst als Excel-bestand."
    ),
    BadFile.NO_HEADER: _(
        "We vinden geen rij met namen van kolommen. Zet die boven de regels."
    ),
    BadFile.NO_TABLE: _(
        "We vinden geen tabel met regels. Zet de regels onder elkaar, met de namen van "
        "de kolommen erboven."
    ),
    BadFile.NOTHING_INSIDE: _(
        "In dit zip-bestand zit niets dat we kunnen lezen. Doe er CSV-bestanden, "
        "Excel-bestanden (.xlsx), auditfiles of e-facturen in."
    ),
    BadFile.DOCTYPE: _(
        "In dit XML-bestand staat een verwijzing (DOCTYPE) die we om veiligheid niet "
        "openen. Vraag een export zonder."
    ),
    BadFile.BROKEN: _(
        "Het bestand is beschadigd of afgebroken. Maak de export opnieuw en stuur die."
    ),
    BadFile.TOO_SLOW: _(
        "Het lezen duurde te lang. Verdeel het bestand over meer bestanden."
    ),
    BadFile.TOO_MUCH_MEMORY: _(
        "Het lezen kost te veel geheugen. Verdeel het bestand over meer bestanden, of "
        "bewaar het als CSV."
    ),
    BadFile.DISK_FULL: _(
        "De schijf van de server is vol. Vraag je beheerder om ruimte te maken en "
        "probeer het dan opnieuw."
    ),
    BadFile.NOT_BALANCED: _(
        "Debet en credit zijn samen niet gelijk aan de totalen in het bestand. Maak de "
        "auditfile opnieuw."
    ),
    BadFile.OUR_FAULT: _(
        "Bij het lezen ging bij ons iets mis; dat ligt niet aan je bestand. Probeer het "
        "opnieuw. Lukt het weer niet, vraag dan je beheerder om in het logboek van de "
        "server te kijken."
    ),
    BadFile.PREPAID: _(
        "Dit is een voorschotfactuur. De eindfactuur staat ernaast en telt het hele "
        "bedrag, dus het voorschot tellen we niet mee."
    ),
    BadFile.GAVE_UP: _(
        "Het lezen brak drie keer af. Probeer het later opnieuw; lukt het weer niet, "
        "vraag dan je beheerder om in het logboek van de server te kijken."
    ),
    BadFile.PASSWORD: _(
        "Het bestand heeft een wachtwoord. Bewaar het zonder wachtwoord."
    ),
}

# Read, but not quite as it stood; %(rows)s and %(field)s.
DOUBTS: dict[str, StrPromise] = {
    "rounded": _("Afgerond op centen: %(rows)s."),
    "unread": _("%(field)s was niet te lezen en blijft leeg: %(rows)s."),
    "other_date": _("Geen boekdatum; we namen een andere datum: %(rows)s."),
    "no_vat": _("Geen btw gevonden; we lieten het bedrag zoals het is: %(rows)s."),
}

# %(count)s and %(value)s mean what the kind says.
REMARKS: dict[RemarkKind, StrPromise] = {
    RemarkKind.ENCODING: _("De letters zijn gelezen als %(value)s."),
    RemarkKind.REPLACED: _(
        "Tekens die niet te lezen waren: %(count)s. Daar staat nu een vraagteken."
    ),
    RemarkKind.TITLE_LINES: _(
        "Regels boven de namen van de kolommen: %(count)s. Die slaan we over."
    ),
    RemarkKind.NAMED_HEADERS: _(
        "Kolommen zonder eigen naam: %(count)s. We gaven ze er een."
    ),
    RemarkKind.LONGER_ROWS: _("Rijen met meer cellen dan kolommen: %(count)s."),
    RemarkKind.UNCLOSED_QUOTE: _(
        "Een aanhalingsteken op regel %(count)s wordt nergens gesloten."
    ),
    RemarkKind.FORMULAS: _(
        "Cellen met een formule: %(count)s. We lezen de uitkomst die erin bewaard is."
    ),
    RemarkKind.ERRORS: _("Cellen met een fout als uitkomst: %(count)s."),
    RemarkKind.HIDDEN_SHEET: _(
        "Het tabblad “%(value)s” is verborgen; we lezen het wel."
    ),
    RemarkKind.HIDDEN_ROWS: _("Verborgen rijen: %(count)s. We lezen ze wel."),
    RemarkKind.HIDDEN_COLUMNS: _("Er zijn verborgen kolommen; we lezen ze wel."),
    RemarkKind.MERGED: _(
        "Samengevoegde cellen: %(count)s. Alleen de eerste heeft een waarde."
    ),
    RemarkKind.DAYS_FROM_1904: _("De datums tellen vanaf 1904; daar rekenen we mee."),
    RemarkKind.NOT_SPEND: _(
        "Boekingen die geen inkoop zijn, zoals verkoop, bank en memoriaal: %(count)s. "
        "Die lezen we niet."
    ),
    RemarkKind.ADVANCES: _(
        "Facturen die een voorschot vragen: %(count)s. We tellen ze mee. Komt de "
        "eindfactuur later in een ander bestand, dan telt het voorschot dubbel: lees ze "
        "dan samen in."
    ),
    RemarkKind.DEDUCTING: _(
        "Facturen die aftrekken wat al betaald is: %(count)s. We tellen het hele bedrag. "
        "Staat daarvoor een voorschotfactuur in een ander bestand, dan telt die dubbel: "
        "lees ze dan samen in."
    ),
}
# Lines of an auditfile that are the other side of a purchase: what is owed, and VAT.
OTHER_SIDE: StrPromise = _(
    "Boekingen op rekeningen voor btw en crediteuren: %(count)s. Die horen bij een "
    "inkoop, maar zijn zelf geen kosten; die lezen we niet."
)


def bad_file(error: str, values: Mapping[str, Any]) -> str:
    """What happened and what to do, with the limit when there is one."""
    try:
        reason = BadFile(error)
    except ValueError:
        reason = BadFile.OUR_FAULT
    said = str(BAD_FILES[reason])
    more = _found(reason, values) or _limit(reason, values)
    return f"{said} {more}".strip()


def refusal(reason: str) -> str:
    """Why a row is not read."""
    try:
        return str(REFUSALS[Refusal(reason)])
    except ValueError:
        return str(REFUSALS[Refusal.UNREADABLE])


def _found(reason: BadFile, values: Mapping[str, Any]) -> str:
    kinds = values.get("found")
    if reason is not BadFile.NOTHING_INSIDE or not kinds:
        return ""
    return gettext("Nu zit erin: %s.") % str(kinds)


def _limit(reason: BadFile, values: Mapping[str, Any]) -> str:
    most = values.get("most") or values.get("limit")
    if not isinstance(most, int):
        return ""
    if reason in (BadFile.TOO_LARGE, BadFile.TOO_LARGE_UNPACKED, BadFile.LINE_TOO_LONG):
        size = most // _MEGABYTE if most >= _MEGABYTE else most
        return gettext("We lezen hoogstens %s MB.") % f"{size:,}".replace(",", ".")
    if reason is BadFile.TOO_MANY_COLUMNS:
        return gettext("We lezen hoogstens %s kolommen.") % most
    if reason is BadFile.TOO_MANY_PARTS:
        return gettext("We lezen er hoogstens %s.") % f"{most:,}".replace(",", ".")
    return ""
