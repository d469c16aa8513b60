# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read rules from a file: look at what they would change, then take them over."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.categories import bulk
from inkoopkoers.spending.actions.categories.deciding import BadRule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.forms.categories import LIMITS, RulesFileForm
from inkoopkoers.spending.queries.categories.effects import effect_of_many
from inkoopkoers.spending.queries.categories.importing import (
    COLUMNS,
    NoRules,
    ReadRules,
    read_rules,
)
from inkoopkoers.spending.queries.categories.listing import supplier_names
from inkoopkoers.spending.queries.categories.rules import category_name
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.categories.shown import effect_told
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.wording.categories import rule_sentence
from inkoopkoers.uploads.door import takes_file

_SALT = "spending.category_rules"
# So long what was looked at may wait for a decision.
_SECONDS = 24 * 60 * 60
_SHOWN = 50


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def import_rules(request: HttpRequest, organisation: int) -> HttpResponse:
    """Send a file and see what is in it; nothing is kept yet."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":
        return _page(request, found, RulesFileForm())
    form = RulesFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        read = read_rules(found, form.cleaned_data["file"])
    except NoRules as error:
        form.add_error("file", str(error))
        return _page(request, found, form, status=422)
    return _preview(request, found, read)


@require_http_methods(["GET", "HEAD", "POST"])
def take_rules(request: HttpRequest, organisation: int) -> HttpResponse:
    """Take over what was looked at."""
    found = changeable_or_403(request, organisation)
    again = redirect("spending:import_rules", found.pk)
    drafts = _kept(request.POST.get("regels", ""), found)
    if request.method != "POST" or not drafts:  # back from signing in, or too late
        return again
    try:
        decision = bulk.import_rules(found, drafts, by=member(request))
    except BadRule:  # taken over before, or a colleague made the same ones
        return redirect("spending:category_rules", found.pk)
    address = reverse("spending:category_rules", args=[found.pk])
    return redirect(f"{address}?besluit={decision.number}")


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: RulesFileForm,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "page_title": _("Lees regels in"),
        "form": form,
        "columns": COLUMNS,
    }
    template = "spending/categories/import.html"
    return spend_page(
        request, organisation, "categories", template, context, status=status
    )


def _preview(
    request: HttpRequest, organisation: Organisation, read: ReadRules
) -> HttpResponse:
    effect = effect_of_many(organisation, read.drafts)
    names = supplier_names(organisation, [one.supplier for one in read.drafts])
    context: dict[str, Any] = {
        "page_title": _("Dit staat in je bestand"),
        "read": read,
        "fresh": len(read.drafts),
        "sentences": [
            rule_sentence(
                one, names.get(one.supplier or 0, ""), category_name(one.category)
            )
            for one in read.drafts[:_SHOWN]
        ],
        "problems": read.problems[:_SHOWN],
        "most_shown": _SHOWN,
        "effect": effect_told(effect, terms_of(organisation).currency),
        "kept": signing.dumps(
            [organisation.pk, [asdict(one) for one in read.drafts]],
            salt=_SALT,
            compress=True,
        ),
    }
    template = "spending/categories/preview.html"
    return spend_page(request, organisation, "categories", template, context)


def _kept(text: str, organisation: Organisation) -> list[Draft]:
    """The rules that this page was made with; none when it is not ours or too old."""
    try:
        number, drafts = signing.loads(text, salt=_SALT, max_age=_SECONDS)
    except signing.BadSignature:
        return []
    return [Draft(**one) for one in drafts] if number == organisation.pk else []
