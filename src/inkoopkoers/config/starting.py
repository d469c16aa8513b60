# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start the product: check, migrate, publish, then web and worker until stopped."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from inkoopkoers.config.env import Env
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.published import DamagedPublication, content_root
from inkoopkoers.places import data_folder

STARTED = time.monotonic()

# Up to this version a WAL reset can damage a database that is written to by two
# processes (https://sqlite.org/wal.html, "the WAL-reset bug").
SQLITE_SAFE = (3, 51, 3)

# Takes the rights of the group and of others from every new file and folder.
FOR_US_ONLY = 0o077
STOP_SECONDS = 15
FORGET_SECONDS = 3600
GENTLE = 10


def say(message: str) -> None:
    """Show progress with the seconds since the start."""
    print(f"[{time.monotonic() - STARTED:5.1f} s] {message}", flush=True)


def prepare_environment() -> None:
    """Point Django at our settings; make the data folder and a key when needed.

    Others on the same machine read nothing of what we write: answers, letters, links.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inkoopkoers.config.settings")
    os.umask(FOR_US_ONLY)
    folder = data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.environ.get("INKOOPKOERS_SECRET_KEY"):
            os.environ["INKOOPKOERS_SECRET_KEY"] = _kept_key(folder)
    except OSError as error:
        sys.exit(
            f"In de map {folder} kan niet geschreven worden: {error.strerror}. "
            f"Kies een andere map met INKOOPKOERS_DATA."
        )


def _kept_key(folder: Path) -> str:
    """Return the key of this data folder; two starts at once get the same one."""
    path = folder / "secret-key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _key_in(path)
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(64))
    return _key_in(path)


def _key_in(path: Path) -> str:
    """Read the key; wait a moment for another start that is about to write it."""
    for _ in range(20):
        if key := path.read_text().strip():
            return key
        time.sleep(0.1)
    sys.exit(f"Het bestand {path} is leeg. Gooi het weg en start opnieuw.")


def start(*, host: str, port: int, demo: bool) -> None:
    """Set up and run until Ctrl-C; a readable message instead of a half start."""
    _set_own_address(host, port)
    prepare_environment()
    _refuse_busy_port(host, port)
    _check_content()
    with _alone(data_folder()):
        _prepare_database(demo=demo)
    _run(host, port)


def _set_own_address(host: str, port: int) -> None:
    """Let links name this port, unless the settings know a real name or https."""
    https = Env().truth("INKOOPKOERS_HTTPS", "The product is reached over https.")
    if not https and not os.environ.get("INKOOPKOERS_HOSTS"):
        os.environ.setdefault("INKOOPKOERS_ORIGIN", _url(host, port))


def _url(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def _refuse_busy_port(host: str, port: int) -> None:
    try:
        _family(host, port)
    except socket.gaierror:
        sys.exit(f"Het adres {host} bestaat niet. Kies een ander met --host.")
    if _answers(host, port):
        sys.exit(
            f"Poort {port} is al in gebruik. Draait Inkoopkoers al? "
            f"Kies anders een andere poort met --port."
        )


def _family(host: str, port: int) -> socket.AddressFamily:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]


def _answers(host: str, port: int) -> bool:
    """Whether something listens there."""
    with socket.socket(_family(host, port)) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _check_content() -> None:
    say("Inhoud controleren")
    from inkoopkoers.instruments.queries import WEGWIJZER
    from inkoopkoers.knowledge import link_states, queries, reference

    try:
        link_states.states()
        queries.instrument(WEGWIJZER)
        queries.vocabulary()
        reference.check_fits(reference.shelf(), queries.instruments())
    except (BadContent, DamagedPublication) as error:
        sys.exit(f"De inhoud klopt niet; Inkoopkoers start niet.\n{error}")
    except queries.UnknownInstrument as error:
        sys.exit(
            f"De inhoud is niet compleet; Inkoopkoers start niet.\n"
            f"{content_root() / 'published'}: {error} is nog niet gepubliceerd. "
            f"Doe dat met: inkoopkoers content publish"
        )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one start at a time prepare a data folder; the others wait for it.

    SQLite locks files on every system, and a lock ends with its process.
    """
    with closing(sqlite3.connect(folder / "start.lock", timeout=300)) as lock:
        lock.isolation_level = None
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _prepare_database(*, demo: bool) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from inkoopkoers.audit import guard
    from inkoopkoers.knowledge.actions import store_published

    uses_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if uses_sqlite and sqlite3.sqlite_version_info < SQLITE_SAFE:
        say(
            f"Let op: SQLite {sqlite3.sqlite_version} heeft een zeldzame fout bij "
            f"druk gebruik. Neem voor meer dan een paar mensen PostgreSQL."
        )
    say("Database bijwerken")
    call_command("migrate", verbosity=0)
    guard.put_up()
    try:
        store_published(content_root())
    except DamagedPublication as error:
        sys.exit(str(error))
    say("Bestanden klaarzetten")
    call_command("collectstatic", interactive=False, verbosity=0)
    if demo:
        from inkoopkoers.config.demo import add_demo, add_demo_spending

        say("Demo toevoegen")
        told = add_demo()
        say("Uitgaven van de demo inlezen")
        add_demo_spending()
        print(told)


def _run(host: str, port: int) -> None:
    """Run web and workers as children; when one ends, the others are stopped."""
    web = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1",
        "--blocking-threads", "4", "--no-ws", "--host", host, "--port", str(port),
        "--log-level", "warning", "inkoopkoers.config.wsgi:application",
    ]  # fmt: skip
    # Before the children: from here on a stop stops them too.
    signal.signal(signal.SIGTERM, _interrupt)
    children: list[subprocess.Popen[bytes]] = []
    try:
        children += [subprocess.Popen(web)]
        children += [_worker("default"), _worker("spend", is_gentle=True)]
        _announce(host, port, children[0])
        _watch(children)
        sys.exit("Web of worker is gestopt; zie de regels hierboven.")
    except KeyboardInterrupt:
        say("Stoppen")
    finally:
        _stop(children)


def _worker(queue: str, *, is_gentle: bool = False) -> subprocess.Popen[bytes]:
    """A worker of one queue; a gentle one lets web and letters go first."""
    command = [
        sys.executable, "-m", "inkoopkoers", "django", "db_worker",
        "--verbosity", "0", "--queue-name", queue,
    ]  # fmt: skip
    child = subprocess.Popen(command)
    if is_gentle and hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, child.pid, GENTLE)
    return child


def _watch(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """Until a child ends; meanwhile ask the worker to forget what is too old."""
    from inkoopkoers.config.tasks import forget

    ask_at = 0.0
    while all(child.poll() is None for child in children):
        if time.monotonic() >= ask_at:
            forget.enqueue()
            ask_at = time.monotonic() + FORGET_SECONDS
        time.sleep(0.5)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _stop(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask every child to stop; who does not listen in time is cut off."""
    for ignored in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ignored, signal.SIG_IGN)
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()


def _announce(host: str, port: int, web: subprocess.Popen[bytes]) -> None:
    """Say the address once the first page is answered.

    The port is open a second before that; whoever came then would have to wait.
    """
    for _ in range(300):
        if web.poll() is not None:
            return
        if _serves(host, port):
            say(f"Inkoopkoers draait op {_url(host, port)}/ (stoppen: Ctrl-C)")
            return
        time.sleep(0.1)


def _serves(host: str, port: int) -> bool:
    """Whether a page comes back, asked for by a name that the settings know."""
    from django.conf import settings

    name = settings.ALLOWED_HOSTS[0].lstrip(".").replace("*", "localhost")
    connection = HTTPConnection(host, port, timeout=STOP_SECONDS)
    try:
        connection.request("GET", "/health/live", headers={"Host": name})
        connection.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True


def make_editor(email: str, organisation: str | None = None) -> None:
    """Make or renew an account for the editors; the password is printed once.

    A member of an organisation can keep advice there.
    """
    prepare_environment()
    import django

    django.setup()
    from django.core.management import call_command

    from inkoopkoers.organisations.actions import address_of, join, make_editor
    from inkoopkoers.web.errors import DomainError

    try:
        address = address_of(email)
        # The first account may be made before the first start.
        with _alone(data_folder()):
            call_command("migrate", verbosity=0)
        password = make_editor(address)
        if organisation:
            join(address, organisation)
    except DomainError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
    print(f"Account: {address}\nWachtwoord: {password}")
