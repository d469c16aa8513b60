# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what an organisation settled."""

from django.urls import path

from inkoopkoers.spending.views import settings, settings_sources

urlpatterns = [
    path("<int:organisation>/afspraken/", settings.settings, name="settings"),
    path(
        "<int:organisation>/afspraken/bronnen/<int:source>/",
        settings_sources.source,
        name="settings_source",
    ),
    path(
        "<int:organisation>/afspraken/bronnen/<int:source>/vergeet/",
        settings_sources.source_forget,
        name="settings_source_forget",
    ),
    path(
        "<int:organisation>/afspraken/<slug:part>/",
        settings.settings_part,
        name="settings_part",
    ),
]
