# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of outcomes."""

from django.urls import path

from inkoopkoers.costing.views import coming

urlpatterns = [
    path("<int:pk>/", coming.comparison, name="comparison"),
    path("<int:pk>/wat-beslist/", coming.decides, name="decides"),
    path("<int:pk>/hoe-zeker/", coming.robustness, name="robustness"),
    path("<int:pk>/vastzitten/", coming.lock_in, name="lock_in"),
    path("<int:pk>/per-jaar/", coming.cash, name="cash"),
]
