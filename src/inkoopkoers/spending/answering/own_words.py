# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we buy as the files call it, for as long as few euros have a category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.groupings import NONE as UNTAGGED
from inkoopkoers.spending.answering.groupings import (
    OWN_CATEGORY,
    OWN_LEDGER,
    Found,
    Grouping,
)
from inkoopkoers.spending.questions.who_what_where import BY_GIVEN, BY_LEDGER, GroupRow
from inkoopkoers.spending.wording.own_words import own_words_told

_MOST = Decimal("0.5")


@dataclass(frozen=True)
class OwnWords:
    """The groups of the files, and what to say about them."""

    rows: Sequence[Found]
    grouping: Grouping
    remark: str


def own_words(asked: Asked, tagged: Sequence[GroupRow]) -> OwnWords | None:
    """`tagged`: by CPV. None when that names most euros, or files name no more.

    The categories of the files go before their ledger accounts, unless they name less
    than half of the euros and accounts name more.
    """
    by_cpv = _named(tagged)
    if not tagged or by_cpv >= _MOST:
        return None
    given = asked.ask(BY_GIVEN)
    rows: Sequence[Found] = given
    grouping = OWN_CATEGORY
    if _named(rows) < _MOST:
        ledgers = asked.ask(BY_LEDGER)
        if _named(ledgers) > _named(rows):
            rows, grouping = ledgers, OWN_LEDGER
    if _named(rows) <= by_cpv:
        return None
    told = own_words_told(by_cpv, is_rest=asked.selection.category == UNTAGGED)
    return OwnWords(rows, grouping, told)


def _named(rows: Sequence[Found]) -> Decimal:
    """The part of the euros that has a name here, from 0 to 1; a credit note adds."""
    whole = sum((abs(one.amount) for one in rows), Decimal(0))
    named = sum((abs(one.amount) for one in rows if one.key != ""), Decimal(0))
    return named / whole if whole else Decimal(0)
