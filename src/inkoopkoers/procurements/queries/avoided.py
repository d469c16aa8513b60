# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is avoided over all dossiers that someone may see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.domain.nami import (
    ZERO,
    Answer,
    Avoided,
    DossierNami,
    Outcome,
    Question,
)
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.domain.totals import (
    YearNami,
    YearTotal,
    over_all,
    per_year,
)
from inkoopkoers.procurements.models import Dossier, NamiAnswer
from inkoopkoers.procurements.queries.doors import dossiers_for

_COUNTS = [Outcome.YES.value, Outcome.PARTLY.value]


@dataclass(frozen=True)
class PlaceTotal:
    """What is avoided in one organisation, per year and together."""

    name: str
    years: tuple[YearTotal, ...]
    total: YearTotal


@dataclass(frozen=True)
class AvoidedTotals:
    """Everything someone may see, added up; and what was not bought at all."""

    years: tuple[YearTotal, ...]
    total: YearTotal
    places: tuple[PlaceTotal, ...]
    not_bought: tuple[Dossier, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no dossier avoids anything yet."""
        return not self.total.avoided.dossiers


def avoided_totals(user: Visitor) -> AvoidedTotals:
    """Add up; two queries, whatever the number of dossiers."""
    seen = dossiers_for(user)
    not_bought = tuple(
        seen.filter(standing=Standing.NOT_BOUGHT.value)
        .select_related("organisation")
        .order_by("-ended_on", "-pk")
    )
    found = _counted(user, not_bought)
    by_place: dict[tuple[str, int], list[YearNami]] = {}
    for place, one in found:
        by_place.setdefault(place, []).append(one)
    everything = [one for _place, one in found]
    return AvoidedTotals(
        per_year(everything),
        over_all(everything),
        tuple(
            PlaceTotal(name, per_year(rows), over_all(rows))
            for (name, _pk), rows in sorted(by_place.items())
        ),
        not_bought,
    )


def _counted(
    user: Visitor, not_bought: tuple[Dossier, ...]
) -> list[tuple[tuple[str, int], YearNami]]:
    """Every dossier that counts, with its organisation; names may be the same."""
    answers: dict[int, list[Mapping[str, Any]]] = {}
    for row in _answers(user):
        answers.setdefault(row["dossier"], []).append(row)
    found = [
        (
            (one.organisation.name, one.organisation_id),
            _ended(one, answers.pop(one.pk, [])),
        )
        for one in not_bought
    ]
    found += list(_going_on(answers))
    return found


def _answers(user: Visitor) -> Iterator[Mapping[str, Any]]:
    """The answers that may count; the domain says which do."""
    counting = Q(outcome__in=_COUNTS) | Q(
        dossier__standing=Standing.NOT_BOUGHT.value, question=Question.NOT.value
    )
    rows = NamiAnswer.objects.for_user(user).filter(counting, dossier__removed_at=None)
    found: Iterable[Mapping[str, Any]] = rows.order_by("pk").values(
        "dossier", "question", "outcome", "units", "unit_name", "avoided_eur",
        "avoided_kg", "avoided_co2_kg", "dossier__publish_on", "dossier__made_at",
        "dossier__organisation__name", "organisation",
    )  # fmt: skip
    yield from found


def _going_on(
    answers: dict[int, list[Mapping[str, Any]]],
) -> Iterator[tuple[tuple[str, int], YearNami]]:
    """The year of buying: that of the publication, else of making the dossier."""
    for pk, rows in answers.items():
        first = rows[0]
        day = first["dossier__publish_on"] or timezone.localdate(
            first["dossier__made_at"]
        )
        nami = DossierNami(pk, tuple(map(_answer, rows)))
        place = (first["dossier__organisation__name"], first["organisation"])
        yield place, YearNami(day.year, nami)


def _ended(one: Dossier, rows: list[Mapping[str, Any]]) -> YearNami:
    nami = DossierNami(one.pk, tuple(map(_answer, rows)), is_not_bought=True)
    return YearNami(one.ended_on.year if one.ended_on else None, nami)


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(
        Question(row["question"]),
        Outcome(row["outcome"]),
        Avoided(
            units=_or_zero(row["units"]),
            unit_name=row["unit_name"],
            eur=_or_zero(row["avoided_eur"]),
            kg=_or_zero(row["avoided_kg"]),
            co2_kg=_or_zero(row["avoided_co2_kg"]),
        ),
    )


def _or_zero(value: Decimal | None) -> Decimal:
    return ZERO if value is None else value
