# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door of an organisation: signing in through OpenID Connect.

Set up by environment variables alone; no row in the database says anything of it.
"""

from __future__ import annotations

import hashlib
import logging
from typing import Any, NoReturn

from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.base import AuthError, Provider
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import (
    OpenIDConnectProvider,
)
from allauth.socialaccount.providers.openid_connect.views import (
    OpenIDConnectOAuth2Adapter,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from requests import RequestException

from inkoopkoers.organisations.accounts import texts
from inkoopkoers.organisations.models import User
from inkoopkoers.web.fields import readable

LONGEST_ADDRESS = 254
LONGEST_NAME = 200
# What a provider that is away, set up wrongly or telling nonsense leads to.
TROUBLE = (
    RequestException,
    OAuth2Error,
    ImproperlyConfigured,
    IntegrityError,
    AttributeError,
    KeyError,
    TypeError,
    ValueError,
)
# The reasons that a page explains, with the status it is sent under.
REFUSALS = {
    "cancelled": 403,
    "unverified": 403,
    "domain": 403,
    "conflict": 403,
    "expired": 400,
    "trouble": 502,
}

logger = logging.getLogger(__name__)


def is_on() -> bool:
    """Whether this installation has such a door."""
    return bool(settings.OIDC_ISSUER)


def provider_id() -> str:
    """Name the provider; another issuer is another one, with other people."""
    return "oidc-" + hashlib.sha256(settings.OIDC_ISSUER.encode()).hexdigest()[:16]


def refused(request: HttpRequest, reason: str) -> HttpResponse:
    """Explain why signing in this way did not work, and what else there is."""
    context = {
        "reason": reason,
        "name": settings.OIDC_NAME,
        "domains": settings.OIDC_DOMAINS,
    }
    page = "socialaccount/authentication_error.html"
    return render(request, page, context, status=REFUSALS[reason])


class Endpoints(OpenIDConnectOAuth2Adapter):
    """Talks to the provider, and believes only the issuer that was set."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider tells of itself; it has to name itself as we do."""
        found: dict[str, Any] = super().openid_config
        if str(found["issuer"]).rstrip("/") != settings.OIDC_ISSUER:
            raise OAuth2Error(f"the provider calls itself {found['issuer']}")
        return found

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """The one address that is registered at the provider."""
        return request.build_absolute_uri(reverse("oidc_callback"))

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any
    ) -> SocialLogin:
        """Read who it is; both answers of the provider must be about one person."""
        if not kwargs["response"].get("id_token"):
            raise OAuth2Error("the provider gave no id_token")
        return super().complete_login(request, app, token, **kwargs)


class Door(OpenIDConnectProvider):
    """The provider, as django-allauth knows it."""

    oauth2_adapter_class = Endpoints

    def extract_uid(self, data: dict[str, Any]) -> str:
        """The subject; OpenID Connect asks to compare it (Core 1.0, 5.3.2)."""
        subjects = {str(data[part]["sub"]) for part in ("userinfo", "id_token")}
        if len(subjects) != 1:
            raise OAuth2Error("the provider told of two people")
        return subjects.pop()

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, str]:
        """Address and name, whatever kind of value the provider made of them."""
        claims = data["userinfo"]
        return {name: str(claims.get(name) or "") for name in ("email", "name")}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[EmailAddress]:
        """The address, proven only when the provider says so in so many words."""
        claims = data["userinfo"]
        email = str(claims.get("email") or "").strip().lower()
        if not email or len(email) > LONGEST_ADDRESS:
            return []
        said = claims.get("email_verified")
        proven = said is True or said == "true"
        return [EmailAddress(email=email, verified=proven, primary=True)]

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """We keep nothing else that the provider tells."""
        return {}


class ElsewhereAdapter(DefaultSocialAccountAdapter):
    """Who may come in through the provider, and as whom."""

    error_messages = {**DefaultSocialAccountAdapter.error_messages, **texts.ELSEWHERE}

    def list_apps(
        self, request: HttpRequest, provider: Any = None, client_id: Any = None
    ) -> list[SocialApp]:
        """The one that the settings name, or none."""
        if not is_on() or provider not in (None, Door.id, provider_id()):
            return []
        how = {
            "server_url": settings.OIDC_ISSUER,
            "oauth_pkce_enabled": True,
            "email_authentication": True,
        }
        return [
            SocialApp(
                provider=Door.id,
                provider_id=provider_id(),
                name=settings.OIDC_NAME,
                client_id=settings.OIDC_CLIENT_ID,
                secret=settings.OIDC_CLIENT_SECRET,
                settings=how,
            )
        ]

    def get_provider(
        self, request: HttpRequest, provider: Any, client_id: Any = None
    ) -> Provider:
        """Our kind of provider; SocialApp.DoesNotExist when there is none."""
        return Door(request, app=self.get_app(request, provider=provider))

    def is_open_for_signup(
        self, request: HttpRequest, sociallogin: SocialLogin
    ) -> bool:
        """Who the provider lets in gets an account; an organisation has to invite."""
        return True

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Stop who may not come in; what was not proven connects to nothing."""
        if sociallogin.account.pk:  # connected before
            email = sociallogin.user.email
        else:
            email = _proven_address(request, sociallogin)
        if not _is_allowed(email):
            _stop(request, "domain")
        if sociallogin.is_existing:
            _prove(sociallogin.user)
        elif filter_users_by_email(email):
            _stop(request, "conflict")

    def populate_user(
        self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]
    ) -> User:
        """Take over the address and the name."""
        user: User = sociallogin.user
        user.email = str(data.get("email") or "").lower()
        user.name = readable(" ".join(str(data.get("name") or "").split()))
        user.name = user.name[:LONGEST_NAME]
        return user

    def save_user(
        self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None
    ) -> User:
        """Make the account whole or not at all."""
        with transaction.atomic():
            saved: User = super().save_user(request, sociallogin, form)
        return saved

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Show our page instead of the one of django-allauth."""
        if error == AuthError.CANCELLED:
            _stop(request, "cancelled")
        if exception is None and "state" not in (extra_context or {}):
            _stop(request, "expired")
        logger.warning("signing in through the provider failed", exc_info=exception)
        _stop(request, "trouble")


def _proven_address(request: HttpRequest, sociallogin: SocialLogin) -> str:
    proven = [one for one in sociallogin.email_addresses if one.verified]
    if not proven:
        _stop(request, "unverified")
    return str(proven[0].email)


def _is_allowed(email: str) -> bool:
    domain = email.rpartition("@")[2].lower()
    return not settings.OIDC_DOMAINS or domain in settings.OIDC_DOMAINS


def _stop(request: HttpRequest, reason: str) -> NoReturn:
    raise ImmediateHttpResponse(refused(request, reason))


def _prove(user: User) -> None:
    """Write down that the address of an account is theirs.

    Every account here comes from an invitation by mail, from the provider or from
    who runs the installation. Without this row django-allauth takes it for an
    account that someone else made in advance, and removes its password.
    """
    EmailAddress.objects.filter(user=user).exclude(email=user.email).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
