# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of alternatives and their cost lines."""

from django.urls import path

from inkoopkoers.costing.views import alternatives, importing, line, lines, parts

_LINES = "<int:pk>/kosten/"
_ONE = f"{_LINES}alternatief/<slug:alternative>/"
_LINE = f"{_ONE}regel/<slug:line>/"

urlpatterns = [
    path(_LINES, lines.lines, name="lines"),
    path(f"{_LINES}weghalen/", parts.remove_part, name="remove_part"),
    path(f"{_LINES}terug/<int:number>/", parts.restore_part, name="restore_part"),
    path(f"{_LINES}alternatief/", alternatives.alternative_add, name="alternative_add"),
    path(_ONE, alternatives.alternative, name="alternative"),
    path(
        f"{_ONE}verander/", alternatives.alternative_change, name="alternative_change"
    ),
    path(f"{_ONE}kopie/", alternatives.alternative_copy, name="alternative_copy"),
    path(f"{_ONE}regel/", line.line_add, name="line_add"),
    path(_LINE, line.line_change, name="line_change"),
    path(f"{_LINE}naar-alle/", line.line_copy, name="line_copy"),
    path(f"{_LINES}inlezen/", importing.lines_import, name="lines_import"),
    path(f"{_LINES}inlezen/bekijken/", importing.lines_preview, name="lines_preview"),
    path(f"{_LINES}inlezen/overnemen/", importing.lines_take, name="lines_take"),
    path(f"{_LINES}inlezen/weggooien/", importing.lines_discard, name="lines_discard"),
    path(
        f"{_LINES}inlezen/geweigerd.csv", importing.lines_refused, name="lines_refused"
    ),
]
