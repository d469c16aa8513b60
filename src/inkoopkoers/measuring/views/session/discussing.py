# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Talk about the spread: the agenda, and one question at a time."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.measuring.actions.consensus import RecordedMeanwhile, record_consensus
from inkoopkoers.measuring.actions.revealing import AlreadyClosed
from inkoopkoers.measuring.domain.agenda import AgendaItem
from inkoopkoers.measuring.forms.consensus import ConsensusForm, initial_of
from inkoopkoers.measuring.queries.session import recorded
from inkoopkoers.measuring.views.rounds.doors import round_or_404
from inkoopkoers.measuring.views.session.doors import Talk, talk_about, too_early
from inkoopkoers.measuring.views.session.screen import screen
from inkoopkoers.measuring.wording import apart, level_name
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.web.errors import Explained

AGENDA = "agenda"


@require_safe
def discuss(request: HttpRequest, pk: int) -> HttpResponse:
    """The agenda: where people differ most first, and what was agreed so far."""
    found = round_or_404(request, pk)
    talk = talk_about(request, found)
    if talk is None:
        return too_early(request, found)
    context = {
        "talk": talk,
        "lines": [(one, _apart(one)) for one in talk.agenda.items],
        "notice": _notice(request, talk),
    }
    return render(request, "measuring/session/agenda.html", context)


def _apart(one: AgendaItem) -> str:
    if one.asked.spread is None:
        return _("te weinig scores om te laten zien")
    return apart(one.asked.spread) if one.asked.spread else _("iedereen koos hetzelfde")


@require_http_methods(["GET", "HEAD", "POST"])
def discuss_item(request: HttpRequest, pk: int, item: str) -> HttpResponse:
    """One question on a big screen; who manages records what the group agrees on."""
    found = round_or_404(
        request, pk, Right.MANAGE if request.method == "POST" else Right.READ
    )
    talk = talk_about(request, found)
    if talk is None:
        return too_early(request, found)
    asked = talk.agenda.find(item)
    if asked is None:
        raise Http404(Explained(_("Deze vraag hoort niet bij deze meting.")))
    if request.method == "POST":
        return _answered(request, talk, asked)
    row = recorded(request.user, found, item)
    form = ConsensusForm(levels=asked.asked.levels, initial=initial_of(row))
    return _page(request, talk, asked, form, row=row, edition=row.edition if row else 0)


def _answered(request: HttpRequest, talk: Talk, asked: AgendaItem) -> HttpResponse:
    form = ConsensusForm(request.POST, levels=asked.asked.levels)
    if talk.is_closed:
        return _too_late(request, talk, asked, form)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, talk, asked, form, edition=form.edition, status=status)
    try:
        record_consensus(
            talk.round.pk,
            asked.code,
            form.agreement,
            edition=form.edition,
            by=member(request),
            now=timezone.now(),
        )
    except RecordedMeanwhile as meanwhile:
        theirs = meanwhile.current
        return _page(
            request, talk, asked, form, theirs=theirs, edition=theirs.edition,
            status=meanwhile.status,
        )  # fmt: skip
    except AlreadyClosed:
        talk.round.refresh_from_db(fields=["closed_at"])
        return _too_late(request, talk, asked, form)
    return redirect(_way_on(request, talk, asked))


def _too_late(
    request: HttpRequest, talk: Talk, asked: AgendaItem, form: ConsensusForm
) -> HttpResponse:
    """Refuse, but keep on the page what was typed."""
    return _page(
        request, talk, asked, form, typed=str(form["reason"].value() or ""),
        status=HTTPStatus.CONFLICT,
    )  # fmt: skip


def _way_on(request: HttpRequest, talk: Talk, asked: AgendaItem) -> str:
    """The next question to discuss, or the agenda; both tell what was recorded."""
    following = talk.agenda.next_to_discuss(asked)
    address = reverse("measuring:discuss", args=[talk.round.pk])
    if following and request.POST.get("naar") != AGENDA:
        address = reverse(
            "measuring:discuss_item", args=[talk.round.pk, following.code]
        )
    return f"{address}?vastgelegd={asked.code}"


def _page(
    request: HttpRequest,
    talk: Talk,
    asked: AgendaItem,
    form: ConsensusForm,
    *,
    status: int = 200,
    **shown: Any,
) -> HttpResponse:
    """The screen with the form on it; `shown` is what this moment adds."""
    nothing = {"row": None, "theirs": None, "typed": None, "edition": 0}
    if status != HTTPStatus.OK:
        shown.setdefault("row", recorded(request.user, talk.round, asked.code))
    item = asked.asked
    anchors = [item.item.anchor(level.value) for level in item.levels]
    context = {
        **screen(request, talk, asked),
        **nothing,
        **shown,
        "form": form,
        "options": list(zip(form["score"], anchors, strict=True)),
        "notice": _notice(request, talk),
        "is_late": status == HTTPStatus.CONFLICT and talk.is_closed,
    }
    return render(request, "measuring/session/item.html", context, status=status)


def _notice(request: HttpRequest, talk: Talk) -> str:
    """The quiet sign that a score was recorded, as long as it is still so."""
    known = talk.agenda.find(request.GET.get("vastgelegd", ""))
    if request.method == "POST" or known is None or known.asked.agreed is None:
        return ""
    return _("Vastgelegd bij ‘%(item)s’: %(score)s.") % {
        "item": known.asked.item.short,
        "score": level_name(known.asked.levels, known.asked.agreed.score),
    }
