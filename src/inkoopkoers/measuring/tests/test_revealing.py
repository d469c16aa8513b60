# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Revealing a round, closing it, and forgetting who answered what."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions.locking import (
    RoundClosed,
    RoundNotOpenYet,
    open_round_for_update,
)
from inkoopkoers.measuring.actions.revealing import (
    AlreadyClosed,
    AlreadyRevealed,
    NotRevealed,
    TooFewAnswers,
    close,
    forget_answers,
    reveal,
)
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import digest_of, read
from inkoopkoers.measuring.domain.groups import Group
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    answer_all,
    make_respondent,
    make_response,
    make_round,
    today,
)
from inkoopkoers.organisations.models import Organisation, User

DAY = timedelta(days=1)


def now() -> datetime:
    return timezone.now()


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """A round in which six inkopers and five juristen answered."""
    made = make_round(wilgenwaard, facets=ROLES)
    for _ in range(6):
        answer_all(made, 4, Rol="inkoper")
    for _ in range(5):
        answer_all(made, 2, Rol="jurist")
    return made


def test_the_reveal_freezes_what_was_answered(found: Round, bram: User) -> None:
    moment = now()

    revealed = reveal(found.pk, by=bram, now=moment)

    found.refresh_from_db()
    result = read(found.result)
    assert found.result == revealed.result
    assert found.result_digest == digest_of(found.result)
    assert found.revealed_at == moment
    assert result.counts("mensen-1") == Counts({2: 5, 4: 6})
    assert result.counts("mensen-1", Group("Rol", "jurist")) == Counts({2: 5})
    assert result.hidden == (Group("Rol", "opdrachtgever"),)
    assert result.facts.organisation == "Gemeente Wilgenwaard"
    assert result.facts.revealed_on == timezone.localdate(moment)


def test_a_round_is_revealed_once(found: Round, bram: User) -> None:
    first = reveal(found.pk, by=bram, now=now()).result

    with pytest.raises(AlreadyRevealed):
        reveal(found.pk, by=bram, now=now())

    found.refresh_from_db()
    assert found.result == first


@pytest.mark.parametrize("people", [0, 1, 4])
def test_with_too_few_people_nothing_is_revealed_not_even_how_many(
    wilgenwaard: Organisation, bram: User, people: int
) -> None:
    made = make_round(wilgenwaard)
    for _ in range(people):
        answer_all(made, 3)

    with pytest.raises(TooFewAnswers) as refused:
        reveal(made.pk, by=bram, now=now())

    assert str(refused.value).startswith(
        "Er zijn nog te weinig antwoorden om te tonen. Minstens 5 mensen moeten"
    )
    made.refresh_from_db()
    assert (made.revealed_at, made.result) == (None, "")


def test_after_the_reveal_nobody_can_tell_who_gave_which_answer(
    found: Round, bram: User
) -> None:
    row, _token = make_respondent(found, Rol="jurist")
    row.response = answer_all(found, 4, Rol="jurist")
    row.has_answered = True
    row.save()

    reveal(found.pk, by=bram, now=now())

    left = Respondent.objects.values_list("response", "has_answered").get()
    assert list(left) == [None, False]
    rows = Response.objects.values_list("facets", "signature", "handed_in_at")
    assert {str(one) for one in rows} == {"({}, '', None)"}


def test_a_new_name_or_version_afterwards_changes_no_byte(
    found: Round, bram: User
) -> None:
    before = reveal(found.pk, by=bram, now=now()).result

    Organisation.objects.update(name="Anders")
    Answer.objects.update(value=1)
    close(found.pk, by=bram, now=now())
    forget_answers(found.pk, now=now())

    found.refresh_from_db()
    assert found.result == before


def test_what_happened_is_in_the_trail_without_an_answer(
    found: Round, bram: User
) -> None:
    reveal(found.pk, by=bram, now=now())
    close(found.pk, by=bram, now=now())
    forget_answers(found.pk, now=now())

    rows = AuditEntry.objects.order_by("number")
    found.refresh_from_db()
    assert [(row.event, row.actor, row.subject) for row in rows] == [
        ("round.revealed", bram.pk, f"round:{found.pk}"),
        ("round.closed", bram.pk, f"round:{found.pk}"),
        ("round.answers_forgotten", None, f"round:{found.pk}"),
    ]
    assert found.result_digest in str(rows[0].details)
    assert {row.organisation for row in rows} == {found.organisation_id}


def test_a_round_is_closed_once_and_only_after_the_reveal(
    found: Round, bram: User
) -> None:
    with pytest.raises(NotRevealed):
        close(found.pk, by=bram, now=now())
    reveal(found.pk, by=bram, now=now())
    moment = now()

    close(found.pk, by=bram, now=moment)

    with pytest.raises(AlreadyClosed):
        close(found.pk, by=bram, now=now())
    found.refresh_from_db()
    assert found.closed_at == moment


def test_answers_are_forgotten_with_the_addresses_but_not_the_result(
    found: Round, bram: User, wilgenwaard: Organisation
) -> None:
    make_respondent(found)
    other = answer_all(make_round(wilgenwaard), 1)
    moment = now()
    reveal(found.pk, by=bram, now=now())

    forget_answers(found.pk, now=moment)
    forget_answers(found.pk, now=now())

    found.refresh_from_db()
    assert found.answers_forgotten_at == moment
    assert not Respondent.objects.filter(round=found).exists()
    assert list(Response.objects.all()) == [other]
    assert read(found.result).people == 11


def test_answers_are_not_forgotten_before_the_reveal(found: Round) -> None:
    with pytest.raises(NotRevealed):
        forget_answers(found.pk, now=now())

    assert Answer.objects.exists()


def test_an_open_round_takes_answers_on_its_first_and_last_day(found: Round) -> None:
    for day in (found.opens_on, today(), found.closes_on):
        assert open_round_for_update(found.pk, day) == found


def test_a_round_takes_no_answers_before_it_begins(found: Round) -> None:
    with pytest.raises(RoundNotOpenYet, match="begint op"):
        open_round_for_update(found.pk, found.opens_on - DAY)


def test_a_round_takes_no_answers_after_its_last_day(found: Round) -> None:
    with pytest.raises(RoundClosed, match="gesloten"):
        open_round_for_update(found.pk, found.closes_on + DAY)


def test_a_revealed_round_takes_no_answers(found: Round, bram: User) -> None:
    reveal(found.pk, by=bram, now=now())

    with pytest.raises(RoundClosed, match="gesloten") as caught:
        open_round_for_update(found.pk, today())

    assert caught.value.status == 410


def test_a_round_that_is_gone_is_not_there(found: Round) -> None:
    with pytest.raises(Round.DoesNotExist):
        open_round_for_update(found.pk + 1, today())


def test_a_minimum_of_three_is_held_to(wilgenwaard: Organisation, bram: User) -> None:
    made = make_round(wilgenwaard, minimum_group=3)
    for _ in range(3):
        answer(make_response(made)[0], "mensen-1", 2)

    result = read(reveal(made.pk, by=bram, now=now()).result)

    assert result.counts("mensen-1") == Counts({2: 3})
