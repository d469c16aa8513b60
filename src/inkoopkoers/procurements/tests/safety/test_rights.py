# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone may no longer do, and what the team may not do at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.actions.decision import (
    ask_someone_else,
    withdraw,
)
from inkoopkoers.procurements.models import Dossier, StepRecord, TeamMember, Vote
from inkoopkoers.procurements.tests.decision.asked import asked
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

SMALL = {"value_eur": 4000, "options_eur": None}


def in_team(dossier: Dossier, user: User, corner: str = "contractmanager") -> None:
    """Give someone a corner."""
    TeamMember.objects.create(
        dossier=dossier, organisation=dossier.organisation, user=user, corner=corner
    )


def becomes(user: User, role: Role) -> None:
    """Let someone have another role."""
    Membership.objects.filter(user=user).update(role=role)


@pytest.mark.parametrize(
    "case",
    [
        ("bezig", "nami/niet-kopen/"),
        ("niet gekocht", "nami/heropenen/"),
        ("goedgekeurd", "lessen/afronden/"),
        ("goedgekeurd", "besluit/heropenen/"),
    ],
)
def test_the_team_does_not_end_or_reopen(
    wilgenwaard: Organisation,
    bram: User,
    ivo: User,
    client_of: Callable[[User], Client],
    case: tuple[str, str],
) -> None:
    standing, path = case
    dossier = a_dossier(wilgenwaard, bram, standing=standing)
    in_team(dossier, ivo)

    response = client_of(ivo).post(
        f"/trajecten/{dossier.pk}/{path}", {"reason": "Het kan anders"}
    )

    dossier.refresh_from_db()
    assert response.status_code == 403
    assert dossier.standing == standing


def test_nobody_marks_the_decision_as_taken(
    wilgenwaard: Organisation, bram: User, client_of: Callable[[User], Client]
) -> None:
    dossier = a_dossier(wilgenwaard, bram)

    for state in ("klaar", "overgeslagen", "open"):
        client_of(bram).post(
            f"/trajecten/{dossier.pk}/stap/besluit/", {"stand": state, "reden": "Zo"}
        )

    kept = StepRecord.objects.filter(dossier=dossier, step="besluit").first()
    assert kept is None or (kept.state, kept.edition) == ("open", 1)


def test_an_asker_who_may_only_read_by_now_does_not_choose_who_decides(
    wilgenwaard: Organisation, bram: User, lies: User, ivo: User, anna: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram, **SMALL)
    request = asked(dossier, [lies], bram)
    place = request.votes.get()
    Membership.objects.filter(user=lies).delete()
    becomes(bram, Role.LEZER)

    with pytest.raises(PermissionDenied):
        ask_someone_else(place, ivo, by=bram)
    with pytest.raises(PermissionDenied):
        withdraw(request, by=bram, now=timezone.now())

    # Who manages takes over, as when the asker is gone.
    ask_someone_else(place, ivo, by=anna)
    assert Vote.objects.get(pk=place.pk).user == ivo


def test_a_corner_gives_no_rights_to_who_left(
    wilgenwaard: Organisation,
    bram: User,
    ivo: User,
    client_of: Callable[[User], Client],
) -> None:
    dossier = a_dossier(wilgenwaard, bram)
    in_team(dossier, ivo, "opdrachtgever")
    Membership.objects.filter(user=ivo).delete()

    read = client_of(ivo).get(f"/trajecten/{dossier.pk}/")
    written = client_of(ivo).post(f"/trajecten/{dossier.pk}/behoefte/", {"role": "x"})

    assert read.status_code == written.status_code == 404
