# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of outcomes."""

from django.urls import path

from inkoopkoers.costing.views.results.cash import cash
from inkoopkoers.costing.views.results.certainty import robustness
from inkoopkoers.costing.views.results.deciding import decides
from inkoopkoers.costing.views.results.figure import figure
from inkoopkoers.costing.views.results.leaving import lock_in
from inkoopkoers.costing.views.results.outcome import comparison

urlpatterns = [
    path("<int:pk>/", comparison, name="comparison"),
    path("<int:pk>/cijfer/<str:alternative>/<str:category>/", figure, name="figure"),
    path("<int:pk>/wat-beslist/", decides, name="decides"),
    path("<int:pk>/hoe-zeker/", robustness, name="robustness"),
    path("<int:pk>/vastzitten/", lock_in, name="lock_in"),
    path("<int:pk>/per-jaar/", cash, name="cash"),
]
