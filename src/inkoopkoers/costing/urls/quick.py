# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the light version, without an account."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
