# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The advice of the Wegwijzer inside a dossier."""

from django.urls import path

from inkoopkoers.procurements.views import advice

urlpatterns = [
    path("trajecten/<int:pk>/advies/", advice.advice, name="advice"),
]
