# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of comparisons as a whole: list, new, settings, quantities."""

from django.urls import path

from inkoopkoers.costing.views import coming, listing

urlpatterns = [
    path("", listing.comparison_list, name="list"),
    path("<int:pk>/uitgangspunten/", coming.settings, name="settings"),
]
