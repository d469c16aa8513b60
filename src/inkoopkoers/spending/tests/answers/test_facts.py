# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Paying, prices, local and climate, as answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.spending.answering.climate import answer_climate
from inkoopkoers.spending.answering.local import answer_local
from inkoopkoers.spending.answering.payment import answer_payment
from inkoopkoers.spending.answering.prices import answer_prices
from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.tests.answers.making import answered, column
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once


def test_late_paying_is_told_with_the_rule_and_the_doubt() -> None:
    lines = [
        a_line("100", invoice="1", **_paid("2026-01-02", "2026-01-12")),
        a_line("300", invoice="2", **_paid("2026-01-02", "2026-03-12")),
        a_line("100", invoice="3"),
    ]

    answer = answered(answer_payment, lines)

    assert column(answer, "late_amount") == [Decimal("300.00")]
    assert any("dag van ontvangst" in one for one in answer.remarks)
    assert answer.grounds[0].source
    assert answer.coverage is not None
    assert answer.coverage.share == Decimal("0.8")


def test_an_own_term_for_paying_is_told_as_such() -> None:
    lines = [a_line("100", invoice="1", **_paid("2026-01-02", "2026-01-12"))]

    answer = answered(answer_payment, lines, terms=Terms(payment_days=14))

    assert "14 dagen" in answer.grounds[0].text


def test_dearer_things_stand_first_and_lead_to_their_lines() -> None:
    lines = [
        _bought(4, "2025-01-10", 10),
        _bought(5, "2025-07-10", 10),
        _bought(6, "2026-01-10", 100),
    ]

    answer = answered(answer_prices, lines)

    assert answer.sentence.startswith("1 artikel werd duurder")
    assert column(answer, "effect") == [Decimal("200.00")]
    assert column(answer, "was") == [Decimal(4)]
    assert answer.charts
    way = answer.tables[0].rows[0].way
    assert way is not None
    assert ("text", "tegel") in way.extra


def test_a_price_is_shown_in_cents_and_a_small_one_more_precisely() -> None:
    days = ("2025-01-10", "2025-07-10", "2026-01-10")
    lines = [
        *(_bought(Decimal("20.3333"), day, 3) for day in days),
        *(_bought(Decimal("0.2033"), day, 300, "Stroom") for day in days),
    ]

    answer = answered(answer_prices, lines)

    assert dict(zip(column(answer, "item"), column(answer, "now"), strict=True)) == {
        "tegel": Decimal("20.33"),
        "stroom": Decimal("0.2033"),
    }


def test_local_says_what_is_not_known() -> None:
    lines = [a_line("600", supplier="Dichtbij"), a_line("400", supplier="Onbekend")]
    known = [{"supplier": key_of("Dichtbij"), "name": "Dichtbij", "is_local": True,
              "is_internal": False, "is_person": False, "parent": key_of("Dichtbij")}]  # fmt: skip

    answer = answered(answer_local, lines, suppliers=known)

    assert "weten we het niet" in answer.sentence
    assert column(answer, "unknown") == [Decimal("400.00")]


def test_what_nobody_knows_is_never_nothing() -> None:
    lines = [
        a_line("600", "2025-03-01", supplier="Dichtbij"),
        a_line("400", "2026-03-01", supplier="Onbekend"),
    ]
    known = [{"supplier": key_of("Dichtbij"), "name": "Dichtbij", "is_sme": False,
              "is_internal": False, "is_person": False, "parent": key_of("Dichtbij")}]  # fmt: skip

    answer = answered(answer_local, lines, suppliers=known)

    (table,) = answer.tables
    assert table.code == "sme"
    assert "Van geen enkele leverancier weten we of die lokaal is." in answer.sentence
    seen = {one.code: one.unknown for one in table.columns}
    assert (seen["share"], seen["yes"], seen["no"]) == ("niet bekend", "–", "–")
    old, new = (row.cells for row in table.rows)
    assert old == ("2025", Decimal(0), Decimal(0), Decimal(600), Decimal(0), Decimal(1))
    assert new == ("2026", None, None, None, Decimal(400), Decimal(0))
    assert answer.coverage is not None
    assert answer.coverage.share == Decimal("0.6")
    assert "mkb" in answer.coverage.missing


def test_more_back_than_paid_is_known_but_has_no_share() -> None:
    lines = [a_line("-600", supplier="Dichtbij"), a_line("400", supplier="Ver")]
    known = [
        {"supplier": key_of(one), "name": one, "is_local": one == "Dichtbij",
         "is_internal": False, "is_person": False, "parent": key_of(one)}
        for one in ("Dichtbij", "Ver")
    ]  # fmt: skip

    answer = answered(answer_local, lines, suppliers=known)

    assert answer.sentence.startswith("Welk deel lokaal is, is niet te zeggen")
    assert column(answer, "yes") == [Decimal(-600)]


def test_climate_is_rough_and_says_so() -> None:
    lines = [a_line("10000", category_code="90910000"), a_line("500")]

    answer = answered(answer_climate, lines)

    assert "Grof" in answer.remarks[0]
    assert not answer.grounds[0].is_verified
    assert answer.coverage is not None
    assert column(answer, "own") == [False]
    low, middle, high = (column(answer, one)[0] for one in ("low", "tonnes", "high"))
    assert low < middle < high


def test_an_own_factor_goes_before_the_general_one() -> None:
    lines = [a_line("10000", category_code="90910000")]
    own = {"90": OwnFactor(Decimal("0.1"), Decimal("0.1"), Decimal("0.1"))}

    answer = answered(answer_climate, lines, own_factors=own)

    assert column(answer, "tonnes") == [Decimal(1)]
    assert column(answer, "own") == [True]
    assert "1 soort inkoop" in answer.grounds[0].text


def test_inside_a_category_the_lines_stay_inside_it() -> None:
    lines = [a_line("10000", category_code="90910000")]

    answer = answered(answer_climate, lines, Selection(category="9091"))

    way = answer.tables[0].rows[0].way
    assert way is not None
    assert way.selection.category == "9091"


@pytest.mark.parametrize(
    "give", [answer_payment, answer_prices, answer_local, answer_climate]
)
def test_nothing_known_is_told_with_what_to_do(give: object) -> None:
    for lines in ([], [a_line()]):
        answer = answered(give, lines)  # type: ignore[arg-type]

        assert answer.is_empty
        assert answer.empty
        assert not any("0 ton" in one for one in answer.method)


def _paid(invoiced: str, paid: str) -> dict[str, Any]:
    return {
        "invoiced_on": date.fromisoformat(invoiced),
        "paid_on": date.fromisoformat(paid),
    }


def _bought(
    price: Decimal | int, on: str, quantity: int, what: str = "Tegel"
) -> dict[str, object]:
    return a_line(
        str(round(Decimal(price) * quantity, 2)),
        on,
        description=what,
        quantity=Decimal(quantity),
        unit_price=Decimal(price),
        measure="stuk",
    )
