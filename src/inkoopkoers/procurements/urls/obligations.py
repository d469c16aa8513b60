# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. What must be done: apply or explain."""

from django.urls import path

from inkoopkoers.procurements.views import obligations

urlpatterns = [
    path(
        "trajecten/<int:pk>/verplichtingen/",
        obligations.obligations,
        name="obligations",
    ),
]
