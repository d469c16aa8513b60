# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door to answers: what stands behind them, and who gives them.

Nothing here looks at rights; a view has the organisation of its reader.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from http import HTTPStatus

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries.money import money_rules
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.choosing import engine
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.engine.kept import Kept
from inkoopkoers.spending.engine.question import (
    Engine,
    Obstacle,
    Question,
    Row,
    Unanswered,
    Value,
)
from inkoopkoers.spending.models import SpendTerms
from inkoopkoers.spending.queries.batches import batches_at, batches_of
from inkoopkoers.spending.queries.former import terms_at
from inkoopkoers.spending.queries.judged import judgements_at, judgements_of
from inkoopkoers.web.errors import DomainError

EVERYTHING = Selection()


class NoAnswer(DomainError):
    """Files are not there, or there is no room or no engine to answer with."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


def dataset_of(organisation: Organisation) -> Dataset:
    """Everything that counts now, with the decisions of now."""
    judgements, edition = judgements_of(organisation)
    return _dataset(organisation, batches_of(organisation), judgements, edition)


def dataset_as_of(organisation: Organisation, moment: datetime) -> Dataset:
    """What counted then with what was decided then, while the files are there."""
    judgements, edition = judgements_at(organisation, moment)
    batches = batches_at(organisation, moment)
    return _dataset(organisation, batches, judgements, edition)


def terms_of(organisation: Organisation) -> Terms:
    """What the organisation settled; what it left open comes from the dated rules."""
    return _terms(terms_row(organisation), timezone.localdate())


def terms_as_of(organisation: Organisation, moment: datetime) -> Terms:
    """What was settled then, with the rules of that day."""
    return _terms(terms_at(organisation, moment), timezone.localdate(moment))


def _terms(row: SpendTerms, on: date) -> Terms:
    return Terms(
        currency=row.currency,
        small_order_eur=Decimal(row.small_order_eur),
        order_cost_eur=_order_cost(row, on),
        category_digits=row.category_digits,
        window_days=row.window_days,
        is_central=row.is_central,
        payment_days=row.payment_days,
        local_places=tuple(row.local_places),
    )


def terms_row(organisation: Organisation) -> SpendTerms:
    """The row as it is, or as it would be; never written here."""
    found = SpendTerms.objects.filter(organisation=organisation).first()
    return found or SpendTerms(organisation=organisation)


def engine_for_settings() -> Engine:
    """The engine that the installation chose; it remembers what it answered."""
    return Kept(engine(settings.SPEND_ENGINE, settings.SPEND_SPARK))


def ask(
    organisation: Organisation,
    question: Question[Row],
    selection: Selection = EVERYTHING,
    **parameters: Value,
) -> tuple[Row, ...]:
    """The rows of an answer about an organisation.

    An import can be deleted between looking up its files and reading them; then the
    question is asked again of what is left.
    """
    terms = terms_of(organisation)
    for tries_left in (1, 0):
        try:
            return engine_for_settings().ask(
                question, dataset_of(organisation), selection, terms, parameters
            )
        except Unanswered as why:
            if why.obstacle is not Obstacle.FILES_GONE or not tries_left:
                raise NoAnswer(sentence_for(why.obstacle)) from why
    raise AssertionError("unreachable")


def sentence_for(obstacle: Obstacle) -> str:
    """Why there is no answer, and what to do."""
    match obstacle:
        case Obstacle.FILES_GONE:
            return _(
                "De bestanden met uitgaven zijn er niet. Vraag je beheerder om de "
                "reservekopie van deze bestanden terug te zetten."
            )
        case Obstacle.NO_ROOM:
            return _(
                "Dit is te veel om in één keer uit te rekenen. Kies een kortere periode "
                "of een deel van de organisatie."
            )
        case Obstacle.NO_ENGINE:
            return _(
                "De rekenmachine voor uitgaven start niet. Vraag je beheerder om de "
                "instellingen na te kijken."
            )


def _order_cost(row: SpendTerms, on: date) -> Decimal:
    if row.order_cost_eur is not None:
        return Decimal(row.order_cost_eur)
    return Decimal(str(money_rules(on).order_cost_eur.amount))


def _dataset(
    organisation: Organisation,
    batches: Sequence[Batch],
    judgements: Judgements,
    edition: str,
) -> Dataset:
    masks = terms_row(organisation).mask_persons
    keys = sorted(one.parties.parent.name for one in batches)
    stands_on = [*keys, edition, str(masks)]
    return Dataset(
        tuple(batches),
        judgements,
        hashlib.sha256("\n".join(stands_on).encode()).hexdigest(),
        store.folder_of(organisation.pk),
        masks,
    )
