# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make and change accounts."""

from __future__ import annotations

import secrets

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.web.errors import DomainError


class BadAddress(DomainError):
    """This is not an address to sign in with."""


@transaction.atomic
def make_editor(email: str, name: str = "") -> str:
    """Make an editor, or renew the password of one; return the new password.

    An account that was closed is open again. BadAddress when it is no address.
    """
    address = _address(email)
    password = secrets.token_urlsafe(12)
    user = User.objects.filter(email=address).first()
    if user is None:
        user = User.objects.create_user(address)
    user.name = name or user.name
    user.is_active = True
    user.is_editor = True
    user.set_password(password)
    user.save()
    return password


@transaction.atomic
def join(email: str, organisation: str, role: Role = Role.BEHEERDER) -> Organisation:
    """Make a person a member of an organisation, which is made when it is new."""
    found, _made = Organisation.objects.get_or_create(name=organisation.strip())
    Membership.objects.update_or_create(
        organisation=found,
        user=User.objects.get(email=_address(email)),
        defaults={"role": role},
    )
    return found


def _address(text: str) -> str:
    address = text.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise BadAddress(_("Dit is geen e-mailadres: %s") % text) from None
    return address
