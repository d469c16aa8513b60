# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of imports."""

from django.urls import path

from inkoopkoers.spending.views.imports import (
    adding,
    erasing,
    file,
    listing,
    mapping,
    moving,
    refused,
)

_ALL = "<int:organisation>/bestanden/"
_ONE = f"{_ALL}<int:pk>/"

urlpatterns = [
    path(_ALL, listing.imports, name="imports"),
    path(f"{_ALL}toevoegen/", adding.import_add, name="import_add"),
    path(f"{_ALL}bezig/", listing.progress, name="imports_progress"),
    path(f"{_ALL}meetellen/", listing.imports_count, name="imports_count"),
    path(_ONE, file.import_file, name="import"),
    path(f"{_ONE}kolommen/", mapping.import_mapping, name="import_mapping"),
    path(f"{_ONE}stop/", moving.import_stop, name="import_stop"),
    path(f"{_ONE}opnieuw/", moving.import_again, name="import_again"),
    path(f"{_ONE}dubbel/", moving.import_overlap, name="import_overlap"),
    path(f"{_ONE}meetellen/", moving.import_count, name="import_count"),
    path(f"{_ONE}terugtrekken/", moving.import_withdraw, name="import_withdraw"),
    path(f"{_ONE}terugzetten/", moving.import_put_back, name="import_put_back"),
    path(f"{_ONE}weggooien/", moving.import_discard, name="import_discard"),
    path(f"{_ONE}verwijderen/", erasing.import_purge, name="import_purge"),
    path(
        f"{_ONE}geweigerd/<slug:format_name>/",
        refused.import_refused,
        name="import_refused",
    ),
]
