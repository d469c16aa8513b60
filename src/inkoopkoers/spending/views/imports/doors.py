# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a page about one import comes in, and whether it is still the one that was seen."""

from __future__ import annotations

from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import imports_for
from inkoopkoers.spending.views.doors import changeable_or_403, organisation_or_404


def import_or_404(
    request: HttpRequest, organisation: int, pk: int
) -> tuple[Organisation, SpendImport]:
    """An import that this reader may see."""
    found = organisation_or_404(request, organisation)
    return found, get_object_or_404(imports_for(request.user, found), pk=pk)


def changeable_import(
    request: HttpRequest, organisation: int, pk: int
) -> tuple[Organisation, SpendImport]:
    """An import for who manages; 403 for a reader."""
    found = changeable_or_403(request, organisation)
    rows = imports_for(request.user, found, Right.MANAGE)
    return found, get_object_or_404(rows, pk=pk)


def erasable_import(
    request: HttpRequest, organisation: int, pk: int
) -> tuple[Organisation, SpendImport]:
    """An import for who may delete for good."""
    found, row = import_or_404(request, organisation, pk)
    if not may(request.user, Right.ADMINISTER, found):
        raise PermissionDenied
    return found, row


def is_as_seen(request: HttpRequest, row: SpendImport) -> bool:
    """Whether nobody changed it since the page with the button was made."""
    return request.POST.get("edition", "") == str(row.edition)


def changed_words() -> str:
    """What we say when somebody did."""
    return _("Dit bestand is intussen veranderd. Kijk hoe het er nu voor staat.")


def to_import(row: SpendImport) -> HttpResponse:
    """To the page of an import."""
    return redirect("spending:import", row.organisation_id, row.pk)


def to_saved_import(row: SpendImport) -> HttpResponse:
    """To the page of an import, which says that it was saved."""
    address = reverse("spending:import", args=[row.organisation_id, row.pk])
    return redirect(f"{address}?bewaard=ja")


def to_files_without(organisation: Organisation) -> HttpResponse:
    """To the list of files, which says that one is gone."""
    address = reverse("spending:imports", args=[organisation.pk])
    return redirect(f"{address}?weg=ja")


def is_poll(request: HttpRequest) -> bool:
    """Whether the page asks by itself how far it is."""
    return request.headers.get("HX-Request") == "true" and request.method != "POST"


def look_again() -> HttpResponse:
    """Let the browser load the whole page: there is something else to see."""
    return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Refresh": "true"})
