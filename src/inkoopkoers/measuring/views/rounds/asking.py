# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is asked: the list of addresses, and adding to it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.actions import rounds as actions
from inkoopkoers.measuring.domain.addresses import (
    AddressList,
    TooManyLines,
    parse_addresses,
)
from inkoopkoers.measuring.forms.rounds_addresses import AddressListForm
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.respondents import (
    listed_addresses,
    respondents_of,
)
from inkoopkoers.measuring.views.rounds.doors import round_or_404
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.web.fields import readable

PER_PAGE = 50
# A page with thousands of problems helps nobody.
PROBLEMS_SHOWN = 100
LONGEST_SEARCH = 120


@dataclass(frozen=True)
class Checked:
    """A pasted list beside the list that is there."""

    parsed: AddressList
    listed: int

    @property
    def new(self) -> int:
        """How many would come on the list."""
        return len(self.parsed.entries) - self.listed


@require_http_methods(["GET", "HEAD", "POST"])
def respondents(request: HttpRequest, pk: int) -> HttpResponse:
    """The addresses on the list; a pasted list is looked at before it is kept."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":
        return _list_page(request, found, AddressListForm())
    form = AddressListForm(request.POST)
    checked = _checked(found, form)
    if checked is None:
        return _list_page(request, found, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if request.POST.get("stap") != "toevoegen":
        return _check_page(request, found, form, checked)
    if checked.parsed.problems and not form.cleaned_data["skip"]:
        form.add_error("skip", _("Verbeter deze regels, of kies om ze over te slaan."))
        return _check_page(
            request, found, form, checked, HTTPStatus.UNPROCESSABLE_ENTITY
        )
    added = actions.add_respondents(
        found.pk, checked.parsed.entries, by=member(request)
    )
    return _to_list(found, f"erbij={added}")


def _checked(found: Round, form: AddressListForm) -> Checked | None:
    """What the pasted list holds; None when it cannot be read, with why in the form."""
    if not form.is_valid():
        return None
    try:
        parsed = parse_addresses(form.cleaned_data["addresses"], found.facets)
    except TooManyLines as many:
        form.add_error("addresses", str(many))
        return None
    there = listed_addresses(found)
    return Checked(parsed, sum(entry.email in there for entry in parsed.entries))


def _list_page(
    request: HttpRequest, found: Round, form: AddressListForm, status: int = 200
) -> HttpResponse:
    query = readable(request.GET.get("q", ""))[:LONGEST_SEARCH]
    rows = respondents_of(found, query)
    context: dict[str, Any] = {
        "round": found,
        "form": form,
        "query": query,
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina")),
        "notice": _notice(request),
    }
    return render(request, "measuring/rounds/respondents.html", context, status=status)


def _notice(request: HttpRequest) -> str:
    number = request.GET.get("erbij", "")
    if number.isascii() and number.isdigit() and len(number) < len("100000"):
        return _("Op de lijst gezet: %s. Verstuurd is er nog niets.") % int(number)
    return _("Van de lijst gehaald.") if "eraf" in request.GET else ""


def _check_page(
    request: HttpRequest,
    found: Round,
    form: AddressListForm,
    checked: Checked,
    status: int = 200,
) -> HttpResponse:
    problems = checked.parsed.problems
    context = {
        "round": found,
        "form": form,
        "checked": checked,
        "problems": problems[:PROBLEMS_SHOWN],
        "more_problems": len(problems) - PROBLEMS_SHOWN,
    }
    return render(
        request, "measuring/rounds/respondents_check.html", context, status=status
    )


@require_http_methods(["GET", "HEAD", "POST"])
def respondent_remove(request: HttpRequest, pk: int, respondent: int) -> HttpResponse:
    """Take someone off the list who has had no letter yet."""
    found = round_or_404(request, pk, Right.MANAGE)
    if request.method != "POST":  # back from signing in
        return redirect("measuring:respondents", found.pk)
    person = get_object_or_404(respondents_of(found), pk=respondent)
    actions.remove_respondent(person, by=member(request))
    return _to_list(found, "eraf=1")


def _to_list(found: Round, told: str) -> HttpResponse:
    return redirect(f"{reverse('measuring:respondents', args=[found.pk])}?{told}")
