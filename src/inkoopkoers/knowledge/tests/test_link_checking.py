# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking at addresses, against a real server on this machine."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from urllib.parse import quote

import pytest

from inkoopkoers.knowledge import link_checking
from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState
from inkoopkoers.knowledge.link_checking import (
    NoAnswer,
    NoNetwork,
    NoServer,
    look,
    look_at_all,
    settle,
)

TODAY = date(2026, 11, 22)
BEFORE = date(2026, 1, 1)


class _Site(BaseHTTPRequestHandler):
    """Answers /200 with 200, and so on; /301 and /lus send the visitor on."""

    def do_GET(self) -> None:
        name = self.path.strip("/")
        if name == "stuk":
            self.wfile.write(b"geen antwoord van een webserver\r\n\r\n")
            self.close_connection = True
            return
        elsewhere = {"301": "/200", "lus": "/lus", "301-dood": "/404"}
        known = {"200": 200, quote("café"): 200, "403": 403, "500": 500}
        self.send_response(301 if name in elsewhere else known.get(name, 404))
        if name in elsewhere:
            self.send_header("Location", elsewhere[name])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name
        """Keep the test run quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def closed() -> str:
    """An address on a port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/weg"


@pytest.fixture
def silent() -> Iterator[str]:
    """An address of a server that takes the call and says nothing."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/stil"


def look_at(*urls: str) -> dict[str, LinkCheck]:
    known = {url: LinkCheck(url, LinkState.WORKS, BEFORE) for url in urls}
    return settle(list(look_at_all(known, TODAY)), TODAY)


@pytest.mark.parametrize(
    ("path", "state", "checked_on"),
    [
        ("/200", LinkState.WORKS, TODAY),
        ("/café", LinkState.WORKS, TODAY),
        ("/caf%C3%A9", LinkState.WORKS, TODAY),
        ("/200#deel", LinkState.WORKS, TODAY),
        ("/301", LinkState.MOVED, TODAY),
        ("/301-dood", LinkState.DEAD, TODAY),
        ("/403", LinkState.LOGIN, TODAY),
        ("/404", LinkState.DEAD, TODAY),
        ("/500", LinkState.WORKS, BEFORE),
        ("/lus", LinkState.WORKS, BEFORE),
        ("/stuk", LinkState.WORKS, BEFORE),
    ],
)
def test_an_address_gets_the_state_its_server_tells(
    site: str, path: str, state: LinkState, checked_on: date
) -> None:
    url = f"{site}{path}"

    # Another address that answers, so that there is a network.
    found = look_at(url, f"{site}/404")[url]

    assert (found.state, found.checked_on) == (state, checked_on)


def test_a_moved_page_tells_where_it_went(site: str) -> None:
    found = look_at(f"{site}/301")

    assert found[f"{site}/301"].moved_to == f"{site}/200"


def test_a_port_where_nobody_listens_is_gone_when_others_answer(
    site: str, closed: str
) -> None:
    found = look_at(f"{site}/200", closed)

    assert found[closed].state is LinkState.DEAD
    assert found[closed].checked_on == TODAY


def test_a_name_that_does_not_exist_is_no_server() -> None:
    error = OSError()
    error.reason = socket.gaierror(socket.EAI_NONAME, "unknown")  # type: ignore[attr-defined]  # as URLError has it
    later = OSError()
    later.reason = socket.gaierror(socket.EAI_AGAIN, "later")  # type: ignore[attr-defined]  # the same

    assert link_checking._is_absence(error)
    assert not link_checking._is_absence(later)


def test_a_server_that_stays_silent_keeps_its_state(
    site: str, silent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_checking, "TIMEOUT_SECONDS", 0.2)

    found = look_at(f"{site}/200", silent)

    assert found[silent] == LinkCheck(silent, LinkState.WORKS, BEFORE)


def test_without_any_answer_nothing_was_learned(closed: str) -> None:
    with pytest.raises(NoNetwork):
        look_at(closed)


def test_nothing_looked_at_is_no_lack_of_network() -> None:
    assert settle([], TODAY) == {}


def test_a_closed_port_is_another_thing_than_a_broken_server(
    site: str, closed: str
) -> None:
    with pytest.raises(NoServer):
        look(closed)
    with pytest.raises(NoAnswer) as caught:
        look(f"{site}/stuk")
    assert not isinstance(caught.value, NoServer)


@pytest.mark.parametrize(
    "url", ["http://[::1", "http://", "http://a b/", "http://x:y/"]
)
def test_an_address_that_cannot_be_asked_is_no_crash(url: str) -> None:
    with pytest.raises(NoAnswer):
        look(url)


def test_progress_counts_every_address_once(site: str) -> None:
    urls = [f"{site}/{number}" for number in range(20)]

    found = list(look_at_all({url: LinkCheck(url) for url in urls}, TODAY))

    assert [one.number for one in found] == list(range(1, 21))
    assert {one.total for one in found} == {20}
    assert {one.check.url for one in found} == set(urls)


def test_who_stops_halfway_keeps_what_was_seen(site: str) -> None:
    known = {url: LinkCheck(url) for url in (f"{site}/{n}" for n in range(50))}
    looking = look_at_all(known, TODAY)

    found = list(islice(looking, 3))
    looking.close()  # type: ignore[attr-defined]  # a generator

    assert len(settle(found, TODAY)) == 3
