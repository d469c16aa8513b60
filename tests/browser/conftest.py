# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A real Chromium against a live server; every answer and the console are watched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from threading import Lock
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import override_settings
from playwright.sync_api import (
    Browser,
    Page,
    Response,
    expect,
    sync_playwright,
)
from pytest_django.live_server_helper import LiveServer

from inkoopkoers.config.demo import EDITOR, add_demo
from inkoopkoers.organisations.models import User
from tests.header_rules import broken_rules

# Playwright runs an event loop in this thread; Django then refuses the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

OpenPage = Callable[..., Page]
Handler = Callable[[HttpRequest], HttpResponse]
# What is right comes at once; a machine that does ten other things is no bug.
PATIENCE_MS = 60_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; `koers.py test` installs it."""
    found = shutil.which("chromium")
    assert found, "these tests need the program chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found, args=list(SWITCHES)
        )
        yield chromium
        chromium.close()


class OneAtATime:
    """Lets a request wait for the one before it.

    All threads of a live server share one SQLite connection in memory, and a page that
    saves while another is asked for would begin a transaction within that of the other.
    """

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response
        self._turn = Lock()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer when it is this one's turn; PostgreSQL needs no turns."""
        if connection.vendor != "sqlite":
            return self._get_response(request)
        with self._turn:
            return self._get_response(request)


@pytest.fixture(scope="session")
def live_server(django_db_setup: None) -> Iterator[LiveServer]:
    """That of pytest-django, on which requests wait for each other."""
    first = f"{__name__}.{OneAtATime.__name__}"
    with override_settings(MIDDLEWARE=[first, *settings.MIDDLEWARE]):
        server = LiveServer("localhost")
    yield server
    server.stop()


class Watched:
    """Gathers what a visitor would not see but we do not accept."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.complaints: list[str] = []
        self.expected: set[int] = set()

    def response(self, response: Response) -> None:
        """Hold every answer of our server against the header rules."""
        if not response.url.startswith(self.origin):
            self.complaints.append(f"request to {response.url}")
            return
        if response.url.startswith(f"{self.origin}/static/"):
            return  # the live server serves files itself; web/tests look at ours
        for rule in broken_rules(response.headers):
            self.complaints.append(f"{response.url}: {rule}")

    def console(self, message: Any) -> None:
        """An error in the console is often a slip against the policy."""
        expected = any(
            f"status of {status}" in message.text for status in self.expected
        )
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(f"console: {message.text}")


def _session_of(user: User, url: str) -> Any:
    """What the browser of someone who signed in holds."""
    client = Client()
    client.force_login(user)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


@pytest.fixture
def open_page(live_server: LiveServer, browser: Browser) -> Iterator[OpenPage]:
    """Open an address; at the end nothing may have been wrong behind the screen."""
    watched = Watched(live_server.url)
    contexts = []

    def open_(
        path: str, *, width: int = 1280, script: bool = True, user: User | None = None
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            base_url=live_server.url,
        )
        contexts.append(context)
        if user is not None:
            context.add_cookies([_session_of(user, live_server.url)])
        page = context.new_page()
        page.on("response", watched.response)
        page.on("console", watched.console)
        page.set_default_timeout(PATIENCE_MS)
        if "404" in path or path.startswith("/wegwijzer/9"):
            watched.expected.add(404)
        page.goto(path)
        return page

    open_.watched = watched  # type: ignore[attr-defined]  # tests that expect a 422 say so
    yield open_
    for context in contexts:
        context.close()
    assert watched.complaints == []


@pytest.fixture
def demo_password(transactional_db: None) -> str:
    """The demo, and the password its editor signs in with."""
    told = add_demo()
    assert EDITOR in told
    return told.rsplit(" ", 1)[-1]
