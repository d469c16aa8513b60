# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of comparisons as a whole: list, new, settings, quantities."""

from django.urls import path

from inkoopkoers.costing.views import (
    listing,
    quantities,
    removing,
    settings,
    starting,
)

urlpatterns = [
    path("", listing.comparison_list, name="list"),
    path("nieuw/", starting.new, name="new"),
    path("<int:pk>/weghalen/", removing.remove, name="remove"),
    path("<int:pk>/terugzetten/", removing.restore, name="restore"),
    path("<int:pk>/kopie/", removing.copy, name="copy"),
    path("<int:pk>/uitgangspunten/", settings.settings, name="settings"),
    path("<int:pk>/uitgangspunten/omrekenen/", settings.convert, name="convert"),
    path(
        "<int:pk>/uitgangspunten/<slug:part>/",
        settings.settings_part,
        name="settings_part",
    ),
    path("<int:pk>/aantallen/", quantities.quantities, name="quantities"),
    path(
        "<int:pk>/aantallen/<slug:quantity>/",
        quantities.quantity_change,
        name="quantity_change",
    ),
]
