# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a chain, and check one, without a database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from inkoopkoers.audit.domain import (
    Anchor,
    Entry,
    Finding,
    Head,
    Problem,
    anchor_at,
    canonical,
    check_chain,
    head_at,
    sealed,
)

KEY = b"key of these tests"
START = datetime(2027, 3, 3, 9, 30, tzinfo=UTC)


def chain_of(size: int, key: bytes = KEY) -> list[Entry]:
    """Entries as `record` makes them, a minute apart."""
    made: list[Entry] = []
    for number in range(1, size + 1):
        entry = Entry(
            number=number,
            at=START + timedelta(minutes=number),
            event="round.made",
            actor=number % 3,
            organisation=7,
            subject=f"round:{number}",
            details=canonical({"people": number}),
            previous=made[-1].seal if made else "",
        )
        made.append(sealed(entry, key))
    return made


def head_of(chain: Sequence[Entry]) -> Head | None:
    return head_at(chain[-1], KEY) if chain else None


def anchors_of(chain: Iterable[Entry]) -> list[Anchor]:
    return [anchor_at(entry, KEY) for entry in chain]


def check(
    chain: Iterable[Entry], head: Head | None, anchors: Iterable[Anchor] | None = ()
) -> list[Finding]:
    return list(check_chain(chain, key=KEY, head=head, anchors=anchors))


def problems(findings: Iterable[Finding]) -> set[Problem]:
    return {finding.problem for finding in findings}
