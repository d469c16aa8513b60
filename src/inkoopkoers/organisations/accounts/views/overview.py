# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The own account at a glance."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.accounts import oidc, queries
from inkoopkoers.organisations.accounts.forms import NameForm
from inkoopkoers.organisations.accounts.views.page import after, done
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User


@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: HttpRequest) -> HttpResponse:
    """Name, address, and how one signs in; the name can be changed here."""
    user = member(request)
    if request.method != "POST":
        return _page(request, user, NameForm(initial={"name": user.name}))
    form = NameForm(request.POST)
    if not form.is_valid():
        return _page(request, user, form, status=422)
    user.name = form.cleaned_data["name"]
    user.save(update_fields=["name"])
    return redirect(after("account_overview", "naam"))


def _page(
    request: HttpRequest, user: User, form: NameForm, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "done": done(request),
        "email": user.email,
        "step": queries.second_step_of(user),
        "has_password": user.has_usable_password(),
        "elsewhere": settings.OIDC_NAME if oidc.is_on() else "",
        "signs_in_elsewhere": queries.signs_in_elsewhere(user),
        "organisations": _organisations(user),
        "my_data": _address("organisations:my_data"),
        "is_editor": user.is_editor,
    }
    return render(request, "account/overview.html", context, status=status)


def _organisations(user: User) -> list[tuple[str, str, str]]:
    """Name, role and address of each organisation one works for."""
    return [
        (
            one.organisation.name,
            one.role,
            _address("organisations:organisation", one.organisation.pk),
        )
        for one in user.memberships.select_related("organisation").order_by(
            "organisation__name"
        )
    ]


def _address(name: str, *given: int) -> str:
    """The address under a name; empty while nobody built that page."""
    try:
        return reverse(name, args=given)
    except NoReverseMatch:
        return ""
