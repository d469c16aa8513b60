# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the outcome and its report."""

from django.urls import path

from inkoopkoers.awarding.views import coming

urlpatterns = [path("<int:pk>/uitslag/", coming.result, name="result")]
