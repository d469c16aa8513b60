# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which suppliers are called this, and what these suppliers are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.given import table


class CalledRow(NamedTuple):
    """A supplier for a text that someone typed."""

    text: str
    supplier: int
    name: str


def suppliers_called(texts: Sequence[str]) -> Question[CalledRow]:
    """By their whole name in small letters, or their KvK number."""
    steps = table("called", {"text": "VARCHAR"}, [(one,) for one in texts])
    return Question(
        name="suppliers_called",
        row=CalledRow,
        steps=steps.sql,
        parameters=steps.parameters,
        is_kept=False,
        final="""
SELECT c.text AS text, s.supplier AS supplier, coalesce(s.name, '') AS name
FROM called AS c JOIN suppliers AS s ON lower(trim(s.name)) = c.text
UNION
SELECT c.text AS text, s.supplier AS supplier, coalesce(s.name, '') AS name
FROM called AS c JOIN suppliers AS s ON s.kvk = c.text
ORDER BY text, supplier
""",
    )


class NamedRow(NamedTuple):
    """A supplier by its number."""

    supplier: int
    name: str


def names_of(suppliers: Sequence[int]) -> Question[NamedRow]:
    """What these are called; those without any line are left out."""
    rows = [(one,) for one in suppliers]
    steps = table("asked", {"supplier": "BIGINT"}, rows)
    return Question(
        name="names_of_suppliers",
        row=NamedRow,
        steps=steps.sql,
        parameters=steps.parameters,
        is_kept=False,
        final="""
SELECT s.supplier AS supplier, coalesce(s.name, '') AS name
FROM asked AS a JOIN suppliers AS s ON s.supplier = a.supplier
ORDER BY supplier
""",
    )


SUPPLIERS_CALLED = suppliers_called(())
NAMES_OF = names_of(())
