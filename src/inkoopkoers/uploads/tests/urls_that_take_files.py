# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the tests: a form that takes a table, and one that takes anything."""

from __future__ import annotations

from pathlib import Path

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

from inkoopkoers.config.urls import (
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)
from inkoopkoers.uploads.door import takes_file, takes_large_files
from inkoopkoers.uploads.fields import LargeFilesField, SmallFileField, TableFileField
from inkoopkoers.web.fields import ReadableLineField

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

MAX_BYTES = 2 * 1024 * 1024


class TableForm(forms.Form):
    titel = ReadableLineField(required=False)
    bestand = TableFileField()


class TemplateForm(forms.Form):
    sjabloon = SmallFileField(max_bytes=1000, endings=[".docx"], required=False)


@login_not_required
@takes_file(max_bytes=MAX_BYTES)
@require_http_methods(["GET", "POST"])
def table(request: HttpRequest) -> HttpResponse:
    form = TableForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return HttpResponse(form.as_p(), status=422 if form.is_bound else 200)
    rows = form.cleaned_data["bestand"].rows
    return HttpResponse(f"{form.cleaned_data['titel']}: {len(rows)}")


@login_not_required
@takes_file(max_bytes=MAX_BYTES)
@require_http_methods(["POST"])
def template(request: HttpRequest) -> HttpResponse:
    form = TemplateForm(request.POST, request.FILES)
    if not form.is_valid():
        return HttpResponse(form.as_p(), status=422)
    given = form.cleaned_data["sjabloon"]
    return HttpResponse(f"{given.name} {len(given.data)}" if given else "niets")


class MonthsForm(forms.Form):
    bron = ReadableLineField()
    bestanden = LargeFilesField(most_files=3, endings=[".csv"])


def folder_for(request: HttpRequest, number: int) -> Path:
    """Only folder 1 is ours."""
    if number != 1:
        raise Http404
    return Path(settings.DATA) / "months"


@login_not_required
@takes_large_files(folder_for, max_bytes=lambda: MAX_BYTES, most_files=3)
@require_http_methods(["GET", "POST"])
def months(request: HttpRequest, number: int) -> HttpResponse:
    form = MonthsForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return HttpResponse(form.as_p(), status=422 if form.is_bound else 200)
    for one in form.cleaned_data["bestanden"]:
        one.path.replace(one.path.with_name(one.name))
    told = [
        f"{one.name} {one.size} {one.digest}" for one in form.cleaned_data["bestanden"]
    ]
    return HttpResponse("; ".join(told))


@login_not_required
@require_http_methods(["POST"])
def closed(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("tabel/", table),
    path("sjabloon/", template),
    path("dicht/", closed),
    path("maanden/<int:number>/", months),
    *urlpatterns,
]
