# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The secret link of an invitation: make an account, or join with the one you have."""

from __future__ import annotations

from http import HTTPStatus

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations import actions, queries
from inkoopkoers.organisations.accounts.actions import sign_in
from inkoopkoers.organisations.domain import InvitationState
from inkoopkoers.organisations.models import Invitation, User
from inkoopkoers.organisations.pages.places import told
from inkoopkoers.organisations.words import role_meaning, role_word
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.fields import ReadableLineField
from inkoopkoers.web.same_origin import same_origin_form


class NewAccountForm(forms.Form):
    """A name and a password; the address is that of the invitation."""

    name = ReadableLineField(
        label=gettext_lazy("Je naam"),
        help_text=gettext_lazy("Zo zien je collega’s je."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": gettext_lazy("Vul je naam in.")},
    )
    password = forms.CharField(
        label=gettext_lazy("Kies een wachtwoord"),
        help_text=gettext_lazy(
            "Minstens 12 tekens. Een zin die alleen jij kent, werkt goed."
        ),
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": gettext_lazy("Kies een wachtwoord.")},
    )

    def __init__(self, *args: object, email: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.email = email

    def clean_password(self) -> str:
        """Refuse what is guessed easily."""
        password: str = self.cleaned_data["password"]
        name = self.cleaned_data.get("name", "")
        validate_password(password, User(email=self.email, name=name))
        return password


@login_not_required
@cache_control(private=True, no_store=True)
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """What the link of an invitation opens; 410 once it works no more."""
    invitation = _invitation(token)
    state = queries.state_of(invitation, timezone.now())
    if state is not InvitationState.OPEN:
        return _gone(request, invitation, state)
    user = _who(request)
    if user is None and not _has_account(invitation):
        return _new_account(request, invitation)
    if user is None or user.email.lower() != invitation.email.lower():
        status = HTTPStatus.FORBIDDEN if request.method == "POST" else HTTPStatus.OK
        return _page(request, invitation, status=status)
    if request.method != "POST":
        return _page(request, invitation, is_mine=True)
    return _joined(request, invitation, user)


def _invitation(token: str) -> Invitation:
    """The invitation; a withdrawn one is as unknown as one that never was."""
    found = queries.invitation_behind(token)
    if found is None or found.withdrawn_at:
        raise Http404(
            Explained(
                _(
                    "Deze uitnodiging bestaat niet (meer). Controleer de link in de "
                    "mail, of vraag om een nieuwe uitnodiging."
                )
            )
        )
    return found


def _who(request: HttpRequest) -> User | None:
    """Who is signed in; a reader without a cookie costs no session."""
    if not may_be_signed_in(request) or not isinstance(request.user, User):
        return None
    return request.user


def _has_account(invitation: Invitation) -> bool:
    return User.objects.filter(email__iexact=invitation.email).exists()


def _new_account(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if request.method != "POST":
        return _page(request, invitation, NewAccountForm(email=invitation.email))
    form = NewAccountForm(request.POST, email=invitation.email)
    if not form.is_valid():
        return _page(request, invitation, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    data = form.cleaned_data
    try:
        user = _made_and_joined(invitation, data["name"], data["password"])
    except actions.AddressTaken:  # by another tab, a moment ago
        return redirect(request.path)
    except actions.LinkGone:
        return _gone(request, invitation, InvitationState.USED)
    sign_in(request, user, "invitation")
    return told(invitation.organisation, "welkom")


@transaction.atomic
def _made_and_joined(invitation: Invitation, name: str, password: str) -> User:
    """An account comes only with its membership."""
    user = actions.make_account(invitation.email, name, password)
    actions.accept(invitation, user, timezone.now())
    return user


def _joined(request: HttpRequest, invitation: Invitation, user: User) -> HttpResponse:
    try:
        actions.accept(invitation, user, timezone.now())
    except actions.LinkGone:
        return _gone(request, invitation, InvitationState.USED)
    return told(invitation.organisation, "welkom")


def _page(
    request: HttpRequest,
    invitation: Invitation,
    form: NewAccountForm | None = None,
    *,
    is_mine: bool = False,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    meaning = role_meaning(invitation.role)
    context = {
        "invitation": invitation,
        "organisation": invitation.organisation,
        "role": role_word(invitation.role),
        "meaning": f"{meaning[0].lower()}{meaning[1:]}",
        "by": invitation.invited_by.name if invitation.invited_by else "",
        "form": form,
        "is_mine": is_mine,
        "who": _who(request),
    }
    return render(request, "organisations/join.html", context, status=status)


def _gone(
    request: HttpRequest, invitation: Invitation, state: InvitationState
) -> HttpResponse:
    """The link was good once; say what to do now."""
    context = {
        "invitation": invitation,
        "organisation": invitation.organisation,
        "is_used": state is InvitationState.USED,
    }
    gone = HTTPStatus.GONE
    return render(request, "organisations/join_gone.html", context, status=gone)
