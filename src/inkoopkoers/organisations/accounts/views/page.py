# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the views of django-allauth need to behave like every page here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any

from allauth.account.utils import get_next_redirect_url
from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.errors import DomainError

TOO_OFTEN = ("too_many_login_attempts", "rate_limited")

DONE = {
    "naam": gettext_lazy("Je naam is gewijzigd."),
    "wachtwoord": gettext_lazy(
        "Je wachtwoord is gewijzigd. Op andere apparaten ben je uitgelogd."
    ),
    "app": gettext_lazy("Je app geeft nu de code voor de tweede stap."),
    "app-weg": gettext_lazy("De app is weggehaald."),
    "passkey": gettext_lazy("De passkey is bewaard."),
    "passkey-naam": gettext_lazy("De naam van de passkey is gewijzigd."),
    "passkey-weg": gettext_lazy("De passkey is weggehaald."),
    "codes": gettext_lazy("Je hebt nieuwe herstelcodes. De oude werken niet meer."),
}


class Again:
    """A form comes back with 422, and with 429 after too many attempts."""

    http_method_names = ["get", "head", "post", "options"]

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        """Show the form again with what was wrong."""
        page: Any = self
        shown: HttpResponse = page.render_to_response(page.get_context_data(form=form))
        shown.status_code = status_of(form)
        return shown


def status_of(form: forms.Form) -> int:
    """The status of a form that comes back."""
    codes = {
        error.code for errors in form.errors.as_data().values() for error in errors
    }
    often = not codes.isdisjoint(TOO_OFTEN)
    return HTTPStatus.TOO_MANY_REQUESTS if often else HTTPStatus.UNPROCESSABLE_ENTITY


class TooOften(DomainError):
    """Someone, or a program, asks the same thing over and over."""

    status = HTTPStatus.TOO_MANY_REQUESTS


def too_often(request: HttpRequest) -> HttpResponse:
    """Refuse before anything is looked at; django-allauth calls it handler429."""
    raise TooOften(
        _("Dat waren te veel pogingen achter elkaar. Wacht een paar minuten.")
    )


def done(request: HttpRequest) -> str:
    """What was just done, named in the address."""
    return str(DONE.get(request.GET.get("gedaan", ""), ""))


def after(name: str, what: str) -> str:
    """The address of a page that tells what was done."""
    return f"{reverse(name)}?gedaan={what}"


def safe_next(request: HttpRequest) -> str:
    """Where someone wanted to go, when that is here."""
    return get_next_redirect_url(request) or ""


def options_text(options: Mapping[str, Any]) -> str:
    """What a browser needs for a passkey, for an attribute of a form."""
    return json.dumps(options, cls=DjangoJSONEncoder)


def has_passkeys(request: HttpRequest) -> bool:
    """Whether passkeys can work here: they belong to a name, never to a number."""
    host = request.get_host().rpartition(":")[0] or request.get_host()
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return True
    return False
