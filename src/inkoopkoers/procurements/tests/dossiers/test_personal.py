# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what stays when they go."""

from __future__ import annotations

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.personal_data import known_of
from inkoopkoers.procurements import personal
from inkoopkoers.procurements.models import (
    DecisionRequest,
    Dossier,
    Remark,
    SignOff,
    StrategyVersion,
    TeamMember,
    Vote,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """A dossier in which Bram did everything."""
    made = a_dossier(wilgenwaard, bram)
    TeamMember.objects.create(
        organisation=wilgenwaard, dossier=made, corner="inkoper", user=bram
    )
    Remark.objects.create(dossier=made, text="Kijk naar reparatie", said_by=bram)
    SignOff.objects.create(dossier=made, corner="inkoper", signed_by=bram, edition=1)
    version = StrategyVersion.objects.create(dossier=made, number=1, made_by=bram)
    request = DecisionRequest.objects.create(dossier=made, version=version, needed=1)
    Vote.objects.create(dossier=made, request=request, user=bram)
    return made


def test_everything_with_my_name_on_it_is_told(dossier: Dossier, bram: User) -> None:
    told = known_of(bram)

    text = json.dumps(told, cls=DjangoJSONEncoder, ensure_ascii=False)
    assert "Kijk naar reparatie" in text
    assert told["Jouw plek in dossiers"] == [
        {
            "dossier": str(dossier),
            "organisatie": "Gemeente Wilgenwaard",
            "hoek": "Inkoper",
        }
    ]
    assert len(told["Dossiers die je maakte"]) == 1
    assert len(told["Waar je over besliste"]) == 1


def test_nothing_of_another_is_told(dossier: Dossier, cora: User) -> None:
    told = personal.known_of(cora)

    assert not any(told.values())


def test_a_corner_stays_without_who_stood_there(dossier: Dossier, bram: User) -> None:
    personal.forget_person(bram)
    bram.delete()

    assert str(dossier.team.get()) == "iemand die weg is"
    assert Dossier.objects.get().made_by is None
    assert Vote.objects.get().user is None


def test_open_corners_go_to_who_stays(
    wilgenwaard: Organisation, dossier: Dossier, bram: User, ivo: User
) -> None:
    done = a_dossier(wilgenwaard, bram, standing="goedgekeurd")
    gone = a_dossier(wilgenwaard, bram, removed_at=timezone.now())
    for one in (done, gone):
        TeamMember.objects.create(
            organisation=wilgenwaard, dossier=one, corner="inkoper", user=bram
        )

    waiting = personal.open_work(bram, wilgenwaard)
    handed = personal.hand_over(bram, wilgenwaard, ivo)

    assert (waiting, handed) == (2, 1)
    assert dossier.team.get().user == ivo
    assert done.team.get().user == bram
    assert personal.open_work(bram, wilgenwaard) == 1


def test_a_corner_may_go_to_nobody(
    wilgenwaard: Organisation, dossier: Dossier, bram: User
) -> None:
    personal.hand_over(bram, wilgenwaard, None)

    assert (dossier.team.get().user, dossier.team.get().name) == (None, "")
