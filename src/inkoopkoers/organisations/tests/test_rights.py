# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each role may do, and that the door to rows follows it."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Right, Role, rights_of, roles_with
from inkoopkoers.organisations.tenancy import may, organisations_of, require

pytestmark = pytest.mark.django_db

MAY = {
    Role.LEZER: {Right.READ},
    Role.INVULLER: {Right.READ, Right.FILL_IN},
    Role.INKOPER: {Right.READ, Right.FILL_IN, Right.MANAGE},
    Role.BEHEERDER: {Right.READ, Right.FILL_IN, Right.MANAGE, Right.ADMINISTER},
}
EVERY = [(role, right) for role in Role for right in Right]


@pytest.fixture
def saved(wilgenwaard: Organisation) -> SavedAdvice:
    return SavedAdvice.objects.create(
        organisation=wilgenwaard, title="Brug", answers="1-1-1-1-1", version=1,
        digest="x", saved_at=timezone.now(),
    )  # fmt: skip


def someone(role: str, organisation: Organisation) -> User:
    user = User.objects.create_user(f"{role}@example.net")
    Membership.objects.create(user=user, organisation=organisation, role=role)
    return user


@pytest.mark.once
def test_a_higher_role_may_all_that_a_lower_one_may() -> None:
    for lower, higher in zip(Role, list(Role)[1:], strict=False):
        assert rights_of(lower) < rights_of(higher)


@pytest.mark.once
@pytest.mark.parametrize(("role", "right"), EVERY)
def test_both_ways_of_asking_say_the_same(role: Role, right: Right) -> None:
    assert (right in rights_of(role)) is (right in MAY[role])
    assert (role in roles_with(right)) is (right in MAY[role])


@pytest.mark.parametrize(("role", "right"), EVERY)
def test_the_door_opens_for_the_right_and_no_further(
    saved: SavedAdvice, role: Role, right: Right
) -> None:
    user, here = someone(role, saved.organisation), saved.organisation
    allowed = right in MAY[role]

    assert SavedAdvice.objects.for_user(user, right).exists() is allowed
    assert organisations_of(user, right).exists() is allowed
    assert may(user, right, here) is allowed
    if allowed:
        require(user, right, here)
    else:
        with pytest.raises(PermissionDenied):
            require(user, right, here)


@pytest.mark.parametrize("right", Right)
def test_a_role_that_nobody_knows_opens_nothing(
    saved: SavedAdvice, right: Right
) -> None:
    user = someone("directeur", saved.organisation)

    assert not SavedAdvice.objects.for_user(user, right).exists()
    assert not may(user, right, saved.organisation)


@pytest.mark.parametrize("right", Right)
def test_a_right_elsewhere_is_none_here(
    saved: SavedAdvice, otto: User, right: Right
) -> None:
    assert not SavedAdvice.objects.for_user(otto, right).exists()
    assert not may(otto, right, saved.organisation)
