# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The organisation's own Word template: give, look at, take away."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.actions.template import keep_template, remove_template
from inkoopkoers.procurements.documents.strategy.files import template_of
from inkoopkoers.procurements.forms.template import TemplateForm
from inkoopkoers.procurements.models import DossierSettings
from inkoopkoers.procurements.views.settings import administered_or_403
from inkoopkoers.reports.docx.template.document import check_template
from inkoopkoers.reports.docx.template.safety import MOST_BYTES, BadTemplate
from inkoopkoers.reports.formats import Format
from inkoopkoers.uploads.door import takes_file


@takes_file(max_bytes=MOST_BYTES)
@require_http_methods(["GET", "HEAD", "POST"])
def strategy_template(request: HttpRequest, organisation: int) -> HttpResponse:
    """The form for a template; a file that we do not take says why."""
    place = administered_or_403(request, organisation)
    if request.method != "POST":
        return _page(request, place, TemplateForm())
    form = TemplateForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, place, form, status=422)
    keep_template(place, form.given.name, form.given.data, by=member(request))
    path = reverse("procurements:strategy_template", args=[place.pk])
    return redirect(f"{path}?bewaard=ja")


@require_http_methods(["GET", "HEAD"])
def strategy_template_file(request: HttpRequest, organisation: int) -> HttpResponse:
    """The template as it was given."""
    place = administered_or_403(request, organisation)
    kept = template_of(place.pk)
    if kept is None:
        return redirect("procurements:strategy_template", place.pk)
    headers = {"Content-Disposition": 'attachment; filename="sjabloon.docx"'}
    return HttpResponse(kept, content_type=Format.DOCX.content_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def strategy_template_remove(request: HttpRequest, organisation: int) -> HttpResponse:
    """Back to our own look."""
    place = administered_or_403(request, organisation)
    path = reverse("procurements:strategy_template", args=[place.pk])
    if request.method != "POST":  # back from signing in
        return redirect(path)
    remove_template(place, by=member(request))
    return redirect(f"{path}?weg=ja")


def _page(
    request: HttpRequest, place: Organisation, form: TemplateForm, *, status: int = 200
) -> HttpResponse:
    rows = DossierSettings.objects.filter(organisation=place, template__isnull=False)
    kept = rows.values_list("template_name", "template").first()
    context = {
        "organisation": place,
        "form": form,
        "template_name": kept[0] if kept else "",
        "notes": _notes(bytes(kept[1])) if kept and kept[1] else (),
        "was_saved": request.GET.get("bewaard") == "ja",
        "was_removed": request.GET.get("weg") == "ja",
    }
    page = "procurements/settings/template.html"
    return render(request, page, context, status=status)


def _notes(data: bytes) -> tuple[str, ...]:
    """What to know of the template that is kept."""
    try:
        return check_template(data)
    except BadTemplate as error:
        return (str(error),)
