# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at the addresses of content/ where there is a network."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException

from inkoopkoers.knowledge.domain.links import LinkCheck, Reply, judge

TIMEOUT_SECONDS = 15
AT_ONCE = 6
_AGENT = "Mozilla/5.0 (compatible; Inkoopkoers link check)"


class NoNetwork(Exception):
    """Nothing could be reached, so nothing was learned."""


class NoAnswer(Exception):
    """One server could not be reached; that says nothing about the address yet."""


@dataclass(frozen=True)
class Looked:
    """One address after a look; `number` of `total` tells how far we are."""

    number: int
    total: int
    check: LinkCheck
    answered: bool


def look(url: str) -> Reply:
    """Ask for an address; NoAnswer when no server spoke to us."""
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
            return Reply(answer.status, answer.url)
    except urllib.error.HTTPError as error:
        return Reply(error.code, error.url or url)
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswer(str(error)) from error


def look_at_all(
    known: Mapping[str, LinkCheck],
    today: date,
    ask: Callable[[str], Reply] = look,
) -> Iterator[Looked]:
    """Yield every address with its new state, in the order they answer.

    An address without an answer keeps its state when nothing else answered either
    (see `settle`); stop by no longer asking for more.
    """
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = {pool.submit(ask, url): check for url, check in known.items()}
        try:
            for number, done in enumerate(as_completed(waiting), start=1):
                check = waiting[done]
                try:
                    new, answered = judge(check, done.result(), today), True
                except NoAnswer:
                    new, answered = check, False
                yield Looked(number, len(waiting), new, answered)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def settle(looked: list[Looked], today: date) -> dict[str, LinkCheck]:
    """Return the new states; NoNetwork when not one server answered.

    When others did answer, a server that cannot be found is gone.
    """
    if looked and not any(one.answered for one in looked):
        raise NoNetwork
    gone = Reply(None, "")
    return {
        one.check.url: one.check if one.answered else judge(one.check, gone, today)
        for one in looked
    }
