# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Count and show rounds of many people, in a process with a database of its own.

`python -m bench.counting` prints what it measured; its last line is JSON.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from bench.full_round import full_round
from bench.side_by_side import compare, show

MANY, FEW = 10_000, 10
PAIRS = 15
ROLES = ("inkoper", "opdrachtgever")
FACETS = {
    "Rol": ["inkoper", "opdrachtgever", "jurist", "bestuurder", "manager"],
    "Afdeling": [f"Afdeling {number}" for number in range(1, 13)],
}
# What anyone would write who wants the same counts, and nothing of the rules.
PLAIN_SQL = """
    SELECT response.signature, answer.item, answer.state, answer.value, count(*)
    FROM measuring_answer answer
    JOIN measuring_response response ON response.id = answer.response_id
    WHERE response.round_id = %s AND response.moved_to_id IS NULL
    GROUP BY response.signature, answer.item, answer.state, answer.value
"""
# The least that can be asked: one table for everyone.
LEAST_SQL = PLAIN_SQL.replace("response.signature, ", "")


def measure() -> dict[str, float]:
    """Return the ratios: counting beside both statements, and large beside small."""
    from django.core.management import call_command

    from inkoopkoers.audit import guard
    from inkoopkoers.organisations.models import Membership, Organisation, User
    from inkoopkoers.organisations.rights import Role

    call_command("migrate", verbosity=0)
    guard.put_up()
    here = Organisation.objects.create(name="Gemeente Wilgenwaard")
    bram = User.objects.create_user("bram@example.org")
    Membership.objects.create(organisation=here, user=bram, role=Role.INKOPER)
    large = full_round(here, MANY, FACETS)
    return {
        "plain": _counting(large, "the plain SQL aggregate", PLAIN_SQL),
        "least": _counting(large, "SQL that counts no groups", LEAST_SQL),
        "page": _pages(here, bram),
    }


def _counting(found: Any, name: str, sql: str) -> float:
    from django.db import connection

    from inkoopkoers.knowledge.queries import instrument
    from inkoopkoers.measuring.counting import hear
    from inkoopkoers.measuring.domain.freezing import make_result
    from inkoopkoers.measuring.domain.result import RoundFacts

    pinned = instrument(found.instrument, found.version)
    facts = RoundFacts(
        instrument=found.instrument,
        version=found.version,
        digest=found.digest,
        title=found.title,
        subject="",
        organisation=found.organisation.name,
        opens_on=found.opens_on,
        closes_on=found.closes_on,
        revealed_on=found.closes_on,
        minimum_group=found.minimum_group,
    )

    def ours() -> None:
        make_result(facts, hear(found), pinned, facets=found.facets)

    def plain() -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql, [found.pk])
            cursor.fetchall()

    return compare(
        f"The results of {MANY} people who answered 12 questions, beside {name}",
        ("Inkoopkoers: counts, groups, figures", _timed(ours)),
        ("SQL", _timed(plain)),
        pairs=PAIRS,
        unit="ms",
    ).of()


def _pages(here: Any, bram: Any) -> float:
    """The page for many and for few, which show the same groups."""
    from django.test import Client
    from django.utils import timezone

    from inkoopkoers.measuring.actions.revealing import reveal

    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(bram)
    pages = []
    for people in (MANY, FEW):
        found = full_round(here, people, {"Rol": ROLES})
        start = time.perf_counter()
        reveal(found.pk, by=bram, now=timezone.now())
        took = 1000 * (time.perf_counter() - start)
        show(
            [
                f"Showing the results of {people} people for the first time: {took:.0f} ms"
            ]
        )
        pages.append(_getting(client, f"/metingen/rondes/{found.pk}/resultaten/"))
    return compare(
        "The page with results",
        (f"{MANY} people", _timed(pages[0])),
        (f"{FEW} people", _timed(pages[1])),
        pairs=PAIRS,
        unit="ms",
    ).of()


def _getting(client: Any, address: str) -> Callable[[], None]:
    def get() -> None:
        answer = client.get(address)
        if answer.status_code != 200:
            sys.exit(f"{address}: {answer.status_code}")

    return get


def _timed(work: Callable[[], None]) -> Callable[[], float]:
    def take() -> float:
        start = time.perf_counter()
        work()
        return 1000 * (time.perf_counter() - start)

    return take


if __name__ == "__main__":
    django.setup()
    print(json.dumps(measure()))
