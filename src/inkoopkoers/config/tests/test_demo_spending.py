# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo has spend in every state that a walk should meet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.config.demo import NAME, add_demo, add_demo_spending
from inkoopkoers.config.demo.spending.ledger import (
    MONTHS,
    as_csv,
    lines_by_month,
    months_before,
)
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.identifiers import is_iban, is_kvk, is_vat_number
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import KnownContract, SpendImport
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.questions.coverage import COVERAGE

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def spend_folder(tmp_path: Path, settings: Any) -> None:
    settings.SPEND_FOLDER = tmp_path / "spend"


@pytest.mark.django_db
def test_the_demo_holds_what_people_would_look_for() -> None:
    add_demo()

    add_demo_spending()

    town = Organisation.objects.get(name=NAME)
    states = sorted(SpendImport.objects.values_list("state", flat=True))
    assert states == [
        ImportState.FAILED, *[ImportState.PUBLISHED] * 4, ImportState.READY
    ]  # fmt: skip
    (seen,) = asked_for(town, Selection()).ask(COVERAGE)
    assert 11_000 < seen.lines < 12_500
    assert Decimal("0.2") < seen.no_category_amount / seen.amount < Decimal("0.4")
    assert 0 not in (seen.credit_lines, seen.redacted_lines, seen.refused_rows)
    assert not KnownContract.objects.filter(supplier=None).exists()


@pytest.mark.django_db
def test_spend_is_added_once_and_not_without_its_people() -> None:
    add_demo_spending()
    assert not SpendImport.objects.exists()


@pytest.mark.once
def test_the_same_day_gives_the_same_lines() -> None:
    months = months_before(TODAY)

    first, again = lines_by_month(months), lines_by_month(months)

    assert [as_csv(first[one]) for one in months] == [
        as_csv(again[one]) for one in months
    ]


@pytest.mark.once
@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_it_is_about_the_two_years_of_months_that_are_over(today: date) -> None:
    months = months_before(today)

    assert len(set(months)) == MONTHS
    assert all(one.day == 1 and one < today for one in months)
    assert (today - months[-1]).days <= 62


@pytest.mark.once
def test_no_number_of_the_demo_can_be_anyones() -> None:
    lines = [
        line for some in lines_by_month(months_before(TODAY)).values() for line in some
    ]
    parties = {line.party for line in lines}

    assert all(
        one.kvk.startswith("00") and is_kvk(one.kvk) for one in parties if one.kvk
    )
    assert all(is_vat_number(one.vat_number) for one in parties if one.vat_number)
    assert all("WILG" in one.iban for one in parties if one.iban)
    assert 0 < sum(not is_iban(one.iban) for one in parties if one.iban) < 10
