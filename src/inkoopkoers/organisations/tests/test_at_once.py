# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people at the same moment: an organisation keeps a beheerder, a link works once."""

from __future__ import annotations

from functools import partial

import pytest
from django.test import Client

from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.organisations.actions import (
    LastBeheerder,
    StillNeeded,
    delete_account,
    end_membership,
)
from inkoopkoers.organisations.models import (
    Invitation,
    Membership,
    Organisation,
    User,
)
from inkoopkoers.organisations.rights import Role
from inkoopkoers.organisations.tests.people_here import link_of, membership

pytestmark = pytest.mark.django_db(transaction=True)


def beheerders(organisation: Organisation) -> int:
    return organisation.memberships.filter(role=Role.BEHEERDER).count()


@pytest.fixture
def two(wilgenwaard: Organisation, anna: User, bram: User) -> list[User]:
    """Two who look after one organisation, where others work too."""
    Membership.objects.filter(user=bram).update(role=Role.BEHEERDER)
    ivo = User.objects.create_user("ivo@example.org")
    Membership.objects.create(user=ivo, organisation=wilgenwaard, role=Role.INVULLER)
    return [anna, bram]


def test_of_two_beheerders_who_leave_at_once_one_stays(
    two: list[User], wilgenwaard: Organisation
) -> None:
    def leave(user: User) -> bool:
        try:
            end_membership(membership(user, wilgenwaard), by=user, to=None)
        except LastBeheerder:
            return False
        return True

    with real_database():
        left = at_once([partial(leave, user) for user in two])
        (remaining,) = at_once([partial(beheerders, wilgenwaard)])

    assert sorted(left) == [False, True]
    assert remaining == 1


def test_of_two_beheerders_who_delete_their_account_at_once_one_stays(
    two: list[User], wilgenwaard: Organisation
) -> None:
    def delete(user: User) -> bool:
        try:
            delete_account(user)
        except StillNeeded:
            return False
        return True

    with real_database():
        gone = at_once([partial(delete, user) for user in two])
        (remaining,) = at_once([partial(beheerders, wilgenwaard)])

    assert sorted(gone) == [False, True]
    assert remaining == 1


def test_a_link_that_is_used_twice_at_once_makes_one_account(
    invited: Invitation,
) -> None:
    data = {"name": "Nora", "password": "een lange zin als wachtwoord"}

    def post() -> int:
        return Client().post(link_of(invited), data).status_code

    def made() -> tuple[int, int]:
        members = Membership.objects.filter(user__email=invited.email)
        return User.objects.filter(email=invited.email).count(), members.count()

    with real_database():
        statuses = at_once([post, post])
        (counted,) = at_once([made])

    assert statuses.count(302) >= 1
    assert set(statuses) <= {302, 403, 410}
    assert counted == (1, 1)
