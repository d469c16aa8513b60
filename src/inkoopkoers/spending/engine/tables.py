# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which tables a question may use, and the statement that a question becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256

from inkoopkoers.spending.domain.columns import (
    LINE_COLUMNS,
    PARTY_COLUMNS,
    REFUSED_COLUMNS,
    SUBJECT_COLUMNS,
)
from inkoopkoers.spending.domain.periods import period_before
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset, Judgements
from inkoopkoers.spending.engine.joined import ever, everything, spend, suppliers
from inkoopkoers.spending.engine.question import Question, Row, Value

MEMBER_COLUMNS = {"party": "BIGINT", "supplier": "BIGINT"}
JUDGED_COLUMNS = {
    "supplier": "BIGINT", "name": "VARCHAR", "parent": "BIGINT",
    "is_internal": "BOOLEAN", "is_person": "BOOLEAN", "is_local": "BOOLEAN",
    "is_sme": "BOOLEAN", "contract_ends": "DATE",
}  # fmt: skip
ASSIGNED_COLUMNS = {"subject": "BIGINT", "category": "VARCHAR", "rule": "BIGINT"}

# The tables that are files, with their columns; each engine reads them its own way.
FILES: dict[str, Mapping[str, str]] = {
    "lines": LINE_COLUMNS,
    "parties": PARTY_COLUMNS,
    "subjects": SUBJECT_COLUMNS,
    "refused": REFUSED_COLUMNS,
    "members": MEMBER_COLUMNS,
    "judged": JUDGED_COLUMNS,
    "assigned": ASSIGNED_COLUMNS,
}
# The tables that are made of those, the same for every engine.
JOINED = {
    "spend": spend, "ever": ever, "everything": everything,
    "suppliers": suppliers,
}  # fmt: skip

_PARAMETER = re.compile(r"\$([a-z_]+)")
_WORD = re.compile(r"[a-z_]+")
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True)
class Statement:
    """What an engine has to run: which files it needs as tables, then the SQL.

    `has_batches`: something asks for the columns batch and source of `lines`.
    """

    files: tuple[str, ...]
    tables: tuple[str, ...]
    final: str
    has_batches: bool

    def sql(self, first: Iterable[str] = ()) -> str:
        """The whole statement, with tables of the engine's own in front."""
        tables = ",\n".join((*first, *self.tables))
        return f"WITH {tables}\n{self.final}" if tables else self.final

    @cached_property
    def plain(self) -> str:
        """The SQL with nothing in front."""
        return self.sql()

    @cached_property
    def digest(self) -> str:
        """The same only for the same SQL."""
        return sha256(self.plain.encode()).hexdigest()

    def used(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """Only the parameters that stand in it: an engine refuses others."""
        return {one: value for one, value in values.items() if one in self._named}

    @cached_property
    def _named(self) -> set[str]:
        return set(_PARAMETER.findall(self.plain))


def statement_of(
    question: Question[Row], dataset: Dataset, selection: Selection
) -> Statement:
    """The statement over only the tables that the question names."""
    return _statement(question.steps, question.final, dataset.judgements, selection)


# The same question is asked of many files: taking it apart is then most of the work
# of looking up a kept answer.
@lru_cache(maxsize=512)
def _statement(
    steps: str, final: str, judged: Judgements, selection: Selection
) -> Statement:
    words = set(_WORD.findall(_COMMENT.sub("", f"{steps}\n{final}")))
    joined = {
        name: make(judged, selection) for name, make in JOINED.items() if name in words
    }
    words |= {word for text in joined.values() for word in _WORD.findall(text)}
    tables = [*joined.values(), steps.strip()]
    return Statement(
        tuple(name for name in FILES if name in words),
        tuple(one for one in tables if one),
        final.strip(),
        bool(words & {"batch", "source"}),
    )


def parameters_of(
    dataset: Dataset,
    selection: Selection,
    terms: Terms,
    given: Mapping[str, Value] | None = None,
) -> dict[str, Value]:
    """Every parameter by name: of the selection, of the terms, of the caller.

    previous_first and previous_last: the period before that of the selection.
    """
    before, until = period_before(selection.first, selection.last)
    both: dict[str, Value] = {
        "mask_persons": dataset.mask_persons,
        "previous_first": before,
        "previous_last": until,
    }
    for part in (selection, terms):
        for name, value in vars(part).items():
            both[name] = ",".join(value) if isinstance(value, tuple) else value
    return both | dict(given or {})
