# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How audit entries hold on to each other, and how a broken chain shows itself."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum


@dataclass(frozen=True)
class Entry:
    """One line of the trail as it stands in the database, so it may be anything.

    `at` is None when what stands there is no moment; `details` is canonical JSON.
    """

    number: int
    at: datetime | None
    event: str
    actor: int | None
    organisation: int | None
    subject: str
    details: str
    previous: str
    seal: str = ""


@dataclass(frozen=True)
class Head:
    """What the trail itself says its last entry is."""

    number: int
    at: datetime | None
    seal: str
    signature: str = ""


@dataclass(frozen=True)
class Anchor:
    """The seal of one entry, kept outside the database."""

    number: int
    seal: str
    mac: str = ""


class Problem(StrEnum):
    """What can be wrong with an entry or with what holds the trail."""

    CHANGED = "changed"
    MISSING = "missing"
    OUT_OF_ORDER = "out of order"
    TOO_EARLY = "back-dated"
    TAIL_CUT = "tail cut"
    HEAD_GONE = "head gone"
    HEAD_CHANGED = "head changed"
    HEAD_BEHIND = "head behind"
    ANCHOR_CHANGED = "anchor changed"
    ANCHOR_DIFFERS = "anchor differs"
    ANCHORS_GONE = "anchors gone"


@dataclass(frozen=True)
class Finding:
    """One sign of tampering; from `number` up to and including `last`."""

    problem: Problem
    number: int
    last: int


def canonical(details: Mapping[str, object]) -> str:
    """Write details in one way only, so that equal details have equal seals.

    ValueError or TypeError for what JSON cannot hold.
    """
    return json.dumps(details, sort_keys=True, separators=(",", ":"), allow_nan=False)


def seal_of(entry: Entry, key: bytes) -> str:
    """Seal every field of an entry except the seal itself."""
    return _mac(
        key,
        "entry",
        entry.number,
        _in_utc(entry.at),
        entry.event,
        entry.actor,
        entry.organisation,
        entry.subject,
        entry.details,
        entry.previous,
    )


def sealed(entry: Entry, key: bytes) -> Entry:
    """The entry with its own seal."""
    return replace(entry, seal=seal_of(entry, key))


def head_at(entry: Entry, key: bytes) -> Head:
    """The head of a trail that ends with this entry."""
    head = Head(entry.number, entry.at, entry.seal)
    return replace(head, signature=signature_of(head, key))


def signature_of(head: Head, key: bytes) -> str:
    """Sign a head, so that only a state that once was true can be put back."""
    return _mac(key, "head", head.number, _in_utc(head.at), head.seal)


def anchor_at(entry: Entry, key: bytes) -> Anchor:
    """What is kept of this entry outside the database."""
    return Anchor(entry.number, entry.seal, anchor_mac(entry.number, entry.seal, key))


def anchor_mac(number: int, seal: str, key: bytes) -> str:
    """Sign a line of the anchor file."""
    return _mac(key, "anchor", number, seal)


def _mac(key: bytes, *parts: object) -> str:
    # A tampered field may hold what JSON does not know; it only has to differ.
    text = json.dumps(parts, separators=(",", ":"), default=repr)
    return hmac.new(key, text.encode(), "sha256").hexdigest()


def _in_utc(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds") if at else ""


def check_chain(
    entries: Iterable[Entry],
    *,
    key: bytes,
    head: Head | None,
    anchors: Iterable[Anchor] | None,
) -> Iterator[Finding]:
    """Find every sign of tampering, in one pass that keeps nothing.

    `entries` and `anchors` come by number. Not every entry needs an anchor, but
    None, for anchors that are not there at all, is a finding.
    """
    walk = _Walk(key, iter(anchors or ()))
    for entry in entries:
        yield from walk.step(entry)
    yield from walk.end(head)
    if anchors is None and walk.number:
        yield Finding(Problem.ANCHORS_GONE, 1, walk.number)


class _Walk:
    """Goes along the chain and remembers only the entry before."""

    def __init__(self, key: bytes, anchors: Iterator[Anchor]) -> None:
        self._key = key
        self._anchors = anchors
        self._anchor = next(anchors, None)
        self.number = 0
        self._seal = ""
        self._at: datetime | None = None
        self._trusted_at: datetime | None = None

    def step(self, entry: Entry) -> Iterator[Finding]:
        is_sealed = entry.seal == seal_of(entry, self._key)
        if not is_sealed:
            yield Finding(Problem.CHANGED, entry.number, entry.number)
        yield from self._place(entry)
        yield from self._time(entry)
        yield from self._anchored(entry)
        # A changed time would make the entries after it look back-dated.
        if is_sealed:
            self._trusted_at = entry.at
        if entry.number > self.number:
            self.number, self._seal, self._at = entry.number, entry.seal, entry.at

    def _place(self, entry: Entry) -> Iterator[Finding]:
        expected = self.number + 1
        if entry.number > expected:
            yield Finding(Problem.MISSING, expected, entry.number - 1)
        elif entry.number < expected or entry.previous != self._seal:
            yield Finding(Problem.OUT_OF_ORDER, entry.number, entry.number)

    def _time(self, entry: Entry) -> Iterator[Finding]:
        if entry.at and self._trusted_at and entry.at < self._trusted_at:
            yield Finding(Problem.TOO_EARLY, entry.number, entry.number)

    def _anchored(self, entry: Entry) -> Iterator[Finding]:
        for anchor in self._anchors_up_to(entry.number):
            if not self._is_ours(anchor):
                yield Finding(Problem.ANCHOR_CHANGED, anchor.number, anchor.number)
            elif anchor.number == entry.number and anchor.seal != entry.seal:
                yield Finding(Problem.ANCHOR_DIFFERS, entry.number, entry.number)

    def _anchors_up_to(self, number: int) -> Iterator[Anchor]:
        while self._anchor and self._anchor.number <= number:
            anchor, self._anchor = self._anchor, next(self._anchors, None)
            yield anchor

    def _is_ours(self, anchor: Anchor) -> bool:
        return anchor.mac == anchor_mac(anchor.number, anchor.seal, self._key)

    def end(self, head: Head | None) -> Iterator[Finding]:
        known = self.number
        while self._anchor:
            if self._is_ours(self._anchor):
                known = max(known, self._anchor.number)
            else:
                number = self._anchor.number
                yield Finding(Problem.ANCHOR_CHANGED, number, number)
            self._anchor = next(self._anchors, None)
        if wrong := self._wrong_with(head):
            yield Finding(wrong, self.number, self.number)
        elif head:
            known = max(known, head.number)
        if known > self.number:
            yield Finding(Problem.TAIL_CUT, self.number + 1, known)

    def _wrong_with(self, head: Head | None) -> Problem | None:
        if head is None:
            return Problem.HEAD_GONE if self.number else None
        if head.signature != signature_of(head, self._key):
            return Problem.HEAD_CHANGED
        if head.number < self.number:
            return Problem.HEAD_BEHIND
        is_last = (head.seal, head.at) == (self._seal, self._at)
        fits = head.number > self.number or is_last
        return None if fits else Problem.HEAD_CHANGED
