# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we saw in a file that is read all the same, in sentences."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _

from inkoopkoers.spending.reading.inspection import Inspection, Remark, RemarkKind
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.refusals import REMARKS

MOST = 12
_USUAL = ("utf-8", "ascii", "utf-8-sig")


def remarks_told(inspection: Inspection) -> list[str]:
    """Each sentence once, with its part when there are more parts."""
    seen = [one for one in inspection.remarks if not _is_usual(one)]
    many = len(inspection.tables) > 1
    said = Counter(_said(one, with_part=many) for one in seen)
    told = list(said)
    if len(told) > MOST:
        return [*told[:MOST], _("En nog %d opmerkingen.") % (len(told) - MOST)]
    return told


def _is_usual(one: Remark) -> bool:
    return one.kind is RemarkKind.ENCODING and one.value.lower() in _USUAL


def _said(one: Remark, *, with_part: bool) -> str:
    values = {"count": count(one.count), "value": one.value}
    sentence = str(REMARKS[one.kind]) % values
    is_named = with_part and one.part and one.kind is not RemarkKind.HIDDEN_SHEET
    return f"{one.part}: {sentence}" if is_named else sentence
