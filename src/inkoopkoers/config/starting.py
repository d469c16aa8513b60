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
from pathlib import Path
from types import FrameType

from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.published import DamagedPublication, content_root
from inkoopkoers.places import data_folder

STARTED = time.monotonic()

# Up to this version a WAL reset can damage a database that is written to by two
# processes (https://sqlite.org/wal.html, "the WAL-reset bug").
SQLITE_SAFE = (3, 51, 3)


def say(message: str) -> None:
    """Show progress with the seconds since the start."""
    print(f"[{time.monotonic() - STARTED:5.1f} s] {message}", flush=True)


def prepare_environment() -> None:
    """Point Django at our settings and make a key for a local start."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inkoopkoers.config.settings")
    if "INKOOPKOERS_SECRET_KEY" not in os.environ:
        os.environ["INKOOPKOERS_SECRET_KEY"] = _kept_key(data_folder())


def _kept_key(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "secret-key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_urlsafe(64))
    return path.read_text().strip()


def start(*, host: str, port: int, demo: bool) -> None:
    """Set up and run until Ctrl-C; a readable message instead of a half start."""
    os.environ.setdefault("INKOOPKOERS_ORIGIN", f"http://{host}:{port}")
    prepare_environment()
    _refuse_busy_port(host, port)
    _check_content()
    _prepare_database(demo=demo)
    _run(host, port)


def _refuse_busy_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((host, port)) == 0:
            sys.exit(
                f"Poort {port} is al in gebruik. Draait Inkoopkoers al? "
                f"Kies anders een andere poort met --port."
            )


def _check_content() -> None:
    say("Inhoud controleren")
    from inkoopkoers.knowledge import queries, reference

    try:
        reference.shelf()
        queries.instruments()
    except (BadContent, DamagedPublication) as error:
        sys.exit(f"De inhoud klopt niet; Inkoopkoers start niet.\n{error}")


def _prepare_database(*, demo: bool) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from inkoopkoers.knowledge.actions import store_published

    uses_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if uses_sqlite and sqlite3.sqlite_version_info < SQLITE_SAFE:
        say(
            f"Let op: SQLite {sqlite3.sqlite_version} heeft een zeldzame fout bij "
            f"druk gebruik. Neem voor meer dan een paar mensen PostgreSQL."
        )
    say("Database bijwerken")
    call_command("migrate", verbosity=0)
    try:
        store_published(content_root())
    except DamagedPublication as error:
        sys.exit(str(error))
    say("Bestanden klaarzetten")
    call_command("collectstatic", interactive=False, verbosity=0)
    if demo:
        from inkoopkoers.config.demo import add_demo

        say("Demo toevoegen")
        print(add_demo())


def _run(host: str, port: int) -> None:
    """Run web and worker as children; when one ends, the other is stopped."""
    web = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1",
        "--blocking-threads", "4", "--no-ws", "--host", host, "--port", str(port),
        "--log-level", "warning", "inkoopkoers.config.wsgi:application",
    ]  # fmt: skip
    worker = [
        sys.executable, "-m", "inkoopkoers", "django", "db_worker", "--verbosity", "0"
    ]  # fmt: skip
    children = [subprocess.Popen(web), subprocess.Popen(worker)]

    def stop(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, stop)
    try:
        _announce(host, port, children[0])
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        sys.exit("Web of worker is gestopt; zie de regels hierboven.")
    except KeyboardInterrupt:
        say("Stoppen")
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=15)


def _announce(host: str, port: int, web: subprocess.Popen[bytes]) -> None:
    """Say the address once the first connection succeeds."""
    for _ in range(300):
        if web.poll() is not None:
            return
        with socket.socket() as probe:
            if probe.connect_ex((host, port)) == 0:
                say(f"Inkoopkoers draait op http://{host}:{port}/ (stoppen: Ctrl-C)")
                return
        time.sleep(0.1)


def make_editor(email: str) -> None:
    """Make or renew an account for the editors; the password is printed once."""
    prepare_environment()
    import django

    django.setup()
    from inkoopkoers.organisations.actions import make_editor

    print(f"Account: {email}\nWachtwoord: {make_editor(email)}")
