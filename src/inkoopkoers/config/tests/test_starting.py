# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Starting for real: what stops it, what it serves, and how it ends."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from inkoopkoers.config.tests.running import (
    command,
    environment,
    free_port,
    no_traceback,
    run,
)
from inkoopkoers.knowledge.published import content_root
from tests.databases import put_tables

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM and /proc of Linux"),
]

READY = "Inkoopkoers draait op"


class Started:
    """A running product with what it printed so far."""

    def __init__(self, data: Path, *options: str, **more: str) -> None:
        self.port = free_port()
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            command("start", "--port", str(self.port), *options),
            env=environment(data, **more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait_until_ready(self) -> None:
        """Read along until the address is told."""
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.append(line)
            if READY in line:
                return
        raise AssertionError("".join(self.lines))

    def children(self) -> list[int]:
        """The processes that were started, and theirs."""
        return descendants(self.process.pid)

    def get(self, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
        """Ask for a page over the network, under the name of a host."""
        address = f"http://127.0.0.1:{self.port}{path}"
        try:
            with urlopen(
                Request(address, headers={"Host": host}), timeout=10
            ) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def stop(self) -> int:
        """Stop it as a container or systemd does."""
        self.process.send_signal(signal.SIGTERM)
        assert self.process.stdout
        self.lines += self.process.stdout.readlines()
        return self.process.wait(timeout=30)


def descendants(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for word in (task / "children").read_text().split():
            found += [int(word), *descendants(int(word))]
    return found


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@contextmanager
def started(data: Path, *options: str, **more: str) -> Iterator[Started]:
    """Start, and never leave anything running."""
    product = Started(data, *options, **more)
    try:
        yield product
    finally:
        if product.process.poll() is None:
            product.stop()
        if product.process.stdout:
            product.process.stdout.close()


def test_it_serves_until_it_is_told_to_stop_and_then_leaves_nothing_running(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"

    with started(data, "--demo") as product:
        product.wait_until_ready()
        children = product.children()
        home, advice = product.get("/"), product.get("/wegwijzer/2-1-2-1-2/")
        wrong, ready = product.get("/wegwijzer/2-1/"), product.get("/health/ready")
        code = product.stop()

    said = "".join(product.lines)
    assert (home[0], advice[0], wrong[0], ready[0]) == (200, 200, 404, 200)
    assert f"http://127.0.0.1:{product.port}/wegwijzer/2-1-2-1-2/" in advice[1]
    assert "Inloggen: anna@wilgenwaard.example, wachtwoord " in said
    assert len(children) >= 2
    assert code == 0
    assert "Stoppen" in said
    assert "Traceback" not in said
    assert [pid for pid in children if is_running(pid)] == []
    assert (data / "secret-key").stat().st_mode & 0o077 == 0

    key = (data / "secret-key").read_text()
    with started(data, "--demo") as again:
        again.wait_until_ready()
        busy = run("start", "--port", str(again.port), data=data)

    assert "De demo staat er al." in "".join(again.lines)
    assert (data / "secret-key").read_text() == key
    assert busy.returncode == 1
    assert f"Poort {again.port} is al in gebruik." in busy.stderr
    assert no_traceback(busy)


def test_on_a_server_links_name_its_public_address_and_not_the_port(
    tmp_path: Path, tables: Path
) -> None:
    put_tables(tables, tmp_path / "data")
    public = {
        "INKOOPKOERS_HTTPS": "yes",
        "INKOOPKOERS_HOSTS": "inkoop.example",
        "INKOOPKOERS_CONTACT": "mailto:lek@inkoop.example",
    }

    with started(tmp_path / "data", **public) as product:
        product.wait_until_ready()
        _, text = product.get("/.well-known/security.txt", host="inkoop.example")

    assert "Canonical: https://inkoop.example/.well-known/security.txt" in text


def test_two_starts_at_once_on_the_same_data_both_run(tmp_path: Path) -> None:
    data = tmp_path / "data"

    with started(data) as one, started(data) as other:
        one.wait_until_ready()
        other.wait_until_ready()
        pages = [one.get("/health/ready"), other.get("/health/ready")]

    assert [status for status, _ in pages] == [200, 200]


def test_when_the_worker_ends_the_web_is_stopped_too(
    tmp_path: Path, tables: Path
) -> None:
    put_tables(tables, tmp_path / "data")
    with started(tmp_path / "data") as product:
        product.wait_until_ready()
        children = product.children()
        worker = next(pid for pid in children if "db_worker" in words_of(pid))
        os.kill(worker, signal.SIGKILL)
        code = product.process.wait(timeout=30)

    assert code == 1
    time.sleep(0.2)
    assert [pid for pid in children if is_running(pid)] == []


def words_of(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def test_a_busy_port_says_so_before_anything_is_made(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        done = run("start", "--port", str(port), data=tmp_path / "data")

    assert done.returncode == 1
    assert f"Poort {port} is al in gebruik." in done.stderr
    assert no_traceback(done)
    assert not (tmp_path / "data" / "inkoopkoers.sqlite3").exists()


def test_an_address_that_does_not_exist_is_named(tmp_path: Path) -> None:
    done = run("start", "--host", "nergens.invalid", data=tmp_path)

    assert done.returncode == 1
    assert "nergens.invalid bestaat niet" in done.stderr
    assert no_traceback(done)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of content/ that may be broken."""
    copy = tmp_path / "content"
    shutil.copytree(content_root(), copy)
    return copy


def start_with(content: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    return run(
        "start",
        "--port",
        str(free_port()),
        data=tmp_path / "data",
        INKOOPKOERS_CONTENT=str(content),
    )


def test_wrong_content_stops_the_start_at_its_file_line_and_field(
    tmp_path: Path, content: Path
) -> None:
    path = content / "instruments" / "wegwijzer.yaml"
    lines = path.read_text().splitlines()
    number = next(n for n, line in enumerate(lines) if line.startswith("minutes:"))
    lines[number] = "minutes: tien"
    path.write_text("\n".join(lines))

    done = start_with(content, tmp_path)

    assert done.returncode == 1
    assert "Inkoopkoers start niet." in done.stderr
    assert f"{path}:{number + 1}: minutes:" in done.stderr
    assert no_traceback(done)
    assert not (tmp_path / "data" / "inkoopkoers.sqlite3").exists()


def test_a_damaged_publication_stops_the_start_at_its_file(
    tmp_path: Path, content: Path
) -> None:
    path = content / "published" / "wegwijzer-1.json"
    path.write_text(path.read_text().replace("Fundering", "Onderlaag"))

    done = start_with(content, tmp_path)

    assert done.returncode == 1
    assert str(path) in done.stderr
    assert no_traceback(done)


def test_content_without_a_published_wegwijzer_stops_the_start(
    tmp_path: Path, content: Path
) -> None:
    (content / "published" / "wegwijzer-1.json").unlink()

    done = start_with(content, tmp_path)

    assert done.returncode == 1
    assert "wegwijzer is nog niet gepubliceerd" in done.stderr
    assert no_traceback(done)


def test_broken_link_states_stop_the_start_and_every_command_at_their_file(
    tmp_path: Path,
) -> None:
    path = tmp_path / "links.json"
    path.write_text("[{")

    for words in (
        ("start", "--port", str(free_port())),
        ("wegwijzer", "2-1-2-1-2", "--format", "json"),
        ("links", "check"),
    ):
        done = run(*words, data=tmp_path)

        assert done.returncode == 1
        assert str(path) in done.stderr
        assert no_traceback(done)


def test_an_empty_key_is_told_instead_of_used(tmp_path: Path) -> None:
    (tmp_path / "secret-key").touch()

    done = run("django", "check", data=tmp_path)

    assert done.returncode == 1
    assert "secret-key is leeg" in done.stderr
    assert no_traceback(done)
