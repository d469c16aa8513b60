# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what one tries before the tender."""

from django.urls import path

from inkoopkoers.awarding.views.before import (
    formulas,
    markets,
    reversal,
    strategic,
    weight,
)

urlpatterns = [
    path("<int:pk>/vooraf/", weight.before, name="before"),
    path("<int:pk>/vooraf/markten/", markets.markets, name="markets"),
    path("<int:pk>/vooraf/rangwissel/", reversal.reversal, name="reversal"),
    path("<int:pk>/vooraf/slim-inschrijven/", strategic.strategic, name="strategic"),
    path("<int:pk>/vooraf/alle-formules/", formulas.all_formulas, name="all_formulas"),
]
