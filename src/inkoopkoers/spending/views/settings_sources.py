# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A source: what it is called, and what it remembers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.spending.actions.settling import (
    SettledMeanwhile,
    forget_mapping,
    rename_source,
)
from inkoopkoers.spending.forms.settings import SourceForm
from inkoopkoers.spending.models import SpendSource
from inkoopkoers.spending.queries.sources import sources_for
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page, to_tab
from inkoopkoers.web.kept_values import kept_in_words


@require_http_methods(["GET", "HEAD", "POST"])
def source(request: HttpRequest, organisation: int, source: int) -> HttpResponse:
    """Call it something else."""
    found = changeable_or_403(request, organisation)
    row = _source_or_404(request, found, source)
    if request.method != "POST":
        form = SourceForm(initial={"name": row.name, "edition": row.edition})
        return _page(request, found, row, form)
    form = SourceForm(request.POST)
    if not (form.is_valid() and _is_free(form, row)):
        return _page(request, found, row, form, status=422)
    try:
        rename_source(
            row, form.cleaned_data["name"], by=member(request), edition=form.made_from
        )
    except SettledMeanwhile as error:
        return _meanwhile(request, found, source, str(error))
    return to_tab(found, "settings")


@require_http_methods(["GET", "HEAD", "POST"])
def source_forget(request: HttpRequest, organisation: int, source: int) -> HttpResponse:
    """Let the next file be proposed and confirmed anew."""
    found = changeable_or_403(request, organisation)
    row = _source_or_404(request, found, source)
    if request.method != "POST":  # back from signing in
        return redirect("spending:settings_source", found.pk, row.pk)
    typed = request.POST.get("edition", "")[:9]
    edition = int(typed) if typed.isascii() and typed.isdigit() else 0
    forget_mapping(row, by=member(request), edition=edition)
    return to_tab(found, "settings")


def _source_or_404(
    request: HttpRequest, organisation: Organisation, pk: int
) -> SpendSource:
    return get_object_or_404(
        sources_for(member(request), organisation, Right.MANAGE), pk=pk
    )


def _is_free(form: SourceForm, row: SpendSource) -> bool:
    """Two sources of one name cannot be told apart in a list."""
    own = SpendSource.objects.filter(organisation=row.organisation_id)
    name = form.cleaned_data["name"]
    if not own.filter(name__iexact=name).exclude(pk=row.pk).exists():
        return True
    form.add_error("name", _("Zo heet al een andere bron. Kies een andere naam."))
    return False


def _meanwhile(
    request: HttpRequest, organisation: Organisation, pk: int, message: str
) -> HttpResponse:
    row = _source_or_404(request, organisation, pk)
    typed = request.POST.copy()
    typed["edition"] = str(row.edition)
    form = SourceForm(typed)
    form.add_error(None, message)
    saved = list(kept_in_words(form, {"name": row.name}))
    return _page(request, organisation, row, form, status=409, saved=saved)


def _page(
    request: HttpRequest,
    organisation: Organisation,
    row: SpendSource,
    form: SourceForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "source": row,
        "page_title": _("Bron"),
        "saved": saved,
    }
    page = "spending/settings/source.html"
    return spend_page(request, organisation, "settings", page, context, status=status)
