# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counting the answers of a round in the database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.measuring.counting import hear
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import signature
from inkoopkoers.measuring.models import Answer, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    answer_all,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.second_version import (
    Document,
    forget_what_was_read,
    publish_second,
)
from inkoopkoers.organisations.models import Organisation

FIRST, SECOND, THIRD = "strategie-1", "strategie-2", "strategie-3"
INKOPER = signature({"Rol": "inkoper"})


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    return make_round(wilgenwaard, facets=ROLES)


def test_answers_are_counted_by_what_respondents_said_of_themselves(
    wilgenwaard: Organisation,
) -> None:
    found = make_round(wilgenwaard, facets=ROLES, minimum_group=1)
    for given in (1, 4, 4):
        answer_all(found, given, Rol="inkoper")
    answer_all(found, 2)

    heard = hear(found)

    assert heard.people == {INKOPER: 3, "": 1}
    assert heard.now[INKOPER][FIRST] == Counts({1: 1, 4: 2})
    assert heard.now[""][FIRST] == Counts({2: 1})
    assert heard.wanted == {}


def test_groups_that_are_not_shown_are_counted_together(found: Round) -> None:
    for role in ("inkoper", "jurist", "jurist"):
        answer_all(found, 3, Rol=role)

    heard = hear(found)

    assert heard.people == {INKOPER: 1, signature({"Rol": "jurist"}): 2}
    assert list(heard.now) == [""]
    assert heard.now[""][FIRST] == Counts({3: 3})


def test_not_knowing_not_applying_and_skipping_are_counted_apart(found: Round) -> None:
    for given in (3, "unknown", "na", "na"):
        answer(make_response(found)[0], FIRST, given)

    heard = hear(found)

    assert heard.now[""][FIRST] == Counts({3: 1}, unknown=1, not_applicable=2)
    assert heard.now[""][SECOND] == Counts(blank=4)


def test_who_began_but_answered_nothing_did_not_take_part(found: Round) -> None:
    make_response(found, Rol="jurist")
    answer_all(found, 2)

    assert hear(found).people == {"": 1}


def test_invited_is_who_was_on_the_list(found: Round) -> None:
    make_respondent(found)
    answer_all(found, 2)

    assert hear(found).invited == 1


def test_another_round_is_another_matter(
    found: Round, wilgenwaard: Organisation
) -> None:
    answer_all(make_round(wilgenwaard), 4)

    heard = hear(found)

    assert heard.people == {}
    assert heard.now == {}


def test_a_response_that_was_moved_on_counts_once(found: Round) -> None:
    old, new = answer_all(found, 1), answer_all(found, 1)
    old.moved_to = new
    old.save()

    assert hear(found).people == {"": 1}
    assert hear(found).now[""][FIRST].scored == 1


def test_notes_and_evidence_come_along_without_who_wrote_them(found: Round) -> None:
    response, _token = make_response(found)
    answer(response, FIRST, 3, note="Zo is het.", evidence="https://voorbeeld.nl/")
    answer(response, SECOND, "unknown", note="Geen idee.")

    heard = hear(found)

    assert heard.notes == {FIRST: ("Zo is het.",), SECOND: ("Geen idee.",)}
    assert heard.evidence == {FIRST: ("https://voorbeeld.nl/",)}


def test_a_gap_instrument_counts_what_is_wanted_beside_what_is(
    wilgenwaard: Organisation,
) -> None:
    found = make_round(wilgenwaard, "vier-in-balans")
    answer_all(found, 1, wanted=4)
    answer_all(found, 2, wanted=4)
    answer_all(found, "unknown")

    heard = hear(found)

    for code, counts in heard.now[""].items():
        assert counts == Counts({1: 1, 2: 1}, unknown=1)
        assert heard.wanted[""][code] == Counts({4: 2}, unknown=1)


@pytest.fixture
def second_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Version 2: another meaning, a question less, and a new one."""

    def edit(document: Document) -> None:
        by_code = {item["code"]: item for item in document["items"]}
        by_code[FIRST]["text"] = "Anders gezegd."
        by_code[SECOND]["rev"] = 2
        by_code[THIRD]["code"] = "strategie-9"

    root = publish_second(tmp_path, edit)
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(root))
    forget_what_was_read()
    yield
    forget_what_was_read()


@pytest.mark.usefixtures("second_version")
def test_who_stayed_on_an_old_version_counts_where_the_question_means_the_same(
    wilgenwaard: Organisation,
) -> None:
    found = make_round(wilgenwaard, facets=ROLES)
    assert found.version == 2
    answer_all(found, 4)
    stayed, _token = make_response(found)
    stayed.version = 1
    stayed.save()
    for code in (FIRST, SECOND, THIRD):
        answer(stayed, code, 1, note="Van vroeger.")

    heard = hear(found)

    assert heard.people == {"": 2}
    assert heard.now[""][FIRST] == Counts({1: 1, 4: 1})
    assert heard.now[""][SECOND] == Counts({4: 1}, blank=1)
    assert THIRD not in heard.now[""]
    assert heard.notes == {FIRST: ("Van vroeger.",)}


def test_an_answer_to_a_question_that_was_never_asked_does_not_count(
    found: Round,
) -> None:
    answer(make_response(found)[0], "verzonnen-1", 3)

    assert "verzonnen-1" not in hear(found).now[""]


def test_more_people_and_groups_take_no_more_queries(found: Round) -> None:
    answer_all(found, 3)
    with CaptureQueriesContext(connection) as few:
        hear(found)
    for role in ROLES["Rol"]:
        for given in (1, 2, 3, "na"):
            answer_all(found, given, Rol=role)
    Answer.objects.update(note="Ja.")

    with CaptureQueriesContext(connection) as many:
        heard = hear(found)

    assert len(few) == len(many) == 4
    assert sum(heard.people.values()) == 13
