# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where django-allauth asks how we want things: accounts and the second step."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.mail import EmailMessage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.accounts import secrets_at_rest, texts
from inkoopkoers.organisations.accounts.queries import (
    signs_in_elsewhere,
    way_of_signing_in,
)
from inkoopkoers.organisations.models import User
from inkoopkoers.web.client_address import client_address

NAME = "Inkoopkoers"
SECOND_STEP = "inkoopkoers.organisations.accounts.stages.SecondStep"

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts: who may sign in, how often, and what is told about it."""

    error_messages = {**DefaultAccountAdapter.error_messages, **texts.ACCOUNT}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account alone: it comes from an invitation."""
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Pages and forms only; what a script asks for has its own view."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Whether this leads to our own pages; never to another host of ours."""
        return url_has_allowed_host_and_scheme(
            url,
            allowed_hosts={self.request.get_host()},
            require_https=self.request.is_secure(),
        )

    def get_client_ip(self, request: HttpRequest) -> str:
        """As everywhere else: past the proxies that we know of."""
        return client_address(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Find who this is; a closed account answers like a wrong password."""
        user = super().authenticate(request, **credentials)
        return user if isinstance(user, User) and user.is_active else None

    def _get_login_attempts_cache_key(
        self, request: HttpRequest, **credentials: Any
    ) -> str:
        """Count per name and address: nobody locks out another from elsewhere."""
        return f"{credentials.get('email', '').lower()} {client_address(request)}"

    def get_login_stages(self) -> list[str]:
        """After the password comes at most the second step."""
        return [SECOND_STEP]

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Write the sign-in down, then go on."""
        response: HttpResponse = super().post_login(request, user, **how)
        record(
            "account.signed_in",
            actor=user.pk,
            organisation=None,
            subject=f"user:{user.pk}",
            details={"way": way_of_signing_in(request, user)},
        )
        return response

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Say so: only who proved to be this person comes here."""
        return render(request, "account/account_inactive.html", status=403)

    def get_reauthentication_methods(
        self, user: User | AnonymousUser
    ) -> list[dict[str, Any]]:
        """The ways to confirm who you are, named in Dutch."""
        return [
            {**way, "description": texts.WAYS_TO_CONFIRM[way["id"]]}
            for way in super().get_reauthentication_methods(user)
        ]

    def format_email_subject(self, subject: str) -> str:
        """No name of a site in square brackets."""
        return str(subject)

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        """Send once what the letter tells really happened."""
        known = {"origin": settings.ORIGIN, "email": email, **context}
        letter = self.render_mail(template_prefix, email, known)
        transaction.on_commit(lambda: _send(letter))

    def get_reset_password_from_key_url(self, key: str) -> str:
        """At our own address, whatever host the one who asks gave for it."""
        parts = dict(zip(("uidb36", "key"), key.split("-", 1), strict=True))
        path = reverse("account_reset_password_from_key", kwargs=parts)
        return f"{settings.ORIGIN}{path}"

    def send_password_reset_mail(
        self, user: User, email: str, context: dict[str, Any]
    ) -> None:
        """Only to who signs in with a password here."""
        if not signs_in_elsewhere(user):
            super().send_password_reset_mail(user, email, context)


def _send(letter: EmailMessage) -> None:
    """A mail server that is away does not undo what someone just did."""
    try:
        letter.send()
    except OSError:
        logger.exception("a letter about an account could not be sent")


class SecondStepAdapter(DefaultMFAAdapter):
    """The second step: authenticator apps, passkeys and recovery codes."""

    error_messages = {**DefaultMFAAdapter.error_messages, **texts.SECOND_STEP}

    def get_totp_issuer(self) -> str:
        """The name in the app on the telephone."""
        return NAME

    def encrypt(self, text: str) -> str:
        """See secrets_at_rest."""
        return secrets_at_rest.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """See secrets_at_rest."""
        return secrets_at_rest.decrypt(encrypted_text)

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002 - as it is called
        """A name for who gives a passkey none."""
        number: int = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %d") % number

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The name beside a passkey, and the host that it works on."""
        return {**super().get_public_key_credential_rp_entity(), "name": NAME}
