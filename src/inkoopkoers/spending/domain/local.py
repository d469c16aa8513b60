# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Shares of suppliers nearby and of small ones, with what is not known beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class Known(StrEnum):
    """Whether something holds of a supplier."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class LocalRow(NamedTuple):
    """Euros of a year by what is known of their suppliers."""

    year: int
    local: str
    sme: str
    lines: int
    amount: Decimal
    suppliers: int


@dataclass(frozen=True)
class KnownShare:
    """Euros for which something holds, does not, or is not known."""

    yes: Decimal
    no: Decimal
    unknown: Decimal

    @property
    def whole(self) -> Decimal:
        """All euros."""
        return self.yes + self.no + self.unknown

    @property
    def is_known(self) -> bool:
        """It is known of any euro at all."""
        return bool(self.yes or self.no)

    @property
    def known_share(self) -> Fraction | None:
        """The part of all euros of which we know it."""
        return _part(self.yes + self.no, self.whole)

    @property
    def share(self) -> Fraction | None:
        """The part of what is known; None when nothing is, or credit outweighs it."""
        return _part(self.yes, self.yes + self.no)

    @property
    def unknown_share(self) -> Fraction | None:
        """The part of all euros of which we do not know."""
        return _part(self.unknown, self.whole)


def local_share(rows: Iterable[LocalRow]) -> KnownShare:
    """Of suppliers nearby."""
    return _share([(one.local, one.amount) for one in rows])


def sme_share(rows: Iterable[LocalRow]) -> KnownShare:
    """Of small and medium-sized companies."""
    return _share([(one.sme, one.amount) for one in rows])


def _share(pairs: list[tuple[str, Decimal]]) -> KnownShare:
    return KnownShare(
        *(
            sum((eur for known, eur in pairs if known == one), Decimal())
            for one in Known
        )
    )


def _part(part: Decimal, whole: Decimal) -> Fraction | None:
    if part < 0 or whole <= 0 or part > whole:
        return None
    return Fraction(part) / Fraction(whole)
