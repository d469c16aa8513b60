# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looking at every address: the page, the buttons and the work itself."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks import default_task_backend

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.library.actions import start_link_check, stop_link_check
from inkoopkoers.library.models import LinkCheckRun
from inkoopkoers.library.queries import content_version
from inkoopkoers.library.tasks import check_links
from inkoopkoers.library.tests.editors_room import ClientOf
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

URL = "/redactie/links/"


class Site(BaseHTTPRequestHandler):
    """Answers with the status that the path names; /moved leads to /200."""

    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/200")
        else:
            self.send_response(int(self.path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing on the terminal."""


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def closed_port() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Content with links of our own, and a data folder of our own."""
    content_version()
    shelf()
    monkeypatch.setenv("INKOOPKOERS_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(tmp_path))
    return tmp_path


def hold(content: Path, *urls: str) -> None:
    rows = [f"  - url: {url}\n    state: unchecked\n" for url in urls]
    (content / "links.yaml").write_text("links:\n" + "".join(rows))


def new_run(**fields: object) -> LinkCheckRun:
    return LinkCheckRun.objects.create(**fields)


def states() -> dict[str, LinkState]:
    return {url: check.state for url, check in link_states.states().items()}


def test_the_states_of_all_addresses_are_kept(content: Path, site: str) -> None:
    hold(content, f"{site}/200", f"{site}/404", f"{site}/403", f"{site}/moved",
         f"{site}/500", closed_port())  # fmt: skip
    run = new_run()

    check_links.func(run.pk)

    run.refresh_from_db()
    assert list(states().values()) == [
        LinkState.WORKS, LinkState.DEAD, LinkState.LOGIN, LinkState.MOVED,
        LinkState.UNCHECKED, LinkState.DEAD]  # fmt: skip
    assert (run.looked_at, run.total) == (6, 6)
    assert run.outcome == "6 adressen bekeken."
    assert not run.is_running


def test_one_address_is_told_in_the_singular(content: Path, site: str) -> None:
    hold(content, f"{site}/200")
    run = new_run()

    check_links.func(run.pk)

    run.refresh_from_db()
    assert run.outcome == "Eén adres bekeken."


def test_without_a_network_nothing_changes(content: Path) -> None:
    hold(content, closed_port(), closed_port())
    run = new_run()

    check_links.func(run.pk)

    run.refresh_from_db()
    assert set(states().values()) == {LinkState.UNCHECKED}
    assert "Geen enkel adres gaf antwoord" in run.outcome
    assert not run.is_running


def test_what_was_seen_before_a_stop_is_kept(content: Path, site: str) -> None:
    hold(content, *(f"{site}/200?{number}" for number in range(40)))
    run = new_run()

    def stop_after_the_third(
        execute: Callable[..., object], sql: str, *rest: object
    ) -> object:
        done = execute(sql, *rest)
        if "looked_at" in sql and "UPDATE" in sql and 3 in rest[0]:  # type: ignore[operator]  # the values
            stop_link_check(LinkCheckRun.objects.get(pk=run.pk), timezone.now())
        return done

    with connection.execute_wrapper(stop_after_the_third):
        check_links.func(run.pk)

    run.refresh_from_db()
    looked = [state for state in states().values() if state is not LinkState.UNCHECKED]
    assert (run.looked_at, run.total, len(looked)) == (3, 40, 3)
    assert run.outcome == "3 adressen bekeken."
    assert not run.is_running


def test_a_run_that_was_stopped_before_it_began_looks_at_nothing(
    content: Path, site: str
) -> None:
    hold(content, f"{site}/200")
    run = new_run(stop_asked=True)

    check_links.func(run.pk)

    run.refresh_from_db()
    assert set(states().values()) == {LinkState.UNCHECKED}
    assert not run.is_running


def test_a_run_that_was_ended_here_stays_ended(content: Path, site: str) -> None:
    hold(content, f"{site}/200")
    run = new_run(ended_at=timezone.now(), outcome="Afgebroken.")

    check_links.func(run.pk)

    run.refresh_from_db()
    assert run.outcome == "Afgebroken."
    assert set(states().values()) == {LinkState.UNCHECKED}


def test_a_run_that_fails_ends_and_says_so(content: Path, site: str) -> None:
    hold(content, f"{site}/200")
    (content / "data").write_text("a file where the folder should come")
    run = new_run()

    with pytest.raises(OSError, match="data"):
        check_links.func(run.pk)

    run.refresh_from_db()
    assert not run.is_running
    assert "mislukt" in run.outcome


def test_starting_twice_gives_one_run_and_one_task(anna: User) -> None:
    first = start_link_check(anna, timezone.now())

    second = start_link_check(anna, timezone.now())

    assert first == second
    assert LinkCheckRun.objects.count() == 1
    assert tasks_waiting() == [{"args": [first.pk], "kwargs": {}}]


def tasks_waiting() -> list[object]:
    from django_tasks_db.models import DBTaskResult

    assert default_task_backend.alias == "default"
    return list(DBTaskResult.objects.values_list("args_kwargs", flat=True))


def test_stopping_twice_ends_a_run_of_which_the_worker_is_gone(anna: User) -> None:
    run = start_link_check(anna, timezone.now())
    stop_link_check(run, timezone.now())
    run.refresh_from_db()
    after_once = run.is_running

    stop_link_check(run, timezone.now())

    run.refresh_from_db()
    assert after_once
    assert not run.is_running
    assert run.outcome == "Afgebroken."


def test_a_stop_does_not_undo_the_end_of_the_worker() -> None:
    run = new_run()
    LinkCheckRun.objects.update(ended_at=timezone.now(), outcome="2 adressen bekeken.")

    stop_link_check(run, timezone.now())

    run.refresh_from_db()
    assert not run.is_running
    assert run.outcome == "2 adressen bekeken."


def test_a_stop_after_the_end_changes_nothing() -> None:
    run = new_run(ended_at=timezone.now(), outcome="klaar", stop_asked=True)

    stop_link_check(run, timezone.now())

    run.refresh_from_db()
    assert run.outcome == "klaar"


def test_the_page_shows_every_address_the_broken_ones_first(
    content: Path, site: str, client_of: ClientOf, anna: User
) -> None:
    hold(content, f"{site}/200", f"{site}/404", f"{site}/moved")
    check_links.func(new_run().pk)

    html = client_of(anna).get(URL).content.decode()

    places = [html.index(f">{site}/{name}<") for name in ("404", "moved", "200")]
    assert places == sorted(places)
    assert "3 adressen bekeken." in html


def test_the_buttons_start_and_stop_a_run(client_of: ClientOf, anna: User) -> None:
    client = client_of(anna)

    started = client.post(f"{URL}start/")
    run = LinkCheckRun.objects.get()
    LinkCheckRun.objects.update(looked_at=3, total=9)
    busy = client.get(URL).content.decode()
    stopped = client.post(f"{URL}{run.pk}/stop/")
    client.post(f"{URL}{run.pk}/stop/")
    ended = client.get(URL).content.decode()

    assert started.status_code == stopped.status_code == 302
    assert "3 van 9" in busy
    assert f"{URL}{run.pk}/stop/" in busy
    assert "Afgebroken." in ended
    assert f"{URL}start/" in ended


def test_htmx_gets_only_the_part_that_changes(client_of: ClientOf, anna: User) -> None:
    client = client_of(anna)

    part = client.get(URL, headers={"hx-request": "true"})
    restored = client.get(
        URL, headers={"hx-request": "true", "hx-history-restore-request": "true"}
    )

    assert "<html" not in part.content.decode()
    assert 'id="links-controle"' in part.content.decode()
    assert "HX-Request" in part.headers["Vary"]
    assert "<html" in restored.content.decode()


def test_only_an_editor_may(
    client: Client, client_of: ClientOf, bram: User, cora: User
) -> None:
    run = new_run()

    for who, status in ((client, 302), (client_of(bram), 403), (client_of(cora), 403)):
        assert who.get(URL).status_code == status
        assert who.post(f"{URL}start/").status_code == status
        assert who.post(f"{URL}{run.pk}/stop/").status_code == status
    run.refresh_from_db()
    assert not run.stop_asked
    assert LinkCheckRun.objects.count() == 1


def test_an_unknown_run_is_not_found(client_of: ClientOf, anna: User) -> None:
    assert client_of(anna).post(f"{URL}999/stop/").status_code == 404


def test_who_had_to_sign_in_first_starts_and_stops_nothing(
    client_of: ClientOf, anna: User
) -> None:
    run = new_run()
    client = client_of(anna)

    for url in (f"{URL}start/", f"{URL}{run.pk}/stop/"):
        assert client.get(url).headers["Location"] == URL

    assert LinkCheckRun.objects.filter(stop_asked=False).count() == 1
