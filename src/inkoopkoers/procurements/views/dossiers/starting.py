# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start a dossier: empty, from advice, from another dossier, or from spend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.instruments import queries as wegwijzer
from inkoopkoers.instruments.domain import Advice, BadAnswers
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.procurements.actions.dossiers import Start, start
from inkoopkoers.procurements.forms.dossiers import StartForm
from inkoopkoers.procurements.models import Dossier, ExampleDossier
from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.procurements.queries.examples import examples_for
from inkoopkoers.procurements.views.dossiers.from_spend import (
    offer_of,
    place_of_spend,
    proposed_by,
    spend_of,
    with_spend,
)
from inkoopkoers.procurements.views.dossiers.kinds import KIND_ITEM
from inkoopkoers.spending.domain.thread import Spent
from inkoopkoers.web.errors import Explained

MAX_DIGITS = 18
OFFERED = 8


@dataclass(frozen=True)
class Begin:
    """What the address names to begin with."""

    advice: Advice | None = None
    source: Dossier | None = None
    example: ExampleDossier | None = None
    spent: Spent | None = None

    @property
    def offer(self) -> str:
        """The value that can be taken over, in words."""
        return offer_of(self.spent) if self.spent else ""


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A few questions; the address names what to begin with."""
    places = list(organisations_of(request.user, Right.MANAGE))
    if not places:
        raise PermissionDenied
    spender = place_of_spend(request, places)
    spent = spend_of(request, spender) if spender else None
    places = [spender] if spender else places
    begin = Begin(_advice(request), _source(request), _example(request), spent)
    if begin.source and begin.example:
        message = _("Begin met een dossier of met een voorbeeld, niet met allebei.")
        raise Http404(Explained(message))
    if request.method != "POST":
        initial = _proposed(request, places, begin)
        form = StartForm(places=places, offer=begin.offer, initial=initial)
        return _page(request, form, begin)
    form = StartForm(request.POST, places=places, offer=begin.offer)
    if not form.is_valid():
        return _page(request, form, begin, status=422)
    made = start(
        form.place, _chosen(form, begin), by=member(request), now=timezone.now()
    )
    return redirect("procurements:dossier", pk=made.pk)


def _chosen(form: StartForm, begin: Begin) -> Start:
    facts, spent = form.facts, begin.spent
    if spent:
        takes_value = form.cleaned_data["takes_value"]
        facts = with_spend(facts, spent, takes_value=takes_value)
    return Start(
        facts,
        begin.advice,
        begin.source,
        begin.example,
        spend_category=spent.category if spent else "",
    )


def _page(
    request: HttpRequest, form: StartForm, begin: Begin, status: int = 200
) -> HttpResponse:
    offers: dict[str, Any] = {"kept_advice": (), "dossiers": (), "shelf": ()}
    if begin == Begin():
        kept = wegwijzer.saved_for(request.user).filter(removed_at=None)
        offers["kept_advice"] = kept[:OFFERED]
        offers["dossiers"] = dossiers_for(request.user).only("title")[:OFFERED]
        offers["shelf"] = examples_for(request.user).defer("kept")[:OFFERED]
    context = {
        "form": form,
        "kind_item": KIND_ITEM,
        "advice": begin.advice,
        "source": begin.source,
        "example": begin.example,
        "spent": begin.spent,
        **offers,
    }
    page = "procurements/dossiers/new.html"
    return render(request, page, context, status=status)


def _proposed(
    request: HttpRequest, places: list[Organisation], begin: Begin
) -> dict[str, object]:
    """What can be filled in already."""
    known = [str(one.pk) for one in places]
    asked = request.GET.get("organisatie", "")
    if begin.source:
        names = ("what", "for_whom", "kind")
        kept = {name: getattr(begin.source, name) for name in names}
        home = str(begin.source.organisation_id)
        return {**kept, "organisation": home if home in known else known[0]}
    return {
        "title": _title(request) if begin.advice else "",
        **(proposed_by(begin.spent) if begin.spent else {}),
        "organisation": asked if asked in known else known[0],
    }


def _title(request: HttpRequest) -> str:
    saved = _saved(request)
    return saved.title if saved else ""


def _saved(request: HttpRequest) -> Any:
    """The kept advice that the address names."""
    number = _number(request, "advies")
    if number is None:
        return None
    rows = wegwijzer.saved_for(request.user).filter(removed_at=None)
    return get_object_or_404(rows, pk=number)


def _advice(request: HttpRequest) -> Advice | None:
    """Kept advice, or answers with the version that they were given to."""
    saved = _saved(request)
    answers, asked = request.GET.get("antwoorden", ""), request.GET.get("versie", "")
    if saved:
        answers, asked = saved.answers, str(saved.version)
    if not answers:
        return None
    version = int(asked) if _is_number(asked) else None
    try:
        return wegwijzer.advice_for(answers, version)
    except (BadAnswers, wegwijzer.UnknownVersion):
        message = _("Dit advies kennen we niet. Begin opnieuw bij de Wegwijzer.")
        raise Http404(Explained(message)) from None


def _source(request: HttpRequest) -> Dossier | None:
    """The dossier to begin with; 404 when I may not know of it."""
    number = _number(request, "van")
    if number is None:
        return None
    rows = dossiers_for(request.user).select_related("organisation")
    return get_object_or_404(rows, pk=number)


def _example(request: HttpRequest) -> ExampleDossier | None:
    """The example on a shelf to begin with; 404 when I may not know of it."""
    number = _number(request, "voorbeeld")
    if number is None:
        return None
    return get_object_or_404(examples_for(request.user), pk=number)


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    if not text:
        return None
    return int(text) if _is_number(text) else 0


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= MAX_DIGITS
