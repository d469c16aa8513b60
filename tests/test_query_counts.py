# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""No page asks the database more when there are more people, rounds or organisations.

Every page of the access matrix is asked for in a small world and in a large one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import User
from tests.access.table import TABLE, address, make_cast, make_rows
from tests.many_rows import grow

FEW, MANY = 1, 4
# A page that shows a whole dossier reads nearly all of its tables; others do not.
MOST, MOST_OF_A_WHOLE_DOSSIER = 40, 75
WHOLE_DOSSIER = (
    "procurements:strategy_document",
    "procurements:strategy_file",
    "procurements:strategy_difference",
    "procurements:strategy_difference_file",
)
# Every feature says what it knows of a person.
EVERYTHING_ABOUT_SOMEONE, MOST_ABOUT_SOMEONE = "organisations:my_data_export", 50
# What leaves is told in the trail of each organisation, one line after the other.
TOLD_PER_ORGANISATION = {
    "procurements:export",
    "procurements:lessons_export",
    "procurements:avoided_file",
}

# A page asks as often of one database as of the other, and the matrix reads them on both.
pytestmark = [pytest.mark.slow, pytest.mark.once, pytest.mark.django_db]


def _queries_in(
    times: int, client_of: Callable[[User], Client]
) -> dict[str, list[str]]:
    """What each page asks in a world of this size, the second time it is read."""
    with transaction.atomic():
        cast = make_cast()
        rows = make_rows(cast)
        grow(cast, times)
        asked = {}
        browsers = {
            role: client_of(cast.people[role]) for role in ("beheerder", "editor")
        }
        for name, door in TABLE.items():
            role = next((role for role in browsers if door.read[role] == 200), None)
            if role is None:
                continue
            url = address(name, rows, role)
            browsers[role].get(url)
            with CaptureQueriesContext(connection) as seen:
                assert browsers[role].get(url).status_code == 200, name
            queries = [query["sql"] for query in seen.captured_queries]
            asked[name] = [sql for sql in queries if _counts(name, sql)]
        transaction.set_rollback(True)
    return asked


def _counts(name: str, sql: str) -> bool:
    return name not in TOLD_PER_ORGANISATION or '"audit_' not in sql


def _most(name: str) -> int:
    if name == EVERYTHING_ABOUT_SOMEONE:
        return MOST_ABOUT_SOMEONE
    return MOST_OF_A_WHOLE_DOSSIER if name in WHOLE_DOSSIER else MOST


def test_a_page_costs_no_more_queries_for_many_rows_than_for_few(
    client_of: Callable[[User], Client],
) -> None:
    few = _queries_in(FEW, client_of)
    many = _queries_in(MANY, client_of)

    costs = {name: (len(few[name]), len(many[name])) for name in few}
    assert {name: cost for name, cost in costs.items() if cost[0] != cost[1]} == {}
    assert {
        name: cost for name, (cost, _same) in costs.items() if cost > _most(name)
    } == {}
