# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who save one thing after the other until the server is gone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode

# What is saved where: the table, whose it is, and the question.
Place = tuple[str, int, str]
WAIT_SECONDS = 30
CSRF = "c" * 32


@dataclass(frozen=True)
class Said:
    """What one save keeps: a level, a text, and how many times it was saved."""

    level: int
    text: str
    edition: int


@dataclass(frozen=True)
class Form:
    """Where something is saved, and what its form calls the level and the text."""

    place: Place
    address: str
    level: str = "answer"
    text: str = "note"
    cookie: str = ""

    def body(self, said: Said) -> str:
        """The form as a browser sends it, based on the edition before."""
        csrf = {"csrfmiddlewaretoken": CSRF} if self.cookie else {}
        filled = {self.level: said.level, self.text: said.text}
        return urlencode({**filled, "edition": said.edition - 1, **csrf})

    def headers(self) -> dict[str, str]:
        """What comes with it."""
        cookie = {"Cookie": f"{self.cookie}; csrf={CSRF}"} if self.cookie else {}
        return {"Content-Type": "application/x-www-form-urlencoded", **cookie}


def answer_form(person: int, token: str, item: str) -> Form:
    """A question of someone on the list."""
    return Form(("answer", person, item), f"/meedoen/{token}/{item}/")


def consensus_form(round_pk: int, session: str, item: str) -> Form:
    """A question that a group talks about."""
    return Form(
        ("consensus", round_pk, item),
        f"/metingen/rondes/{round_pk}/gesprek/{item}/",
        "score",
        "reason",
        f"sessie={session}",
    )


@dataclass
class Client:
    """One browser. `acknowledged` holds the last that the server said it kept.

    `unsure` is what was sent without an answer: it may be there or not.
    """

    name: str
    forms: Sequence[Form]
    acknowledged: dict[Place, Said] = field(default_factory=dict)
    unsure: dict[Place, Said] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    saves: int = 0

    def save_until_gone(self, port: int) -> None:
        """Save one thing after the other until the connection fails."""
        while self.save(port):
            pass

    def save(self, port: int) -> bool:
        """Save once, at the next question; whether the server said that it did."""
        form = self.forms[self.saves % len(self.forms)]
        known = self.acknowledged.get(form.place)
        level = random.randint(1, 4)
        text = f"{self.name}, {self.saves}: niveau {level}. " + "Omdat. " * 200
        said = Said(level, text.strip(), known.edition + 1 if known else 1)
        self.saves += 1
        try:
            status, page = ask(port, form.address, form.body(said), form.headers())
        except (OSError, HTTPException):
            self.unsure[form.place] = said
            return False
        if status != HTTPStatus.FOUND:
            self.refused.append(f"{status} {form.address}: {page[:2000]}")
            return False
        self.acknowledged[form.place] = said
        return True


def ask(
    port: int, address: str, body: str | None = None, headers: Any = None
) -> tuple[int, str]:
    """Return the status and the page, once all of it has come."""
    connection = HTTPConnection("127.0.0.1", port, timeout=WAIT_SECONDS)
    try:
        method = "GET" if body is None else "POST"
        connection.request(method, address, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()
