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


def kept_open_by(user: User) -> dict[Organisation, bool]:
    """Where this person is the only beheerder, and others or data remain.

    With each whether others work there. The number of queries does not depend on the
    number of organisations.
    """
    places = Membership.objects.filter(user=user, role=Role.BEHEERDER)
    looked_after = [
        place.organisation for place in places.select_related("organisation")
    ]
    roles = _roles_by_organisation(looked_after)
    alone = [
        one for one in looked_after if not has_other_beheerder(roles[one.pk], user.pk)
    ]
    has_others = {one: len(roles[one.pk]) > 1 for one in alone}
    with_data = _with_data(one for one in alone if not has_others[one])
    return {
        one: others
        for one, others in has_others.items()
        if others or one.pk in with_data
    }


def _roles_by_organisation(
    organisations: Iterable[Organisation],
) -> dict[int, dict[int, str]]:
    rows = Membership.objects.filter(organisation__in=organisations)
    found: dict[int, dict[int, str]] = {}
    for organisation, user, role in rows.values_list(
        "organisation_id", "user_id", "role"
    ):
        found.setdefault(organisation, {})[user] = role
    return found


def is_last_beheerder(user: User, roles: dict[int, str]) -> bool:
    """Whether this person looks after the organisation and nobody else does."""
    is_one = roles.get(user.pk) == Role.BEHEERDER
    return is_one and not has_other_beheerder(roles, user.pk)


def roles_in(organisation: Organisation) -> dict[int, str]:
    """The role of every person here, by their number."""
    rows = Membership.objects.filter(organisation=organisation)
    return dict(rows.values_list("user_id", "role"))


def _with_data(organisations: Iterable[Organisation]) -> set[int]:
    """For which any feature keeps something, or on which other organisations hang."""
    asked = {one.pk for one in organisations}
    found: set[int] = set()
    for model, field in _rows_of_organisations():
        rows = model._base_manager.filter(**{f"{field}__in": asked - found})
        found.update(rows.order_by().values_list(f"{field}_id", flat=True).distinct())
    return found


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
