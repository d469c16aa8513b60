# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Lessons and examples."""

from django.urls import path

from inkoopkoers.procurements.views import closing

urlpatterns = [
    path("trajecten/<int:pk>/lessen/", closing.lessons, name="lessons"),
]
