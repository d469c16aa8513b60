# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Respondents who think, look and save, each in their own time.

`python -m bench.asking PORT SECONDS FILE` reads who they are from a file and prints
a line of JSON. Of what they ask 40 % is a form, 20 % their list and 40 % a save;
before each they think 15 to 45 seconds. Every request opens a connection of its own.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

THINK_SECONDS = (15, 45)
SHARES = {"form": 40, "list": 20, "save": 40}
WAIT_SECONDS = 30
FOUND, OK = 302, 200


@dataclass
class Seen:
    """What everyone saw together: seconds per kind of request, and what was wrong."""

    seconds: dict[str, list[float]] = field(
        default_factory=lambda: {kind: [] for kind in SHARES}
    )
    errors: list[str] = field(default_factory=list)
    saved: int = 0


@dataclass
class Person:
    """One respondent with the secret link; `kept` is text and edition per question."""

    token: str
    items: list[str]
    kept: dict[str, tuple[str, int]] = field(default_factory=dict)

    async def take_part(self, port: int, over: asyncio.Event, seen: Seen) -> None:
        """Think and ask until it is over; at first some have thought already."""
        await _think(random.uniform(0, sum(THINK_SECONDS) / 2), over)
        while not over.is_set():
            (kind,) = random.choices(list(SHARES), list(SHARES.values()))
            await self._ask(kind, port, seen)
            await _think(random.uniform(*THINK_SECONDS), over)

    async def _ask(self, kind: str, port: int, seen: Seen) -> None:
        item = random.choice(self.items)
        text, edition = self.kept.get(item, ("", 0))
        begin = time.perf_counter()
        try:
            async with asyncio.timeout(WAIT_SECONDS):
                if kind == "save":
                    text = f"Keer {edition + 1} van {self.token[:8]} bij {item}"
                    wrong = await self._save(port, item, text, edition)
                else:
                    wrong = await self._look(port, item if kind == "form" else "", text)
        except (OSError, EOFError, TimeoutError) as error:
            wrong = repr(error)
        seen.seconds[kind].append(time.perf_counter() - begin)
        if wrong:
            seen.errors.append(f"{kind} {wrong}")
        elif kind == "save":
            self.kept[item] = text, edition + 1
            seen.saved += 1

    async def _look(self, port: int, item: str, text: str) -> str:
        address = f"/meedoen/{self.token}/" + (f"{item}/" if item else "")
        status, page = await _request(port, f"GET {address}")
        if status != OK or "</html>" not in page:
            return f"{status} {page[:300]}"
        return "" if not item or escape(text) in page else f"without {text!r}"

    async def _save(self, port: int, item: str, text: str, edition: int) -> str:
        given = {"answer": random.choice("1234"), "note": text, "edition": edition}
        address = f"/meedoen/{self.token}/{item}/"
        status, page = await _request(port, f"POST {address}", urlencode(given))
        return "" if status == FOUND else f"{status} {page[:300]}"


async def _request(port: int, what: str, body: str = "") -> tuple[int, str]:
    """Send one request; return the status and the body once all of it has come."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(
            f"{what} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}".encode()
        )
        head = await reader.readuntil(b"\r\n\r\n")
        fields = dict(
            line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if line
        )
        page = await reader.readexactly(int(fields[b"content-length"]))
        return int(head.split(b" ", 2)[1]), page.decode()
    finally:
        writer.close()


async def _think(seconds: float, over: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(over.wait(), seconds)


async def ask(port: int, seconds: float, people: list[Person]) -> dict[str, Any]:
    """Let everyone take part; return what they saw. Who asked something waits for it."""
    seen, over = Seen(), asyncio.Event()
    start, worked = time.monotonic(), time.process_time()
    everyone = [asyncio.create_task(one.take_part(port, over, seen)) for one in people]
    await asyncio.sleep(seconds)
    busy = (time.process_time() - worked) / (time.monotonic() - start)
    over.set()
    await asyncio.gather(*everyone)
    return {**asdict(seen), "busy": busy}


if __name__ == "__main__":
    known = json.loads(Path(sys.argv[3]).read_text())
    everyone = [Person(token, known["items"]) for token in known["tokens"]]
    print(json.dumps(asyncio.run(ask(int(sys.argv[1]), float(sys.argv[2]), everyone))))
