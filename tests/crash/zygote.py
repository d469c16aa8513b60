# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A program that has everything loaded and becomes a server as often as is asked.

Each line on standard input forks a process that serves the real application on a
free port; its number and its port come back as a line of JSON. So a server that was
killed is there again at once.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import threading
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

THREADS = 4  # as many as config/starting.py lets answer


class QuietHandler(WSGIRequestHandler):
    """Answers without a line per request."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


def main() -> None:
    """Load, then fork until the input ends."""
    application = _loaded()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    for _line in sys.stdin:
        listening = socket.create_server(("127.0.0.1", 0))
        child = os.fork()
        if not child:
            _serve(application, listening)
        print(json.dumps([child, listening.getsockname()[1]]), flush=True)
        listening.close()


def _loaded() -> Any:
    """Import what the first visitor would wait for; no connection stays open."""
    from django.db import connections
    from django.test import Client

    from inkoopkoers.config.wsgi import application

    Client(SERVER_NAME="127.0.0.1").get("/meedoen/")
    connections.close_all()
    return application


def _serve(application: Any, listening: socket.socket) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    server = WSGIServer(("127.0.0.1", 0), QuietHandler, bind_and_activate=False)
    server.socket.close()
    server.socket = listening
    server.server_address = listening.getsockname()
    server.server_name, server.server_port = listening.getsockname()
    server.setup_environ()
    server.set_app(application)
    threads = [threading.Thread(target=_answer, args=[server]) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _answer(server: WSGIServer) -> None:
    while True:
        server.handle_request()


if __name__ == "__main__":
    main()
