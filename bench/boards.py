# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the board and the drift overview, in a process with databases of its own.

`python -m bench.boards` prints what it measured; its last line is JSON. The database
of DATABASE_URL gets 100,000 dossiers, that of BENCH_SMALL_DATABASE one organisation.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import django

from bench import dossier_sql
from bench.asked_sql import sending, sent_by, timed
from bench.many_dossiers import Filled, fill
from bench.side_by_side import Measure, compare, show

PAIRS = 31
PAGES = 15
WORDS = ("asfalt", "onderhoud")
PAGE = "/trajecten/"
# Of how many organisations someone is a member, and how often to ask in one turn.
SEES = {"one": "1 organisation", "tree": "50 organisations", "all": "all 500"}
TIMES = {"one": 20, "tree": 2, "all": 1}


def measure() -> dict[str, float]:
    """Return the ratios by what was measured."""
    small_url = os.environ["BENCH_SMALL_DATABASE"]
    with _on(small_url):
        _prepare()
        small = fill(trees=0)
        _settle()
    _prepare()
    start = time.perf_counter()
    filled = fill()
    _settle()
    show([f"Filled in {time.perf_counter() - start:.0f} s"])
    ratios: dict[str, float] = {}
    for name, seen in SEES.items():
        for kind, words in (("board", ()), ("search", WORDS)):
            ratios |= _asking(
                f"{kind}.{name}",
                f"The {kind} of someone in {seen}",
                *_board(filled.people[name], words),
            )
    for name, place in (("one", filled.large), ("tree", filled.top)):
        ratios |= _asking(
            f"drift.{name}",
            f"The drift overview of {SEES[name]}",
            *_drift(filled.people[name], place),
        )
    return {**ratios, "page": _page(filled, small, small_url)}


def _prepare() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _settle() -> None:
    """PostgreSQL counts its rows by itself after a while; here we do not wait."""
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _asking(
    key: str, title: str, ours: Callable[[], object], plain: Callable[[], object]
) -> dict[str, float]:
    """Compare the whole, and then what the database does for it."""
    sent, times = sent_by(ours), TIMES[key.partition(".")[2]]
    by_hand = ("plain SQL", timed(plain, times))
    whole = compare(
        f"{title}, as Python objects",
        ("Inkoopkoers", timed(ours, times)),
        by_hand,
        pairs=PAIRS,
        unit="ms",
    )
    asked = compare(
        f"{title}, only the work of the database",
        (f"the {len(sent)} statements of Inkoopkoers", timed(sending(sent), times)),
        by_hand,
        pairs=PAIRS,
        unit="ms",
    )
    return {f"{key}.whole": whole.of(), f"{key}.database": asked.of()}


def _board(
    user: Any, words: tuple[str, ...]
) -> tuple[Callable[[], object], Callable[[], object]]:
    from inkoopkoers.procurements.queries.board import Wanted, board, totals

    def ours() -> tuple[int, list[int]]:
        found = board(user, Wanted(query=" ".join(words)))
        together = totals(found)
        rows = list(found[:25])
        return together.number, [one.pk for one in rows if one.organisation.name]

    def plain() -> tuple[int, list[int]]:
        (number, *_sums), *rows = dossier_sql.board(user.pk, words)
        return number, [row[0] for row in rows]

    _same(ours(), plain())
    return ours, plain


def _drift(user: Any, place: Any) -> tuple[Callable[[], object], Callable[[], object]]:
    from inkoopkoers.procurements.queries.ambitions.drift import drift_of

    def ours() -> dict[str, tuple[int, int]]:
        found = drift_of(user, place).themes
        return {one.code: (one.drift.number, one.drift.lower) for one in found}

    def plain() -> dict[str, tuple[int, int]]:
        rows = dossier_sql.drift(user.pk, place.pk)
        return {row[0]: (row[1], row[4]) for row in rows if len(row) > 3}

    _same(ours(), plain())
    return ours, plain


def _same(ours: object, plain: object) -> None:
    """Two ways that answer differently cannot be compared."""
    if ours != plain:
        sys.exit(f"not the same answer: {ours} and {plain}")


def _page(filled: Filled, small: Filled, small_url: str) -> float:
    """The whole page with 100 dossiers, among 100,000 and among no others."""
    return compare(
        "The page with the board of someone who sees 98 dossiers",
        ("among 100,000 others", _getting(filled.people["small"])),
        ("among no others", _elsewhere(small_url, _getting(small.people["small"]))),
        pairs=PAGES,
        unit="ms",
    ).of()


def _getting(user: Any) -> Measure:
    from django.test import Client

    client = Client(SERVER_NAME="127.0.0.1")

    def take() -> float:
        if not client.cookies:
            client.force_login(user)
        client.get(PAGE)  # a new connection is not what we measure
        start = time.perf_counter()
        answer = client.get(PAGE)
        took = 1000 * (time.perf_counter() - start)
        if answer.status_code != 200 or b"98 dossiers" not in answer.content:
            sys.exit(f"{PAGE}: {answer.status_code}")
        return took

    return take


def _elsewhere(url: str, take: Measure) -> Measure:
    def there() -> float:
        with _on(url):
            return take()

    return there


@contextmanager
def _on(url: str) -> Iterator[None]:
    """Let everything ask another database of the same kind."""
    from django.db import connection

    here = connection.settings_dict["NAME"]
    path = urlsplit(url).path
    name = path.removeprefix("/")
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = here


if __name__ == "__main__":
    django.setup()
    print(json.dumps(measure()))
