# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds that are ready to be talked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import close, reveal
from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    answer_all,
    make_response,
    make_round,
)
from inkoopkoers.organisations.models import Organisation, User

# People differ most on mensen-4, then on mensen-2; on the rest they agree.
WIDEST, SECOND, HIDDEN = "mensen-4", "mensen-2", "mensen-7"
SCORES: Mapping[str, Sequence[int]] = {
    WIDEST: (1, 1, 1, 4, 4, 4),
    SECOND: (2, 2, 3, 3, 4, 4),
}
PEOPLE = 6


def revealed_round(
    organisation: Organisation, by: User, code: str = "checklist"
) -> Round:
    """Six people, three inkopers; on HIDDEN only two of them gave a score."""
    found = make_round(organisation, code, facets=ROLES)
    for number in range(PEOPLE):
        _one_person(found, number)
    return reveal(found.pk, by=by, now=timezone.now())


def _one_person(found: Round, number: int) -> None:
    person, _token = make_response(found, Rol="inkoper" if number < 3 else "jurist")
    for item in (WIDEST, SECOND):
        noted = {"note": f"Toelichting {number}"} if item == WIDEST else {}
        answer(person, item, SCORES[item][number], **noted)
    answer(person, "strategie-1", 3)
    answer(person, HIDDEN, 2 if number < 2 else "unknown")


def revealed_gap(organisation: Organisation, by: User) -> Round:
    """Everyone says 2 now and 4 wanted."""
    found = make_round(organisation, "vier-in-balans", title="Vier in balans 2026")
    for _number in range(PEOPLE):
        answer_all(found, 2, wanted=4)
    return reveal(found.pk, by=by, now=timezone.now())


def closed_round(organisation: Organisation, by: User) -> Round:
    """After the conversation, in which nothing was agreed."""
    found = revealed_round(organisation, by)
    return close(found.pk, by=by, now=timezone.now())


def agree(found: Round, item: str = WIDEST, **changed: object) -> Consensus:
    """Record a score straight in the database."""
    fields = {"score": 3, "reason": "Zo gaat het meestal.", **changed}
    return Consensus.objects.create(
        organisation=found.organisation, round=found, item=item, **fields
    )


def shown(client: Client, url: str) -> str:
    """A page as its reader sees it."""
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def address(found: Round, item: str = WIDEST) -> str:
    """The page of one question in the conversation."""
    return f"/metingen/rondes/{found.pk}/gesprek/{item}/"


def say(client: Client, found: Round, item: str = WIDEST, **given: object) -> int:
    """Post an agreement; the status."""
    data = {"score": "2", "reason": "Daarom.", "edition": "0", **given}
    return client.post(address(found, item), data).status_code


@contextmanager
def before_writing(deed: Callable[[], object]) -> Iterator[None]:
    """Let something happen after all was read, before anything is written."""
    todo = [deed]

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if todo and sql.startswith("SAVEPOINT"):
            todo.pop()()
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield
