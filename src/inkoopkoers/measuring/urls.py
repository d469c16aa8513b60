# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this folder."""

from django.urls import URLPattern

app_name = "measuring"

urlpatterns: list[URLPattern] = []
