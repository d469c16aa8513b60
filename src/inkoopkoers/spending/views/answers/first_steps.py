# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one thing to do first when an answer has nothing to stand on."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.answer import Answer

_CONVERT = ("convert_categories", gettext_lazy("Zet je eigen indeling om"))
_STEPS = {
    "by_category": _CONVERT,
    "concentration": _CONVERT,
    "thresholds": _CONVERT,
    "climate": _CONVERT,
    "off_contract": ("contracts", gettext_lazy("Schrijf op welke contracten je kent")),
    "by_parent": ("suppliers", gettext_lazy("Ga naar de leveranciers")),
    "local": ("settings", gettext_lazy("Ga naar de afspraken")),
    "payment": ("import_add", gettext_lazy("Bestanden toevoegen")),
    "prices": ("import_add", gettext_lazy("Bestanden toevoegen")),
}


@dataclass(frozen=True)
class FirstStep:
    """Where to go, and what is done there."""

    label: str
    href: str


def first_step(organisation: Organisation, given: Answer) -> FirstStep | None:
    """Something to do for an answer that stands on nothing; None when it does not."""
    if given.code not in _STEPS or not _stands_on_nothing(given):
        return None
    name, label = _STEPS[given.code]
    return FirstStep(str(label), reverse(f"spending:{name}", args=[organisation.pk]))


def _stands_on_nothing(given: Answer) -> bool:
    if given.is_empty:
        return bool(given.empty)
    coverage = given.coverage
    return coverage is not None and not coverage.covered_eur and bool(coverage.all_eur)
