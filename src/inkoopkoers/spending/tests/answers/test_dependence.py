# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The few and the tail, dependence per category, and one supplier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.answering.asking import Contract
from inkoopkoers.spending.answering.concentration import answer_concentration
from inkoopkoers.spending.answering.one_supplier import answer_supplier
from inkoopkoers.spending.answering.pareto import answer_pareto
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.tests.answers.asking import asking, cells
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once
CLEAN, ROADS = "90911000", "45233000"


def test_a_few_suppliers_get_most(tmp_path: Path) -> None:
    lines = [
        a_line(8000, supplier="Een"),
        *(a_line(200, supplier=f"Klein {n}") for n in range(10)),
        a_line(-5, supplier="Terug"),
    ]

    found = answer_pareto(asking(tmp_path, lines))

    assert found.sentence == (
        "1 van de 12 leveranciers (8,3\xa0%) krijgt 80\xa0% van het geld. De staart is "
        "2 leveranciers met samen 4\xa0%."
    )
    assert cells(found, "suppliers")[0] == (
        "Een", Decimal(8000), Decimal("0.8"), Decimal("0.8"), "A", 1,
    )  # fmt: skip
    assert found.remarks == (
        "10 leveranciers kregen minder dan €\xa01.000, samen €\xa02.000.",
    )
    assert found.coverage is not None
    assert "1 leverancier staat op nul of lager (€\xa0−5)" in found.coverage.missing
    letters = next(one for one in found.tables if one.code == "letters")
    assert letters.rows[-1].cells[:4] == ("Op nul of lager", -5, None, 1)
    assert letters.totals[1:4] == (9995, None, 12)


def test_a_few_suppliers_that_are_all_of_them_make_no_share(tmp_path: Path) -> None:
    lines = [a_line(40, supplier="Een"), a_line(38, supplier="Twee"), a_line(30)]

    found = answer_pareto(asking(tmp_path, lines))

    assert found.sentence == (
        "Het geld is verdeeld over 3 leveranciers. Dat zijn er te weinig voor een staart."
    )


def test_one_category_is_told_as_the_only_one(tmp_path: Path) -> None:
    found = answer_concentration(asking(tmp_path, [a_line(category_code=CLEAN)]))

    assert found.sentence.startswith(
        "In de enige categorie krijgt één leverancier meer dan de helft van het geld: "
        "€\xa0100. Dat is "
    )


def test_names_that_were_taken_away_make_the_count_uncertain(tmp_path: Path) -> None:
    lines = [a_line(90, supplier="Een"), a_line(10, supplier="Twee", is_redacted=True)]

    (found,) = (
        one for one in answer_pareto(asking(tmp_path, lines)).remarks if "weg" in one
    )

    assert found.startswith("Van €\N{NO-BREAK SPACE}10 is de naam")
    assert found.endswith("niet zeker.")


def test_only_who_gave_back_makes_an_empty_answer(tmp_path: Path) -> None:
    assert answer_pareto(asking(tmp_path, [a_line(-5)])).is_empty


def test_a_category_at_one_supplier_is_named(tmp_path: Path) -> None:
    lines = [
        a_line(90, supplier="Vast", category_code=CLEAN),
        a_line(10, supplier="Ander", category_code=CLEAN),
        a_line(5, "2024-01-09", "Vast", category_code=CLEAN),
        *(a_line(10, supplier=f"W{n}", category_code=ROADS) for n in range(4)),
        a_line(7),
    ]
    contract = Contract("C1", "Schoon", key_of("Vast"), "909", date(2026, 12, 31))

    found = answer_concentration(asking(tmp_path, lines, contracts=(contract,)))

    assert "In 1 van de 2 categorieën krijgt één leverancier meer" in found.sentence
    first, second = cells(found, "categories")
    assert first[3] == "Vast"
    assert first[5:8] == (2, date(2026, 12, 31), "sterk")
    assert second[-2:] == ("matig", Decimal("0.25"))
    assert [row.is_notable for row in found.tables[0].rows] == [True, False]
    assert found.remarks == ("Het contract met Vast loopt af op 31 december 2026.",)
    assert len(found.charts) == 1


def test_who_has_more_than_half_is_never_called_a_moderate_concentration(
    tmp_path: Path,
) -> None:
    lines = [
        a_line(51, supplier="Vast", category_code=CLEAN),
        *(a_line(1, supplier=f"W{n}", category_code=CLEAN) for n in range(49)),
    ]

    found = answer_concentration(asking(tmp_path, lines))

    assert cells(found, "categories")[0][-2:] == ("sterk", Decimal("0.26"))
    assert found.tables[0].rows[0].is_notable


def test_a_contract_for_one_category_says_nothing_about_another(
    tmp_path: Path,
) -> None:
    lines = [
        a_line(90, supplier="Vast", category_code=CLEAN),
        a_line(80, supplier="Vast", category_code=ROADS),
    ]
    contract = Contract("C1", "Schoon", key_of("Vast"), "90911", date(2026, 12, 31))

    found = answer_concentration(asking(tmp_path, lines, contracts=(contract,)))

    assert [row[6] for row in cells(found, "categories")] == [date(2026, 12, 31), None]


def test_contracts_that_end_are_those_of_who_we_depend_on_each_once(
    tmp_path: Path,
) -> None:
    lines = [
        a_line(90, supplier="Vast", category_code=CLEAN),
        a_line(80, supplier="Vast", category_code=ROADS),
        a_line(70, supplier="Groen", category_code="77310000"),
        *(a_line(10, supplier=f"W{n}", category_code="48000000") for n in range(4)),
    ]
    contracts = (
        Contract("C1", "Alles", key_of("Vast"), "", date(2027, 1, 31)),
        Contract("C2", "Groen", key_of("Groen"), "773", date(2026, 12, 31)),
        Contract("C3", "Los", key_of("W0"), "480", date(2026, 12, 30)),
    )

    found = answer_concentration(asking(tmp_path, lines, contracts=contracts))

    assert found.remarks == (
        "Van 2 van deze leveranciers loopt het contract binnen een jaar af, als eerste "
        "dat met Groen: 31 december 2026.",
    )


def test_without_categories_it_says_what_to_do_first(tmp_path: Path) -> None:
    found = answer_concentration(asking(tmp_path, [a_line(7)]))

    assert found.is_empty
    assert "Geef eerst categorieën" in found.empty


def test_one_supplier_shows_its_part_of_each_category(tmp_path: Path) -> None:
    lines = [
        a_line(75, "2025-01-09", "Vast", category_code=CLEAN, invoice="1"),
        a_line(25, "2026-01-09", "Vast BV", category_code=CLEAN, invoice="2"),
        a_line(100, supplier="Ander", category_code=CLEAN),
    ]
    one = key_of("Vast")
    members = [{"party": key_of(name), "supplier": one} for name in ("Vast", "Vast BV")]
    suppliers = [{"supplier": one, "name": "Vast Schoon", "parent": one}]
    asked = asking(
        tmp_path,
        lines,
        Selection(supplier=one),
        members=members,
        suppliers=suppliers,
        contracts=(Contract("C1", "Schoon", one, "909", date(2026, 1, 1)),),
    )

    found = answer_supplier(asked)

    assert found.title == "Vast Schoon"
    assert found.sentence.startswith(
        "Bij Vast Schoon kochten we voor €\xa0100: 50\xa0% van het geld in deze keuze. Dat "
        "staat op 2 facturen. De eerste regel is van 9 januari 2025."
    )
    assert cells(found, "categories")[0][1:4] == (
        Decimal(100), Decimal("0.5"), Decimal(200),
    )  # fmt: skip
    assert [row[0] for row in cells(found, "years")] == ["2025", "2026"]
    assert [row[0] for row in cells(found, "names")] == ["Vast", "Vast BV"]
    assert [row[0] for row in cells(found, "contracts")] == ["C1"]
    assert "Het contract liep tot en met 1 januari 2026." in found.remarks


def test_without_a_supplier_one_can_choose(tmp_path: Path) -> None:
    asked = asking(tmp_path, [a_line(5)])

    found = answer_supplier(asked)
    gone = answer_supplier(replace(asked, selection=Selection(supplier=12)))

    assert found.sentence == "Kies een leverancier om te zien wat we er kopen."
    assert "staat niet (meer) in de uitgaven" in gone.sentence
    assert [row[0] for row in cells(gone, "choose")] == ["Bron BV"]


def test_an_own_service_shows_its_lines_when_one_asks_for_it(tmp_path: Path) -> None:
    one = key_of("Dienst")
    own = {"supplier": one, "name": "Dienst", "parent": one, "is_internal": True}
    asked = asking(
        tmp_path,
        [a_line(5, supplier="Dienst")],
        Selection(supplier=one),
        suppliers=[own],
    )

    found = answer_supplier(asked)

    assert cells(found, "categories")[0][1] == Decimal(5)


def test_a_masked_person_is_nowhere(tmp_path: Path) -> None:
    one = key_of("Jan Jansen")
    person = {"supplier": one, "name": "Jan Jansen", "parent": one, "is_person": True}
    asked = asking(
        tmp_path,
        [a_line(5, supplier="Jan Jansen", kvk="12345678", category_code=CLEAN)],
        Selection(supplier=one),
        suppliers=[person],
        mask_persons=True,
    )

    told = [repr(answer(asked)) for answer in (answer_supplier, answer_pareto)]
    told.append(repr(answer_concentration(asked)))
    told += [repr(tuple(one.rows)) for one in answer_pareto(asked).tables]

    assert "Jansen" not in "".join(told)
    assert "12345678" not in "".join(told)


def test_one_supplier_is_no_division(tmp_path: Path) -> None:
    found = answer_pareto(asking(tmp_path, [a_line(5)]))

    assert found.sentence == "Er is één leverancier: die krijgt al het geld."
    assert found.charts == ()
