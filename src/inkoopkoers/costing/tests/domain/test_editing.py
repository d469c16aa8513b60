# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet with one part more, less or other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import Alternative
from inkoopkoers.costing.tests.making import a_sheet


def test_a_code_is_made_of_the_name() -> None:
    assert editing.new_code("Eigen uren, café", set()) == "eigen-uren-cafe"
    assert editing.new_code("Laptops", {"laptops", "laptops-2"}) == "laptops-3"
    assert editing.new_code("€€€", set()) == "x"


@given(st.text(max_size=80), st.sets(st.sampled_from(["x", "x-2", "a"])))
@settings(max_examples=50)
def test_a_code_is_new_and_fits_in_an_address(name: str, taken: set[str]) -> None:
    code = editing.new_code(name, taken)

    assert code not in taken
    assert code.replace("-", "").isalnum()
    assert code.isascii()
    assert len(code) <= 44


def test_what_is_put_under_a_known_code_takes_its_place() -> None:
    sheet = a_sheet()
    other = replace(sheet.alternatives[0], name="Anders")

    changed = editing.with_alternative(sheet, other)

    assert [one.name for one in changed.alternatives] == ["Anders", "Aanbod B"]


def test_a_part_comes_back_where_it_stood() -> None:
    sheet = a_sheet()
    line = editing.line_of(sheet, "a", "stroom")
    without = editing.without_line(sheet, "a", "stroom")

    assert editing.with_line(without, "a", line, at=1) == sheet
    assert (
        editing.with_alternative(
            editing.without_alternative(sheet, "a"), sheet.alternatives[0], at=0
        )
        == sheet
    )
    assert (
        editing.with_quantity(
            editing.without_quantity(sheet, "laptops"), sheet.quantities[0], at=99
        )
        == sheet
    )


def test_a_code_that_is_not_there_is_said() -> None:
    sheet = a_sheet()

    with pytest.raises(editing.UnknownPart):
        editing.alternative_of(sheet, "z")
    with pytest.raises(editing.UnknownPart):
        editing.without_line(sheet, "a", "z")


def test_a_line_goes_to_who_lacks_it_and_leaves_others_alone() -> None:
    sheet = editing.with_alternative(a_sheet(), Alternative("c", "Aanbod C"))
    line = replace(editing.line_of(sheet, "a", "beheer"), name="Beheer")

    spread = editing.with_line_everywhere(sheet, line)

    assert editing.line_of(spread, "c", "beheer").name == "Beheer"
    assert editing.line_of(spread, "b", "beheer").name == "Licentie voor beheer"
    assert editing.line_codes(spread) == {"aanschaf", "stroom", "beheer", "uitstap"}


def test_it_is_known_what_counts_with_a_quantity() -> None:
    sheet = a_sheet()
    charger = replace(sheet.quantities[0], code="o", name="Opladers", of="laptops")

    names = editing.counting_with(editing.with_quantity(sheet, charger), "laptops")

    assert names == ("Opladers", "Laptops", "Stroom", "Licentie voor beheer")


def test_what_is_paid_at_the_end_moves_with_the_end() -> None:
    sheet = editing.with_horizon(a_sheet(), 12)

    assert sheet.horizon_years == 12
    assert editing.line_of(sheet, "a", "uitstap").first_year == 12
    assert editing.line_of(sheet, "a", "aanschaf").first_year == 0
