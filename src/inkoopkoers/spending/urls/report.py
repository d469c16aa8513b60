# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the report."""

from django.urls import path

from inkoopkoers.spending.views import report

urlpatterns = [
    path("<int:organisation>/rapport/", report.report, name="report"),
    path(
        "<int:organisation>/rapport/bestand/", report.report_file_view,
        name="report_file",
    ),
]  # fmt: skip
