# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses for everyone: trying out, guided examples, checking a letter."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
