# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known here of a person; see personal_data."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Invitation, Membership, User
from inkoopkoers.organisations.words import role_word


def known_of(user: User) -> dict[str, Any]:
    """The account, where the person works, and invitations to and by them.

    Their own places, also those that are closed until a second factor is set up.
    """
    own = Membership.objects.filter(user=user).order_by("organisation__name")
    return {
        _("Account"): _account(user),
        _("Organisaties"): [
            {
                _("organisatie"): place.organisation.name,
                _("rol"): role_word(place.role),
                _("sinds"): place.since,
            }
            for place in own.select_related("organisation")
        ],
        _("Uitnodigingen aan jou"): _invitations(
            Invitation.objects.filter(email=user.email)
        ),
        _("Uitnodigingen door jou"): _invitations(
            Invitation.objects.filter(invited_by=user)
        ),
    }


def forget_person(user: User) -> None:
    """Remove invitations to the address; those by the person lose the name."""
    Invitation.objects.filter(email=user.email).delete()


def _account(user: User) -> dict[str, Any]:
    return {
        _("e-mailadres"): user.email,
        _("naam"): user.name,
        _("gemaakt"): user.joined_at,
        _("laatst ingelogd"): user.last_login,
        _("wachtwoord"): _password_of(user),
        _("tweede stappen bij het inloggen"): Authenticator.objects.filter(
            user=user
        ).count(),
        _("diensten waarmee je inlogt"): SocialAccount.objects.filter(
            user=user
        ).count(),
        _("redactie van deze site"): user.is_editor,
    }


def _password_of(user: User) -> str:
    return (
        _("bewaard zo dat niemand het kan lezen")
        if user.has_usable_password()
        else _("geen")
    )


def _invitations(rows: Any) -> list[dict[str, Any]]:
    return [
        {
            _("organisatie"): one.organisation.name,
            _("rol"): role_word(one.role),
            _("verstuurd"): one.invited_at,
            _("gebruikt"): one.accepted_at,
        }
        for one in rows.select_related("organisation")
    ]
