# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of spend, a list per part."""

from django.urls import path

from inkoopkoers.spending.urls import (
    answers,
    categories,
    contracts,
    hygiene,
    imports,
    lines,
    report,
    settings,
    suppliers,
    thread,
)
from inkoopkoers.spending.views import start

app_name = "spending"

urlpatterns = [
    path("", start.start, name="start"),
    path("<int:organisation>/", start.overview, name="overview"),
    *imports.urlpatterns,
    *hygiene.urlpatterns,
    *answers.urlpatterns,
    *suppliers.urlpatterns,
    *categories.urlpatterns,
    *contracts.urlpatterns,
    *lines.urlpatterns,
    *settings.urlpatterns,
    *report.urlpatterns,
    *thread.urlpatterns,
]
