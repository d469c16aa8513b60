# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Large files are written to disk as they come in; what is not taken leaves nothing."""

from __future__ import annotations

import hashlib
import re
import socket
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from inkoopkoers.uploads import streaming

pytestmark = pytest.mark.django_db

CSV = b"naam;bedrag\r\nBron BV;10,00\r\n"
MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.ROOT_URLCONF = "inkoopkoers.uploads.tests.urls_that_take_files"
    settings.DATA = tmp_path
    return tmp_path / "months"


def file(name: str = "maart.csv", data: bytes = CSV) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def post(client: Client, *files: SimpleUploadedFile, **more: Any) -> Any:
    sent = {"bron": "Grootboek", "bestanden": list(files)}
    return client.post("/maanden/1/", {**sent, **more})


def left_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.glob("*"))


def errors(page: str) -> str:
    return " ".join(re.findall(r"<li[^>]*>(.*?)</li>", page))


def test_several_files_come_in_with_their_digests(client: Client, folder: Path) -> None:
    large = CSV * 40_000

    response = post(client, file(), file("april.csv", large))

    told = response.content.decode().split("; ")
    assert told == [
        f"maart.csv {len(CSV)} {hashlib.sha256(CSV).hexdigest()}",
        f"april.csv {len(large)} {hashlib.sha256(large).hexdigest()}",
    ]
    assert left_in(folder) == ["april.csv", "maart.csv"]
    assert (folder / "april.csv").read_bytes() == large


def test_nothing_of_a_form_with_an_error_stays(client: Client, folder: Path) -> None:
    response = post(client, file(), bron="")

    assert response.status_code == 422
    assert left_in(folder) == []


def test_what_a_stranger_sends_is_not_even_read(client: Client, folder: Path) -> None:
    response = client.post("/maanden/2/", {"bron": "x", "bestanden": [file()]})

    assert response.status_code == 404
    assert not folder.exists()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([file(data=b"x" * (2 * MEGABYTE + 1))], "groter dan 2 MB"),
        ([file(f"{at}.csv") for at in range(4)], "hooguit 3 in één keer"),
        ([file(), file("leeg.csv", b"")], "“leeg.csv” is leeg"),
        ([], "Kies een of meer bestanden."),
    ],
    ids=["too large", "too many", "empty", "none"],
)
def test_what_is_wrong_stands_at_the_field_and_nothing_is_left(
    client: Client, folder: Path, files: list[SimpleUploadedFile], said: str
) -> None:
    response = post(client, *files)

    assert response.status_code == 422
    assert said in errors(response.content.decode())
    assert 'value="Grootboek"' in response.content.decode()
    assert left_in(folder) == []


def test_a_full_disk_is_said_and_nothing_is_left(client: Client, folder: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE // 2, before[1]))
    try:
        response = post(client, file(data=b"x" * MEGABYTE))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert response.status_code == 422
    assert "De schijf van de server is vol." in errors(response.content.decode())
    assert left_in(folder) == []


def test_a_body_that_cannot_fit_is_refused_before_it_is_read(
    client: Client, folder: Path
) -> None:
    response = client.generic(
        "POST",
        "/maanden/1/",
        b"",
        content_type="multipart/form-data; boundary=x",
        CONTENT_LENGTH=str(10**17),
    )

    assert response.status_code == 507
    assert "te weinig ruimte" in response.content.decode()
    assert left_in(folder) == []


def test_names_are_readable_and_have_no_folders(client: Client) -> None:
    response = post(client, file("../../geheim\x0b.csv"))

    name = response.content.decode().split(" ")[0]
    assert "/" not in name
    assert name.isprintable()


TOKEN = "a" * 32
HEAD = (
    b'--x\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
    + TOKEN.encode()
    + b'\r\n--x\r\nContent-Disposition: form-data; name="bron"\r\n\r\nGrootboek'
    b'\r\n--x\r\nContent-Disposition: form-data; name="bestanden"; filename="a.csv"'
    b"\r\nContent-Type: text/csv\r\n\r\n"
)
END = b"\r\n--x--\r\n"


@pytest.mark.once
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("share", [0.005, 0.5, 0.999])
def test_of_a_body_that_was_cut_halfway_nothing_is_left(
    live_server: LiveServer, folder: Path, share: float
) -> None:
    whole = HEAD + CSV * 30_000 + END
    half = whole[: int(len(whole) * share)]
    host, port = live_server.thread.host, live_server.thread.port
    head = (
        f"POST /maanden/1/ HTTP/1.1\r\nHost: localhost\r\n"
        f"Content-Length: {len(whole)}\r\nCookie: csrf={TOKEN}\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\nConnection: close\r\n\r\n"
    )

    with socket.create_connection((host, port), timeout=30) as connection:
        connection.sendall(head.encode() + half)
        connection.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: connection.recv(65536), b"")).decode()

    assert said.partition("\r\n")[0].split(" ")[1] in ("403", "422")
    assert left_in(folder) == []


def test_a_file_is_never_held_in_memory() -> None:
    assert streaming.DiskReceiver.chunk_size <= MEGABYTE
