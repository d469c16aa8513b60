# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one thing to do first when an answer has nothing to stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.answer import Answer

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_CONVERT = ("convert_categories", gettext_lazy("Zet je eigen indeling om"))
_TO_CPV = ("convert_categories", gettext_lazy("Zet om naar CPV"))
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
    """Something to do for an answer that stands on nothing; None when it does not.

    What is told in words of the files can be told in those of the CPV.
    """
    if given.is_own_words:
        name, label = _TO_CPV
    else:
        step = _STEPS.get(given.code)
        if step is None or not _helps(given, step):
            return None
        name, label = step
    return FirstStep(str(label), reverse(f"spending:{name}", args=[organisation.pk]))


def _helps(given: Answer, step: tuple[str, StrPromise]) -> bool:
    """Whether there is too little to stand on, and this is what gives more.

    With categories a table can be empty too: then others tell no more.
    """
    if given.is_empty and step is not _CONVERT:
        return bool(given.empty)
    coverage = given.coverage
    return coverage is not None and not coverage.covered_eur and bool(coverage.all_eur)
