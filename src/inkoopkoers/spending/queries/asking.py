# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an answer of an organisation asks: with what it settled, of what counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.asking import Asked, Contract
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.engine.question import Question, Row, Value
from inkoopkoers.spending.models import KnownContract, SpendSource
from inkoopkoers.spending.queries.datasets import ask, terms_of
from inkoopkoers.spending.questions.units import UNIT_NAMES


@dataclass(frozen=True)
class OfOrganisation:
    """Asks what counts now for one organisation."""

    organisation: Organisation

    def __call__(
        self,
        question: Question[Row],
        selection: Selection,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Answering."""
        return ask(self.organisation, question, selection, **(parameters or {}))


def asked_for(organisation: Organisation, selection: Selection) -> Asked:
    """Everything that an answer needs, for who may read it."""
    return Asked(
        answering=OfOrganisation(organisation),
        selection=selection,
        terms=terms_of(organisation),
        today=timezone.localdate(),
        contracts=contracts_of(organisation),
    )


def contracts_of(organisation: Organisation) -> tuple[Contract, ...]:
    """The contracts that are known."""
    rows = KnownContract.objects.filter(organisation=organisation, removed_at=None)
    return tuple(
        Contract(row.number, row.title, row.supplier, row.category, row.ends_on)
        for row in rows
    )


def units_of(organisation: Organisation) -> tuple[str, ...]:
    """The units that have lines."""
    return tuple(row.unit for row in ask(organisation, UNIT_NAMES))


def sources_of(organisation: Organisation) -> tuple[tuple[int, str], ...]:
    """Where lines come from: number and name."""
    rows = SpendSource.objects.filter(organisation=organisation)
    return tuple(rows.values_list("pk", "name"))
