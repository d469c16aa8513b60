# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The public calendar, and what goes on it."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
