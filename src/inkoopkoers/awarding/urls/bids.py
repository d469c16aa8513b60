# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of bids, scoring and consensus."""

from django.urls import path

from inkoopkoers.awarding.views import coming

urlpatterns = [
    path("<int:pk>/inschrijvingen/", coming.bids, name="bids"),
    path("<int:pk>/beoordelen/", coming.scoring, name="scoring"),
]
