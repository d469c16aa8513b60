# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a cell of a file with assets is refused, in a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.planning.domain.investing.importing import (
    HEADINGS,
    BadColumns,
    ImportField,
    Refusal,
    Refused,
    TooManyRows,
)
from inkoopkoers.planning.domain.investing.importing.words import (
    FUNDING_WORDS,
    KIND_WORDS,
    MODE_WORDS,
)
from inkoopkoers.web.dutch import long_date, number
from inkoopkoers.web.percentages import percent

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_REASONS: Mapping[Refusal, StrPromise] = {
    Refusal.EMPTY: gettext_lazy("Deze cel is leeg. Vul iets in."),
    Refusal.TOO_LONG: gettext_lazy("Deze tekst is te lang. Maak die korter."),
    Refusal.NOT_A_NUMBER: gettext_lazy(
        "‘%s’ is geen getal. Schrijf bijvoorbeeld 1.234,56."
    ),
    Refusal.TWO_WAYS: gettext_lazy(
        "‘%s’ kan twee dingen betekenen. Schrijf duizend als 1000 of 1.000."
    ),
    Refusal.NEGATIVE: gettext_lazy("‘%s’ is minder dan 0. Vul 0 of meer in."),
    Refusal.TOO_PRECISE: gettext_lazy(
        "‘%s’ heeft meer dan twee cijfers achter de komma."
    ),
    Refusal.TOO_LARGE: gettext_lazy("‘%s’ is meer dan we kunnen bewaren."),
    Refusal.NOT_WHOLE: gettext_lazy("‘%s’ is geen heel getal."),
    Refusal.PERCENTAGE_UNCLEAR: gettext_lazy(
        "‘%s’: schrijf het %%-teken erbij, dan weten we wat je bedoelt."
    ),
    Refusal.NOT_A_YEAR: gettext_lazy("‘%s’ is geen jaar. Schrijf bijvoorbeeld 2027."),
    Refusal.NOT_A_MONTH: gettext_lazy(
        "‘%s’ is geen maand. Schrijf 1 tot en met 12, of een naam."
    ),
    Refusal.NOT_A_DAY: gettext_lazy(
        "‘%s’ is geen datum. Schrijf bijvoorbeeld 31-12-2027."
    ),
    Refusal.NOT_IN_LIST: gettext_lazy(
        "‘%s’ kennen we hier niet. Kies een woord uit de uitleg."
    ),
    Refusal.UNKNOWN_UNIT: gettext_lazy(
        "School ‘%s’ staat niet in het plan. Voeg die eerst toe, of schrijf ‘centraal’."
    ),
    Refusal.OUT_OF_RANGE: gettext_lazy("‘%s’ is te klein of te groot."),
    Refusal.DUPLICATE: gettext_lazy("Nummer ‘%s’ staat ook in een andere rij."),
    Refusal.TWO_MOMENTS: gettext_lazy(
        "‘%s’ is een andere dag dan het jaar en de maand ernaast."
    ),
}


def refused_text(one: Refused) -> str:
    """The sentence, with what stands in the cell."""
    sentence = str(_REASONS[one.code])
    if one.code is Refusal.DUPLICATE and one.other_row:
        return _("Nummer ‘%(said)s’ staat ook in rij %(row)d.") % {
            "said": one.said,
            "row": one.other_row,
        }
    return sentence % one.said if "%s" in sentence else sentence


def bad_columns_text(bad: BadColumns) -> str:
    """Which columns are missing or double."""
    said = []
    if bad.missing:
        names = ", ".join(HEADINGS[one] for one in bad.missing)
        said.append(_("Deze kolommen ontbreken: %s.") % names)
    if bad.double:
        names = ", ".join(HEADINGS[one] for one in bad.double)
        said.append(_("Deze kolommen staan er twee keer: %s.") % names)
    return " ".join(said)


def too_many_rows_text(many: TooManyRows) -> str:
    """What to do about too long a file."""
    rows = number(Decimal(many.rows))
    return _("Dit bestand heeft %s rijen. Verdeel het over meer bestanden.") % rows


_NAMES: Mapping[str, StrPromise] = {
    "index": gettext_lazy("Prijsindex"),
    "is_replaced": gettext_lazy("Wordt vervangen"),
}
_WORDS: Mapping[str, str] = {
    str(code): word
    for words in (KIND_WORDS, MODE_WORDS, FUNDING_WORDS)
    for code, word in words.items()
}


def field_name(name: str) -> str:
    """The heading of the column that holds an attribute."""
    known = {one.value: heading for one, heading in HEADINGS.items()}
    return str(_NAMES.get(name) or known.get(name, name))


def value_text(name: str, value: object) -> str:
    """A value as the preview shows it."""
    if value in (None, ""):
        return _("centraal") if name == ImportField.UNIT else ""
    if isinstance(value, Decimal):
        return percent(value) if name == ImportField.GROWTH else number(value)
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, StrEnum):
        return _WORDS.get(value.value, value.value)
    return str(value)
