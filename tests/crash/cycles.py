# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start a server, let people save, kill it at a random moment, look; and again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from threading import Thread
from typing import Any

from tests.crash.clients import Client, answer_form, ask, consensus_form
from tests.crash.database import Database
from tests.crash.stored import Expected

PEOPLE_PER_CYCLE = 3
LONGEST_SECONDS = 0.3


@dataclass(frozen=True)
class Server:
    """A server that runs; `kill` is SIGKILL and waits until it is really gone."""

    port: int
    kill: Callable[[], None]


@dataclass
class Tally:
    """What happened in all cycles together."""

    acknowledged: int = 0
    unanswered: int = 0
    kept_unanswered: int = 0
    wrong: list[str] = field(default_factory=list)
    expected: Expected = field(default_factory=Expected)


def run(
    cycles: int, start: Callable[[], Server], database: Database, filled: Any
) -> Tally:
    """Go through the cycles; stop at the first in which anything is wrong."""
    tally = Tally()
    for number in range(cycles):
        server = start()
        tally.wrong += _still_shown(server.port, tally.expected, filled)
        savers = clients(number, filled, tally.expected)
        with _saving(savers, server.port):
            time.sleep(random.uniform(0, LONGEST_SECONDS))
            server.kill()
        database.settle()
        tally.wrong += tally.expected.compare(database, savers)
        _count(tally, savers)
        if tally.wrong:
            break
    return tally


def clients(number: int, filled: Any, expected: Expected) -> list[Client]:
    """Two tabs of each of three new people, and one of whoever leads the talk."""
    items, first = filled["items"], number * PEOPLE_PER_CYCLE
    savers = []
    for person, token in filled["listed"][first : first + PEOPLE_PER_CYCLE]:
        forms = [answer_form(person, token, item) for item in items]
        name = f"Ronde {number}, persoon {person}"
        savers += [Client(f"{name}, tab {tab}", forms[tab::2]) for tab in (0, 1)]
    talk = [consensus_form(filled["revealed"], filled["session"], it) for it in items]
    known = {key: said for key, said in expected.kept.items() if key[0] == "consensus"}
    savers.append(Client(f"Ronde {number}, gesprek", talk, known))
    return savers


@contextmanager
def _saving(savers: list[Client], port: int) -> Iterator[None]:
    threads = [Thread(target=one.save_until_gone, args=[port]) for one in savers]
    for thread in threads:
        thread.start()
    yield
    for thread in threads:
        thread.join()


def _still_shown(port: int, expected: Expected, filled: Any) -> list[str]:
    """Ask the new server for something that was kept, as its owner would."""
    answers = [place for place in expected.kept if place[0] == "answer"]
    if not answers:
        status, _page = ask(port, "/health/ready")
        return [] if status == 200 else [f"the server says {status}"]
    _table, person, item = place = random.choice(answers)
    token = dict(filled["listed"])[person]
    status, page = ask(port, f"/meedoen/{token}/{item}/")
    is_there = status == 200 and escape(expected.kept[place].text) in page
    return [] if is_there else [f"{place} is not shown after the start: {status}"]


def _count(tally: Tally, savers: list[Client]) -> None:
    for client in savers:
        tally.acknowledged += client.saves - len(client.unsure) - len(client.refused)
        tally.unanswered += len(client.unsure)
        tally.kept_unanswered += sum(
            tally.expected.kept.get(place) == said
            for place, said in client.unsure.items()
        )
