# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The strategy document and its versions."""

from django.urls import path

from inkoopkoers.procurements.views import strategy

urlpatterns = [
    path("trajecten/<int:pk>/strategie/", strategy.strategy, name="strategy"),
]
