# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapters of a strategy in Dutch, each with a question that helps to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.procurements.domain.strategy import Chapter

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

CHAPTERS: dict[Chapter, StrPromise] = {
    Chapter.VALUE: _("Waarde voor geld"),
    Chapter.LOCK_IN: _("Niet vastzitten aan één leverancier"),
    Chapter.RISK: _("Risico’s"),
    Chapter.INNOVATION: _("Innovatie"),
    Chapter.SUSTAINABILITY: _("Duurzaamheid"),
    Chapter.GOALS: _("Past bij onze doelen"),
    Chapter.LAW: _("Wet en regels"),
}

QUESTIONS: dict[Chapter, StrPromise] = {
    Chapter.VALUE: _(
        "Waarom is dit goed besteed publiek geld, ook als je alle kosten over de hele "
        "looptijd meetelt?"
    ),
    Chapter.LOCK_IN: _(
        "Hoe houden jullie keuze, en hoe stappen jullie straks over naar een ander?"
    ),
    Chapter.RISK: _("Wat kan er misgaan, en wat doen jullie om dat kleiner te maken?"),
    Chapter.INNOVATION: _(
        "Waar krijgen nieuwe oplossingen en nieuwe aanbieders een eerlijke kans?"
    ),
    Chapter.SUSTAINABILITY: _(
        "Wat betekent deze inkoop voor het milieu en voor mensen, hier en in de keten?"
    ),
    Chapter.GOALS: _("Aan welke doelen van jullie organisatie draagt deze inkoop bij?"),
    Chapter.LAW: _(
        "Welke wetten en regels gelden hier, naast het aanbestedingsrecht, en hoe "
        "houden jullie je eraan?"
    ),
}
