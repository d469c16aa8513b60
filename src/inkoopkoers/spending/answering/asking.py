# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an answer asks its questions, wherever the lines are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Protocol

from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Engine, Question, Row, Value


class Answering(Protocol):
    """Runs one question for one selection; `kept` answers may be used."""

    def __call__(
        self,
        question: Question[Row],
        selection: Selection,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """The rows."""
        ...


@dataclass(frozen=True)
class Contract:
    """A contract that is known; `supplier` is None when only the number is."""

    number: str
    title: str
    supplier: int | None = None
    category: str = ""
    ends_on: date | None = None


@dataclass(frozen=True)
class Asked:
    """Everything an answer needs: a way to ask, about which lines, on which day.

    `own_factors`: kilograms of CO2 per euro that the organisation found, by division.
    """

    answering: Answering
    selection: Selection
    terms: Terms
    today: date
    contracts: tuple[Contract, ...] = ()
    own_factors: Mapping[str, OwnFactor] = field(default_factory=dict)

    def ask(self, question: Question[Row], **parameters: Value) -> tuple[Row, ...]:
        """The rows of a question for the chosen selection."""
        return self.answering(question, self.selection, parameters or None)

    def about(self, **changes: object) -> Asked:
        """The same with another selection, such as another category."""
        return replace(self, selection=replace(self.selection, **changes))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Straight:
    """Asks files directly, without a database: for the command line and for tests."""

    engine: Engine
    dataset: Dataset
    terms: Terms

    def __call__(
        self,
        question: Question[Row],
        selection: Selection,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Answering."""
        return self.engine.ask(
            question, self.dataset, selection, self.terms, parameters
        )


def asked_of(
    engine: Engine, dataset: Dataset, selection: Selection, terms: Terms, today: date
) -> Asked:
    """Ask files directly."""
    return Asked(Straight(engine, dataset, terms), selection, terms, today)
