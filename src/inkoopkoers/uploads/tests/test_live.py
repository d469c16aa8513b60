# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same door through a real server, with connections that break."""

from __future__ import annotations

import socket

import pytest
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.once]

TOKEN = "a" * 32
HEAD = (
    b'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
    + TOKEN.encode()
    + b'\r\n--x\r\nContent-Disposition: form-data; name="bestand"; filename="a.csv"\r\n'
    b"Content-Type: text/csv\r\n\r\n"
)
END = b"\r\n--x--\r\n"
CSV = b"naam;thema\r\n" + b"eis;klimaat\r\n" * 1000


@pytest.fixture(autouse=True)
def addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = "inkoopkoers.uploads.tests.urls_that_take_files"


def answer(server: LiveServer, sent: bytes, *, promised: int) -> str:
    """Send these bytes after a promise of so many, hang up, and read what comes."""
    host, port = server.thread.host, server.thread.port
    head = (
        f"POST /tabel/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: {promised}\r\n"
        f"Cookie: csrf={TOKEN}\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection((host, port), timeout=30) as connection:
        connection.sendall(head.encode() + sent)
        connection.shutdown(socket.SHUT_WR)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts).decode()


def test_a_whole_file_is_taken(live_server: LiveServer) -> None:
    body = HEAD + CSV + END

    assert answer(live_server, body, promised=len(body)).endswith(": 1000")


@pytest.mark.parametrize("share", [0.005, 0.5, 0.999])
def test_of_a_file_that_was_cut_halfway_no_row_is_taken(
    live_server: LiveServer, share: float
) -> None:
    body = HEAD + CSV + END
    half = body[: int(len(body) * share)]

    said = answer(live_server, half, promised=len(body))

    first = said.partition("\r\n")[0]
    assert " 403 " in first or "Kies een bestand." in said


def test_three_megabytes_come_back_as_a_form(live_server: LiveServer) -> None:
    body = HEAD + b"x" * 3 * 1024 * 1024 + END

    said = answer(live_server, body, promised=len(body))

    assert " 422 " in said.partition("\r\n")[0]
    assert "groter dan 2 MB" in said
