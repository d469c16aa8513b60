# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of documents and workbooks."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
