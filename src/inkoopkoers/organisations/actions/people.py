# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change what people may do in an organisation, and let them go.

An organisation always keeps a beheerder: every change holds the row of the
organisation while it counts them, so that two at once cannot both be the last.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.organisations import personal_data
from inkoopkoers.organisations.actions.tree import ChangedMeanwhile
from inkoopkoers.organisations.domain import has_other_beheerder
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.queries import roles_in
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.trail import note
from inkoopkoers.web.errors import DomainError


class LastBeheerder(DomainError):
    """Without this beheerder nobody could look after the organisation."""


class NotAMember(DomainError):
    """This person does not work here any more."""


@transaction.atomic
def change_role(membership: Membership, role: Role, *, was: str, by: User) -> None:
    """Give someone another role than the one the form showed.

    ChangedMeanwhile when it is another one by now, LastBeheerder when they are.
    """
    roles = _locked_roles(membership.organisation)
    current = _role_of(membership.user_id, roles)
    if current == role:
        return
    if current != was:
        raise ChangedMeanwhile(_("Intussen heeft een collega deze rol gewijzigd."))
    _refuse_last(membership.user_id, roles)
    _set_role(membership.organisation, membership.user, role, by=by)


@transaction.atomic
def end_membership(membership: Membership, *, by: User, to: User | None) -> int:
    """Let someone go, by themselves or by a beheerder; return what was handed over.

    What they still have to do goes to a colleague, or to nobody.
    LastBeheerder when they are; NotAMember when the colleague left meanwhile.
    """
    organisation, user = membership.organisation, membership.user
    roles = _locked_roles(organisation)
    _role_of(user.pk, roles)
    _refuse_last(user.pk, roles)
    if to is not None:
        _role_of(to.pk, roles)
    handed_over = personal_data.hand_over(user, organisation, to)
    Membership.objects.filter(organisation=organisation, user=user).delete()
    note(
        "member.left" if by == user else "member.removed",
        by=by,
        organisation=organisation,
        subject=f"user:{user.pk}",
        handed_over=handed_over,
    )
    return handed_over


@transaction.atomic
def hand_over_administration(
    organisation: Organisation, *, to: User, own_role: Role, by: User
) -> None:
    """Make a colleague beheerder, and take the role that one wants from then on."""
    roles = _locked_roles(organisation)
    for user, role in ((to, Role.BEHEERDER), (by, own_role)):
        if _role_of(user.pk, roles) != role:
            _set_role(organisation, user, role, by=by)


def _locked_roles(organisation: Organisation) -> dict[int, str]:
    """Everyone's role, while nobody else can change one."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    return roles_in(organisation)


def _role_of(user: int, roles: dict[int, str]) -> str:
    if user not in roles:
        raise NotAMember(_("Deze collega hoort niet meer bij de organisatie."))
    return roles[user]


def _refuse_last(user: int, roles: dict[int, str]) -> None:
    if roles[user] == Role.BEHEERDER and not has_other_beheerder(roles, user):
        raise LastBeheerder(
            _("Dit is de enige beheerder. Draag het beheer eerst over aan een collega.")
        )


def _set_role(organisation: Organisation, user: User, role: Role, *, by: User) -> None:
    rows = Membership.objects.filter(organisation=organisation, user=user)
    rows.update(role=role.value)
    note(
        "member.role_changed",
        by=by,
        organisation=organisation,
        subject=f"user:{user.pk}",
        role=role.value,
    )
