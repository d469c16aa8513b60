# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer as pages."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.charts.framework import framework_figure
from inkoopkoers.instruments import actions, domain, queries
from inkoopkoers.instruments.as_json import advice_bytes
from inkoopkoers.instruments.documents import (
    DISCLAIMERS,
    advice_report,
    situation_line,
)
from inkoopkoers.instruments.forms import QuestionsForm, SaveForm, initial_from
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.knowledge.domain.documents import Item
from inkoopkoers.knowledge.queries import instrument, instruments
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.reports.formats import Format
from inkoopkoers.reports.formats import render as render_report
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader
from inkoopkoers.web.same_origin import same_origin_form

DOCUMENTS = {
    fmt.extension: fmt
    for fmt in (Format.PDF, Format.ODT, Format.DOCX, Format.MD, Format.TEXT)
}


@login_not_required
@require_safe
@for_every_reader
def landing(request: HttpRequest) -> HttpResponse:
    """What this is, for whom, and start in one click; for members, their work."""
    if may_be_signed_in(request) and request.user.is_authenticated:
        return _my_work(request)
    books = shelf()
    context = {
        "framework": framework_figure(),
        "framework_narrow": framework_figure(narrow=True),
        "tip_count": sum(len(cell.tips) for one in instruments() for cell in one.cells),
        "example_count": len(books.examples),
        "source_count": len(books.sources),
    }
    return render(request, "instruments/landing.html", context)


def _my_work(request: HttpRequest) -> HttpResponse:
    """What the organisation keeps, and what was taken away."""
    saved = SavedAdvice.objects.for_user(request.user).select_related("saved_by")
    context = {
        "saved": [(one, _line(one)) for one in saved.filter(removed_at=None)],
        "removed": saved.exclude(removed_at=None),
        "organisations": organisations_of(request.user),
    }
    return render(request, "instruments/my_work.html", context)


def _line(saved: SavedAdvice) -> str:
    """The situation in words, or the bare answers when the questions changed."""
    try:
        return situation_line(queries.advice_for(saved.answers))
    except domain.BadAnswers:
        return saved.answers


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
    context = {"form": form, "questions": _numbered(form)}
    return render(request, "instruments/questions.html", context, status=status)


def _numbered(form: QuestionsForm) -> list[tuple[BoundField, Item, str]]:
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


def _advice_or_404(answers: str) -> domain.Advice:
    try:
        return queries.advice_for(answers)
    except domain.BadAnswers as error:
        raise Http404(Explained(error)) from None


@login_not_required
@require_safe
@for_every_reader
def advice(request: HttpRequest, answers: str) -> HttpResponse:
    """The advice for one situation."""
    return _advice(request, _advice_or_404(answers), SaveForm())


def _advice(
    request: HttpRequest, found: domain.Advice, form: SaveForm, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "advice": found,
        "situation": situation_line(found),
        "answers": _answers(found),
        "documents": _documents(found),
        "address": _address(found),
        "disclaimers": DISCLAIMERS,
    }
    return render(request, "instruments/advice.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest, answers: str) -> HttpResponse:
    """Keep this advice for the organisation of who is signed in."""
    found = _advice_or_404(answers)
    if request.method != "POST":  # back from signing in
        return redirect("instruments:advice", found.answers)
    form = SaveForm(request.POST)
    if not form.is_valid():
        return _advice(request, found, form, status=422)
    user = cast("User", request.user)
    title = form.cleaned_data["title"]
    actions.save_advice(found, title, user=user, now=timezone.now())
    return redirect("home")


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a kept advice off the list."""
    saved = get_object_or_404(SavedAdvice.objects.for_user(request.user), pk=pk)
    if request.method == "POST":  # else: back from signing in
        actions.remove(saved, timezone.now())
    return redirect("home")


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a kept advice back on the list."""
    saved = get_object_or_404(SavedAdvice.objects.for_user(request.user), pk=pk)
    if request.method == "POST":  # else: back from signing in
        actions.restore(saved)
    return redirect("home")


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
            ),
        }
        for format_name in ("pdf", "odt", "docx")
    ]


@login_not_required
@require_safe
@for_every_reader
def what_if(request: HttpRequest, answers: str) -> HttpResponse:
    """Flip one answer: which tips come and go."""
    found = _advice_or_404(answers)
    flips = domain.flips(found)
    rows = [
        {
            "item": item,
            "option": option,
            "flips": [_flip(flip) for flip in flips if flip.item.code == item.code],
        }
        for item, option in found.answers
    ]
    context = {"advice": found, "rows": rows, "situation": situation_line(found)}
    return render(request, "instruments/what_if.html", context)


def _flip(flip: domain.Flip) -> dict[str, Any]:
    return {
        "option": flip.option,
        "answers": flip.comparison.second.answers,
        "gained": [tip.text for tip in flip.comparison.gained],
        "lost": [tip.text for tip in flip.comparison.lost],
    }


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest, answers: str) -> HttpResponse:
    """Choose a second situation to lay beside this one."""
    first = _advice_or_404(answers)
    if request.method == "POST":
        form = QuestionsForm(first.instrument, request.POST)
        if form.is_valid():
            return redirect("instruments:compare_with", first.answers, form.answers)
        return _compare_form(request, first, form, status=422)
    before = initial_from(first.instrument, str(first.answers))
    return _compare_form(
        request, first, QuestionsForm(first.instrument, initial=before)
    )


def _compare_form(
    request: HttpRequest, first: domain.Advice, form: QuestionsForm, status: int = 200
) -> HttpResponse:
    context = {"advice": first, "form": form, "questions": _numbered(form)}
    return render(request, "instruments/compare.html", context, status=status)


@login_not_required
@require_safe
@for_every_reader
def compare_with(request: HttpRequest, answers: str, other: str) -> HttpResponse:
    """Two situations side by side."""
    first, second = _advice_or_404(answers), _advice_or_404(other)
    situation = [
        (item, one, two, one != two)
        for (item, one), (_item, two) in zip(first.answers, second.answers, strict=True)
    ]
    context = {
        "comparison": domain.compare(first, second),
        "situation": situation,
        "first_line": situation_line(first),
        "second_line": situation_line(second),
    }
    return render(request, "instruments/compare_with.html", context)


@login_not_required
@require_safe
def document(request: HttpRequest, answers: str, format_name: str) -> HttpResponse:
    """The advice on paper: pdf, odt, docx, md, txt or json."""
    found = _advice_or_404(answers)
    if format_name == "json":
        return HttpResponse(advice_bytes(found), content_type="application/json")
    if format_name not in DOCUMENTS:
        known = ", ".join([*DOCUMENTS, "json"])
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": known}))
    fmt = DOCUMENTS[format_name]
    report = advice_report(found, timezone.localdate(), _address(found))
    headers = {
        "Content-Disposition": f'attachment; filename="advies-{found.answers}.{format_name}"'
    }
    return HttpResponse(
        render_report(report, fmt), content_type=fmt.content_type, headers=headers
    )


@login_not_required
@require_safe
@for_every_reader
def tour(request: HttpRequest, step: int) -> HttpResponse:
    """The worked example, one question at a time."""
    book = shelf().tour
    found = queries.advice_for(book.answers)
    total = len(book.steps) + 2
    if not 1 <= step <= total:
        message = _("De rondleiding heeft %(total)s stappen.")
        raise Http404(Explained(message % {"total": total}))
    context: dict[str, Any] = {
        "tour": book,
        "advice": found,
        "step": step,
        "total": total,
        "situation": situation_line(found),
    }
    context["steps"] = _tour_steps(found, total)
    if step > 1:
        context["previous"] = reverse("instruments:tour", args=[step - 1])
    if step < total:
        context["next"] = reverse("instruments:tour", args=[step + 1])
    if 1 < step < total:
        context.update(_tour_step(found, step))
    if step == total:
        context["harvest"] = [
            (
                part,
                sum(len(advice.cell.tips) for advice in part.general),
                sum(len(advice.cell.tips) for advice in part.specific),
            )
            for part in found.sections
        ]
    return render(request, "instruments/tour.html", context)


def _tour_steps(found: domain.Advice, total: int) -> list[dict[str, Any]]:
    titles = [_("Begin"), *(item.short for item in found.instrument.items), _("Advies")]
    return [
        {
            "number": number,
            "title": title,
            "href": reverse("instruments:tour", args=[number]),
        }
        for number, title in enumerate(titles, start=1)
    ]


def _tour_step(found: domain.Advice, step: int) -> dict[str, Any]:
    """The question of this step and the cells that its answer brings."""
    item, option = list(found.answers)[step - 2]
    brought = [
        (part.section, advice)
        for part in found.sections
        for advice in part.specific
        if item.code in advice.cell.when
    ]
    silent = [
        part.section
        for part in found.sections
        for cell in part.silent
        if item.code in cell.cell.when
    ]
    return {
        "item": item,
        "option": option,
        "why": shelf().tour.steps[step - 2],
        "brought": brought,
        "silent": silent,
    }


def _address(found: domain.Advice) -> str:
    path = reverse("instruments:advice", args=[str(found.answers)])
    return f"{settings.ORIGIN}{path}"
