# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was spent on a category in the last year, with the warning about it."""

from __future__ import annotations

from datetime import timedelta

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.known import known_for
from inkoopkoers.spending.answering.threshold_parts import warnings_for
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.thread import Spent
from inkoopkoers.spending.queries.asking import asked_for, asker_for, span_of
from inkoopkoers.spending.queries.categories.rules import is_category
from inkoopkoers.spending.questions.coverage import COVERAGE

YEAR = timedelta(days=364)


def spent_on(organisation: Organisation, category: str) -> Spent | None:
    """None for what is no category, and without any line of it."""
    if not is_category(category):
        return None
    asker = asker_for(organisation)
    last = span_of(asker).last_on
    if last is None:
        return None
    selection = Selection(last - YEAR, last, category=category)
    (seen,) = asker(COVERAGE, selection)
    if not seen.lines:
        return None
    asked = asked_for(organisation, Selection(), asker)
    own = category[: asked.terms.category_digits]
    warnings = warnings_for(asked, known_for(asked))
    return Spent(
        category=category,
        amount_eur=seen.amount,
        lines=seen.lines,
        first=last - YEAR,
        last=last,
        window_days=asked.terms.window_days,
        currency=asked.terms.currency,
        warning=next((one for one in warnings if one.category == own), None),
    )
