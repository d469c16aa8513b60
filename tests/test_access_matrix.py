# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what at every address, in one table.

An address that is not in the table fails: whoever adds one decides who may use it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from inkoopkoers.organisations.models import User
from tests.addresses import all_patterns
from tests.header_rules import broken_rules

pytestmark = pytest.mark.django_db

ROLES = ("anonymous", "stranger", "member", "editor")
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
Statuses = tuple[int, int, int, int]

ALL = (200, 200, 200, 200)
MOVED = (302, 302, 302, 302)
REFUSED = (405, 405, 405, 405)
UNKNOWN = (404, 404, 404, 404)
CLOSED = (302, 405, 405, 405)
EDITOR = (302, 403, 403, 200)
EDITOR_MOVED = (302, 403, 403, 302)
LOGGED_IN = (302, 302, 302, 302)
MEMBER = (302, 404, 302, 302)


@dataclass(frozen=True)
class Door:
    """The expected status per role; `rest` is PUT and DELETE."""

    read: Statuses = REFUSED
    post: Statuses = REFUSED
    rest: Statuses = REFUSED
    options: Statuses = REFUSED
    given: dict[str, Any] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)

    def statuses(self, method: str) -> Statuses:
        """The expected status of one method, per role."""
        if method in ("GET", "HEAD"):
            return self.read
        return {"POST": self.post, "OPTIONS": self.options}.get(method, self.rest)


def page(**given: Any) -> Door:
    """Everyone may read it."""
    return Door(read=ALL, given=given)


def form(data: dict[str, str], post: Statuses = MOVED, **given: Any) -> Door:
    """Everyone may read it and fill it in."""
    return Door(read=ALL, post=post, given=given, data=data)


def closed(
    read: Statuses = CLOSED,
    post: Statuses = CLOSED,
    data: dict[str, str] | None = None,
    **given: Any,
) -> Door:
    """Behind the login."""
    return Door(read, post, CLOSED, CLOSED, given, data or {})


ANSWERS = {"answers": "2-1-2-1-2"}

TABLE: dict[str, Door] = {
    "home": page(),
    "about": page(),
    "privacy": page(),
    "accessibility": page(),
    "login": Door(
        read=(200, 302, 302, 302),
        post=(422, 302, 302, 302),
        rest=(405, 302, 302, 302),
        options=(200, 302, 302, 302),
    ),
    "logout": Door(post=MOVED, options=ALL),
    "security_txt": page(),
    "robots_txt": page(),
    "favicon": Door(read=MOVED),
    "health_live": page(),
    "health_ready": page(),
    "instruments:questions": form({}, post=(422, 422, 422, 422)),
    "instruments:tour": page(step=1),
    "instruments:advice": page(**ANSWERS),
    "instruments:what_if": page(**ANSWERS),
    "instruments:compare": form({}, post=(422, 422, 422, 422), **ANSWERS),
    "instruments:compare_with": page(**ANSWERS, other="1-1-1-1-1"),
    "instruments:document": page(**ANSWERS, format_name="txt"),
    "instruments:save": closed(LOGGED_IN, LOGGED_IN, {"title": "Brug"}, **ANSWERS),
    "instruments:remove": closed(MEMBER, MEMBER, pk="saved"),
    "instruments:restore": closed(MEMBER, MEMBER, pk="saved"),
    "library:tips": page(),
    "library:tip": form({"verdict": "ja"}, code="S12-4"),
    "library:grid": page(),
    "library:examples": page(),
    "library:sources": page(),
    "library:terms": page(),
    "library:choices": page(),
    "library:feedback_list": closed(read=EDITOR),
    "library:feedback_export": closed(read=EDITOR, format_name="csv"),
    "library:feedback_handled": closed(EDITOR_MOVED, EDITOR_MOVED, pk="feedback"),
    "library:link_list": closed(read=EDITOR),
    "library:link_check_start": closed(EDITOR_MOVED, EDITOR_MOVED),
    "library:link_check_stop": closed(EDITOR_MOVED, EDITOR_MOVED, pk="run"),
    "api:openapi-json": page(),
    "api:advice": page(**ANSWERS),
    "api:instruments": page(),
    "api:instrument": page(code="wegwijzer"),
    "api:api-root": Door(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    "api:unknown": Door(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, {"rest": "x/y"}),
}

# What anyone on the internet may reach; a new name here needs a reason.
PUBLIC = {
    "home", "about", "privacy", "accessibility", "login", "logout", "security_txt",
    "robots_txt", "favicon", "health_live", "health_ready",
    "instruments:questions", "instruments:tour", "instruments:advice",
    "instruments:what_if", "instruments:compare", "instruments:compare_with",
    "instruments:document",
    "library:tips", "library:tip", "library:grid", "library:examples",
    "library:sources", "library:terms", "library:choices",
    "api:openapi-json", "api:advice", "api:instruments", "api:instrument",
    "api:api-root", "api:unknown",
}  # fmt: skip


@pytest.fixture
def rows(bram: User) -> dict[str, int]:
    """One row of each kind that an address may name; the member owns the advice."""
    from django.utils import timezone

    advice = advice_for(ANSWERS["answers"])
    saved = save_advice(advice, "Schoonmaak", user=bram, now=timezone.now())
    feedback = TipFeedback.objects.create(
        tip_code="S12-4", tip_rev=1, instrument="wegwijzer", version=1, verdict="ja"
    )
    run = LinkCheckRun.objects.create()
    return {"saved": saved.pk, "feedback": feedback.pk, "run": run.pk}


@pytest.fixture
def people(
    client: Client,
    client_of: Callable[[User], Client],
    anna: User,
    bram: User,
    cora: User,
) -> dict[str, Client]:
    """A browser per role."""
    clients = (client, client_of(cora), client_of(bram), client_of(anna))
    return dict(zip(ROLES, clients, strict=True))


def address(name: str, rows: dict[str, int]) -> str:
    """The address under a name, with rows that exist."""
    given = TABLE[name].given
    return reverse(
        name, kwargs={key: rows.get(value, value) for key, value in given.items()}
    )


def test_every_address_is_in_the_table() -> None:
    assert set(all_patterns()) == set(TABLE)


def test_what_needs_no_login_is_exactly_what_is_listed() -> None:
    opened = {
        name
        for name, pattern in all_patterns().items()
        if not getattr(pattern.callback, "login_required", True)
    }

    assert opened == PUBLIC


def ask(browser: Client, method: str, url: str, door: Door, role: str) -> Any:
    """Send one request, each role from its own address."""
    sender: Any = {"REMOTE_ADDR": f"192.0.2.{ROLES.index(role)}"}
    if method == "POST":
        return browser.post(url, door.data, **sender)
    return browser.generic(method, url, **sender)


@pytest.mark.parametrize("name", TABLE)
def test_everyone_gets_what_the_table_says(
    name: str, people: dict[str, Client], rows: dict[str, int]
) -> None:
    door, url = TABLE[name], address(name, rows)
    wanted, seen = {}, {}

    for method in METHODS:
        for role, expected in zip(ROLES, door.statuses(method), strict=True):
            response = ask(people[role], method, url, door, role)
            wanted[method, role] = expected
            seen[method, role] = response.status_code
            assert broken_rules(response.headers) == []
            if method == "HEAD":
                assert response.content == b""

    assert seen == wanted


@pytest.mark.parametrize("name", sorted(set(TABLE) - PUBLIC))
def test_who_is_not_signed_in_is_sent_to_the_login(
    name: str, client: Client, rows: dict[str, int]
) -> None:
    url = address(name, rows)

    for method in METHODS:
        response = client.generic(method, url)

        assert response.headers["Location"] == f"{reverse('login')}?next={url}"


@pytest.mark.parametrize("name", sorted(PUBLIC - {"login"}))
def test_a_reader_gets_no_cookie(
    name: str, client: Client, rows: dict[str, int]
) -> None:
    url = address(name, rows)

    for method in METHODS:
        response = ask(client, method, url, TABLE[name], "anonymous")

        assert not response.cookies, method
    assert not client.cookies


@pytest.mark.parametrize(
    "name", [name for name, door in TABLE.items() if door.given.get("pk")]
)
@pytest.mark.parametrize("pk", [0, 10**12, 10**30])
def test_a_row_that_is_not_there_is_not_found(
    name: str, pk: int, people: dict[str, Client]
) -> None:
    response = people["editor"].post(reverse(name, kwargs={"pk": pk}))

    assert response.status_code == 404


@pytest.mark.parametrize(
    "name", [name for name, door in TABLE.items() if door.given.get("pk")]
)
def test_a_form_of_another_site_changes_nothing(
    name: str, bram: User, anna: User, rows: dict[str, int]
) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(anna)

    assert strict.post(address(name, rows)).status_code == 403
