# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a person here, and what stays when they go."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.actions import end_membership
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.planning import personal
from inkoopkoers.planning.actions.acting import NotAMember, Plan, finish, make_action
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.queries.actions import actions_by_item, done_actions
from inkoopkoers.planning.tests.actions.conftest import MakeAction

pytestmark = pytest.mark.django_db


def test_everything_with_my_name_on_it_is_told(bram: User, made: MakeAction) -> None:
    made("Maak een plan")

    told = personal.known_of(bram)

    assert "Maak een plan" in json.dumps(told)


def test_an_action_stays_without_who_did_it(bram: User, made: MakeAction) -> None:
    made()

    personal.forget_person(bram)

    assert Action.objects.get().owner is None


def test_only_open_actions_go_to_who_stays(
    wilgenwaard: Organisation, bram: User, ivo: User, made: MakeAction
) -> None:
    made("Open")
    finish(made("Klaar"), "", by=bram, now=timezone.now())

    handed = personal.hand_over(bram, wilgenwaard, ivo)

    assert handed == 1
    assert Action.objects.get(title="Open").owner == ivo
    assert Action.objects.get(title="Klaar").owner == bram


def test_who_was_removed_is_not_said_to_have_handed_over(
    wilgenwaard: Organisation, anna: User, bram: User, ivo: User, made: MakeAction
) -> None:
    made("Open")
    before = AuditEntry.objects.count()

    end_membership(Membership.objects.get(user=bram), by=anna, to=ivo)

    (entry,) = AuditEntry.objects.order_by("number")[before:]
    assert (entry.event, entry.actor) == ("member.removed", anna.pk)
    assert json.loads(entry.details) == {"handed_over": 1}


def test_an_action_is_never_given_to_a_stranger(
    wilgenwaard: Organisation, bram: User, cora: User
) -> None:
    plan = Plan("Maak een plan", timezone.localdate(), owner=cora)

    with pytest.raises(NotAMember, match="hoort niet bij"):
        make_action(wilgenwaard, plan, by=bram, now=timezone.now())


def test_a_measured_item_knows_its_actions(
    wilgenwaard: Organisation, bram: User, cora: User, made: MakeAction
) -> None:
    first = made("Eerst", item="strategie-1")
    finish(first, "", by=bram, now=timezone.now())
    made("Los")
    today = timezone.localdate()

    by_item = actions_by_item(bram, wilgenwaard, "checklist")
    done = done_actions(bram, wilgenwaard, "checklist", today, today)

    assert by_item == {"strategie-1": [first]}
    assert [(one.item, one.title, one.done_on) for one in done] == [
        ("strategie-1", "Eerst", today)
    ]
    assert actions_by_item(cora, wilgenwaard, "checklist") == {}
