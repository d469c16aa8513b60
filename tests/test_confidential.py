# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is confidential in a dossier reaches nobody outside the organisation.

A dossier is filled to the brim: every text, number and list of every table holds a
word or an amount that stands nowhere else. Then everything that strangers, readers and
programs can reach is read, and none of it may change by a byte.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.test import Client

from inkoopkoers.procurements.models import ExampleDossier
from tests.access.door import Cast
from tests.access.table import PUBLIC, TABLE, Rows, address, make_cast, make_rows
from tests.brim import WORD, filled_to_the_brim, secrets_in, tables

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

# What answers to a search: who searches for a secret finds as much as before.
SEARCHED = (
    "procurements:calendar", "procurements:calendar_of", "procurements:calendar_export",
    "procurements:board", "procurements:export", "procurements:all_lessons",
    "procurements:shelf", "api:calendar", "api:dossiers", "library:search", "library:tips",
)  # fmt: skip
OUTSIDE = ("anonymous", "stranger", "elsewhere", "editor")
CHANGING = re.compile(
    r'(name="csrfmiddlewaretoken" value=")[^"]*|(nonce=")[^"]*|(value="[0-9a-f]{32,}")'
    r"|DTSTAMP:\S+|publishedDate\S+"
)


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone with an account."""
    return make_cast()


@pytest.fixture
def rows(cast: Cast) -> Rows:
    """One row of each kind that an address may name."""
    return make_rows(cast)


def reachable(cast: Cast, rows: Rows) -> Iterator[tuple[str, str, str]]:
    """Role, name and address of everything that someone outside may try to read."""
    for name, door in TABLE.items():
        if not name.startswith("api:") and "logout" in name:
            continue
        for role in OUTSIDE:
            if role == "anonymous" or name in PUBLIC or door.read[role] in (200, 403):
                yield role, name, address(name, rows)
                if name in SEARCHED:
                    yield role, name, f"{address(name, rows)}?q={WORD}&stand=weg"


def read_all(cast: Cast, rows: Rows) -> dict[tuple[str, str], str]:
    """Every answer by role and address, without what differs each time."""
    browsers = {role: Client() for role in OUTSIDE}
    for role, browser in browsers.items():
        if role != "anonymous":
            browser.force_login(cast.people[role])
    seen = {}
    for role, _name, url in reachable(cast, rows):
        response = browsers[role].get(url)
        body = b"".join(response) if response.streaming else response.content
        text = "\n".join((str(dict(response.headers)), body.decode("utf-8", "replace")))
        seen[role, url] = CHANGING.sub("", f"{response.status_code} {text}")
    return seen


def test_a_confidential_dossier_changes_nothing_that_others_can_read(
    cast: Cast, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    before = read_all(cast, rows)
    again = read_all(cast, rows)
    steady = {key for key, text in before.items() if again[key] == text}

    filled_to_the_brim(cast.organisation, cast.people["inkoper"])

    with caplog.at_level(logging.DEBUG):
        after = read_all(cast, rows)
    changed = {key for key in steady if before[key] != after[key]}
    assert not changed
    assert not {
        key: secrets_in(text)
        for key, text in after.items()
        # A page repeats what was searched for; it did so before too.
        if secrets_in(text) and WORD not in key[1]
    }
    assert not secrets_in(_logged(caplog))
    # The walk read something: nearly every answer is the same twice.
    assert len(steady) > len(before) * 0.9
    assert not mail.outbox


def test_a_stranger_who_knows_the_number_learns_nothing_of_a_dossier(
    cast: Cast, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    dossier = filled_to_the_brim(cast.organisation, cast.people["inkoper"])
    inside = {
        door.given["pk"]
        for name, door in TABLE.items()
        if "pk" in door.given and _is_inside(address(name, rows))
    }
    known = {**rows, **dict.fromkeys(inside, dossier.pk)}
    browsers = {role: Client() for role in ("anonymous", "stranger", "elsewhere")}
    browsers["stranger"].force_login(cast.people["stranger"])
    browsers["elsewhere"].force_login(cast.people["elsewhere"])

    with caplog.at_level(logging.DEBUG):
        for name, door in TABLE.items():
            if door.given.get("pk") not in inside:
                continue
            for role, browser in browsers.items():
                for send in (browser.get, browser.post):
                    response = send(address(name, known))
                    assert response.status_code in (302, 401, 403, 404, 405), name
                    text = response.content.decode() + str(response.headers)
                    assert not secrets_in(text), (role, name)
    assert not secrets_in(_logged(caplog))


def test_members_see_what_others_do_not(cast: Cast, rows: Rows) -> None:
    dossier = filled_to_the_brim(cast.organisation, cast.people["inkoper"])
    browser = Client()
    browser.force_login(cast.people["lezer"])

    page = browser.get(f"/trajecten/{dossier.pk}/").content.decode()

    # Otherwise the tests above would hold for a page that is always empty.
    assert WORD in page


def test_every_table_of_dossiers_is_filled(cast: Cast) -> None:
    filled_to_the_brim(cast.organisation, cast.people["inkoper"])

    assert not [one.__name__ for one in tables() if not one._base_manager.exists()]
    assert ExampleDossier.objects.exists()


def _is_inside(path: str) -> bool:
    """Whether an address is of one dossier."""
    return re.match(r"/trajecten/[0-9]+/", path) is not None


def _logged(caplog: pytest.LogCaptureFixture) -> str:
    return "\n".join(record.getMessage() for record in caplog.records)
