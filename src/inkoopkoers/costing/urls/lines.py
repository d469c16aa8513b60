# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of alternatives and their cost lines."""

from django.urls import path

from inkoopkoers.costing.views import coming

urlpatterns = [path("<int:pk>/kosten/", coming.lines, name="lines")]
