# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we saw in a file that is read all the same, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from inkoopkoers.spending.reading.inspection import Inspection, Remark, RemarkKind
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.refusals import OTHER_SIDE, REMARKS

MOST = 12
# What xaf_sql.py calls the accounts on the other side of a purchase.
OTHER_SIDES = ("creditor", "vat")
_USUAL = ("utf-8", "ascii", "utf-8-sig")


def remarks_told(inspection: Inspection) -> list[str]:
    """Each sentence once, with its part when there are more parts."""
    seen = [one for one in inspection.remarks if not _is_usual(one)]
    many = len(inspection.tables) > 1
    told = list(dict.fromkeys(_said(one, with_part=many) for one in _added_up(seen)))
    if len(told) > MOST:
        return [*told[:MOST], _("En nog %d opmerkingen.") % (len(told) - MOST)]
    return told


def _added_up(remarks: Sequence[Remark]) -> Iterator[Remark]:
    """What an auditfile has beside purchases as two sums: per part, not per account."""
    sums: Counter[tuple[str, bool]] = Counter()
    for one in remarks:
        if one.kind is RemarkKind.NOT_SPEND:
            sums[one.part, _is_other_side(one)] += one.count
        else:
            yield one
    for (part, is_other), lines in sums.items():
        value = OTHER_SIDES[0] if is_other else ""
        yield Remark(RemarkKind.NOT_SPEND, part, lines, value)


def _is_other_side(one: Remark) -> bool:
    return one.kind is RemarkKind.NOT_SPEND and one.value in OTHER_SIDES


def _is_usual(one: Remark) -> bool:
    return one.kind is RemarkKind.ENCODING and one.value.lower() in _USUAL


def _said(one: Remark, *, with_part: bool) -> str:
    values = {"count": count(one.count), "value": one.value}
    words = OTHER_SIDE if _is_other_side(one) else REMARKS[one.kind]
    sentence = str(words) % values
    is_named = with_part and one.part and one.kind is not RemarkKind.HIDDEN_SHEET
    return f"{one.part}: {sentence}" if is_named else sentence
