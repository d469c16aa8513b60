# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answers of a round that moves: what goes along, what is asked, what is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.rounds.making import RoundFixed
from inkoopkoers.measuring.actions.rounds.moving import (
    NothingToMove,
    OtherVersion,
    move_version,
)
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.measuring.personal import known_of
from inkoopkoers.measuring.tests.making import (
    answer,
    answer_all,
    make_respondent,
    make_response,
    make_round,
    today,
)
from inkoopkoers.measuring.tests.moving import (
    ADDED,
    DESCRIBED,
    GONE,
    MEANT,
    REWORDED,
    SAME,
    every_change,
    listed_with_answers,
)
from inkoopkoers.measuring.tests.second_version import Document, Publish
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """An open round on version 1; version 2 comes later."""
    return make_round(wilgenwaard, open_code="K7M2PQ4R")


@pytest.fixture
def second(found: Round, publish: Publish) -> Path:
    """Version 2 with every kind of change."""
    return publish(every_change)


def answers_of(response: Response | None) -> dict[str, tuple[int | None, bool]]:
    rows = Answer.objects.filter(response=response).values_list(
        "item", "value", "confirm"
    )
    return {item: (value, confirm) for item, value, confirm in rows}


@pytest.mark.usefixtures("second")
def test_every_answer_gets_what_the_page_promised(found: Round, bram: User) -> None:
    person, _token, _old = listed_with_answers(found)

    moved = move_version(found.pk, 2, by=bram)

    person.refresh_from_db()
    found.refresh_from_db()
    assert moved == 1
    assert (found.version, found.digest) == (2, instrument("checklist", 2).digest)
    assert answers_of(person.response) == {REWORDED: (1, False), DESCRIBED: (3, True)}
    assert person.response
    assert person.response.version == 2
    kept = Answer.objects.get(response=person.response, item=REWORDED)
    assert kept.note == f"bij {REWORDED}"


@pytest.mark.usefixtures("second")
def test_what_was_answered_stays_where_it_was(found: Round, bram: User) -> None:
    _person, _token, old = listed_with_answers(found)
    before = list(Answer.objects.filter(response=old).order_by("pk").values())

    move_version(found.pk, 2, by=bram)

    old.refresh_from_db()
    assert list(Answer.objects.filter(response=old).order_by("pk").values()) == before
    assert old.version == 1
    assert old.moved_to


@pytest.mark.usefixtures("second")
def test_every_link_goes_on_in_the_new_version(
    found: Round, bram: User, client: Client
) -> None:
    _person, listed, _old = listed_with_answers(found)
    _response, begun = make_response(found)
    _other, untouched = make_respondent(found, "nieuw@example.org")

    move_version(found.pk, 2, by=bram)

    for token in (listed, begun, untouched):
        assert client.get(f"/meedoen/{token}/{GONE}/").status_code == 404
        saved = client.post(f"/meedoen/{token}/{ADDED}/", {"answer": "2"})
        assert saved.status_code == 302
    assert "kijk nog even" in Page(client.get(f"/meedoen/{listed}/")).text


@pytest.mark.usefixtures("second")
def test_who_confirms_is_done_with_it(found: Round, bram: User, client: Client) -> None:
    person, token, _old = listed_with_answers(found)
    move_version(found.pk, 2, by=bram)
    form = Page(client.get(f"/meedoen/{token}/{DESCRIBED}/")).form_to(
        f"/meedoen/{token}/{DESCRIBED}/"
    )

    client.post(form.action, {**form.values, "answer": "3"})

    person.refresh_from_db()
    assert answers_of(person.response)[DESCRIBED] == (3, False)


def test_who_handed_in_and_has_something_to_do_is_reminded_again(
    found: Round, publish: Publish, bram: User
) -> None:
    def edit(document: Document) -> None:
        document["items"][0]["rev"] = 2

    done = answer_all(found, 3)
    skipped = make_response(found)[0]
    answer(skipped, SAME, 2)
    skipped.handed_in_at = timezone.now()
    skipped.save()
    publish(edit)

    move_version(found.pk, 2, by=bram)

    done.refresh_from_db()
    skipped.refresh_from_db()
    assert done.moved_to
    assert done.moved_to.handed_in_at is None
    assert skipped.moved_to
    assert skipped.moved_to.handed_in_at == skipped.handed_in_at


@pytest.mark.usefixtures("second")
def test_the_move_is_in_the_audit_trail(found: Round, bram: User) -> None:
    answer_all(found, 3)

    move_version(found.pk, 2, by=bram)

    entry = AuditEntry.objects.get(event="round.version_moved")
    assert entry.subject == f"round:{found.pk}"
    assert entry.details == '{"from":1,"responses":1,"to":2}'


@pytest.mark.usefixtures("second")
def test_a_second_move_does_nothing_twice(found: Round, bram: User) -> None:
    answer_all(found, 3)
    move_version(found.pk, 2, by=bram)

    with pytest.raises(NothingToMove):
        move_version(found.pk, 2, by=bram)

    assert Response.objects.filter(moved_to=None).count() == 1


@pytest.mark.usefixtures("second")
def test_after_the_reveal_nothing_moves(found: Round, bram: User) -> None:
    Round.objects.update(revealed_at=timezone.now())

    with pytest.raises(RoundFixed):
        move_version(found.pk, 2, by=bram)


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("version", [0, 1, 3, 10**8])
def test_only_the_version_that_was_seen_is_moved_to(
    found: Round, bram: User, version: int
) -> None:
    with pytest.raises(OtherVersion):
        move_version(found.pk, version, by=bram)

    found.refresh_from_db()
    assert found.version == 1


@pytest.mark.usefixtures("second")
def test_more_people_take_hardly_more_queries(found: Round, bram: User) -> None:
    answer_all(found, 3)
    with CaptureQueriesContext(connection) as few:
        move_version(found.pk, 2, by=bram)
    other = make_round(found.organisation, version=1)
    for _person in range(30):
        answer_all(other, 3)

    with CaptureQueriesContext(connection) as many:
        move_version(other.pk, 2, by=bram)

    # SQLite takes a limited number of values at once.
    assert len(many) <= len(few) + 5


@pytest.mark.usefixtures("second")
def test_a_round_that_is_over_but_not_revealed_can_still_move(
    found: Round, bram: User
) -> None:
    Round.objects.update(closes_on=today() - timedelta(days=1))
    answer_all(found, 3)

    assert move_version(found.pk, 2, by=bram) == 1


@pytest.mark.usefixtures("second")
def test_a_page_from_before_the_move_is_not_taken_for_an_answer(
    found: Round, bram: User, client: Client
) -> None:
    _person, token, _old = listed_with_answers(found)
    address = f"/meedoen/{token}/{MEANT}/"
    form = Page(client.get(address)).form_to(address)
    move_version(found.pk, 2, by=bram)

    late = client.post(address, {**form.values, "answer": "4", "note": "Mijn tekst."})
    again = Page(late).form_to(address)
    kept = client.post(address, {**again.values, "answer": "4"})

    assert late.status_code == 409
    assert "De vragenlijst is vernieuwd" in late.content.decode()
    assert "Mijn tekst." in late.content.decode()
    assert kept.status_code == 302


@pytest.mark.usefixtures("second")
def test_our_script_is_told_that_a_question_is_gone(
    found: Round, bram: User, client: Client
) -> None:
    _person, token, _old = listed_with_answers(found)
    move_version(found.pk, 2, by=bram)
    address = f"/meedoen/{token}/{GONE}/"
    given = {"answer": "4", "version": "1"}

    script = client.post(address, given, headers={"accept": "application/json"})

    assert script.status_code == 409
    assert "vernieuwd" in script.json()["message"]
    assert client.post(address, given).status_code == 404


@pytest.mark.usefixtures("second")
def test_one_can_see_what_one_answered_before_the_move(
    found: Round, bram: User
) -> None:
    person, _token, _old = listed_with_answers(found)
    Respondent.objects.filter(pk=person.pk).update(email=bram.email)

    move_version(found.pk, 2, by=bram)

    known = str(known_of(bram))
    assert "antwoorden op een eerdere versie van de vragen" in known
    assert f"bij {GONE}" in known
