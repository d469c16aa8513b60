# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Come in by the code of an open link, which everyone may know."""

from __future__ import annotations

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.answering.beginning import (
    LinkGone,
    TooManyStarts,
    begin_by_open_link,
)
from inkoopkoers.measuring.actions.locking import RoundClosed
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.taking_part import AskedRound
from inkoopkoers.measuring.forms.answering import CodeForm, FacetsForm
from inkoopkoers.measuring.queries.answering import bare_code, round_of_open_link
from inkoopkoers.measuring.views.answering.secret_link import (
    HIDDEN,
    closed_page,
    facts_of,
    shut_page,
    with_headers,
)
from inkoopkoers.web.client_address import client_address
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.same_origin import same_origin_form


@login_not_required
@require_safe
def answer_code(request: HttpRequest) -> HttpResponse:
    """One field for the code of a poster; a known code leads on."""
    if "code" not in request.GET:
        return _code_page(request, CodeForm())
    form = CodeForm(request.GET)
    if form.is_valid():
        code = form.cleaned_data["code"]
        if round_of_open_link(code) is not None:
            return redirect("measuring:answer_open", bare_code(code))
        form.add_error(
            "code", _("Deze code kennen we niet. Kijk of je hem goed overnam.")
        )
    return _code_page(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _code_page(request: HttpRequest, form: CodeForm, status: int = 200) -> HttpResponse:
    page = render(
        request, "measuring/answering/code.html", {"form": form}, status=status
    )
    return with_headers(page, HIDDEN)


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def answer_open(request: HttpRequest, code: str) -> HttpResponse:
    """What is asked and by whom; beginning makes a secret link of one's own."""
    asked = round_of_open_link(code)
    if asked is None:
        raise _unknown_code()
    return with_headers(shut_page(request, asked) or _open(request, asked), HIDDEN)


def _unknown_code() -> Http404:
    return Http404(
        Explained(
            _(
                "Deze link of code werkt niet (meer). Vraag een nieuwe aan wie je uitnodigde."
            )
        )
    )


def _open(request: HttpRequest, asked: AskedRound) -> HttpResponse:
    if request.method != "POST":
        return _about(request, asked, FacetsForm(asked.facets))
    form = FacetsForm(asked.facets, request.POST)
    if not form.is_valid():
        return _about(request, asked, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    sender, now = client_address(request), timezone.now()
    try:
        token = begin_by_open_link(asked, form.told, address=sender, now=now)
    except TooManyStarts as many:
        return _about(request, asked, form, many.status, refusal=str(many))
    except RoundClosed as closed:  # since this page was asked for
        return closed_page(request, asked, closed)
    except LinkGone:
        raise _unknown_code() from None
    return redirect("measuring:answer_overview", token)


def _about(
    request: HttpRequest, asked: AskedRound, form: FacetsForm, status: int = 200,
    refusal: str = "",
) -> HttpResponse:  # fmt: skip
    questions = instrument(asked.instrument, asked.version)
    context = {
        **facts_of(asked, questions),
        "count": len(scale_items(questions)),
        "form": form,
        "refusal": refusal,
        "begin_url": "",
        "is_open_link": True,
    }
    return render(request, "measuring/answering/welcome.html", context, status=status)
