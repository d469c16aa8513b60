# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Threshold, procedure, motivation, planning."""

from django.urls import path

from inkoopkoers.procurements.views import approach

urlpatterns = [
    path("trajecten/<int:pk>/aanpak/", approach.approach, name="approach"),
]
