# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look at the addresses of content/ where there is a network."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from urllib.parse import quote, urlsplit

from inkoopkoers.knowledge.domain.links import LinkCheck, Reply, judge

TIMEOUT_SECONDS = 15
AT_ONCE = 6
_AGENT = "Mozilla/5.0 (compatible; Inkoopkoers link check)"
_ASCII = "".join(map(chr, range(0x21, 0x7F)))
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class NoNetwork(Exception):
    """Nothing could be reached, so nothing was learned."""


class NoAnswer(Exception):
    """One server did not speak to us; a slow or ill server says nothing yet."""


class NoServer(NoAnswer):
    """There is no server of this name, or it does not listen."""


@dataclass(frozen=True)
class Looked:
    """One address after a look; `number` of `total` tells how far we are.

    `gone` says that no server stands there, which counts only when others answer.
    """

    number: int
    total: int
    check: LinkCheck
    answered: bool
    gone: bool = False


def look(url: str) -> Reply:
    """Ask for an address; NoAnswer when no server spoke to us."""
    try:
        asked = _ascii(url)
        request = urllib.request.Request(  # noqa: S310  # the schema allows only http(s)
            asked, headers={"User-Agent": _AGENT}
        )
        with urllib.request.urlopen(  # noqa: S310  # the same
            request, timeout=TIMEOUT_SECONDS
        ) as answer:
            return Reply(answer.status, url if answer.url == asked else answer.url)
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.url or url)
    except (OSError, HTTPException, ValueError) as error:
        kind = NoServer if _is_absence(error) else NoAnswer
        raise kind(str(error)) from error


def _ascii(url: str) -> str:
    """Return the address as it goes over the line: é becomes %C3%A9."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode()
    return quote(parts._replace(netloc=host).geturl(), safe=_ASCII)


def _is_absence(error: Exception) -> bool:
    reason = getattr(error, "reason", error)
    if isinstance(reason, socket.gaierror):
        return reason.errno in _NO_SUCH_NAME
    return isinstance(reason, ConnectionRefusedError)


def look_at_all(
    known: Mapping[str, LinkCheck],
    today: date,
    ask: Callable[[str], Reply] = look,
) -> Iterator[Looked]:
    """Yield every address with its new state, in the order they answer.

    An address without an answer keeps its state (see `settle`); stop by no longer
    asking for more.
    """
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = {pool.submit(ask, url): check for url, check in known.items()}
        try:
            for number, done in enumerate(as_completed(waiting), start=1):
                check = waiting[done]
                try:
                    new = judge(check, done.result(), today)
                except NoAnswer as error:
                    gone = isinstance(error, NoServer)
                    yield Looked(number, len(waiting), check, answered=False, gone=gone)
                else:
                    yield Looked(number, len(waiting), new, answered=True)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def settle(looked: list[Looked], today: date) -> dict[str, LinkCheck]:
    """Return the new states; NoNetwork when not one server answered.

    When others did answer, a server that cannot be found is gone.
    """
    if looked and not any(one.answered for one in looked):
        raise NoNetwork
    nobody = Reply(None, "")
    return {
        one.check.url: judge(one.check, nobody, today) if one.gone else one.check
        for one in looked
    }
