# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The board, one dossier, its team and settings."""

from django.urls import path

from inkoopkoers.procurements.views import marking, settings
from inkoopkoers.procurements.views.dossiers import (
    board,
    dossier,
    facts,
    removing,
    starting,
    team,
)

urlpatterns = [
    path("trajecten/", board.board_page, name="board"),
    path("trajecten/export.<str:format_name>", board.export, name="export"),
    path("trajecten/nieuw/", starting.new, name="new"),
    path(
        "trajecten/instellingen/<int:organisation>/",
        settings.settings_page,
        name="settings",
    ),
    path("trajecten/<int:pk>/", dossier.dossier, name="dossier"),
    path("trajecten/<int:pk>/gegevens/", facts.facts, name="facts"),
    path("trajecten/<int:pk>/team/", team.team, name="team"),
    path("trajecten/<int:pk>/weg/", removing.remove, name="remove"),
    path("trajecten/<int:pk>/terug/", removing.restore, name="restore"),
    path("trajecten/<int:pk>/stap/<str:step>/", marking.mark, name="mark"),
]
