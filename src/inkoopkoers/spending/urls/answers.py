# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of answers."""

from django.urls import path

from inkoopkoers.spending.views.answers import factors, frame, listing, own

urlpatterns = [
    path("<int:organisation>/antwoorden/", listing.answers, name="answers"),
    path("<int:organisation>/antwoorden/drempels/", own.thresholds, name="thresholds"),
    path(
        "<int:organisation>/antwoorden/buiten-contract/",
        own.off_contract,
        name="off_contract",
    ),
    path("<int:organisation>/antwoorden/klimaat/", own.climate, name="climate"),
    path(
        "<int:organisation>/klimaat/cijfers/",
        factors.climate_factors,
        name="climate_factors",
    ),
    path(
        "<int:organisation>/klimaat/cijfers/<slug:division>/",
        factors.climate_factor,
        name="climate_factor",
    ),
    path("<int:organisation>/antwoorden/<slug:slug>/", frame.answer, name="answer"),
    path(
        "<int:organisation>/antwoorden/<slug:slug>/<slug:format_name>/",
        frame.answer_sheet,
        name="answer_sheet",
    ),
]
