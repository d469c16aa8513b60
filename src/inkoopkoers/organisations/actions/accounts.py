# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make and remove accounts."""

from __future__ import annotations

import secrets

from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations import personal_data
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.queries import kept_open_by
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.trail import note
from inkoopkoers.web.errors import DomainError


class BadAddress(DomainError):
    """This is not an address to sign in with."""


class AddressTaken(DomainError):
    """There is an account with this address already."""


class NameTwice(DomainError):
    """More organisations have this name, so the name does not tell which."""


class StillNeeded(DomainError):
    """This person is the only beheerder somewhere, and cannot just go."""


@transaction.atomic
def make_editor(email: str, name: str = "") -> str:
    """Make an editor, or renew the password of one; return the new password.

    For who runs the installation. An account that was closed is open again.
    BadAddress when it is no address.
    """
    address = address_of(email)
    password = secrets.token_urlsafe(12)
    user = User.objects.filter(email=address).first()
    if user is None:
        user = User.objects.create_user(address)
    user.name = name or user.name
    user.is_active = True
    user.is_editor = True
    user.set_password(password)
    user.save()
    note("account.made_editor", by=None, subject=f"user:{user.pk}")
    return password


@transaction.atomic
def make_account(email: str, name: str, password: str | None) -> User:
    """Make an account; without a password one signs in through another door.

    The caller knows that the address is theirs, and has checked the password.
    BadAddress when it is no address, AddressTaken when there is an account.
    """
    address = address_of(email)
    if User.objects.filter(email=address).exists():
        raise AddressTaken(_("Er is al een account met dit e-mailadres."))
    user = User(email=address, name=name)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise AddressTaken(_("Er is al een account met dit e-mailadres.")) from None
    return user


@transaction.atomic
def join(email: str, organisation: str, role: Role = Role.BEHEERDER) -> Organisation:
    """Make a person a member of an organisation, which is made when it is new.

    For who runs the installation. NameTwice when the name does not tell which.
    """
    user = User.objects.get(email=address_of(email))
    found = list(Organisation.objects.filter(name=organisation.strip())[:2])
    if len(found) > 1:
        words = _("Er zijn meer organisaties met de naam %s. Nodig iemand uit.")
        raise NameTwice(words % organisation)
    if not found:
        found = [Organisation.objects.create(name=organisation.strip())]
        note("organisation.made", by=None, organisation=found[0])
    Membership.objects.update_or_create(
        organisation=found[0], user=user, defaults={"role": role}
    )
    note(
        "member.joined",
        by=None,
        organisation=found[0],
        subject=f"user:{user.pk}",
        role=role.value,
    )
    return found[0]


@transaction.atomic
def delete_account(user: User) -> None:
    """Remove an account with everything that hangs on it, and end its sessions.

    What others still need stays without a name. An organisation where this person
    was alone and where nothing is kept goes too. StillNeeded when they are the only
    beheerder of one that has other members, or data.
    """
    places = Membership.objects.filter(user=user).values("organisation")
    # Taken before looking, so that two who are both beheerder cannot go at once.
    held = Organisation.objects.select_for_update().filter(pk__in=places)
    organisations = list(held.order_by("pk"))
    if needed := kept_open_by(user):
        names = ", ".join(str(one) for one in needed)
        words = _("Je bent de enige beheerder van %s. Draag het beheer eerst over.")
        raise StillNeeded(words % names)
    personal_data.forget_person(user)
    for organisation in organisations:
        _leave_behind(organisation, user)
    note("account.deleted", by=user, subject=f"user:{user.pk}")
    _end_sessions(user)
    user.delete()


def _leave_behind(organisation: Organisation, user: User) -> None:
    """The organisation without this person; nobody needs an empty one."""
    note("member.left", by=user, organisation=organisation, subject=f"user:{user.pk}")
    if not organisation.memberships.exclude(user=user).exists():
        note("organisation.removed", by=user, organisation=organisation)
        organisation.delete()


def _end_sessions(user: User) -> None:
    """Remove every session; whose it is stands inside, so all are looked at."""
    own = [
        session.pk
        for session in Session.objects.iterator()
        if session.get_decoded().get("_auth_user_id") == str(user.pk)
    ]
    Session.objects.filter(pk__in=own).delete()


def address_of(text: str) -> str:
    """The address as we keep it; BadAddress when it is no address."""
    address = text.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise BadAddress(_("Dit is geen e-mailadres: %s") % text) from None
    return address
