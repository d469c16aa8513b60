# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an import is, how far and how long still, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.domain.importing import ImportState

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_MINUTE = 60
_HOUR = 60 * _MINUTE

STATES: dict[ImportState, StrPromise] = {
    ImportState.RECEIVED: _("staat in de rij"),
    ImportState.INSPECTING: _("we kijken wat erin staat"),
    ImportState.ASKING: _("wacht op jou: wat betekenen de kolommen?"),
    ImportState.READING: _("wordt gelezen"),
    ImportState.READY: _("gelezen; telt nog niet mee"),
    ImportState.PUBLISHED: _("telt mee"),
    ImportState.WITHDRAWN: _("teruggetrokken"),
    ImportState.FAILED: _("niet gelukt"),
    ImportState.STOPPED: _("gestopt"),
}

KINDS: dict[str, StrPromise] = {
    "csv": _("tekst (CSV)"),
    "xlsx": _("Excel"),
    "parquet": _("Parquet"),
    "ubl": _("e-facturen (UBL)"),
    "xaf": _("auditfile (XAF)"),
}

_STEPS: dict[str, StrPromise] = {
    "preview": _("We lezen alle rijen en kijken wat er niet klopt."),
    "publish": _("We schrijven de regels weg en tellen na."),
}


def step(name: str, state: str) -> str:
    """What is being done."""
    if name in _STEPS:
        return str(_STEPS[name])
    if state == ImportState.READING:
        return gettext("Het lezen begint zo.")
    return gettext("We kijken wat er in het bestand staat.")


def time_left(seconds: int | None) -> str:
    """About how long still; empty when nobody can tell."""
    if seconds is None:
        return ""
    if seconds < 10:  # noqa: PLR2004 - as people say it
        return gettext("Nog een paar seconden.")
    if seconds < _MINUTE:
        return gettext("Nog ongeveer %d seconden.") % (round(seconds / 10) * 10)
    if seconds < _HOUR:
        minutes = max(1, round(seconds / _MINUTE))
        words = ngettext("Nog ongeveer %d minuut.", "Nog ongeveer %d minuten.", minutes)
        return words % minutes
    hours = max(1, round(seconds / _HOUR))
    return ngettext("Nog ongeveer %d uur.", "Nog ongeveer %d uur.", hours) % hours
