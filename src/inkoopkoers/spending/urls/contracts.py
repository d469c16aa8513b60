# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of known contracts."""

from django.urls import path

from inkoopkoers.spending.views.contracts import changing, importing, listing

_ALL = "<int:organisation>/contracten/"

urlpatterns = [
    path(_ALL, listing.contracts, name="contracts"),
    path(f"{_ALL}nieuw/", changing.contract_new, name="contract_new"),
    path(f"{_ALL}inlezen/", importing.contracts_import, name="contracts_import"),
    path(f"{_ALL}inlezen/neem-over/", importing.contracts_take, name="contracts_take"),
    path(
        f"{_ALL}bestand/<slug:format_name>/",
        listing.contracts_file,
        name="contracts_file",
    ),
    path(f"{_ALL}<int:number>/", changing.contract, name="contract"),
    path(f"{_ALL}<int:number>/weg/", changing.contract_remove, name="contract_remove"),
    path(
        f"{_ALL}<int:number>/terug/",
        changing.contract_restore,
        name="contract_restore",
    ),
]
