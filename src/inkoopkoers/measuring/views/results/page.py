# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of a round: the whole, and what people wrote beside one question."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.measuring import pictures, wording
from inkoopkoers.measuring.domain.groups import ALL
from inkoopkoers.measuring.domain.presented import PresentedResult, group_key
from inkoopkoers.measuring.domain.rounds import state_of
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import UnknownGroup, presented_for
from inkoopkoers.measuring.queries.session import actions_by_item
from inkoopkoers.measuring.views.results import parts
from inkoopkoers.measuring.views.rounds.doors import address_if_there, round_or_404
from inkoopkoers.measuring.wording.reading import how_to_read
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.errors import Explained

NOTES_PER_PAGE = 50
FORMATS = {
    "pdf": "PDF",
    "odt": "ODT",
    "docx": "DOCX",
    "xlsx": "XLSX",
    "csv": "CSV",
}


@require_safe
def results(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole result; before the reveal when it comes, without a figure."""
    found = round_or_404(request, pk)
    may_manage = may(request.user, Right.MANAGE, found.organisation)
    if found.revealed_at is None:
        return _not_yet(request, found, may_manage=may_manage)
    key = request.GET.get("groep", "")
    try:
        found, presented = presented_for(request.user, pk, key)
    except UnknownGroup:
        raise Http404(
            Explained(_("Deze groep is er niet, of is te klein om te laten zien."))
        ) from None
    context = {
        **_about(found, presented),
        **_shown(presented),
        "themes": parts.theme_parts(presented, actions_by_item(found, request.user)),
        "may_manage": may_manage,
        "documents": _documents(found, key),
        "address": settings.ORIGIN + request.get_full_path(),
        "key": key,
    }
    return render(request, "measuring/results/results.html", context)


def _not_yet(request: HttpRequest, found: Round, *, may_manage: bool) -> HttpResponse:
    context = {
        "round": found,
        "state": state_of(found, timezone.localdate()),
        "may_manage": may_manage,
    }
    return render(request, "measuring/results/not_yet.html", context)


def _about(found: Round, presented: PresentedResult) -> dict[str, Any]:
    """What was measured, and where to go from here."""
    return {
        "round": found,
        "state": state_of(found, timezone.localdate()),
        "result": presented.result,
        "instrument": presented.instrument,
        "took_part": wording.took_part(presented.result),
        "trend_href": _about_all_rounds("measuring:trend", found),
        "benchmark_href": _about_all_rounds("measuring:benchmark", found),
    }


def _about_all_rounds(name: str, found: Round) -> str | None:
    """The address of a page about every round of the same kind and subject."""
    address = address_if_there(name, found.organisation_id, found.instrument)
    if not address or not found.subject:
        return address
    return f"{address}?{urlencode({'onderwerp': found.subject})}"


def _shown(presented: PresentedResult) -> dict[str, Any]:
    """The figures, as text and as pictures."""
    chosen = presented.chosen
    return {
        "presented": presented,
        "conclusions": parts.conclusions(presented),
        "reading": tuple(how_to_read(presented)),
        "chosen_gate": (
            wording.gate_conclusion(presented, presented.chosen_gate)
            if presented.chosen_gate
            else ""
        ),
        "chosen": wording.group_name(chosen.group) if chosen else "",
        "choices": [
            (group_key(one.size.group), wording.group_name(one.size.group))
            for one in presented.groups
            if one.size.group != ALL
        ],
        "group_rows": parts.group_rows(presented),
        "hidden": [wording.group_name(group) for group in presented.hidden],
        "why_hidden": wording.hidden_groups(presented),
        "theme_pictures": pictures.theme_pictures(presented),
        "widest": parts.wide_parts(presented),
        "widest_pictures": pictures.widest_pictures(presented),
        "gap_pictures": pictures.gap_pictures(presented),
    }


def _documents(found: Round, key: str) -> list[dict[str, str]]:
    query = f"?{urlencode({'groep': key})}" if key else ""
    hrefs = {
        name: address_if_there("measuring:result_document", found.pk, name)
        for name in FORMATS
    }
    return [
        {"label": FORMATS[name], "href": href + query}
        for name, href in hrefs.items()
        if href
    ]


@require_safe
def result_notes(request: HttpRequest, pk: int, item: str) -> HttpResponse:
    """All notes and links to evidence of one question, without names."""
    round_or_404(request, pk)
    found, presented = presented_for(request.user, pk)
    shown = next((one for one in presented.items if one.code == item), None)
    if shown is None:
        raise Http404(Explained(_("Deze vraag hoort niet bij deze meting.")))
    written = [("note", text) for text in shown.notes]
    written += [("evidence", address) for address in shown.evidence]
    page = Paginator(written, NOTES_PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"round": found, "shown": shown, "page": page}
    return render(request, "measuring/results/notes.html", context)
