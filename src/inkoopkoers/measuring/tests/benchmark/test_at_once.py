# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations that join at one moment end up in whole batches all the same."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from django.utils import timezone

from inkoopkoers.measuring.actions import benchmark
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.tests.at_once import at_once, real_database
from inkoopkoers.measuring.tests.over_time import others, revealed, someone
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db(transaction=True)


def join(organisation: Organisation, by: User) -> str:
    found = summarised(organisation.round_set.get())
    assert found
    return benchmark.join(organisation, found.summary, by=by, now=timezone.now())


def batches() -> list[int | None]:
    return list(BenchmarkEntry.objects.values_list("batch", flat=True))


def test_twelve_at_once_make_two_batches_of_six() -> None:
    by = someone()
    organisations = others(12)
    for organisation in organisations:
        revealed(organisation, {})

    with real_database():
        at_once([partial(join, one, by) for one in organisations])
        (found,) = at_once([batches])

    assert Counter(found) == {1: 6, 2: 6}


def test_one_organisation_that_joins_twice_at_once_is_there_once() -> None:
    by = someone()
    (organisation,) = others(1)
    revealed(organisation, {})

    with real_database():
        told = at_once([partial(join, organisation, by)] * 4)
        (found,) = at_once([batches])

    assert sorted(told) == ["nieuw", "zelfde", "zelfde", "zelfde"]
    assert found == [None]


def test_nothing_comes_of_an_installation_that_was_just_taken_out() -> None:
    (organisation,) = others(1)
    found = summarised(revealed(organisation, {}))
    known = TrustedInstallation.objects.create(
        name="Elders", fingerprint="0" * 64, public_key="0" * 64
    )
    assert found
    benchmark.distrust(known, by=None)

    with pytest.raises(benchmark.NotTrusted):
        benchmark.take_in(found.summary, "0" * 64, by=None, now=timezone.now())

    assert not BenchmarkEntry.objects.exists()
