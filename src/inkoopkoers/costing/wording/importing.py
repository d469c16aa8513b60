# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns of a file with cost lines, and why a cell cannot be used."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


class Column(StrEnum):
    """What a column of the file holds; the value is its header."""

    ALTERNATIVE = "alternatief"
    CATEGORY = "categorie"
    NAME = "omschrijving"
    AMOUNT = "bedrag"
    MEASURE = "meting"
    UNIT = "eenheid"
    QUANTITY = "aantal"
    RHYTHM = "ritme"
    FIRST_YEAR = "vanaf jaar"
    LAST_YEAR = "tot en met jaar"
    LIFE_YEARS = "levensduur"
    GROWTH = "stijging"
    PAYER = "betaalt"
    SUPPLIED_BY = "van wie"
    SOURCE = "bron"


REQUIRED = (Column.ALTERNATIVE, Column.CATEGORY, Column.NAME, Column.AMOUNT)


class Refusal(StrEnum):
    """Why a cell cannot be used."""

    EMPTY = "empty"
    NO_AMOUNT = "no-amount"
    NO_PERCENTAGE = "no-percentage"
    NO_YEAR = "no-year"
    NOT_KNOWN = "not-known"
    NO_QUANTITY = "no-quantity"
    TOO_LONG = "too-long"
    TWICE = "twice"
    DOES_NOT_FIT = "does-not-fit"
    NO_ROOM = "no-room"


REFUSALS: dict[Refusal, StrPromise] = {
    Refusal.EMPTY: _("Deze cel is leeg. Vul haar in."),
    Refusal.NO_AMOUNT: _("Dit is geen bedrag van 0 of meer. Schrijf 1.234,56."),
    Refusal.NO_PERCENTAGE: _("Dit is geen percentage. Schrijf 2,5 %."),
    Refusal.NO_YEAR: _("Dit is geen heel aantal jaren van 0 tot en met 100."),
    Refusal.NOT_KNOWN: _(
        "Dit woord kennen we hier niet. Kies een woord uit de uitleg."
    ),
    Refusal.NO_QUANTITY: _(
        "Dit aantal staat niet in de vergelijking. Voeg het eerst toe, of schrijf een "
        "getal."
    ),
    Refusal.TOO_LONG: _("Deze tekst is te lang. Maak haar korter."),
    Refusal.TWICE: _(
        "Deze regel staat twee keer in het bestand. Laat er een staan, of geef ze elk "
        "een eigen omschrijving."
    ),
    Refusal.DOES_NOT_FIT: _(
        "Wat in deze rij staat, past niet bij elkaar. Kijk naar soort, ritme en jaren."
    ),
    Refusal.NO_ROOM: _(
        "Hier is geen plaats meer voor: er passen 50 alternatieven, 200 regels per "
        "alternatief en 2.000 regels samen."
    ),
}
