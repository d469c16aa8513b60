# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of settings."""

from django.urls.resolvers import URLPattern

urlpatterns: list[URLPattern] = []
