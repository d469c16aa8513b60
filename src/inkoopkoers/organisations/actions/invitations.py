# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask people to join an organisation, by a secret link in a letter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations.domain import InvitationState, expiry
from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.queries import INVITATION, state_of
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.secret_links import new_link
from inkoopkoers.organisations.tasks import send_invitation
from inkoopkoers.organisations.trail import note
from inkoopkoers.web.errors import DomainError


class LinkGone(DomainError):
    """The link of an invitation works no more."""

    status = 410


class InvitationEnded(DomainError):
    """There is nothing left to send or to withdraw."""


class NotYours(DomainError):
    """The invitation was sent to another address."""


@transaction.atomic
def invite(
    organisation: Organisation,
    addresses: Iterable[str],
    role: Role,
    *,
    by: User,
    now: datetime,
) -> list[Invitation]:
    """Send each address a link; one that still waits makes place for the new one.

    Nothing here depends on whether someone has an account.
    """
    return [_invite(organisation, one, role, by=by, now=now) for one in addresses]


def _invite(
    organisation: Organisation, address: str, role: Role, *, by: User, now: datetime
) -> Invitation:
    waiting = organisation.invitations.filter(accepted_at=None, withdrawn_at=None)
    waiting.filter(email=address).update(withdrawn_at=now)
    nonce, digest = new_link(INVITATION)
    made = Invitation.objects.create(
        organisation=organisation,
        email=address,
        role=role.value,
        nonce=nonce,
        token_digest=digest,
        invited_by=by,
        invited_at=now,
        expires_at=expiry(now),
    )
    note(
        "member.invited",
        by=by,
        organisation=organisation,
        subject=f"invitation:{made.pk}",
        role=role.value,
    )
    send_invitation.enqueue(made.pk)
    return made


@transaction.atomic
def send_again(invitation: Invitation, *, by: User, now: datetime) -> None:
    """Send the same link once more; it is valid for another two weeks.

    InvitationEnded when it was used or withdrawn.
    """
    current = _still_waiting(invitation)
    current.expires_at = expiry(now)
    current.sent_at = None
    current.save(update_fields=["expires_at", "sent_at"])
    note(
        "member.invited",
        by=by,
        organisation=current.organisation,
        subject=f"invitation:{current.pk}",
        role=current.role,
    )
    send_invitation.enqueue(current.pk)


@transaction.atomic
def withdraw(invitation: Invitation, *, by: User, now: datetime) -> None:
    """Make the link useless; InvitationEnded when it was used already."""
    current = _still_waiting(invitation)
    current.withdrawn_at = now
    current.save(update_fields=["withdrawn_at"])
    note(
        "member.invitation_withdrawn",
        by=by,
        organisation=current.organisation,
        subject=f"invitation:{current.pk}",
    )


@transaction.atomic
def accept(invitation: Invitation, user: User, now: datetime) -> Membership:
    """Let the person join. Who is a member already keeps the role they have.

    LinkGone when it was used, withdrawn or is too old; NotYours when it was sent to
    another address.
    """
    current = _locked(invitation)
    if state_of(current, now) is not InvitationState.OPEN:
        raise LinkGone(_("Deze uitnodiging is niet meer geldig."))
    if user.email.lower() != current.email.lower():
        raise NotYours(_("Deze uitnodiging is voor een ander e-mailadres."))
    current.accepted_at = now
    current.save(update_fields=["accepted_at"])
    membership, joined = Membership.objects.get_or_create(
        organisation=current.organisation,
        user=user,
        defaults={"role": current.role, "since": now},
    )
    if joined:
        note(
            "member.joined",
            by=user,
            organisation=current.organisation,
            subject=f"user:{user.pk}",
            role=current.role,
        )
    return membership


def _still_waiting(invitation: Invitation) -> Invitation:
    current = _locked(invitation)
    if current.accepted_at or current.withdrawn_at:
        raise InvitationEnded(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    return current


def _locked(invitation: Invitation) -> Invitation:
    # Only this row: the one who invited may be gone, and an outer join takes no lock.
    return Invitation.objects.select_for_update().get(pk=invitation.pk)
