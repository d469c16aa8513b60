# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of lines."""

from django.urls import path

from inkoopkoers.spending.views.lines import exports, listing, one

urlpatterns = [
    path("<int:organisation>/regels/", listing.lines, name="lines"),
    path("<int:organisation>/regels/<int:batch>/<int:line>/", one.line, name="line"),
    path(
        "<int:organisation>/regels/als/<slug:format_name>/",
        exports.lines_file,
        name="lines_file",
    ),
]
