# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Four eyes."""

from django.urls import path

from inkoopkoers.procurements.views import decision

urlpatterns = [
    path("trajecten/<int:pk>/besluit/", decision.decision, name="decision"),
]
