# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of documents and workbooks."""

from django.urls import path

from inkoopkoers.costing.views import downloads

urlpatterns = [
    path(
        "<int:pk>/aannamenboek.<str:format_name>", downloads.document, name="document"
    ),
    path("<int:pk>/rekenblad.xlsx", downloads.workbook, name="workbook"),
]
