# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a formula is suggested, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.awarding.domain.suggesting import Why

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

REASONS: dict[Why, StrPromise] = {
    Why.NO_THIRD: _(
        "De plek van twee inschrijvers hangt nooit af van een derde. Dat is goed uit te "
        "leggen."
    ),
    Why.KNOWS_PRICES: _(
        "Je weet welke prijzen redelijk zijn. Dan kun je grenzen kiezen."
    ),
    Why.KNOWS_VALUE: _("Je kunt zeggen wat elk criterium je waard is in euro’s."),
    Why.KNOWS_POINT: _("Je kunt zeggen wat een punt je waard is in euro’s."),
    Why.WANTS_WEIGHT: _("Prijs krijgt een vast gewicht."),
    Why.NEEDS_NOTHING: _("Je hoeft vooraf geen prijzen of bedragen te kiezen."),
}
