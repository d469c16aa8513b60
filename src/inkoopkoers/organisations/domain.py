# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about organisations, their tree, their people and invitations; no Django."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from inkoopkoers.organisations.rights import Role

DEEPEST = 6  # levels of organisations, the top one counted
VALID_DAYS = 14
KEPT_DAYS = 30
MOST_ADDRESSES = 50

_OIN = re.compile(r"000000[0-9]{14}")
_RSIN_PREFIX = "00000001"
_RSIN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_KVK = re.compile(r"[0-9]{8}")
_TOOI = re.compile(r"https://identifier\.overheid\.nl/tooi/[A-Za-z0-9_./-]+")
_ADDRESS_ENDS = re.compile(r"[,;]")


def is_oin(text: str) -> bool:
    """Whether this can be an OIN: 20 digits, a prefix, and a sound RSIN after 1.

    The parts are those of Logius: 8 digits say from which register the next 9 are.
    """
    if not _OIN.fullmatch(text) or int(text[:8]) == 0:
        return False
    return text[:8] != _RSIN_PREFIX or _passes_eleven(text[8:17])


def _passes_eleven(digits: str) -> bool:
    """The eleven test of the tax office; a typing error mostly fails it."""
    weighed = zip(_RSIN_WEIGHTS, digits, strict=True)
    return sum(weight * int(digit) for weight, digit in weighed) % 11 == 0


def is_kvk(text: str) -> bool:
    """Whether this can be a number of the chamber of commerce: 8 digits."""
    return bool(_KVK.fullmatch(text))


def is_tooi(text: str) -> bool:
    """Whether this is an address in the register of public bodies."""
    return bool(_TOOI.fullmatch(text))


class Misfit(StrEnum):
    """Why an organisation cannot stand where someone wants it."""

    CYCLE = "cycle"
    TOO_DEEP = "too deep"


def misfit(
    moved: int | None, parent: int, parents: Mapping[int, int | None]
) -> Misfit | None:
    """Say why an organisation cannot come under this parent; None when it can.

    `moved` is None for one that is still to be made. `parents` holds the whole
    tree as it is now.
    """
    above = list(_upward(parent, parents))
    if moved in above:
        return Misfit.CYCLE
    levels = 1 if moved is None else _height(moved, parents)
    return Misfit.TOO_DEEP if len(above) + levels > DEEPEST else None


def _upward(start: int, parents: Mapping[int, int | None]) -> Iterable[int]:
    """The organisation and those above it; ends also in a tree that is broken."""
    seen: set[int] = set()
    here: int | None = start
    while here is not None and here not in seen:
        seen.add(here)
        yield here
        here = parents.get(here)


def _height(top: int, parents: Mapping[int, int | None]) -> int:
    """How many levels hang under and with this organisation."""
    depths = [list(_upward(one, parents)) for one in parents]
    return max((path.index(top) + 1 for path in depths if top in path), default=1)


class InvitationState(StrEnum):
    """What has become of an invitation."""

    OPEN = "open"
    USED = "used"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


def invitation_state(
    *,
    accepted_at: datetime | None,
    withdrawn_at: datetime | None,
    expires_at: datetime,
    now: datetime,
) -> InvitationState:
    """Say what has become of it; withdrawing counts before everything else."""
    if withdrawn_at is not None:
        return InvitationState.WITHDRAWN
    if accepted_at is not None:
        return InvitationState.USED
    return InvitationState.EXPIRED if expires_at <= now else InvitationState.OPEN


def expiry(now: datetime) -> datetime:
    """Until when an invitation of now is valid."""
    return now + timedelta(days=VALID_DAYS)


def kept_since(now: datetime) -> datetime:
    """Invitations that ended before this moment are forgotten."""
    return now - timedelta(days=KEPT_DAYS)


@dataclass(frozen=True)
class Line:
    """One address as typed, with the line it stood on, counted from 1."""

    number: int
    text: str

    @property
    def address(self) -> str:
        """The address as we keep it; from "Piet <piet@x.nl>" the part in brackets."""
        inside = re.fullmatch(r"[^<>]*<([^<>]+)>", self.text)
        return (inside[1] if inside else self.text).strip().lower()


def address_lines(text: str) -> tuple[Line, ...]:
    """Every address once, in order; commas and semicolons part them too."""
    found: dict[str, Line] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        for part in _ADDRESS_ENDS.split(line):
            if part.strip():
                one = Line(number, part.strip())
                found.setdefault(one.address, one)
    return tuple(found.values())


def has_other_beheerder(roles: Mapping[int, str], leaving: int) -> bool:
    """Whether a beheerder remains when this person is none any more."""
    return any(
        role == Role.BEHEERDER for user, role in roles.items() if user != leaving
    )
