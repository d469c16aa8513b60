# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The board, one dossier, its team and settings."""

from django.urls import path

from inkoopkoers.procurements.views import dossiers, marking

urlpatterns = [
    path("trajecten/", dossiers.board, name="board"),
    path("trajecten/<int:pk>/", dossiers.dossier, name="dossier"),
    # The frame links to these two names: facts and team.
    path("trajecten/<int:pk>/gegevens/", dossiers.dossier, name="facts"),
    path("trajecten/<int:pk>/team/", dossiers.dossier, name="team"),
    path("trajecten/<int:pk>/stap/<str:step>/", marking.mark, name="mark"),
]
