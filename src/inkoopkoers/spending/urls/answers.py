# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of answers."""

from django.urls import path

from inkoopkoers.spending.views.answers import frame, listing

urlpatterns = [
    path("<int:organisation>/antwoorden/", listing.answers, name="answers"),
    path("<int:organisation>/antwoorden/<slug:slug>/", frame.answer, name="answer"),
    path(
        "<int:organisation>/antwoorden/<slug:slug>/<slug:format_name>/",
        frame.answer_sheet,
        name="answer_sheet",
    ),
]
