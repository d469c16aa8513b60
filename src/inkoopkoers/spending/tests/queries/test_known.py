# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated limits and the contracts that questions are asked with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.thresholds import (
    Kind,
    Limit,
    LimitCode,
    kind_of,
    limit_on,
)
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.queries.known import contracts_of, known_of, limits, social

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("is_central", "kind", "amount"),
    [
        (False, Kind.OTHER, 216_000),
        (True, Kind.OTHER, 140_000),
        (False, Kind.SOCIAL, 750_000),
        (True, Kind.WORKS, 5_404_000),
    ],
)
def test_the_threshold_of_2026_is_known_per_kind(
    is_central: bool, kind: Kind, amount: int
) -> None:
    found = limit_on(_of(LimitCode.THRESHOLD, is_central=is_central), kind, DAY)

    assert found is not None
    assert (found.amount, found.valid_from) == (Decimal(amount), date(2026, 1, 1))


def test_practice_has_a_limit_for_every_kind() -> None:
    found = {one.kind: one.amount for one in _of(LimitCode.PRACTICE)}

    assert found == {
        Kind.WORKS: Decimal(150_000),
        Kind.OTHER: Decimal(50_000),
        Kind.SOCIAL: Decimal(50_000),
    }


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("851", Kind.SOCIAL),
        ("805", Kind.SOCIAL),
        ("555", Kind.SOCIAL),
        ("452", Kind.WORKS),
        ("909", Kind.OTHER),
        ("796", Kind.OTHER),
    ],
)
def test_annex_xiv_is_read_as_groups(category: str, kind: Kind) -> None:
    assert kind_of(category, social()) is kind


@pytest.mark.django_db
def test_only_own_contracts_that_were_not_removed_are_known(
    wilgenwaard: Organisation,
) -> None:
    other = Organisation.objects.create(name="Elders")
    own = KnownContract.objects.create(
        organisation=wilgenwaard, number="C-1", title="x", ends_on=DAY
    )
    KnownContract.objects.create(
        organisation=wilgenwaard, number="C-2", title="x", removed_at=timezone.now()
    )
    KnownContract.objects.create(organisation=other, number="C-3", title="x")

    assert contracts_of(wilgenwaard) == (Contract(own.number, None, "", DAY),)
    assert known_of(wilgenwaard, is_central=False).contracts[0].number == "C-1"


def _of(code: LimitCode, *, is_central: bool = False) -> list[Limit]:
    return [one for one in limits(is_central=is_central) if one.code is code]
