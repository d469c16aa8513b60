# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses, until the pages of this step are there."""

from django.urls import path

from inkoopkoers.procurements.views.need import page

urlpatterns = [path("trajecten/<int:pk>/strategy-/", page.need, name="strategy")]
