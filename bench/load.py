# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask one page a fixed number of times over a few connections that stay open.

`python -m bench.load PORT PATH BYTES REQUESTS` prints a line of JSON. Every answer
has to be a 200 with a body of exactly that many bytes.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from dataclasses import dataclass

from bench.processes import keep_to

CONNECTIONS = 4
WAIT_SECONDS = 10
CHUNK = 1 << 18


@dataclass
class Connection:
    """One open connection with what is still to come of the current answer."""

    socket: socket.socket
    head: bytes = b""
    missing: int = -1

    def take(self, buffer: memoryview, body_bytes: int) -> bool:
        """Read what has come; True when the answer is complete."""
        count = self.socket.recv_into(buffer)
        if not count:
            raise ConnectionError("the server closed a connection")
        if self.missing < 0:
            self.head += bytes(buffer[:count])
            head, end, body = self.head.partition(b"\r\n\r\n")
            if not end:
                return False
            _check(head, body_bytes)
            self.missing, count, self.head = body_bytes, len(body), b""
        self.missing -= count
        if self.missing == 0:
            self.missing = -1
            return True
        return False


def _check(head: bytes, body_bytes: int) -> None:
    status, *fields = head.lower().split(b"\r\n")
    if b" 200 " not in status + b" ":
        raise ValueError(f"not a 200: {status!r}")
    if b"content-length: %d" % body_bytes not in fields:
        raise ValueError(f"another length than {body_bytes}: {head!r}")


def load(port: int, path: str, body_bytes: int, requests: int) -> dict[str, float]:
    """Return requests per second, and the share of the time this program worked."""
    ask = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    opened = [_connect(port) for _ in range(CONNECTIONS)]
    start, worked = time.perf_counter(), time.process_time()
    _ask_all(opened, ask, body_bytes, requests)
    took = time.perf_counter() - start
    busy = (time.process_time() - worked) / took
    for connection in opened:
        connection.socket.close()
    return {"per_second": requests / took, "busy": busy}


def _connect(port: int) -> Connection:
    opened = socket.create_connection(("127.0.0.1", port), WAIT_SECONDS)
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return Connection(opened)


def _ask_all(
    opened: list[Connection], ask: bytes, body_bytes: int, requests: int
) -> None:
    """Keep one request under way on every connection until all are answered."""
    buffer = memoryview(bytearray(CHUNK))
    answered = 0
    with selectors.DefaultSelector() as ready:
        for connection in opened:
            ready.register(connection.socket, selectors.EVENT_READ, connection)
            connection.socket.sendall(ask)
        while answered < requests:
            for connection in _readable(ready):
                if connection.take(buffer, body_bytes):
                    answered += 1
                    if answered + CONNECTIONS <= requests:
                        connection.socket.sendall(ask)


def _readable(ready: selectors.DefaultSelector) -> list[Connection]:
    found = ready.select(WAIT_SECONDS)
    if not found:
        raise TimeoutError(f"no answer within {WAIT_SECONDS} s")
    return [key.data for key, _ in found]


if __name__ == "__main__":
    keep_to(1)
    port, path, body_bytes, requests = sys.argv[1:]
    print(json.dumps(load(int(port), path, int(body_bytes), int(requests))))
