# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quantities that are counted in other quantities."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.quantities import (
    CircularQuantity,
    UnknownQuantity,
    resolve,
)
from inkoopkoers.costing.domain.sheet import Quantity


def a_quantity(code: str, number: str, of: str = "") -> Quantity:
    return Quantity(code, code.title(), Decimal(number), of=of)


def test_a_factor_is_multiplied_through_the_whole_chain() -> None:
    quantities = [
        a_quantity("kabels", "2", of="laders"),
        a_quantity("laders", "1.1", of="laptops"),
        a_quantity("laptops", "400"),
    ]

    numbers = resolve(quantities)

    assert numbers == {
        "laptops": Decimal(400),
        "laders": Decimal("440.0"),
        "kabels": Decimal("880.0"),
    }


def test_the_order_of_quantities_does_not_matter() -> None:
    quantities = [a_quantity("laders", "1.1", of="laptops"), a_quantity("laptops", "4")]

    assert resolve(quantities) == resolve(quantities[::-1])


def test_a_circle_is_named_without_what_only_leads_to_it() -> None:
    quantities = [
        a_quantity("begin", "1", of="a"),
        a_quantity("a", "1", of="b"),
        a_quantity("b", "1", of="c"),
        a_quantity("c", "1", of="a"),
    ]

    with pytest.raises(CircularQuantity) as circle:
        resolve(quantities)

    assert circle.value.codes == ("a", "b", "c")


def test_a_quantity_of_itself_is_a_circle() -> None:
    with pytest.raises(CircularQuantity) as circle:
        resolve([a_quantity("a", "1", of="a")])

    assert circle.value.codes == ("a",)


def test_a_quantity_of_something_unknown_is_refused() -> None:
    with pytest.raises(UnknownQuantity) as unknown:
        resolve([a_quantity("a", "1", of="nergens")])

    assert unknown.value.code == "nergens"


def test_a_very_long_chain_is_no_trouble() -> None:
    chain = [
        a_quantity("0", "2"),
        *(a_quantity(str(n), "1", of=str(n - 1)) for n in range(1, 5000)),
    ]

    assert resolve(chain[::-1])["4999"] == 2
