# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep a dossier as an example, and fill a new dossier from one."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.procurements.actions.steps import note
from inkoopkoers.procurements.domain.examples import Example, Part, Row, pack, unpack
from inkoopkoers.procurements.models import (
    Approach,
    BasketCriterion,
    Dossier,
    DossierAmbition,
    ExampleDossier,
    Need,
    StrategyText,
)


@transaction.atomic
def keep_example(
    dossier: Dossier, *, title: str, why: str, parts: Iterable[Part], by: User
) -> ExampleDossier:
    """Put a copy on the shelf of the organisation; needs the right to manage."""
    require(by, Right.MANAGE, dossier.organisation)
    made = ExampleDossier.objects.create(
        organisation=dossier.organisation,
        title=title,
        why=why,
        product_group=dossier.product_group,
        cpv=dossier.cpv,
        kept=pack(_rows_of(dossier), parts),
        kept_by=by,
    )
    note("example.kept", dossier, by, {"example": made.pk})
    return made


@transaction.atomic
def take_example_away(example: ExampleDossier, *, by: User) -> None:
    """Take it off the shelf; it can be put back."""
    _mark(example, by, is_removed=True)


@transaction.atomic
def put_example_back(example: ExampleDossier, *, by: User) -> None:
    """Put it back on the shelf."""
    _mark(example, by, is_removed=False)


def fill_from(dossier: Dossier, example: ExampleDossier) -> None:
    """Copy what the example holds into a dossier that was just made."""
    found = unpack(example.kept)
    needs = [
        Need.objects.create(dossier=dossier, place=place, **row)
        for place, row in enumerate(found.rows(Part.NEEDS), start=1)
    ]
    for row in found.rows(Part.AMBITIONS):
        DossierAmbition.objects.create(dossier=dossier, **row)
    for place, row in enumerate(found.rows(Part.CRITERIA), start=1):
        BasketCriterion.objects.create(
            dossier=dossier, place=place, **_criterion(row, needs)
        )
    _fill_rest(dossier, found)


def _fill_rest(dossier: Dossier, found: Example) -> None:
    for row in found.rows(Part.APPROACH)[:1]:
        Approach.objects.create(
            dossier=dossier,
            procedure=row["procedure"] or "",
            factors=row["factors"] or {},
        )
    for row in found.rows(Part.TEXTS):
        StrategyText.objects.create(dossier=dossier, **row)


def _criterion(row: Row, needs: list[Need]) -> dict[str, Any]:
    place, weight = row["need"], row["weight"]
    has_need = isinstance(place, int) and 0 <= place < len(needs)
    return {
        **row,
        "need": needs[place] if has_need else None,
        "weight": Decimal(weight) if weight is not None else None,
    }


def _rows_of(dossier: Dossier) -> dict[Part, Iterable[Row]]:
    needs = list(dossier.need_set.filter(removed_at=None).values())
    places = {need["id"]: place for place, need in enumerate(needs)}
    basket = dossier.basketcriterion_set.filter(removed_at=None).values()
    return {
        Part.NEEDS: needs,
        Part.AMBITIONS: dossier.dossierambition_set.values(),
        Part.CRITERIA: [{**row, "need": places.get(row["need_id"])} for row in basket],
        Part.APPROACH: dossier.approach_set.values(),
        Part.TEXTS: dossier.strategytext_set.exclude(text="").values(),
    }


def _mark(example: ExampleDossier, by: User, *, is_removed: bool) -> None:
    require(by, Right.MANAGE, example.organisation)
    example.removed_at = timezone.now() if is_removed else None
    example.save(update_fields=["removed_at"])
