# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A walk along every link of the product, as a reader and as an editor."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.table import PUBLIC, make_cast

pytestmark = pytest.mark.django_db

# There are thousands of situations; a few of each page stand for all.
PER_ENDLESS_PAGE = 6
STARTS = (
    "/",
    "/wegwijzer/2-1-2-1-2/naast/1-1-1-1-1/",
    "/wegwijzer/0-0-0-0-0/",
    "/metingen/checklist/uitkomst/12340xn12341/",
)
SITUATION = re.compile(r"\d-\d-\d")
BY_MACHINES = {
    "security_txt", "robots_txt", "favicon", "health_live", "health_ready",
    "api:advice", "api:instruments", "api:instrument", "api:outcome", "api:api-root",
    "api:unknown", "api:calendar",
    "account_logout", "mfa_login_webauthn", "oidc_login", "oidc_callback",
}  # fmt: skip
# Reached by a link in a letter, or after the last thing one does here.
FROM_ELSEWHERE = {
    "organisations:join", "organisations:account_deleted", "mfa_authenticate",
    "account_reset_password_done", "account_reset_password_from_key",
    "measuring:answer_open", "measuring:answer_overview", "measuring:answer_item",
    "measuring:answer_hand_in", "planning:feed",
}  # fmt: skip
# The only organisation that someone works for is opened at once.
MOVES_ON = {"organisations:mine", "spending:start"}
OUTSIDE = ("https:", "http:", "mailto:")


@dataclass
class Page(HTMLParser):
    """What the walk needs to know of one page."""

    url: str
    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    forms: list[tuple[str, str]] = field(default_factory=list)
    pointers: set[str] = field(default_factory=set)
    h1: int = 0
    lang: str = ""
    title: str = ""
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def __hash__(self) -> int:
        return hash(self.url)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what counts."""
        found = {name: value or "" for name, value in attrs}
        if found.get("id"):
            self.ids[found["id"]] += 1
        self.links += [
            found[name] for name in ("href", "src", "hx-get") if name in found
        ]
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            self.pointers.update(found.get(name, "").split())
        self.h1 += tag == "h1"
        self._note(tag, found)

    def _note(self, tag: str, found: dict[str, str]) -> None:
        if tag == "form":
            self.forms.append((found.get("method", "get"), found.get("action", "")))
        elif tag == "html":
            self.lang = found.get("lang", "")
        # A title in a drawing is another one.
        self._in_title = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        """Leave the title."""
        self._in_title = False

    def handle_data(self, data: str) -> None:
        """Read the title."""
        if self._in_title:
            self.title += data


def name_of(path: str) -> str | None:
    """The name of the view behind a path; None for a file, an error for nothing."""
    if path.startswith("/static/"):
        return None
    return resolve(unquote(path)).view_name


@dataclass
class Walk:
    """Everything that can be reached from the public pages."""

    client: Client
    statuses: dict[str, int] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    dead: list[tuple[str, str]] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def go(self, *more: str) -> Walk:
        """Visit every address once, and of endless ones a few."""
        waiting = deque((*more, *STARTS))
        while waiting:
            url = waiting.popleft()
            if url in self.statuses or self._is_enough(url):
                continue
            waiting.extend(self._visit(url))
        return self

    @property
    def names(self) -> set[str | None]:
        """The views that answered."""
        return {name_of(urlsplit(url).path) for url in self.statuses}

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Dead links, loose fragments and pages that are not whole, with where."""
        return [*self.dead, *wrong_pages(self), *wrong_fragments(self)]

    def _is_enough(self, url: str) -> bool:
        parts = urlsplit(url)
        format_name = parts.path.rpartition(".")[2] if "." in parts.path else ""
        kind = f"{name_of(parts.path)} {format_name}"
        if SITUATION.search(url):
            self.seen[kind] += 1
        return self.seen[kind] > PER_ENDLESS_PAGE

    def _visit(self, url: str) -> list[str]:
        moves_on = name_of(urlsplit(url).path) in MOVES_ON
        response = self.client.get(url, follow=moves_on)
        self.statuses[url] = response.status_code
        if not response.headers.get("Content-Type", "").startswith("text/html"):
            # Reading to the end closes the file; close() would end the transaction.
            b"".join(response)
            return []
        if response.status_code != 200:
            return []
        page = self.pages[url] = Page(url)
        page.feed(response.content.decode())
        return self._followed(page)

    def _followed(self, page: Page) -> list[str]:
        followed = []
        for link in [*page.links, *(action for _, action in page.forms)]:
            if link.startswith(OUTSIDE):
                continue
            target = urlsplit(urljoin(page.url, link))
            try:
                name_of(target.path)
            except Resolver404:
                self.dead.append((page.url, link))
                continue
            if link in page.links:
                followed.append(target._replace(fragment="").geturl())
        return followed


@pytest.fixture
def content(db: None) -> None:
    """Enough experiences for a drawing and a second page, and a check that runs."""
    for number in range(30):
        TipFeedback.objects.create(
            tip_code="S12-4", tip_rev=1, instrument="wegwijzer", version=1,
            verdict="ja" if number % 2 else "nee", remark="Goed",
        )  # fmt: skip
    LinkCheckRun.objects.create(total=9, looked_at=3)
    cast = make_cast()
    bram, still_to_come = cast.people["inkoper"], date(2090, 5, 3)
    published(a_dossier(cast.organisation, bram, publish_on=still_to_come), bram)


def test_a_reader_reaches_every_public_page_and_no_dead_end(
    client: Client, content: None
) -> None:
    walk = Walk(client).go()

    assert walk.problems == []
    assert len(walk.pages) > 140
    assert [url for url, status in walk.statuses.items() if status != 200] == []
    assert walk.names >= PUBLIC - BY_MACHINES - FROM_ELSEWHERE
    assert set(client.cookies) <= {"csrf"}, "only the login form sets a cookie"


def test_an_editor_walks_without_a_dead_end_too(
    client_of: Callable[[User], Client], anna: User, content: None
) -> None:
    walk = Walk(client_of(anna)).go("/redactie/ervaringen/", "/redactie/links/")

    assert walk.problems == []
    assert set(walk.statuses.values()) == {200}
    assert "/redactie/ervaringen/?pagina=2" in walk.pages
    assert any("/export.xlsx" in url for url in walk.statuses)


def wrong_pages(walk: Walk) -> list[tuple[str, str]]:
    """Pages without one h1, a title of their own or lang=nl, or with loose ends."""
    return [
        (page.url, problem)
        for page in walk.pages.values()
        for problem in problems_of(page)
    ]


def problems_of(page: Page) -> list[str]:
    """What is wrong with one page."""
    wrong = [f"id {one} twice" for one, times in page.ids.items() if times > 1]
    wrong += [f"nothing has id {one}" for one in page.pointers if not page.ids[one]]
    if page.h1 != 1:
        wrong.append(f"{page.h1} h1")
    if page.lang != "nl":
        wrong.append(f"lang {page.lang!r}")
    if not page.title.removesuffix(" · Inkoopkoers").strip():
        wrong.append("no title")
    return wrong


def wrong_fragments(walk: Walk) -> list[tuple[str, str]]:
    """Links to a place on a page that is not there."""
    wrong = []
    for page in walk.pages.values():
        for link in page.links:
            target = urlsplit(urljoin(page.url, link))
            if link.startswith(OUTSIDE) or not target.fragment:
                continue
            there = walk.pages.get(target._replace(fragment="").geturl())
            if there and not there.ids[unquote(target.fragment)]:
                wrong.append((page.url, link))
    return wrong
