# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what one tries before the tender."""

from django.urls import path

from inkoopkoers.awarding.views import coming

urlpatterns = [path("<int:pk>/vooraf/", coming.before, name="before")]
