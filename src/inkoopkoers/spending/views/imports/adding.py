# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give files: several at once, each of which goes its own way."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.spending import store
from inkoopkoers.spending.actions.confirming import source_named
from inkoopkoers.spending.actions.forgetting import UNUSED_DAYS
from inkoopkoers.spending.actions.receiving import (
    MOST_FILES,
    Given,
    Received,
    receive,
)
from inkoopkoers.spending.forms.imports.adding import AddForm, Sorted
from inkoopkoers.spending.models import SpendSource
from inkoopkoers.spending.queries.datasets import terms_row
from inkoopkoers.spending.queries.imported import sources_for
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.imports.doors import to_import
from inkoopkoers.spending.views.imports.shown import size_of
from inkoopkoers.uploads.door import takes_large_files

_MEGABYTE = 1024 * 1024


def _max_bytes() -> int:
    return int(settings.SPEND_FILE_MB) * _MEGABYTE


def _folder(request: HttpRequest, organisation: int) -> Path:
    """Where files come in; a stranger is refused before a byte is read."""
    found = changeable_or_403(request, organisation)
    return store.incoming_folder(found.pk)


@takes_large_files(_folder, max_bytes=_max_bytes, most_files=MOST_FILES)
@require_http_methods(["GET", "HEAD", "POST"])
def import_add(request: HttpRequest, organisation: int) -> HttpResponse:
    """Take files; what is wrong with one does not keep the others."""
    found = changeable_or_403(request, organisation)
    sources = sources_for(request.user, found, Right.MANAGE)
    named = [(one.pk, one.name) for one in sources]
    if request.method != "POST":
        return _page(request, found, AddForm(sources=named))
    form = AddForm(request.POST, request.FILES, sources=named)
    if not form.is_valid():
        return _page(request, found, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    files: Sorted = form.cleaned_data["given"]
    received = _received(request, found, form, files, sources)
    for one in files.wrong:
        form.add_error("given", one)
    for name, earlier in received.known:
        form.add_error("given", _known(name, earlier.file_name))
    if form.errors:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, found, form, taken=len(received.made), status=status)
    if len(received.made) == 1:
        return to_import(received.made[0])
    return redirect("spending:imports", found.pk)


def _received(
    request: HttpRequest,
    organisation: Organisation,
    form: AddForm,
    files: Sorted,
    sources: list[SpendSource],
) -> Received:
    if not files.good:
        return Received((), ())
    given = [
        Given(str(one.name), one.path, one.size or 0, one.digest) for one in files.good
    ]
    source = next((one for one in sources if one.pk == form.chosen), None)
    if form.new_name:
        source = source_named(organisation, form.new_name)
    return receive(organisation, given, by=member(request), source=source)


def _known(name: str, earlier: str) -> str:
    if name == earlier:
        return _("“%s” is er al. We voegen niets toe.") % name
    words = _("“%(name)s” is hetzelfde bestand als “%(earlier)s”. We voegen niets toe.")
    return words % {"name": name, "earlier": earlier}


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: AddForm,
    *,
    taken: int = 0,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {
        "page_title": _("Bestanden toevoegen"),
        "form": form,
        "taken": taken,
        "most_bytes": size_of(_max_bytes()),
        "most_files": MOST_FILES,
        "keep_years": terms_row(organisation).keep_years,
        "unused_days": UNUSED_DAYS,
    }
    template = "spending/imports/add.html"
    return spend_page(
        request, organisation, "imports", template, context, status=status
    )
