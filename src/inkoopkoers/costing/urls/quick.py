# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the light version, without an account."""

from django.urls import path

from inkoopkoers.costing.views import quick

urlpatterns = [
    path("snel/", quick.quick, name="quick"),
    path("snel/bewaren/", quick.quick_keep, name="quick_keep"),
    path(
        "snel/aannamenboek.<str:format_name>",
        quick.quick_document,
        name="quick_document",
    ),
    path("snel/rekenblad.xlsx", quick.quick_workbook, name="quick_workbook"),
]
