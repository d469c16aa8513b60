# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a tip to an action in one step."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.domain.documents import Item, Tip
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.forms.tip_action import TipActionForm, proposal
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import QuestionsGone
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.measuring.views.rounds.doors import round_or_404
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.planning.actions import acting as planning
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.web.errors import Explained

CONVERSATION = "gesprek"


@require_http_methods(["GET", "HEAD", "POST"])
def action_from_tip(request: HttpRequest, pk: int, item: str) -> HttpResponse:
    """A form with the tip in it; the action then stands with the question.

    The text of the tip is that of the version that the round asked. Without a tip
    the form is empty: the group thought of something itself.
    """
    found = round_or_404(request, pk, Right.MANAGE)
    asked, tip = _aim_or_404(request, found, item)
    people = _people(found)
    text = tip.text if tip else ""
    initial = proposal(text, member(request), timezone.localdate())
    if request.method != "POST":
        form = TipActionForm(people=people, initial=initial)
        return _page(request, found, form, asked, tip)
    form = TipActionForm(request.POST, people=people, initial=initial)
    if not form.is_valid():
        return _page(
            request, found, form, asked, tip, status=HTTPStatus.UNPROCESSABLE_ENTITY
        )
    aim = ForItem(found.instrument, found.version, item, tip.code if tip else "")
    try:
        made = planning.make_action(
            found.organisation, form.plan, by=member(request), now=timezone.now(),
            for_item=aim,
        )  # fmt: skip
    except planning.NotAMember as gone:
        form.add_error("owner", str(gone))
        return _page(request, found, form, asked, tip, status=gone.status)
    return redirect(_way_back(request, found, asked, made=made.pk))


def _aim_or_404(
    request: HttpRequest, found: Round, code: str
) -> tuple[Item, Tip | None]:
    """The question and the tip that the address names, both of the pinned version."""
    instrument = pinned(found)
    if instrument is None:
        raise QuestionsGone
    asked = next((one for one in scale_items(instrument) if one.code == code), None)
    if asked is None:
        raise Http404(Explained(_("Deze vraag hoort niet bij deze meting.")))
    wanted = request.GET.get("tip", "")
    if not wanted:
        return asked, None
    cell = instrument.cells_by_code.get(code)
    tip = next((one for one in (cell.tips if cell else ()) if one.code == wanted), None)
    if tip is None:
        raise Http404(Explained(_("Deze tip hoort niet bij deze vraag.")))
    return asked, tip


def _people(found: Round) -> QuerySet[User]:
    members = found.organisation.members.filter(is_active=True)
    return members.order_by("name", "email")


def _way_back(
    request: HttpRequest, found: Round, asked: Item, *, made: int | None = None
) -> str:
    """To the question in the results, or in the conversation where one came from."""
    query = f"?{urlencode({'actie': made})}" if made else ""
    if request.GET.get("terug") == CONVERSATION:
        address = reverse("measuring:discuss_item", args=[found.pk, asked.code])
    else:
        address = reverse("measuring:results", args=[found.pk])
    return f"{address}{query}#acties-{asked.code}"


def _page(
    request: HttpRequest,
    found: Round,
    form: TipActionForm,
    asked: Item,
    tip: Tip | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "round": found,
        "form": form,
        "item": asked,
        "tip": tip,
        "back": _way_back(request, found, asked),
    }
    return render(request, "measuring/session/action.html", context, status=status)
