# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of who is signed in: see it, take it along, have it deleted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from allauth.core import ratelimit
from django import forms
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.audit import queries as audit
from inkoopkoers.organisations import actions, personal_data, queries
from inkoopkoers.organisations.accounts.views.page import TooOften
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.lines import about_own, facts_in_words
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.trail import note
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.reader_cache import for_every_reader

ON_THE_PAGE = 25
Facts = list[tuple[str, str]]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*")


@dataclass(frozen=True)
class Heading:
    """One heading of what is known: facts of one thing, or a row for each of many."""

    title: str
    facts: Facts = field(default_factory=list)
    rows: list[Facts] = field(default_factory=list)
    left_off: int = 0

    @property
    def labels(self) -> list[str]:
        """What stands above the columns."""
        return [label for label, _text in self.rows[0]]


@require_safe
def my_data(request: HttpRequest) -> HttpResponse:
    """Everything that is known of who asks, in words."""
    user = member(request)
    known = _known_of(user)
    headings = [_heading(title, facts) for title, facts in known.items()]
    return render(request, "organisations/my_data.html", {"headings": headings})


@require_safe
def my_data_export(request: HttpRequest) -> HttpResponse:
    """The same as a file that a program can read."""
    user = member(request)
    text = json.dumps(
        _known_of(user), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2
    )
    if request.method == "GET":
        note("account.exported", by=user, subject=f"user:{user.pk}")
    return HttpResponse(
        text,
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="mijn-gegevens.json"'},
    )


def _known_of(user: User) -> dict[str, Any]:
    return {**personal_data.known_of(user), _("Logboek"): _deeds_of(user)}


def _deeds_of(user: User) -> list[dict[str, Any]]:
    """The lines of the trail in words, newest first."""
    places = queries.places_of(user)
    organisations = {place.organisation_id: place.organisation.name for place in places}
    return [
        {
            **line,
            "organisatie": organisations.get(line["organisatie"], line["organisatie"]),
            "waarover": about_own(line["waarover"], user.pk),
            "bijzonderheden": facts_in_words(line["bijzonderheden"]),
        }
        for line in reversed(audit.known_of(user.pk))
    ]


def _heading(title: str, known: Any) -> Heading:
    """Facts of one thing, or of many of which the first are shown."""
    title = f"{title[:1].upper()}{title[1:]}"
    if isinstance(known, Mapping):
        return Heading(title, facts=_facts(known))
    if not isinstance(known, list):
        return Heading(title, facts=[("", _said(known))])
    things = [one if isinstance(one, Mapping) else {"": one} for one in known]
    labels = list(dict.fromkeys(label for one in things for label in one))
    shown = [{label: one.get(label) for label in labels} for one in things]
    rows = [_facts(one) for one in shown[:ON_THE_PAGE]]
    return Heading(title, rows=rows, left_off=len(known) - len(rows))


def _facts(known: Mapping[str, Any]) -> Facts:
    return [(label.replace("_", " "), _said(value)) for label, value in known.items()]


def _moment(text: str) -> date | None:
    """The day or the time that a text is; None for every other text."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if _TIME.fullmatch(text) else None
    except ValueError:
        return None


def _said(value: Any) -> str:
    """One fact as a reader would say it."""
    match value:
        case bool():
            said = _("ja") if value else _("nee")
        case datetime():
            local = timezone.localtime(value)
            said = f"{long_date(local.date())}, {local:%H:%M}"
        case date():
            said = long_date(value)
        case str() if moment := _moment(value):
            said = _said(moment)
        case list():
            said = ", ".join(_said(one) for one in value)
        case Mapping():
            said = "; ".join(f"{label}: {_said(one)}" for label, one in value.items())
        case _:
            said = "" if value is None else str(value)
    return said or "–"


class DeleteForm(forms.Form):
    """The password, or the address of who has none, as a proof that one means it."""

    proof = forms.CharField(max_length=1000, strip=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        field = self.fields["proof"]
        if user.has_usable_password():
            field.label = gettext_lazy("Je wachtwoord")
            field.widget = forms.PasswordInput(
                attrs={"autocomplete": "current-password"}
            )
            field.error_messages["required"] = gettext_lazy("Vul je wachtwoord in.")
        else:
            field.label = gettext_lazy("Typ je e-mailadres over")
            field.widget = forms.EmailInput(attrs={"autocomplete": "off"})
            field.error_messages["required"] = gettext_lazy("Vul je e-mailadres in.")

    def clean_proof(self) -> str:
        """Refuse anything but the real thing."""
        proof: str = self.cleaned_data["proof"]
        if self.user.has_usable_password():
            if not self.user.check_password(proof):
                raise forms.ValidationError(_("Dit wachtwoord klopt niet."))
        elif proof.strip().lower() != self.user.email.lower():
            raise forms.ValidationError(_("Dit is niet je e-mailadres."))
        return proof


@sensitive_post_parameters("proof")
@require_http_methods(["GET", "HEAD", "POST"])
def delete_account(request: HttpRequest) -> HttpResponse:
    """Delete one's own account, after saying what is lost and what stays."""
    user = member(request)
    if request.method != "POST":
        return _delete_page(request, DeleteForm(user=user))
    form = DeleteForm(request.POST, user=user)
    if not ratelimit.consume(request, action="reauthenticate", user=user):
        raise TooOften(
            _("Het ging te vaak mis. Wacht een kwartier en probeer het opnieuw.")
        )
    if not form.is_valid():
        return _delete_page(request, form, status=422)
    try:
        actions.delete_account(user)
    except actions.StillNeeded as refusal:
        form.add_error(None, str(refusal))
        return _delete_page(request, form, status=refusal.status)
    logout(request)
    return redirect("organisations:account_deleted")


def _delete_page(
    request: HttpRequest, form: DeleteForm, status: int = 200
) -> HttpResponse:
    user = member(request)
    held = queries.kept_open_by(user)
    context = {
        "form": form,
        "needed": list(held.items()),
        "places": [] if held else list(queries.places_of(user)),
    }
    return render(request, "organisations/delete_account.html", context, status=status)


@login_not_required
@require_safe
@for_every_reader
def account_deleted(request: HttpRequest) -> HttpResponse:
    """What one sees after it; knows nobody any more."""
    return render(request, "organisations/account_deleted.html")
