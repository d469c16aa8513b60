# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The Ambitieweb."""

from django.urls import path

from inkoopkoers.procurements.views import ambitions

urlpatterns = [
    path("trajecten/<int:pk>/ambities/", ambitions.ambitions, name="ambitions"),
]
