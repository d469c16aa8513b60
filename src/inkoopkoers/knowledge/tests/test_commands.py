# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terminal door: what it prints and with which code it ends."""

from __future__ import annotations

import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from inkoopkoers.knowledge import commands, link_states, published
from inkoopkoers.knowledge.commands import check_content, check_links, publish_content
from inkoopkoers.knowledge.domain.difference import Change
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.tests.making import edit

TODAY = date(2026, 11, 22)
HEAD = "instruments/wegwijzer.yaml"
Command = Callable[[date], int]
Output = pytest.CaptureFixture[str]


def test_a_check_shows_the_grid_and_what_is_not_published(
    installed: Path, capsys: Output
) -> None:
    code = check_content(TODAY)

    out = capsys.readouterr().out
    assert code == 0
    assert "2 gevuld, 1 bewust leeg (-)" in out
    assert "Product: een standaardproduct" in out
    assert out.count("nog niet gepubliceerd") == 2
    assert "0 opmerkingen over de tekst" in out


def test_a_check_after_publishing_says_that_nothing_differs(
    installed: Path, capsys: Output
) -> None:
    publish_content(TODAY)

    code = check_content(TODAY)

    assert code == 0
    assert capsys.readouterr().out.count("gelijk aan versie 1") == 2


def test_a_check_shows_what_changed_and_what_is_wrong_about_it(
    installed: Path, capsys: Output
) -> None:
    publish_content(TODAY)
    edit(installed, HEAD, "text: Wat koop je?", "text: Wat koopt u?")

    code = check_content(TODAY)

    out = capsys.readouterr().out
    assert code == 1
    assert "  item product: anders verwoord\n" in out
    assert "    - text: Wat koop je?\n    + text: Wat koopt u?\n" in out
    assert "  FOUT version: de nieuwe versie moet 2 zijn\n" in out
    assert "1 opmerking over de tekst" in out


def test_every_change_and_state_worth_telling_has_a_dutch_name() -> None:
    assert set(commands._CHANGES) == set(Change)
    assert set(commands._STATES) == set(LinkState) - {
        LinkState.WORKS, LinkState.UNCHECKED
    }  # fmt: skip


def test_a_check_of_a_good_next_version_is_fine(
    installed: Path, capsys: Output
) -> None:
    publish_content(TODAY)
    edit(installed, HEAD, "version: 1", "version: 2")
    edit(installed, HEAD, "text: Wat koop je?", "text: Wat ga je kopen?")

    assert check_content(TODAY) == 0
    assert "FOUT" not in capsys.readouterr().out


@pytest.mark.parametrize("command", [check_content, publish_content])
def test_bad_content_ends_with_code_one_and_every_mistake(
    installed: Path, capsys: Output, command: Command
) -> None:
    edit(installed, HEAD, "title: Wegwijzer", "titel: Wegwijzer")

    code = command(TODAY)

    shown = capsys.readouterr()
    assert code == 1
    assert shown.out == ""
    assert f"{installed / HEAD}:4: titel: dit veld kennen we niet" in shown.err
    assert f"{installed / HEAD}:1: title: dit veld ontbreekt" in shown.err


@pytest.mark.parametrize("command", [check_content, publish_content])
def test_a_damaged_publication_ends_with_code_one(
    installed: Path, capsys: Output, command: Command
) -> None:
    publish_content(TODAY)
    published.path_of(installed, "wegwijzer", 1).write_text("{}")

    assert command(TODAY) == 1
    assert "wegwijzer-1.json" in capsys.readouterr().err


def test_publishing_tells_what_was_kept(installed: Path, capsys: Output) -> None:
    code = publish_content(TODAY)

    out = capsys.readouterr().out
    digest = published.read(installed, "wegwijzer", 1).digest
    assert code == 0
    assert f"wegwijzer 1 {digest}\n" in out
    assert out.endswith("2 gepubliceerd\n")


def test_publishing_twice_changes_nothing(installed: Path, capsys: Output) -> None:
    publish_content(TODAY)
    capsys.readouterr()

    assert publish_content(TODAY) == 0
    assert capsys.readouterr().out == "Er is niets veranderd\n"


def test_a_refused_publication_ends_with_code_one(
    installed: Path, capsys: Output
) -> None:
    publish_content(TODAY)
    edit(installed, HEAD, "title: Wegwijzer", "title: Gids")

    assert publish_content(TODAY) == 1
    assert "wegwijzer: version: de nieuwe versie moet 2 zijn" in capsys.readouterr().err
    assert published.versions(installed, "wegwijzer") == [1]


# Links.


class _Site(BaseHTTPRequestHandler):
    presses_ctrl_c = False

    def do_GET(self) -> None:
        if self.presses_ctrl_c and self.path == "/bewijs":
            # To the thread that waits: another would pass it on too late, or never.
            waiting = threading.main_thread().ident
            signal.pthread_kill(waiting or 0, signal.SIGINT)
            time.sleep(0.3)
        self.send_response(200 if self.path == "/koch" else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name
        """Keep the test run quiet."""


@pytest.fixture
def site(installed: Path) -> Iterator[str]:
    """A server that has one of the pages that content names."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    _move_links(installed, server.server_port)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def nowhere(installed: Path) -> str:
    """Content whose addresses nobody serves."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    _move_links(installed, port)
    return f"http://127.0.0.1:{port}"


def _move_links(root: Path, port: int) -> None:
    path = root / "links.yaml"
    text = path.read_text().replace("https://voorbeeld.nl", f"http://127.0.0.1:{port}")
    path.write_text(text)


def test_looking_at_links_keeps_and_tells_what_was_found(
    site: str, capsys: Output
) -> None:
    code = check_links(TODAY)

    out = capsys.readouterr().out
    assert code == 0
    assert "3/3" in out
    assert f"werkt niet meer {site}/gww\n" in out
    assert f"{site}/koch\n" not in out
    assert "3 adressen bekeken; bewaard in" in out
    assert link_states.state_of(f"{site}/koch").state is LinkState.WORKS
    assert link_states.state_of(f"{site}/koch").checked_on == TODAY
    assert link_states.state_of(f"{site}/gww").state is LinkState.DEAD


def test_without_a_network_nothing_changes(nowhere: str, capsys: Output) -> None:
    code = check_links(TODAY)

    assert code == 1
    assert "Is er een netwerk?" in capsys.readouterr().err
    assert link_states.stamp() == 0.0
    assert link_states.state_of(f"{nowhere}/gww").state is LinkState.WORKS


def test_who_stops_keeps_what_was_seen(
    site: str, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The server presses Ctrl-C while we wait for its answer.
    monkeypatch.setattr(_Site, "presses_ctrl_c", True)

    code = check_links(TODAY)

    out = capsys.readouterr().out
    assert code == 0
    assert "Gestopt; wat al bekeken is, wordt bewaard." in out
    assert "bekeken; bewaard in" in out
    assert link_states.stamp() > 0
    assert link_states.state_of(f"{site}/bewijs").state is LinkState.UNCHECKED
