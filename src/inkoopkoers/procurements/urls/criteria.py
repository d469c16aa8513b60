# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Criteria: library and basket."""

from django.urls import path

from inkoopkoers.procurements.views import criteria

urlpatterns = [
    path("trajecten/<int:pk>/criteria/", criteria.criteria, name="criteria"),
]
