# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sign people in from elsewhere in the product, and help who is locked out."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import User


def sign_in(request: HttpRequest, user: User, way: str) -> None:
    """Open a session for who just proved who they are, such as by an invitation.

    It asks no second step: only for an account that has none, so a new one.
    """
    if Authenticator.objects.filter(user=user).exists():
        raise ValueError("this person signs in with a second step")
    get_adapter(request).login(request, user)
    record(
        "account.signed_in",
        actor=user.pk,
        organisation=None,
        subject=f"user:{user.pk}",
        details={"way": [way]},
    )


@transaction.atomic
def remove_second_steps(user: User) -> int:
    """Let someone in again who lost telephone, passkeys and codes; return how many.

    For who runs the installation and knows who asks. A rule of the organisation
    makes the person set up a new one at once.
    """
    removed: int = Authenticator.objects.filter(user=user).delete()[0]
    if removed:
        record(
            "account.second_factor_removed",
            actor=None,
            organisation=None,
            subject=f"user:{user.pk}",
            details={"kind": "all"},
        )
    return removed
