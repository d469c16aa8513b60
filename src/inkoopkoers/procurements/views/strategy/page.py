# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy: seven chapters to write in, and the document that writes itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.actions.strategy import write_chapter
from inkoopkoers.procurements.documents.strategy.report import strategy_report
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.domain.strategy import Chapter
from inkoopkoers.procurements.forms.strategy import ChapterForm, CompareForm, KeepForm
from inkoopkoers.procurements.models import Dossier, StrategyText
from inkoopkoers.procurements.queries.strategy.material import texts_of
from inkoopkoers.procurements.queries.strategy.versions import versions_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.strategy.shown import reading
from inkoopkoers.procurements.wording.strategy import CHAPTERS, QUESTIONS

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class ShownChapter:
    """A chapter with what is in it; an empty text is nothing yet."""

    code: str
    title: StrPromise
    question: StrPromise
    text: str


@require_safe
def strategy(request: HttpRequest, pk: int) -> HttpResponse:
    """The chapters, the document to read and take along, and its versions."""
    return strategy_page(request, dossier_or_404(request, pk), KeepForm())


def strategy_page(
    request: HttpRequest, dossier: Dossier, form: KeepForm, *, status: int = 200
) -> HttpResponse:
    """The page of this step; with the form for a version when that was wrong."""
    texts, versions = texts_of(dossier), list(versions_of(dossier))
    written = [
        ShownChapter(one.value, CHAPTERS[one], QUESTIONS[one], texts.get(one, ""))
        for one in Chapter
    ]
    context = {
        "chapters": written,
        "empty": sum(not one.text for one in written),
        "versions": versions,
        "compare": _compare(versions),
        "approved": _approved(dossier, versions),
        "form": form,
    }
    page = "procurements/strategy/strategy.html"
    return step_page(request, dossier, Step.STRATEGY, page, context, status=status)


def _approved(dossier: Dossier, versions: list[Any]) -> Any:
    """The version that was decided on, as long as that holds; newest first."""
    if dossier.standing not in {Standing.APPROVED, Standing.FINISHED}:
        return None
    return next((one for one in versions if one.is_decided), None)


def _compare(versions: list[Any]) -> CompareForm | None:
    """There is something to compare from the first version on: with what is now."""
    if not versions:
        return None
    before = versions[0].number
    return CompareForm(initial={"old": before, "new": 0}, versions=versions)


@require_http_methods(["GET", "HEAD", "POST"])
def strategy_chapter(request: HttpRequest, pk: int, chapter: str) -> HttpResponse:
    """Write one chapter; of two people at once, nobody loses a word."""
    if chapter not in list(Chapter):
        raise Http404
    dossier, code = writable_or_403(request, pk), Chapter(chapter)
    if request.method != "POST":
        if is_frozen(Standing(dossier.standing), Step.STRATEGY):
            return redirect(step_address(dossier, Step.STRATEGY))
        kept = _kept(dossier, code)
        return _page(request, dossier, code, ChapterForm(initial=kept))
    form = ChapterForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, code, form, status=422)
    text, edition = form.values["text"], form.made_from
    try:
        write_chapter(dossier, code, text, by=member(request), edition=edition)
    except ChangedMeanwhile as error:
        return _meanwhile(request, dossier, code, str(error))
    return to_step(dossier, Step.STRATEGY)


def _kept(dossier: Dossier, chapter: Chapter) -> dict[str, Any]:
    row = StrategyText.objects.filter(dossier=dossier, chapter=chapter.value).first()
    return {"text": row.text if row else "", "edition": row.edition if row else 0}


def _meanwhile(
    request: HttpRequest, dossier: Dossier, chapter: Chapter, message: str
) -> HttpResponse:
    kept, typed = _kept(dossier, chapter), request.POST.copy()
    typed["edition"] = str(kept["edition"])
    form = ChapterForm(typed)
    form.add_error(None, message)
    saved = [(str(CHAPTERS[chapter]), kept["text"])] if kept["text"] else []
    return _page(request, dossier, chapter, form, status=409, saved=saved)


def _page(
    request: HttpRequest,
    dossier: Dossier,
    chapter: Chapter,
    form: ChapterForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "sheet_title": CHAPTERS[chapter],
        "question": QUESTIONS[chapter],
        "back": step_address(dossier, Step.STRATEGY),
        "saved": saved,
        "is_removed": False,
        "is_row": True,
        "needs": dossier.need_set.filter(removed_at=None),
    }
    page = "procurements/strategy/chapter.html"
    return step_page(request, dossier, Step.STRATEGY, page, context, status=status)


@require_safe
def strategy_document(request: HttpRequest, pk: int) -> HttpResponse:
    """The whole document as it is now, to read on the screen."""
    dossier = dossier_or_404(request, pk)
    report = strategy_report(dossier, timezone.localdate())
    context = {**reading(report.blocks), "version": None, "is_row": True}
    page = "procurements/strategy/document.html"
    return step_page(request, dossier, Step.STRATEGY, page, context)
