# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of how someone signs in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest

from inkoopkoers.organisations.models import Organisation, User

# Recovery codes are the spare key of a second step, never one of their own.
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True)
class Passkey:
    """A passkey as its owner knows it."""

    pk: int
    name: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class SecondStep:
    """How someone can do the second step; `codes_left` is None without codes."""

    app_since: datetime | None
    passkeys: tuple[Passkey, ...]
    codes_left: int | None

    @property
    def is_on(self) -> bool:
        """Whether signing in takes a second step."""
        return self.app_since is not None or bool(self.passkeys)


def second_step_of(user: User) -> SecondStep:
    """Everything that this person set up, in one query."""
    app_since, codes_left, passkeys = None, None, []
    for one in Authenticator.objects.filter(user=user).order_by("pk"):
        if one.type == Authenticator.Type.TOTP:
            app_since = one.created_at
        elif one.type == Authenticator.Type.RECOVERY_CODES:
            codes_left = len(one.wrap().get_unused_codes())
        else:
            name = one.wrap().name
            passkeys.append(Passkey(one.pk, name, one.created_at, one.last_used_at))
    return SecondStep(app_since, tuple(passkeys), codes_left)


def has_second_factor(user: User) -> bool:
    """Whether this person set up an app or a passkey."""
    factors = Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS)
    return bool(factors.exists())


def asking_second_factor(user: User) -> QuerySet[Organisation]:
    """The organisations of this person that want a second step of everyone."""
    return Organisation.objects.filter(
        memberships__user=user, requires_second_factor=True
    )


def lacks_second_factor(request: HttpRequest, user: User) -> bool:
    """Whether an organisation of this person asks what they have not set up.

    One query, asked anew with every request: a rule that was switched on or a
    factor that was removed holds from the next request on.
    """
    if did_second_step_elsewhere(request, user):
        return False
    own = Authenticator.objects.filter(user=OuterRef("memberships__user"))
    factors = own.filter(type__in=SECOND_FACTORS)
    return asking_second_factor(user).filter(~Exists(factors)).exists()


def shut_without_second_factor(user: User) -> QuerySet[Organisation]:
    """The organisations that stay shut to a program that reads for this person.

    It has no session that tells how they signed in; who can only do so at a provider
    that asks a second step, has one.
    """
    is_secured = settings.OIDC_SECOND_FACTOR and signs_in_elsewhere(user)
    if is_secured or has_second_factor(user):
        return Organisation.objects.none()
    return asking_second_factor(user)


def did_second_step_elsewhere(request: HttpRequest, user: Any) -> bool:
    """Whether this session came from a provider that asks a second step itself."""
    if not settings.OIDC_SECOND_FACTOR:
        return False
    records = get_authentication_records(request, user)
    return any(one.get("method") == "socialaccount" for one in records)


def signs_in_elsewhere(user: User) -> bool:
    """Whether this person signs in at the provider only.

    They get no password here: who may no longer sign in there must not have a way
    around it. Without a provider nobody does.
    """
    if not settings.OIDC_ISSUER or user.has_usable_password():
        return False
    return bool(SocialAccount.objects.filter(user=user).exists())


def signed_in_elsewhere_at(request: HttpRequest, user: User) -> float:
    """When this session last came from the provider, in seconds since 1970; or 0."""
    records = get_authentication_records(request, user)
    times = [one["at"] for one in records if one.get("method") == "socialaccount"]
    return float(max(times, default=0))


def way_of_signing_in(request: HttpRequest, user: User) -> list[str]:
    """How this session was opened, step by step: password, totp, webauthn, ..."""
    records = get_authentication_records(request, user)
    return [str(one.get("type") or one["method"]) for one in records]
