# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an answer leaves out because it is no purchase: never without saying so."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import LeftOut, Way
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.questions.drill import LINE_SUMS
from inkoopkoers.spending.wording.currency import money


def left_out_of(asked: Asked) -> LeftOut | None:
    """The euros that are no purchase, with their lines; None when nothing is left out.

    Who chose a category asked for that one: then nothing else is missing.
    """
    if asked.selection.include_internal or asked.selection.category:
        return None
    chosen = replace(asked.selection, category=NO_PURCHASE)
    sums = next(iter(asked.answering(LINE_SUMS, chosen)), None)
    if sums is None or not sums.lines:
        return None
    text = _("%s is geen inkoop en telt niet mee.") % money(sums.amount)
    return LeftOut(sums.amount, text, Way(chosen))
