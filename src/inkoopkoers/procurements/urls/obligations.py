# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. What must be done: apply or explain."""

from django.urls import path

from inkoopkoers.procurements.views.obligations import overview, page

HERE = "trajecten/<int:pk>/verplichtingen/"

urlpatterns = [
    path(
        "trajecten/verplichtingen/<int:organisation>/",
        overview.obligations_overview,
        name="obligations_overview",
    ),
    path(HERE, page.obligations, name="obligations"),
    path(f"{HERE}regels/", page.obligation_rules, name="obligation_rules"),
    path(f"{HERE}<str:code>/", page.obligation_answer, name="obligation_answer"),
]
