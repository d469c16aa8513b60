# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice for a situation: the one function behind all three doors."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from inkoopkoers.instruments.domain import Advice, give_advice, parse_answers
from inkoopkoers.knowledge.queries import instrument

WEGWIJZER = "wegwijzer"


def advice_for(answers: str) -> Advice:
    """Return the advice for answers such as "2-1-2-1-2"; BadAnswers when wrong."""
    wegwijzer = instrument(WEGWIJZER)
    return _advice(str(parse_answers(wegwijzer, answers)))


@lru_cache(maxsize=300)
def _advice(answers: str) -> Advice:
    return give_advice(parse_answers(instrument(WEGWIJZER), answers))


def advice_as(answers: str, format_name: str, today: date) -> bytes:
    """Return the advice in one of the formats: json, or a document of reports."""
    advice = advice_for(answers)
    if format_name == "json":
        from inkoopkoers.instruments.as_json import advice_bytes

        return advice_bytes(advice)
    from inkoopkoers.instruments.documents import advice_report
    from inkoopkoers.reports.formats import Format, render

    return render(advice_report(advice, today), Format(format_name))
