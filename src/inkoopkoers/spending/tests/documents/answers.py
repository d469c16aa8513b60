# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers that tests of the report can count on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    Ground,
    Topic,
)
from inkoopkoers.spending.documents.report.subject import FileSeen, Subject
from inkoopkoers.spending.domain.selection import Selection, Terms

COLUMNS = (
    Column("name", "Leverancier"),
    Column("amount", "Uitgaven", CellKind.EURO),
    Column("share", "Deel", CellKind.SHARE),
    Column("empty", "Onbekend"),
)


def an_answer(rows: int = 2, **changes: object) -> Answer:
    """An answer with a table of this many rows."""
    table = AnswerTable(
        "suppliers",
        "Uitgaven per leverancier",
        COLUMNS,
        tuple(
            AnswerRow((f"Bron {at} BV", Decimal("1234.56"), Decimal("0.25"), None))
            for at in range(1, rows + 1)
        ),
        ("Totaal", Decimal("1234.56") * rows, Decimal(1), None),
    )
    given: dict[str, object] = {
        "code": "by_supplier",
        "topic": Topic.WHERE,
        "title": "Van wie kopen we?",
        "sentence": "Bovenaan staat Bron 1 BV.",
        "tables": (table,) if rows else (),
        "coverage": Coverage(Decimal(75), Decimal(100), "De rest heeft geen naam."),
        "method": ("Alles telt.",),
        "grounds": (
            Ground(
                "Drempel: € 216.000",
                "Europese Commissie",
                "https://example.org/drempel",
                date(2026, 1, 1),
                is_verified=False,
            ),
        ),
        "empty": "Er is nog niets.",
    }
    return Answer(**{**given, **changes})  # type: ignore[arg-type]


def a_subject(**changes: object) -> Subject:
    """Spend of 2026 from one file."""
    given: dict[str, object] = {
        "author": "Gemeente Wilgenwaard",
        "day": date(2027, 1, 11),
        "selection": Selection(date(2026, 1, 1), date(2026, 12, 31)),
        "terms": Terms(),
        "files": (
            FileSeen(
                "maart.csv", "ab" * 32, 2, 1, Decimal("2469.12"), Decimal("10.00"),
                date(2026, 3, 2), date(2026, 3, 30),
            ),
        ),
        "edition": "3-14",
        "digest": "cd" * 32,
        "mark": "Vertrouwelijk",
    }  # fmt: skip
    return Subject(**{**given, **changes})  # type: ignore[arg-type]
