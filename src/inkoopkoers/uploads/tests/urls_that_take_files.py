# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the tests: a form that takes a table, and one that takes anything."""

from __future__ import annotations

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

from inkoopkoers.config.urls import (
    handler400,
    handler403,
    handler404,
    handler500,
    urlpatterns,
)
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.uploads.fields import SmallFileField, TableFileField
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


@login_not_required
@require_http_methods(["POST"])
def closed(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.POST)))


urlpatterns = [
    path("tabel/", table),
    path("sjabloon/", template),
    path("dicht/", closed),
    *urlpatterns,
]
