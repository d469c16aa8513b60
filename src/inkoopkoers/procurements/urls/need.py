# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. What is needed, who was asked, what the market said."""

from django.urls import path

from inkoopkoers.procurements.views import need

urlpatterns = [
    path("trajecten/<int:pk>/behoefte/", need.need, name="need"),
]
