# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was not seen, in euros of every hundred: said before anyone asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from inkoopkoers.spending.domain.importing import Refusal

# Rows that hold no euros of their own: they were counted elsewhere.
NO_LOSS = (Refusal.TOTAL_ROW, Refusal.SEEN_BEFORE, Refusal.INTERNAL_POSTING)


class Part(StrEnum):
    """Where an euro is; together every euro of the files, each once.

    seen: we know what was bought. hidden: redacted and not tagged.
    """

    SEEN = "seen"
    UNTAGGED = "untagged"
    HIDDEN = "hidden"
    REFUSED = "refused"
    INTERNAL = "internal"
    NO_PURCHASE = "no_purchase"


# What does not count on purpose: it is not what was bought from others.
LEFT_OUT = (Part.INTERNAL, Part.NO_PURCHASE)


class Blind(StrEnum):
    """What we also do not see of lines that were read; these can overlap."""

    REDACTED = "redacted"
    NO_CONTRACT = "no_contract"
    NO_UNIT = "no_unit"
    CREDIT_ALONE = "credit_alone"


class PartRow(NamedTuple):
    """Lines and euros of a part; `detail` is the reason of a refusal, else "".

    `without_amount`: of those lines, how many have no amount that can be read.
    """

    part: str
    detail: str
    lines: int
    amount: Decimal
    without_amount: int = 0


@dataclass(frozen=True)
class Sight:
    """What is seen of all euros; internal lines and no purchase are left out on purpose.

    A credit note is taken off, as everywhere: what was read adds up to the spend of
    other answers. So a part can be nothing or less while it has lines.
    """

    seen: Decimal
    untagged: Decimal
    hidden: Decimal
    refused: Decimal
    internal: Decimal
    no_amount_lines: int
    other_currency_lines: int = 0
    no_purchase: Decimal = Decimal(0)

    @property
    def whole(self) -> Decimal:
        """All euros that we ought to see."""
        return self.seen + self.untagged + self.hidden + self.refused

    @property
    def read(self) -> Decimal:
        """What other answers call the spend: of lines that were read and count."""
        return self.seen + self.no_category

    @property
    def no_category(self) -> Decimal:
        """What other answers say that has no category, redacted or not."""
        return self.untagged + self.hidden

    @property
    def seen_of_100(self) -> int | None:
        """Of every hundred euros, rounded down: never more than is true."""
        if self.whole <= 0:
            return None
        return min(max(int(self.seen * 100 // self.whole), 0), 100)


def sight(rows: Iterable[PartRow], *, is_whole: bool) -> Sight:
    """Put the parts together.

    Refused rows have no day, unit or category that we can trust. They count only when
    `is_whole`: when nothing was selected.
    """
    found = [
        one for one in rows if one.part != Part.REFUSED or (is_whole and _is_loss(one))
    ]
    kept = [one for one in found if not _is_foreign(one)]
    return Sight(
        seen=_spent(kept, Part.SEEN),
        untagged=_spent(kept, Part.UNTAGGED),
        hidden=_spent(kept, Part.HIDDEN),
        refused=_spent(kept, Part.REFUSED),
        internal=_spent(kept, Part.INTERNAL),
        no_purchase=_spent(kept, Part.NO_PURCHASE),
        no_amount_lines=sum(
            one.without_amount for one in kept if one.part == Part.REFUSED
        ),
        other_currency_lines=sum(one.lines for one in found if _is_foreign(one)),
    )


def lines_of(rows: Iterable[PartRow], part: Part) -> int:
    """How many lines; a row that was refused because it counts elsewhere is no loss."""
    return sum(one.lines for one in rows if one.part == part and _is_loss(one))


def _is_loss(one: PartRow) -> bool:
    return one.detail not in NO_LOSS


def _is_foreign(one: PartRow) -> bool:
    """An amount in another currency is never added up with ours."""
    return one.part == Part.REFUSED and one.detail == Refusal.OTHER_CURRENCY


def _spent(rows: Iterable[PartRow], part: Part) -> Decimal:
    return sum((one.amount for one in rows if one.part == part), Decimal())
