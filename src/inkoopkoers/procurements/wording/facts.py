# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The facts of a dossier as a reader sees them, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.categories import cpv_name, group_of
from inkoopkoers.procurements.wording.kinds import kind_name
from inkoopkoers.procurements.wording.steps import DATES
from inkoopkoers.web.dutch import euro, long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

CPV_SOURCE = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32008R0213"


@dataclass(frozen=True)
class Fact:
    """A fact; an empty text is not known yet. `note` says how it is made up."""

    label: str | StrPromise
    text: str
    note: str = ""
    source: str = ""
    source_url: str = ""


def facts_of(dossier: Dossier) -> tuple[Fact, ...]:
    """Every fact, also those that are not known yet."""
    return (
        Fact(_("Voor wie"), dossier.for_whom),
        Fact(_("Soort opdracht"), kind_name(dossier.kind)),
        _group(dossier.product_group),
        _cpv(dossier.cpv),
        _value(dossier),
        _amount(_("Loonsom"), dossier.wage_sum_eur),
        Fact(_("Looptijd"), _term(dossier.months)),
        *_days(dossier),
        Fact(_("Budgethouder"), dossier.budget_holder),
        Fact(_("Categoriemanagement"), _("ja") if dossier.is_category_managed else _("nee")),
    )  # fmt: skip


def _group(code: str) -> Fact:
    group = group_of(code)
    if group is None:
        return Fact(_("Productgroep"), code)
    note = "" if group.origin.is_verified else _("nog niet nagekeken in de bron")
    source = group.origin
    return Fact(_("Productgroep"), group.title, note, source.title, source.url)


def _cpv(code: str) -> Fact:
    if not code:
        return Fact(_("CPV-code"), "")
    text = f"{code} · {cpv_name(code)}"
    return Fact(_("CPV-code"), text, "", _("Verordening (EG) 213/2008"), CPV_SOURCE)


def _value(dossier: Dossier) -> Fact:
    """The value that counts for the threshold, and what it is made of."""
    if dossier.value_eur is None or dossier.total_eur is None:
        return Fact(_("Geschatte waarde"), "")
    note = _("zonder btw")
    if dossier.options_eur:
        parts = {
            "value": euro(dossier.value_eur),
            "options": euro(dossier.options_eur),
        }
        note = _("%(value)s en %(options)s aan opties, zonder btw") % parts
    return Fact(_("Geschatte waarde"), euro(dossier.total_eur), note)


def _amount(label: str, value: Decimal | None) -> Fact:
    return Fact(label, "" if value is None else euro(value))


def _term(months: int | None) -> str:
    if months is None:
        return ""
    told = ngettext("%d maand", "%d maanden", months) % months
    return _("%s, met verlengingen") % told


def _days(dossier: Dossier) -> Iterator[Fact]:
    for name, label in DATES.items():
        day: date | None = getattr(dossier, name)
        yield Fact(label, long_date(day) if day else "")
