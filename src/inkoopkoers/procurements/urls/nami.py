# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Not, different, less."""

from django.urls import path

from inkoopkoers.procurements.views import nami

urlpatterns = [
    path("trajecten/<int:pk>/nami/", nami.nami, name="nami"),
]
