# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of hygiene."""

from django.urls import path

from inkoopkoers.spending.views.hygiene import gap, page, unseen

urlpatterns = [
    path("<int:organisation>/gaten/", page.hygiene, name="hygiene"),
    path("<int:organisation>/gaten/ongezien/", unseen.unseen, name="unseen"),
    path("<int:organisation>/gaten/<slug:slug>/", gap.gap, name="gap"),
]
