# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Open a page with the secret in its address, or say why it stays shut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.answering.beginning import LinkGone
from inkoopkoers.measuring.actions.locking import RoundClosed
from inkoopkoers.measuring.domain.taking_part import AskedRound, Participant, Stage
from inkoopkoers.measuring.queries.answering import participant
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import Explained

Parameters = ParamSpec("Parameters")
JSON = "application/json"
# Who has the address has the answers: keep it out of caches, logs and indexes.
HIDDEN = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}
UNTOLD = {**HIDDEN, "Referrer-Policy": "no-referrer"}


@dataclass(frozen=True)
class Visit:
    """Someone who opened a secret link."""

    token: str
    who: Participant

    @property
    def url(self) -> str:
        """The address to come back to."""
        return reverse("measuring:answer_overview", args=[self.token])

    def item_url(self, code: str) -> str:
        """The address of one question."""
        return reverse("measuring:answer_item", args=[self.token, code])

    @property
    def instrument(self) -> Instrument:
        """The questions, in the version that this person began with."""
        return instrument(self.who.round.instrument, self.who.version)


View = Callable[Concatenate[HttpRequest, Visit, Parameters], HttpResponse]
Opened = Callable[Concatenate[HttpRequest, str, Parameters], HttpResponse]


def secret_page(view: View[Parameters]) -> Opened[Parameters]:
    """Find whose link it is; 404 for nobody's, 410 when the round is closed.

    Such a page needs no CSRF token: another site does not know the address. A check
    on the origin would fail too, because no-referrer makes browsers send "null".
    """

    @wraps(view)
    def opened(
        request: HttpRequest,
        token: str,
        *args: Parameters.args,
        **kw: Parameters.kwargs,
    ) -> HttpResponse:
        visit = _visit(token)
        try:
            response = shut_page(request, visit.who.round) or view(
                request, visit, *args, **kw
            )
        except RoundClosed as closed:
            response = closed_page(request, visit.who.round, closed)
        except LinkGone:
            raise unknown_link() from None
        return with_headers(response, UNTOLD)

    return cast("Opened[Parameters]", login_not_required(csrf_exempt(opened)))


def _visit(token: str) -> Visit:
    who = participant(token)
    if who is None:
        raise unknown_link()
    return Visit(token, who)


def unknown_link() -> Http404:
    """What to raise for a link of nobody."""
    return Http404(
        Explained(
            _(
                "Dit adres kennen we niet. Staat het er helemaal, precies zoals in "
                "je mail? Vraag anders een nieuwe link aan wie je uitnodigde."
            )
        )
    )


def shut_page(request: HttpRequest, asked: AskedRound) -> HttpResponse | None:
    """The page of a round that takes no answers today; None when it does."""
    stage = asked.stage(timezone.localdate())
    if stage is Stage.OPEN:
        return None
    if stage is Stage.CLOSED:
        return _shut(request, asked, HTTPStatus.GONE, _("Deze meting is gesloten."))
    is_read = request.method in ("GET", "HEAD")
    status = HTTPStatus.OK if is_read else HTTPStatus.CONFLICT
    message = _("Deze meting begint op %s.") % long_date(asked.opens_on)
    return _shut(request, asked, status, message)


def closed_page(
    request: HttpRequest, asked: AskedRound, closed: RoundClosed
) -> HttpResponse:
    """The same for a round that closed while someone was busy."""
    return _shut(request, asked, closed.status, str(closed))


def _shut(
    request: HttpRequest, asked: AskedRound, status: int, message: str
) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"message": message}, status=status)
    context = {
        "asked": asked,
        "closes_on": long_date(asked.closes_on),
        "opens_on": long_date(asked.opens_on),
        "is_over": status == HTTPStatus.GONE,
        "is_past": asked.closes_on < timezone.localdate(),
    }
    return render(request, "measuring/answering/shut.html", context, status=status)


def with_headers(response: HttpResponse, headers: Mapping[str, str]) -> HttpResponse:
    """Set the headers of a page that is nobody else's."""
    for name, value in headers.items():
        response.headers[name] = value
    return response


def wants_json(request: HttpRequest) -> bool:
    """Whether our script asks, which shows the message itself."""
    return request.headers.get("Accept") == JSON


def facts_of(asked: AskedRound, questions: Instrument) -> dict[str, Any]:
    """What the page says of a round before someone begins."""
    return {
        "asked": asked,
        "instrument": questions,
        "closes_on": long_date(asked.closes_on),
    }
