# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the calendar makes public, in Dutch: fields, values, and what changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.procurements.domain.publication import (
    FieldChange,
    PublicField,
    ValueBand,
)
from inkoopkoers.web.dutch import euro, long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

FIELDS: dict[PublicField, StrPromise] = {
    PublicField.TITLE: gettext_lazy("Titel"),
    PublicField.DESCRIPTION: gettext_lazy("Omschrijving"),
    PublicField.KIND: gettext_lazy("Soort opdracht"),
    PublicField.PRODUCT_GROUP: gettext_lazy("Productgroep"),
    PublicField.CPV: gettext_lazy("CPV-codes"),
    PublicField.PROCEDURE: gettext_lazy("Procedure"),
    PublicField.QUARTER: gettext_lazy("Kwartaal van aankondiging"),
    PublicField.DAY: gettext_lazy("Dag van aankondiging"),
    PublicField.VALUE_BAND: gettext_lazy("Grootte van de opdracht"),
    PublicField.AMOUNT: gettext_lazy("Geraamde waarde"),
    PublicField.DURATION: gettext_lazy("Looptijd"),
    PublicField.CONTACT: gettext_lazy("Contact"),
}
BANDS: dict[ValueBand, StrPromise] = {
    ValueBand.SMALL: gettext_lazy("minder dan 50.000 euro"),
    ValueBand.MIDDLE: gettext_lazy("van 50.000 euro tot de Europese drempel"),
    ValueBand.LARGE: gettext_lazy("vanaf de Europese drempel"),
}
_QUARTERS = {
    "1": gettext_lazy("eerste kwartaal van %s"),
    "2": gettext_lazy("tweede kwartaal van %s"),
    "3": gettext_lazy("derde kwartaal van %s"),
    "4": gettext_lazy("vierde kwartaal van %s"),
}


def quarter_in_words(quarter: str) -> str:
    """2027-Q2 is the "tweede kwartaal van 2027"."""
    year, _sign, number = quarter.partition("-Q")
    return str(_QUARTERS[number]) % year


def shown(
    field: PublicField, value: str, names: Mapping[PublicField, Mapping[str, str]]
) -> str:
    """A value as people read it; `names` has the names of codes per field."""
    if field is PublicField.QUARTER:
        return quarter_in_words(value)
    if field is PublicField.DAY:
        return long_date(date.fromisoformat(value))
    if field is PublicField.VALUE_BAND:
        return str(BANDS[ValueBand(value)])
    if field is PublicField.AMOUNT:
        return euro(Decimal(value))
    if field is PublicField.DURATION:
        number = int(value)
        return ngettext("%d maand", "%d maanden", number) % number
    known = names.get(field, {})
    codes = value.split() if field is PublicField.CPV else [value]
    return ", ".join(known.get(code, code) for code in codes)


def change_in_words(
    change: FieldChange, names: Mapping[PublicField, Mapping[str, str]]
) -> str:
    """One sentence; what is no longer public is not said again."""
    field = FIELDS[change.field]
    if not change.now:
        return _("%(field)s is niet meer openbaar.") % {"field": field}
    now = shown(change.field, change.now, names)
    if not change.was:
        return _("%(field)s is erbij gekomen: %(now)s.") % {"field": field, "now": now}
    was = shown(change.field, change.was, names)
    return _("%(field)s: was %(was)s, is nu %(now)s.") % {
        "field": field,
        "was": was,
        "now": now,
    }
