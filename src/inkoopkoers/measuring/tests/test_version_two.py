# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Content may change, answers never: version 2 comes out while rounds are going on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.revealing import close, reveal
from inkoopkoers.measuring.actions.rounds.moving import move_version
from inkoopkoers.measuring.domain.freezing import digest_of, read
from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer_all,
    make_response,
    make_round,
)
from inkoopkoers.measuring.tests.moving import (
    ADDED,
    DESCRIBED,
    GONE,
    MEANT,
    OTHER_WORDS,
    REWORDED,
    SAME,
    every_change,
)
from inkoopkoers.measuring.tests.outcomes import revealed
from inkoopkoers.measuring.tests.second_version import Publish
from inkoopkoers.organisations.models import Organisation, User

KINDS = ("pdf", "odt", "docx", "md", "txt", "html", "csv", "xlsx")
ClientOf = Callable[[User], Client]


@pytest.fixture
def closed(wilgenwaard: Organisation, bram: User) -> Round:
    """A round of version 1 that was talked about and closed."""
    found = revealed(wilgenwaard, bram, skipped=SAME)
    close(found.pk, by=bram, now=timezone.now())
    return Round.objects.get(pk=found.pk)


@pytest.fixture
def still_open(wilgenwaard: Organisation) -> Round:
    """A round of version 1 that goes on, with six people in it."""
    found = make_round(wilgenwaard, title="Loopt nog", facets=ROLES)
    for _person in range(6):
        answer_all(found, 3, Rol="jurist")
    return found


def bytes_of(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200
    return response.content


def main_of(client: Client, path: str) -> str:
    """What a page says.

    Its frame names the versions of today, and a link to a page of the library goes
    when that page goes; the tip itself stays.
    """
    html = bytes_of(client, path).decode()
    main = html[html.index("<main") : html.index("</main>")]
    return re.sub(r'<a class="ik-outcome__more" href="/bibliotheek/.*?</a>', "", main)


def everything_of(client: Client, found: Round) -> dict[str, Any]:
    """All that can be seen of a result, byte for byte."""
    base = f"/metingen/rondes/{found.pk}/resultaten"
    rows = Round.objects.filter(pk=found.pk).values(
        "result", "result_digest", "version", "digest"
    )
    return {
        **rows.get(),
        "page": main_of(client, f"{base}/"),
        "group": main_of(client, f"{base}/?groep=Rol:jurist"),
        "api": bytes_of(client, f"/api/v1/rounds/{found.pk}/results"),
        **{kind: bytes_of(client, f"{base}.{kind}") for kind in KINDS},
    }


def test_every_closed_result_stays_byte_for_byte_as_it_was(
    closed: Round, publish: Publish, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    before = everything_of(client, closed)

    publish(every_change)

    after = everything_of(client, closed)
    for name, was in before.items():
        assert after[name] == was, name
    assert instrument("checklist").version == 2
    assert digest_of(after["result"]) == after["result_digest"]
    assert len(set(before)) == len(KINDS) + 7


def test_an_open_round_stays_on_version_1_and_takes_answers(
    still_open: Round, publish: Publish, client: Client
) -> None:
    _row, token = make_response(still_open, Rol="jurist")
    publish(every_change)

    page = Page(client.get(f"/meedoen/{token}/{REWORDED}/"))
    saved = client.post(f"/meedoen/{token}/{GONE}/", {"answer": "2"})

    still_open.refresh_from_db()
    assert still_open.version == 1
    assert OTHER_WORDS not in page.text
    assert saved.status_code == 302
    assert client.get(f"/meedoen/{token}/{ADDED}/").status_code == 404


def test_a_round_that_never_moves_gets_the_result_of_its_own_version(
    still_open: Round, publish: Publish, bram: User
) -> None:
    publish(every_change)

    result = read(reveal(still_open.pk, by=bram, now=timezone.now()).result)

    assert result.facts.version == 1
    assert result.item(GONE)
    assert result.item(ADDED) is None


def test_a_round_that_moves_counts_what_goes_along(
    still_open: Round, publish: Publish, bram: User, client: Client
) -> None:
    _row, token = make_response(still_open, Rol="jurist")
    client.post(f"/meedoen/{token}/{SAME}/", {"answer": "1"})
    publish(every_change)
    old = set(Answer.objects.values_list("pk", "response", "item", "value"))

    moved = move_version(still_open.pk, 2, by=bram)
    client.post(f"/meedoen/{token}/{ADDED}/", {"answer": "2"})
    result = read(reveal(still_open.pk, by=bram, now=timezone.now()).result)

    assert moved == 7
    assert old <= set(Answer.objects.values_list("pk", "response", "item", "value"))
    assert (result.facts.version, result.people) == (2, 7)
    assert result.facts.digest == instrument("checklist", 2).digest
    scored = {item.code: item.tables[0].scored for item in result.items}
    assert scored[REWORDED] == scored[DESCRIBED] == 6
    assert scored[SAME] == 7
    assert scored[MEANT] == 0
    assert scored[ADDED] == 1
    assert GONE not in scored


def test_moving_one_round_leaves_every_other_round_alone(
    closed: Round, still_open: Round, publish: Publish, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    before = everything_of(client, closed)
    others = set(
        Response.objects.filter(round=closed).values_list("pk", "version", "moved_to")
    )
    publish(every_change)

    move_version(still_open.pk, 2, by=bram)

    assert everything_of(client, closed) == before
    assert (
        set(
            Response.objects.filter(round=closed).values_list(
                "pk", "version", "moved_to"
            )
        )
        == others
    )
