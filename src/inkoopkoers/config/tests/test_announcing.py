# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""When `start` may say that it runs: not before a visitor would get a page."""

from __future__ import annotations

import socket
from threading import Thread

import pytest

from inkoopkoers.config import starting
from inkoopkoers.config.tests.running import free_port

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("said", "serves"), [(b"", False), (b"HTTP/1.1 400 Bad\r\n\r\n", True)]
)
def test_a_port_serves_once_a_page_comes_back(said: bytes, serves: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            connection, _address = listening.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(said)

        thread = Thread(target=answer)
        thread.start()
        found = starting._serves("127.0.0.1", listening.getsockname()[1])
        thread.join()

    assert found is serves


def test_a_closed_port_serves_nothing() -> None:
    assert not starting._serves("127.0.0.1", free_port())
