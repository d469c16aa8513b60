# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages show of people and organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model, QuerySet

from inkoopkoers.organisations.domain import (
    DEEPEST,
    InvitationState,
    has_other_beheerder,
    invitation_state,
)
from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.rights import Right, Role, roles_with
from inkoopkoers.organisations.secret_links import digest_of
from inkoopkoers.organisations.tenancy import Visitor, organisations_of

INVITATION = "invitation"


def places_of(user: Visitor) -> QuerySet[Membership]:
    """Where this person works and in which role, with the organisations."""
    mine = organisations_of(user)
    places = Membership.objects.filter(organisation__in=mine, user_id=user.pk)
    return places.select_related("organisation").order_by("organisation__name")


def people_of(organisation: Organisation) -> QuerySet[Membership]:
    """Everyone who works here, by name."""
    return organisation.memberships.select_related("user")


def colleagues(
    organisation: Organisation, user: User, right: Right = Right.READ
) -> QuerySet[Membership]:
    """The others here who have this right."""
    others = people_of(organisation).exclude(user=user)
    return others.filter(role__in=roles_with(right), user__is_active=True)


def way_up(user: User, organisation: Organisation) -> list[Organisation]:
    """The organisations above this one where this person is a member, top first.

    Of the others not even the name is shown: they may say whose child this is.
    """
    path = "parent" + "__parent" * (DEEPEST - 2)
    here = Organisation.objects.select_related(path).get(pk=organisation.pk).parent
    above: list[Organisation] = []
    while here and len(above) < DEEPEST:
        above.append(here)
        here = here.parent
    mine = set(organisations_of(user).values_list("pk", flat=True))
    return [one for one in reversed(above) if one.pk in mine]


def parts_of(user: User, organisation: Organisation) -> list[tuple[Organisation, bool]]:
    """What hangs right under it, each with whether this person is a member there."""
    mine = set(organisations_of(user).values_list("pk", flat=True))
    return [(part, part.pk in mine) for part in organisation.children.all()]


@dataclass(frozen=True)
class Waiting:
    """An invitation that nobody used yet."""

    invitation: Invitation
    state: InvitationState


def waiting_at(organisation: Organisation, now: datetime) -> list[Waiting]:
    """Invitations that may still be used or sent again, newest first."""
    rows = organisation.invitations.filter(accepted_at=None, withdrawn_at=None)
    return [Waiting(one, state_of(one, now)) for one in rows]


def state_of(invitation: Invitation, now: datetime) -> InvitationState:
    """What has become of this invitation."""
    return invitation_state(
        accepted_at=invitation.accepted_at,
        withdrawn_at=invitation.withdrawn_at,
        expires_at=invitation.expires_at,
        now=now,
    )


def invitation_behind(token: str) -> Invitation | None:
    """The invitation that this secret link belongs to."""
    rows = Invitation.objects.select_related("organisation", "invited_by")
    return rows.filter(token_digest=digest_of(token)).first()


def kept_open_by(user: User) -> list[Organisation]:
    """Where this person is the only beheerder, and others or data remain."""
    places = Membership.objects.filter(user=user, role=Role.BEHEERDER)
    return [
        place.organisation
        for place in places.select_related("organisation")
        if _is_held(place.organisation, user)
    ]


def _is_held(organisation: Organisation, user: User) -> bool:
    roles = roles_in(organisation)
    if has_other_beheerder(roles, user.pk):
        return False
    return len(roles) > 1 or holds_data(organisation)


def has_colleagues(organisation: Organisation, user: User) -> bool:
    """Whether someone else works here."""
    return colleagues(organisation, user).exists()


def is_last_beheerder(user: User, roles: dict[int, str]) -> bool:
    """Whether this person looks after the organisation and nobody else does."""
    is_one = roles.get(user.pk) == Role.BEHEERDER
    return is_one and not has_other_beheerder(roles, user.pk)


def roles_in(organisation: Organisation) -> dict[int, str]:
    """The role of every person here, by their number."""
    rows = Membership.objects.filter(organisation=organisation)
    return dict(rows.values_list("user_id", "role"))


def holds_data(organisation: Organisation) -> bool:
    """Whether any feature keeps something for it, or other organisations hang on it."""
    return any(
        model._base_manager.filter(**{field: organisation}).exists()
        for model, field in _rows_of_organisations()
    )


def _rows_of_organisations() -> Iterator[tuple[type[Model], str]]:
    """Every kind of row with an organisation, but those about people."""
    for relation in Organisation._meta.related_objects:
        model = relation.related_model
        if isinstance(model, str) or model in (Membership, Invitation):
            continue
        yield model, relation.field.name


def names_of(people: Iterable[int]) -> dict[int, str]:
    """The names behind these numbers, of those who still have an account."""
    rows = User.objects.filter(pk__in=set(people))
    return {user.pk: str(user) for user in rows}
