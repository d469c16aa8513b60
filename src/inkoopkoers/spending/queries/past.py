# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer as it was given at a moment in the past.

From the files that counted then, as far as they were not deleted since, with what was
decided and settled then. Names of persons are masked as they are now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Question, Row, Unanswered, Value
from inkoopkoers.spending.queries.asking import contracts_in
from inkoopkoers.spending.queries.datasets import (
    EVERYTHING,
    NoAnswer,
    dataset_as_of,
    engine_for_settings,
    sentence_for,
    terms_as_of,
)
from inkoopkoers.spending.queries.factors import own_factors_in
from inkoopkoers.spending.queries.former import contracts_at, terms_at


@dataclass(frozen=True)
class OfThen:
    """Asks what counted then for one organisation."""

    dataset: Dataset
    terms: Terms

    def __call__(
        self,
        question: Question[Row],
        selection: Selection = EVERYTHING,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Answering; NoAnswer when the files are gone."""
        try:
            return engine_for_settings().ask(
                question, self.dataset, selection, self.terms, parameters
            )
        except Unanswered as why:
            raise NoAnswer(sentence_for(why.obstacle)) from why


def asked_as_of(
    organisation: Organisation, selection: Selection, moment: datetime
) -> Asked:
    """Everything that an answer needs to be given as it was then."""
    terms = terms_as_of(organisation, moment)
    return Asked(
        answering=OfThen(dataset_as_of(organisation, moment), terms),
        selection=selection,
        terms=terms,
        today=timezone.localdate(moment),
        contracts=contracts_in(contracts_at(organisation, moment)),
        own_factors=own_factors_in(terms_at(organisation, moment).own_factors),
    )
