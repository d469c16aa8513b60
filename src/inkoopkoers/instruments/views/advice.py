# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From five questions to an advice, on the screen and on paper."""

from __future__ import annotations

import re
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.instruments import domain, queries
from inkoopkoers.instruments.forms import QuestionsForm, SaveForm, initial_from
from inkoopkoers.instruments.publication import DISCLAIMERS, situation_line
from inkoopkoers.knowledge.domain.documents import Item
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.reports.formats import Format
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader
from inkoopkoers.web.same_origin import same_origin_form

VERSION = re.compile(r"[1-9][0-9]{0,8}")
# The page itself is the HTML.
DOCUMENTS = {fmt.extension: fmt for fmt in Format if fmt is not Format.HTML}


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest) -> HttpResponse:
    """Five questions on one calm page; a good form leads to its own address."""
    wegwijzer = instrument(queries.WEGWIJZER)
    if request.method == "POST":
        form = QuestionsForm(wegwijzer, request.POST)
        if form.is_valid():
            return redirect("instruments:advice", form.answers)
        return _questions(request, form, status=422)
    before = initial_from(wegwijzer, request.GET.get("antwoorden", ""))
    return _questions(request, QuestionsForm(wegwijzer, initial=before))


def _questions(
    request: HttpRequest, form: QuestionsForm, status: int = 200
) -> HttpResponse:
    context = {"form": form, "questions": numbered(form)}
    return render(request, "instruments/questions.html", context, status=status)


def numbered(form: QuestionsForm) -> list[tuple[BoundField, Item, str]]:
    """The fields with their items, each under "Vraag 1 van 5 · Wat"."""
    groups = {group.code: group.name for group in form.instrument.groups}
    total = len(form.instrument.items)
    words = _("Vraag %(number)s van %(total)s · %(group)s")
    return [
        (
            form[item.code],
            item,
            words % {"number": number, "total": total, "group": groups[item.group]},
        )
        for number, item in enumerate(form.instrument.items, start=1)
    ]


def advice_or_404(answers: str, version: int | None = None) -> domain.Advice:
    """Return the advice; a 404 that says why when there is none."""
    try:
        return queries.advice_for(answers, version)
    except (domain.BadAnswers, queries.UnknownVersion) as error:
        raise Http404(Explained(error)) from None


def version_asked(request: HttpRequest) -> int | None:
    """The version in the address; None is the latest, 0 stands for garbage."""
    asked = request.GET.get("versie")
    if asked is None:
        return None
    return int(asked) if VERSION.fullmatch(asked) else 0


def version_query(version: int) -> str:
    """What an address needs to lead to this version: nothing for the latest."""
    return "" if version == queries.latest_version() else f"?versie={version}"


@login_not_required
@require_safe
@for_every_reader
def advice(request: HttpRequest, answers: str) -> HttpResponse:
    """The advice for one situation."""
    found = advice_or_404(answers, version_asked(request))
    return advice_page(request, found, SaveForm())


def advice_page(
    request: HttpRequest, found: domain.Advice, form: SaveForm, status: int = 200
) -> HttpResponse:
    """Show an advice, with the form to save it as it was filled in."""
    context = {
        "form": form,
        "advice": found,
        "situation": situation_line(found),
        "answers": _answers(found),
        "documents": _documents(found),
        "address": _address(found),
        "disclaimers": DISCLAIMERS,
        "version_query": version_query(found.instrument.version),
        "newest": _newest(found),
    }
    return render(request, "instruments/advice.html", context, status=status)


def _answers(found: domain.Advice) -> list[dict[str, str]]:
    """The answers with where to change each."""
    change = f"{reverse('instruments:questions')}?antwoorden={found.answers}"
    return [
        {
            "label": item.short,
            "text": option.text if option else _("Weet ik niet"),
            "href": f"{change}#id_{item.code}",
        }
        for item, option in found.answers
    ]


def _documents(found: domain.Advice) -> list[dict[str, str]]:
    return [
        {
            "label": format_name.upper(),
            "href": reverse(
                "instruments:document", args=[str(found.answers), format_name]
            )
            + version_query(found.instrument.version),
        }
        for format_name in ("pdf", "odt", "docx")
    ]


def _newest(found: domain.Advice) -> dict[str, Any] | None:
    """Where the newest version stands; None when this is it.

    Answers that the newest questions do not know lead to those questions.
    """
    latest = queries.latest_version()
    if found.instrument.version == latest:
        return None
    try:
        answers = str(queries.advice_for(str(found.answers)).answers)
    except domain.BadAnswers:
        return {"version": latest, "href": reverse("instruments:questions")}
    return {"version": latest, "href": reverse("instruments:advice", args=[answers])}


@login_not_required
@require_safe
def document(request: HttpRequest, answers: str, format_name: str) -> HttpResponse:
    """The advice on paper: pdf, odt, docx, md, txt or json."""
    found = advice_or_404(answers, version_asked(request))
    if format_name == queries.JSON:
        made = _made(found, queries.JSON)
        return HttpResponse(made, content_type="application/json")
    if format_name not in DOCUMENTS:
        known = ", ".join([*DOCUMENTS, queries.JSON])
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": known}))
    fmt = DOCUMENTS[format_name]
    name = f"advies-{found.answers}.{format_name}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    made = _made(found, fmt)
    return HttpResponse(made, content_type=fmt.content_type, headers=headers)


def _made(found: domain.Advice, format_name: str) -> bytes:
    return queries.advice_as(
        str(found.answers),
        format_name,
        timezone.localdate(),
        _address(found),
        version=found.instrument.version,
    )


def _address(found: domain.Advice) -> str:
    """Where this advice stands, for who reads it elsewhere."""
    path = reverse("instruments:advice", args=[str(found.answers)])
    return f"{settings.ORIGIN}{path}{version_query(found.instrument.version)}"
