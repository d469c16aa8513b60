# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an answer of an organisation asks: with what it settled, of what counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.asking import Asked, Contract
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Question, Row, Unanswered, Value
from inkoopkoers.spending.models import KnownContract, SpendSource
from inkoopkoers.spending.queries.datasets import (
    EVERYTHING,
    NoAnswer,
    ask,
    dataset_as_of,
    dataset_of,
    engine_for_settings,
    sentence_for,
    terms_as_of,
    terms_of,
)
from inkoopkoers.spending.queries.factors import own_factors_in, own_factors_of
from inkoopkoers.spending.queries.former import contracts_at, terms_at
from inkoopkoers.spending.questions.one_supplier import SUPPLIER_FACTS
from inkoopkoers.spending.questions.span import SPAN, Span
from inkoopkoers.spending.questions.units import UNIT_NAMES


@dataclass(frozen=True)
class OfOrganisation:
    """Asks what counts for one organisation; what counts is looked up once.

    `moment`: what counted then, with what was decided and settled then; None is now.
    """

    organisation: Organisation
    dataset: Dataset
    terms: Terms
    moment: datetime | None = None

    def __call__(
        self,
        question: Question[Row],
        selection: Selection = EVERYTHING,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Answering; after a failure files are looked up again, and why is told.

        Of a moment in the past there are no other files to look for.
        """
        try:
            return engine_for_settings().ask(
                question, self.dataset, selection, self.terms, parameters
            )
        except Unanswered as why:
            if self.moment is not None:
                raise NoAnswer(sentence_for(why.obstacle)) from why
            return ask(self.organisation, question, selection, **(parameters or {}))


def asker_for(
    organisation: Organisation, moment: datetime | None = None
) -> OfOrganisation:
    """One way to ask for a whole page."""
    if moment is None:
        return OfOrganisation(
            organisation, dataset_of(organisation), terms_of(organisation)
        )
    dataset = dataset_as_of(organisation, moment)
    return OfOrganisation(
        organisation, dataset, terms_as_of(organisation, moment), moment
    )


def asked_for(
    organisation: Organisation,
    selection: Selection,
    asker: OfOrganisation | None = None,
) -> Asked:
    """Everything that an answer needs, for who may read it."""
    found = asker or asker_for(organisation)
    if found.moment is not None:
        return _asked_then(found, selection, found.moment)
    return Asked(
        answering=found,
        selection=selection,
        terms=found.terms,
        today=timezone.localdate(),
        contracts=contracts_of(organisation),
        own_factors=own_factors_of(organisation),
    )


def _asked_then(asker: OfOrganisation, selection: Selection, moment: datetime) -> Asked:
    own = terms_at(asker.organisation, moment).own_factors
    return Asked(
        answering=asker,
        selection=selection,
        terms=asker.terms,
        today=timezone.localdate(moment),
        contracts=contracts_in(contracts_at(asker.organisation, moment)),
        own_factors=own_factors_in(own),
    )


def contracts_of(organisation: Organisation) -> tuple[Contract, ...]:
    """The contracts that are known."""
    rows = KnownContract.objects.filter(organisation=organisation, removed_at=None)
    return contracts_in(rows)


def contracts_in(rows: Iterable[KnownContract]) -> tuple[Contract, ...]:
    """Rows as answers read them."""
    return tuple(
        Contract(row.number, row.title, row.supplier, row.category, row.ends_on)
        for row in rows
    )


def units_of(
    organisation: Organisation, asker: OfOrganisation | None = None
) -> tuple[str, ...]:
    """The units that have lines."""
    found = asker or asker_for(organisation)
    return tuple(row.unit for row in found(UNIT_NAMES))


def span_of(asker: OfOrganisation) -> Span:
    """From when until when there are lines."""
    return asker(SPAN)[0]


def supplier_called(asker: OfOrganisation, supplier: int) -> str:
    """What we call a supplier; "" when there is none or it has no name."""
    found = asker(SUPPLIER_FACTS, parameters={"one": supplier})
    return found[0].name if found else ""


def sources_of(organisation: Organisation) -> tuple[tuple[int, str], ...]:
    """Where lines come from: number and name."""
    rows = SpendSource.objects.filter(organisation=organisation)
    return tuple(rows.values_list("pk", "name"))
