# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses for everyone: trying out, and the guided examples."""

from django.urls import path

from inkoopkoers.awarding.views import examples, trying

urlpatterns = [
    path("proberen/", trying.try_out, name="try"),
    path("voorbeelden/<slug:code>/", examples.example, name="example"),
]
