# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the trail tells to a page and to the person it is about."""

from __future__ import annotations

import json

import pytest

from inkoopkoers.audit.actions import record
from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.audit.queries import entries_of, events_of, known_of
from inkoopkoers.audit.words import EVENTS, words_for

pytestmark = pytest.mark.django_db

OURS, THEIRS = 1, 2
ANNA, BRAM = 7, 8


@pytest.fixture(autouse=True)
def trail() -> None:
    record("round.made", actor=ANNA, organisation=OURS, subject="round:1")
    record("target.set", actor=ANNA, organisation=THEIRS)
    record(
        "member.role_changed",
        actor=ANNA,
        organisation=OURS,
        subject=f"user:{BRAM}",
        details={"to": "inkoper"},
    )
    record("round.made", actor=BRAM, organisation=OURS, subject="round:2")


def test_an_organisation_sees_its_own_entries_newest_first() -> None:
    assert [entry.number for entry in entries_of(OURS)] == [4, 3, 1]


def test_entries_can_be_of_one_kind() -> None:
    found = entries_of(OURS, event="round.made")

    assert [entry.subject for entry in found] == ["round:2", "round:1"]


def test_an_event_that_does_not_exist_finds_nothing() -> None:
    assert not entries_of(OURS, event="x" * 10_000).exists()


def test_the_kinds_of_event_come_with_their_words() -> None:
    assert events_of(OURS) == [
        ("round.made", "Meting gemaakt"),
        ("member.role_changed", "Rol van een collega gewijzigd"),
    ]


def test_a_person_is_told_what_they_did_and_what_was_done_to_them() -> None:
    known = known_of(BRAM)

    assert [(entry["regel"], entry["door_jou"]) for entry in known] == [
        (3, False),
        (4, True),
    ]
    assert known[0]["wat"] == "Rol van een collega gewijzigd"
    assert known[0]["bijzonderheden"] == {"to": "inkoper"}
    assert json.loads(json.dumps(known)) == known


def test_a_number_that_starts_the_same_is_someone_else() -> None:
    record("member.left", actor=None, organisation=OURS, subject=f"user:{BRAM}8")

    assert len(known_of(BRAM)) == 2


def test_nothing_is_known_of_who_did_nothing() -> None:
    assert known_of(404) == []


def test_an_event_without_words_is_shown_as_it_is() -> None:
    assert words_for("spend.imported") == "spend.imported"


@pytest.mark.parametrize("event", EVENTS)
def test_words_are_a_short_dutch_phrase(event: str) -> None:
    words = words_for(event)

    assert words[0].isupper()
    assert not words.endswith(".")
    assert len(event) <= 60


@pytest.mark.parametrize("spoiled", ["", "{", "[1]", "null"])
def test_spoiled_details_are_shown_as_none_at_all(spoiled: str) -> None:
    assert AuditEntry(details=spoiled).facts == {}
