# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who, what and where: the sentence, the table, where rows lead, what is missing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.answering.answer import Way
from inkoopkoers.spending.answering.who_what_where import (
    answer_by_category,
    answer_by_ledger,
    answer_by_parent,
    answer_by_supplier,
    answer_by_unit,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.tests.answers.asking import YEAR, asking, cells
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once


def test_suppliers_stand_from_large_to_small_and_lead_on(tmp_path: Path) -> None:
    lines = [a_line(60, supplier="Klein"), a_line(140, supplier="Groot B.V.")]

    found = answer_by_supplier(asking(tmp_path, lines))

    assert found.sentence == (
        "Bovenaan staat Groot B.V. met €\xa0140 (70\xa0%). Het geld is verdeeld over 2 "
        "leveranciers."
    )
    assert [row[:3] for row in cells(found, "by_supplier")] == [
        ("Groot B.V.", Decimal(140), Decimal("0.7")),
        ("Klein", Decimal(60), Decimal("0.3")),
    ]
    first = found.tables[0].rows[0]
    chosen = Selection(supplier=key_of("Groot B.V."))
    assert (first.way, first.lines) == (Way(chosen, "supplier"), Way(chosen))


def test_what_has_no_category_is_named_when_it_is_most(tmp_path: Path) -> None:
    lines = [a_line(60), a_line(40, supplier="Schoon", category_code="90911300")]

    found = answer_by_category(asking(tmp_path, lines))

    assert found.sentence.startswith(
        "Bovenaan staat ‘Zonder categorie’ met €\xa060 (60\xa0%). Daarna komt "
    )
    assert "met €\xa040 (40\xa0%)." in found.sentence
    assert found.charts[0].wide.title.startswith("Na ‘Zonder categorie’ komt ")


def test_the_period_before_is_only_compared_when_it_is_known(tmp_path: Path) -> None:
    lines = [
        a_line(10, "2025-01-09", "Bron"), a_line(90, "2025-12-09", "Ander"),
        a_line(60, "2026-01-09", "Bron"), a_line(90, "2026-12-09", "Ander"),
    ]  # fmt: skip
    known = answer_by_supplier(asking(tmp_path / "a", lines, YEAR))
    short = answer_by_supplier(asking(tmp_path / "b", lines[1:], YEAR))

    assert "steeg Bron het meest, met €\xa050." in known.sentence
    assert [one.code for one in known.tables[0].columns][3:5] == ["previous", "change"]
    assert "steeg" not in short.sentence
    assert "previous" not in [one.code for one in short.tables[0].columns]


def test_what_was_painted_over_is_told(tmp_path: Path) -> None:
    lines = [a_line(75), a_line(25, supplier="x", is_redacted=True)]

    coverage = answer_by_supplier(asking(tmp_path, lines)).coverage

    assert coverage is not None
    assert coverage.share == Decimal("0.75")
    assert coverage.way is not None
    assert coverage.way.extra == (("met", "redacted"),)


def test_a_category_opens_a_level_deeper_until_the_whole_code(tmp_path: Path) -> None:
    lines = [a_line(1, category_code="90911300"), a_line(3)]
    asked = asking(tmp_path, lines)

    found = answer_by_category(asked)
    inside = answer_by_category(replace(asked, selection=Selection(category="909")))
    whole = answer_by_category(replace(asked, selection=Selection(category="90911300")))

    assert [str(row[0])[-18:] for row in cells(found, "by_category")] == [
        "Zonder categorie",
        str(cells(found, "by_category")[1][0])[-18:],
    ]
    assert "(909)" in str(cells(found, "by_category")[1][0])
    # We know no name of a class: it is not called what the group is called.
    assert str(cells(inside, "by_category")[0][0]).startswith("9091 (onder 909 ")
    assert whole.tables[0].rows[0].way == Way(Selection(category="90911300"))
    assert found.coverage is not None
    assert found.coverage.way == Way(Selection(category="-"))
    assert found.coverage.missing == "Van €\xa03 is geen categorie bekend."


def test_units_and_accounts_name_what_is_not_known(tmp_path: Path) -> None:
    lines = [
        a_line(5, unit="Ruimte", ledger="4300", ledger_name="Advies"),
        a_line(2),
    ]
    asked = asking(tmp_path, lines)

    units, ledgers = answer_by_unit(asked), answer_by_ledger(asked)

    names = [row[0] for row in cells(units, "by_unit")]
    assert names == ["Ruimte", "Zonder onderdeel"]
    accounts = [row[0] for row in cells(ledgers, "by_ledger")]
    assert accounts == ["4300 Advies", "Zonder grootboekrekening"]
    ways = [row.way.extra for row in ledgers.tables[0].rows if row.way]
    assert ways == [(("rekening", "4300"),), (("zonder", "ledger"),)]


def test_a_group_adds_up_its_suppliers(tmp_path: Path) -> None:
    holding = key_of("Holding")
    lines = [a_line(5, supplier="A"), a_line(6, supplier="B"), a_line(7, supplier="C")]
    suppliers = [
        {"supplier": key_of("A"), "name": "A", "parent": holding},
        {"supplier": key_of("B"), "name": "B", "parent": holding},
        {"supplier": holding, "name": "Holding", "parent": holding},
    ]

    found = answer_by_parent(asking(tmp_path, lines, suppliers=suppliers))

    assert [row[:2] for row in cells(found, "by_parent")] == [
        ("Holding", Decimal(11)),
        ("C", Decimal(7)),
    ]


def test_more_given_back_than_bought_is_no_error(tmp_path: Path) -> None:
    found = answer_by_supplier(asking(tmp_path, [a_line(-5)]))

    assert found.sentence == "Bovenaan staat Bron BV met €\xa0−5."
    assert found.charts == ()


def test_without_any_group_nothing_is_said_twice(tmp_path: Path) -> None:
    found = answer_by_parent(asking(tmp_path, [a_line(5), a_line(6, supplier="B")]))

    assert found.is_empty
    assert found.sentence == ""
    assert found.empty.startswith(
        "Van geen enkele leverancier weten we bij welk concern"
    )


def test_without_any_category_it_says_so_and_draws_nothing(tmp_path: Path) -> None:
    found = answer_by_category(asking(tmp_path, [a_line(5), a_line(6, supplier="B")]))

    assert found.charts == ()
    assert found.sentence.startswith("Geen enkele regel heeft al een CPV-categorie.")


def test_until_most_euros_have_a_cpv_code_the_words_of_the_files_stand(
    tmp_path: Path,
) -> None:
    lines = [
        a_line(50, category_name="Thuiszorg"),
        a_line(20, category_code="X1"),
        a_line(20, supplier="Schoon", category_code="90911300"),
        a_line(10, supplier="Kaal"),
    ]

    found = answer_by_category(asking(tmp_path, lines))

    assert found.is_own_words
    assert [row[:2] for row in cells(found, "by_category")] == [
        ("Thuiszorg", Decimal(50)),
        ("90911300", Decimal(20)),
        ("X1", Decimal(20)),
        ("Zonder eigen categorie", Decimal(10)),
    ]
    assert "Van het geld heeft nu 20\xa0% een CPV-categorie." in found.remarks[0]
    ways = [row.way.extra for row in found.tables[0].rows if row.way]
    assert ways[0] == (("eigen_categorie", "Thuiszorg"),)
    assert ways[3] == (("zonder", "given"),)
    assert found.charts[0].wide.title.startswith("Thuiszorg staat bovenaan")
    assert found.coverage is not None
    assert found.coverage.way == Way(Selection(), extra=(("zonder", "given"),))


def test_once_half_has_a_cpv_code_the_cpv_stands(tmp_path: Path) -> None:
    lines = [
        a_line(50, category_name="Thuiszorg"),
        a_line(50, supplier="Schoon", category_code="90911300"),
    ]

    found = answer_by_category(asking(tmp_path, lines))

    assert not found.is_own_words
    assert found.remarks == ()
    assert "(909)" in str(cells(found, "by_category")[1][0])


def test_without_own_categories_it_is_told_by_account(tmp_path: Path) -> None:
    lines = [a_line(50, ledger="4300", ledger_name="Advies"), a_line(20)]

    found = answer_by_category(asking(tmp_path, lines))

    assert found.is_own_words
    assert found.code == found.tables[0].code == "by_category"
    assert found.title == "Wat kopen we?"
    assert [row[0] for row in cells(found, "by_category")] == [
        "4300 Advies",
        "Zonder grootboekrekening",
    ]
    assert "Hier heeft nog niets een CPV-categorie." in found.remarks[0]


def test_what_has_no_cpv_code_yet_opens_in_words_of_the_files(tmp_path: Path) -> None:
    lines = [
        a_line(90, category_code="90911300"), a_line(10, category_name="Thuiszorg"),
    ]  # fmt: skip

    found = answer_by_category(asking(tmp_path, lines, Selection(category="-")))

    assert [row[0] for row in cells(found, "by_category")] == ["Thuiszorg"]
    assert found.remarks[0].startswith("Dit heeft nog geen CPV-categorie.")
