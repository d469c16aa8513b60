# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of suppliers."""

from django.urls import path

from inkoopkoers.spending.views.suppliers import (
    changing,
    choosing,
    deciding,
    decisions,
    listing,
    one,
    proposals,
)

_ALL = "<int:organisation>/leveranciers/"
_ONE = "<int:organisation>/leverancier/<slug:key>/"

urlpatterns = [
    path(_ALL, listing.suppliers, name="suppliers"),
    path(f"{_ALL}vergelijk/", deciding.compare_suppliers, name="compare_suppliers"),
    path(f"{_ALL}besluiten/", decisions.supplier_decisions, name="supplier_decisions"),
    path(
        f"{_ALL}besluiten/<int:number>/ongedaan/",
        deciding.undo_supplier,
        name="undo_supplier",
    ),
    path(
        f"{_ALL}voorstellen/",
        proposals.supplier_proposals,
        name="supplier_proposals",
    ),
    path(
        f"{_ALL}voorstellen/alle/", deciding.accept_suppliers, name="accept_suppliers"
    ),
    path(
        f"{_ALL}voorstellen/<slug:code>/",
        proposals.supplier_proposal,
        name="supplier_proposal",
    ),
    path(
        f"{_ALL}voorstellen/<slug:code>/overnemen/",
        deciding.accept_supplier,
        name="accept_supplier",
    ),
    path(
        f"{_ALL}voorstellen/<slug:code>/weigeren/",
        deciding.refuse_supplier,
        name="refuse_supplier",
    ),
    path(_ONE, one.supplier, name="supplier"),
    path(f"{_ONE}veranderen/", changing.change_supplier, name="change_supplier"),
    path(f"{_ONE}samenvoegen/", choosing.join_supplier, name="join_supplier"),
    path(f"{_ONE}groep/", choosing.group_supplier, name="group_supplier"),
    path(f"{_ONE}losmaken/", one.split_supplier, name="split_supplier"),
]
