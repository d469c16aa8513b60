# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One question: choose a level, say more if you like, and on to the next."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.domain.documents import Item
from inkoopkoers.measuring.actions.answering.saving import (
    AnsweredMeanwhile,
    QuestionsRenewed,
    Saved,
    renewed,
    save_answer,
)
from inkoopkoers.measuring.domain.answers import is_gap, scale_items, scale_of
from inkoopkoers.measuring.domain.taking_part import Kept, progress
from inkoopkoers.measuring.forms.answering import AnswerForm, initial_from
from inkoopkoers.measuring.queries.answering import kept_answers
from inkoopkoers.measuring.views.answering.choices import in_words, rows_of
from inkoopkoers.measuring.views.answering.secret_link import (
    Visit,
    secret_page,
    wants_json,
)
from inkoopkoers.web.errors import DomainError, Explained

OVERVIEW = "overzicht"


@require_http_methods(["GET", "HEAD", "POST"])
@secret_page
def answer_item(request: HttpRequest, visit: Visit, item: str) -> HttpResponse:
    """Ask one question; a good answer is kept before the page says so."""
    asked = _item(visit, item)
    if asked is None:
        return _gone(request)
    if visit.who.facets_to_ask:  # these come first
        return redirect(visit.url)
    if request.method == "POST":
        return _answered(request, visit, asked)
    kept = kept_answers(visit.who.response)
    form = _form(visit, asked, initial=initial_from(kept.get(item)))
    return _page(request, visit, form, kept)


def _item(visit: Visit, code: str) -> Item | None:
    items = scale_items(visit.instrument)
    return next((item for item in items if item.code == code), None)


def _gone(request: HttpRequest) -> HttpResponse:
    """No such question; our script has it open when the round moved meanwhile."""
    if wants_json(request):
        error = renewed()
        return JsonResponse({"message": str(error)}, status=error.status)
    raise Http404(Explained(_("Deze vraag hoort niet bij deze meting.")))


def _form(visit: Visit, item: Item, **given: Any) -> AnswerForm:
    scale = scale_of(visit.instrument, item)
    return AnswerForm(item, scale, with_wanted=is_gap(visit.instrument), **given)


def _answered(request: HttpRequest, visit: Visit, item: Item) -> HttpResponse:
    form = _form(visit, item, data=request.POST)
    if request.POST.get("version", str(visit.who.version)) != str(visit.who.version):
        return _refused(request, visit, form, QuestionsRenewed.status, renewed())
    if not form.is_valid():
        return _refused(request, visit, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        saved = save_answer(
            visit.who, item.code, form.filled, edition=form.edition, now=timezone.now()
        )
    except (AnsweredMeanwhile, QuestionsRenewed) as error:
        return _refused(request, visit, form, error.status, error)
    url = _next_url(request, visit, item, saved)
    if wants_json(request):
        return JsonResponse({"edition": saved.edition, "next": url})
    return redirect(url)


def _next_url(request: HttpRequest, visit: Visit, item: Item, saved: Saved) -> str:
    """The next question to do, or the list; the page then tells what was kept."""
    items = (one.code for one in scale_items(visit.instrument))
    code = progress(items, saved.kept).next_to_do(item.code)
    if code is None or request.POST.get("naar") == OVERVIEW:
        return visit.url
    return f"{visit.item_url(code)}?bewaard={item.code}"


def _refused(
    request: HttpRequest, visit: Visit, form: AnswerForm, status: int,
    error: DomainError | None = None,
) -> HttpResponse:  # fmt: skip
    """The form again with all that was typed, and what is kept beside it."""
    if wants_json(request):
        return JsonResponse({"message": _first_error(form, error)}, status=status)
    kept = kept_answers(visit.who.response)
    if isinstance(error, QuestionsRenewed):
        form.add_error(None, str(error))
    conflict = error.kept if isinstance(error, AnsweredMeanwhile) else None
    return _page(request, visit, form, kept, conflict=conflict, status=status)


def _first_error(form: AnswerForm, error: DomainError | None) -> str:
    if error is not None:
        return str(error)
    return next(str(errors[0]) for errors in form.errors.values())


def _page(
    request: HttpRequest, visit: Visit, form: AnswerForm, kept: dict[str, Kept],
    *, conflict: Kept | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    item = form.item
    known = conflict or kept.get(item.code)
    items = scale_items(visit.instrument)
    number = items.index(item) + 1
    context = {
        "asked": visit.who.round,
        "item": item,
        "kicker": _kicker(visit, item, number),
        "form": form,
        "rows": (rows := rows_of(form)),
        "is_single": len(rows) == 1,
        "has_more": bool(
            form["note"].value() or form["evidence"].value()
            or form["note"].errors or form["evidence"].errors
        ),
        "edition": known.edition if known else 0,
        "version": visit.who.version,
        "confirm": bool(known and known.confirm),
        "conflict": in_words(form, conflict) if conflict else None,
        "saved": _told_saved(request, visit, kept),
        "progress": progress((one.code for one in items), kept),
        "overview_url": visit.url,
        "item_url": visit.item_url(item.code),
        "previous_url": visit.item_url(items[number - 2].code) if number > 1 else "",
        "next_url": visit.item_url(items[number].code) if number < len(items) else "",
    }  # fmt: skip
    return render(request, "measuring/answering/question.html", context, status=status)


def _kicker(visit: Visit, item: Item, number: int) -> str:
    names = {group.code: group.name for group in visit.instrument.groups}
    return _("Vraag %(number)s van %(total)s · %(theme)s") % {
        "number": number,
        "total": len(scale_items(visit.instrument)),
        "theme": names[item.group],
    }


def _told_saved(request: HttpRequest, visit: Visit, kept: dict[str, Kept]) -> str:
    """The quiet sign that the question before this one was kept."""
    code = request.GET.get("bewaard", "")
    codes = [item.code for item in scale_items(visit.instrument)]
    if request.method == "POST" or code not in codes or code not in kept:
        return ""
    return _("Je antwoord op vraag %s is bewaard.") % (codes.index(code) + 1)
