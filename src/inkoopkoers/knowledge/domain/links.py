# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of an address on the web, and how an answer changes that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from http import HTTPStatus

GONE = frozenset({404, 410})
LOGIN = frozenset({401, 403, 407})


class LinkState(StrEnum):
    """The outcome of the last look at an address."""

    UNCHECKED = "unchecked"
    WORKS = "works"
    MOVED = "moved"
    DEAD = "dead"
    LOGIN = "login"


@dataclass(frozen=True)
class LinkCheck:
    """The state of one address on a day; `checked_on` None means never looked."""

    url: str
    state: LinkState = LinkState.UNCHECKED
    checked_on: date | None = None
    moved_to: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Reply:
    """What a server answered: the status and the address in the end.

    `status` None means that there is no such server.
    """

    status: int | None
    final_url: str


def judge(check: LinkCheck, reply: Reply, today: date) -> LinkCheck:
    """Return the new state of an address after a look at it.

    A server that is ill (5xx, 429) tells nothing about the address: the old
    state and date stay. https instead of http is not a move.
    """
    state, moved_to = _state(check.url, reply)
    if state is None:
        return check
    return LinkCheck(check.url, state, today, moved_to, check.note)


def _state(url: str, reply: Reply) -> tuple[LinkState | None, str | None]:
    if reply.status is None or reply.status in GONE:
        return LinkState.DEAD, None
    if reply.status in LOGIN:
        return LinkState.LOGIN, None
    if not HTTPStatus.OK <= reply.status < HTTPStatus.MULTIPLE_CHOICES:
        return None, None
    if _bare(url) != _bare(reply.final_url):
        return LinkState.MOVED, reply.final_url
    return LinkState.WORKS, None


def _bare(url: str) -> str:
    """Return an address without what may differ for one and the same page."""
    host, slash, path = url.split("://", 1)[-1].partition("#")[0].partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")
