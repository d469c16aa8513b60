# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buying beside a contract, after its end, or without an order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.buying import Contract, OffContract, WithoutOrder
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.off_contract import (
    WITHOUT_ORDER,
    AfterEnd,
    OffSupplier,
    OffUnit,
    after_end,
    off_contract,
    off_contract_suppliers,
    off_contract_units,
)
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once

CLEANING, PAPER = "90910000", "30190000"


def test_beside_a_contract_is_what_others_and_the_same_supply_without_it(
    tmp_path: Path,
) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(100, category_code=CLEANING, contract="C-1", unit="Sport"),
            a_line(20, category_code=CLEANING, unit="Sport"),
            a_line(30, category_code=CLEANING, supplier="Glans BV", unit="Zorg"),
            a_line(5, category_code=CLEANING, supplier="Glans BV"),
            # No contract is used for this.
            a_line(900, category_code=PAPER),
            a_line(900),
        ],
    )

    rows = Duck().ask(off_contract(), dataset, Selection(), Terms())
    suppliers = Duck().ask(off_contract_suppliers(), dataset, Selection(), Terms())
    units = Duck().ask(off_contract_units(), dataset, Selection(), Terms())

    assert rows == (
        OffContract(
            "909", Decimal(155), Decimal(100), Decimal(55), off_lines=3,
            off_suppliers=2, off_units=2, contracted_suppliers=1, other_suppliers=1,
        ),
    )  # fmt: skip
    assert suppliers == (
        OffSupplier("909", key_of("Glans BV"), "Glans BV", False, Decimal(35), 2, 1),
        OffSupplier("909", key_of("Bron BV"), "Bron BV", True, Decimal(20), 1, 1),
    )
    assert units == (
        OffUnit("Zorg", Decimal(0), Decimal(30), 1),
        OffUnit("Sport", Decimal(100), Decimal(20), 1),
        OffUnit("", Decimal(0), Decimal(5), 1),
    )


def test_a_known_contract_for_a_category_is_one_that_could_have_been_used(
    tmp_path: Path,
) -> None:
    dataset = a_dataset(tmp_path, [a_line(70, category_code=PAPER)])
    contracts = (Contract("C-9", category="30190000"),)

    (row,) = Duck().ask(off_contract(contracts), dataset, Selection(), Terms())

    assert (row.category, row.off_amount) == ("301", Decimal(70))


def test_a_contract_used_after_its_end_is_named(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(10, "2026-06-30", contract="C-1"),
            a_line(20, "2026-07-01", contract="C-1"),
            a_line(30, "2026-08-01", contract=" C-1"),
            a_line(40, "2026-08-01", contract="C-2"),
        ],
    )
    contracts = (Contract("C-1", ends_on=date(2026, 6, 30)), Contract("C-2"))

    rows = Duck().ask(after_end(contracts), dataset, Selection(), Terms())

    assert rows == (
        AfterEnd(
            "C-1", date(2026, 6, 30), key_of("Bron BV"), "Bron BV", 2, Decimal(50),
            date(2026, 8, 1),
        ),
    )  # fmt: skip


def test_a_number_with_signs_of_sql_in_it_is_only_a_number(tmp_path: Path) -> None:
    strange = "C'); DROP TABLE x; -- \\' $first"
    dataset = a_dataset(tmp_path, [a_line(20, "2026-07-01", contract=strange)])
    contracts = (Contract(strange, ends_on=date(2026, 6, 30)),)

    (row,) = Duck().ask(after_end(contracts), dataset, Selection(), Terms())

    assert row.number == strange


def test_hundreds_of_contracts_are_one_table(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(20, "2026-07-01", contract="C-1999")])
    contracts = tuple(
        Contract(f"C-{n}", ends_on=date(2026, 6, 30)) for n in range(2000)
    )

    (row,) = Duck().ask(after_end(contracts), dataset, Selection(), Terms())

    assert row.number == "C-1999"


def test_without_an_order_number_is_told_per_unit(tmp_path: Path) -> None:
    dataset = a_dataset(
        tmp_path,
        [
            a_line(80, unit="Sport", order_number="1"),
            a_line(20, unit="Sport", order_number=" "),
            a_line(-50, unit="Sport"),
            a_line(5),
        ],
    )

    rows = Duck().ask(WITHOUT_ORDER, dataset, Selection(), Terms())

    assert rows == (
        WithoutOrder("Sport", 2, Decimal(100), 1, Decimal(20)),
        WithoutOrder(None, 1, Decimal(5), 1, Decimal(5)),
    )


LINES = st.lists(
    st.tuples(
        st.decimals(-100, 400, places=2),
        st.sampled_from("AB"),
        st.sampled_from([CLEANING, PAPER, None]),
        st.sampled_from([None, "", "C-1", "C-2"]),
    ),
    min_size=1,
    max_size=25,
)


@given(lines=LINES)
@settings(max_examples=25, deadline=None)
def test_beside_and_under_contracts_are_those_of_plain_python(
    lines: list[tuple[Decimal, str, str | None, str | None]],
) -> None:
    made = [
        a_line(str(eur), supplier=name, category_code=category, contract=contract)
        for eur, name, category, contract in lines
    ]

    with TemporaryDirectory() as folder:
        dataset = a_dataset(Path(folder), made)
        rows = Duck().ask(off_contract(), dataset, Selection(), Terms())

    found = {one.category: one for one in rows}
    used = {category[:3] for _, _, category, number in lines if number and category}
    assert set(found) == used
    for category, row in found.items():
        own = [one for one in lines if one[2] and one[2].startswith(category)]
        under = [one for one in own if one[3]]
        beside = [one for one in own if not one[3]]
        assert row.contract_amount == sum(one[0] for one in under)
        assert row.off_amount == sum(one[0] for one in beside)
        assert row.off_lines == len(beside)
        assert row.off_suppliers == len({one[1] for one in beside})
        assert row.contracted_suppliers == len({one[1] for one in under})
