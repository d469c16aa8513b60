# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent over time."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Topic,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.questions.over_time import PER_MONTH


def answer_over_time(asked: Asked) -> Answer:
    """Euros per month, with the year before."""
    rows = asked.ask(PER_MONTH)
    total = sum((row.amount for row in rows), Decimal(0))
    columns = (
        Column("month", _("Maand")),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("lines", _("Regels"), CellKind.NUMBER),
        Column("year_before", _("Een jaar eerder"), CellKind.EURO),
    )
    table = AnswerTable(
        "months",
        _("Uitgaven per maand"),
        columns,
        tuple(
            AnswerRow(
                (f"{row.year}-{row.part:02}", row.amount, row.lines, row.year_before)
            )
            for row in rows
        ),
        (_("Totaal"), total, sum(row.lines for row in rows), None),
    )
    return Answer("over_time", Topic.WHERE, _("Uitgaven over de tijd"), "", (table,))
