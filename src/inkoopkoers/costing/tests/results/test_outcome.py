# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome and the figures behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import Alternative, Category, CostLine
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import EXAMPLE
from inkoopkoers.costing.tests.browsing import Browse, at, text_of
from inkoopkoers.costing.tests.making import a_sheet, laptops
from inkoopkoers.costing.wording.amounts import cell, cents
from inkoopkoers.organisations.models import Organisation, User


def test_it_begins_with_the_conclusion(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    text = text_of(client_of(lies).get(at(comparison)))

    heading = re.search(r"<h1>(.*?)</h1>", text)
    assert heading
    assert "‘Aanbod B’ kost over 8 jaar het minst" in heading[1]
    assert "Na 4 jaar (2030) is ‘Aanbod B’ goedkoper" in text


def test_every_amount_leads_to_where_it_comes_from(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    browser = client_of(lies)
    table = browser.get(at(comparison)).context["table"]

    for row in (*table.rows, *table.foot):
        for one in row.cells:
            if one.href:
                assert browser.get(one.href).status_code == 200


def test_a_figure_shows_every_payment_and_adds_up(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    result = results_of(a_sheet())[0]

    response = client_of(lies).get(at(comparison, "cijfer/a/aanschaf/"))

    text = text_of(response)
    assert cents(result.by_category[Category.PURCHASE]) in text
    assert response.context["total"] == cell(result.by_category[Category.PURCHASE], 2)
    assert "inschrijving" in text
    assert "de aanbieder" in text
    assert [one.year for one in response.context["lines"][0].payments] == [0, 4]


def test_the_total_says_what_it_is_per_year(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    result = results_of(a_sheet())[0]

    text = text_of(client_of(lies).get(at(comparison, "cijfer/a/totaal/")))

    assert f"{cents(result.total)} ÷ 7,0793 = {cents(result.yearly)}" in text


def test_a_name_that_is_there_twice_is_told_apart(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, "cijfer/a/totaal/"))

    names = [name for name, _ in response.context["summary"]]
    assert {"Laptops", "Stroom (Energie)", "Stroom (CO2)"} <= set(names)
    assert len(names) == len(set(names))


def test_who_cost_the_same_is_never_called_the_cheapest(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    same = tuple(Alternative(code, code.upper(), lines=laptops()) for code in "ab")
    sheet = replace(a_sheet(), alternatives=same)
    comparison = make_comparison(wilgenwaard, "Gelijk", sheet, by=bram)

    text = text_of(client_of(bram).get(at(comparison)))

    assert "Ze kosten over de hele looptijd evenveel" in text
    assert "De goedkoopste is dat vanaf het begin" not in text


def test_many_lines_come_in_pages(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    lines = tuple(
        CostLine(f"r{n}", f"Regel {n}", Category.SUPPORT, Decimal(n + 1))
        for n in range(25)
    )
    sheet = replace(a_sheet(), alternatives=(Alternative("a", "A", lines=lines),))
    comparison = make_comparison(wilgenwaard, "Veel", sheet, by=bram)
    browser = client_of(bram)

    for page, count in (("", 10), ("?pagina=3", 5), ("?pagina=99999999999999", 5)):
        response = browser.get(at(comparison, f"cijfer/a/support/{page}"))

        assert len(response.context["lines"]) == count
        assert len(response.context["summary"]) == 25


@pytest.mark.parametrize(
    "figure",
    ["x/aanschaf/", "a/onzin/", "a/totaal2/", f"{'a' * 5000}/aanschaf/", "a/%00/"],
)
def test_a_figure_that_is_not_there_is_not_found(
    figure: str, comparison: Comparison, lies: User, client_of: Browse
) -> None:
    response = client_of(lies).get(at(comparison, f"cijfer/{figure}"))

    assert response.status_code == 404


def test_a_category_without_lines_counts_as_nothing(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    text = text_of(client_of(lies).get(at(comparison, "cijfer/a/opleiding/")))

    assert "Hier staan geen regels" in text


def test_it_warns_where_the_outcome_is_weak(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    first, second = sheet.alternatives
    close = replace(
        second,
        lines=(
            replace(laptops("1165", life=8)[0], source=EXAMPLE),
            *second.lines[1:-1],
        ),
    )
    empty = Alternative("c", "Nog niets")
    weak = replace(sheet, alternatives=(first, close, empty))
    comparison = make_comparison(wilgenwaard, "Zwak", weak, by=bram)

    text = text_of(client_of(bram).get(at(comparison)))

    assert "Het verschil is klein" in text
    assert "Stijgt de aanschafprijs van" in text
    assert "voorbeeldbedragen" in text
    assert "‘Nog niets’ heeft nog geen kosten" in text
    assert "1 bedrag staat bij het ene alternatief wel" in text


def test_what_does_not_count_says_why(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    kilos = CostLine("co2", "Uitstoot", Category.CO2, Decimal(50))
    first, second = sheet.alternatives
    with_co2 = replace(first, lines=(*first.lines, kilos))
    inside = replace(sheet, alternatives=(with_co2, second), counts_external=False)
    comparison = make_comparison(wilgenwaard, "Zonder", inside, by=bram)

    text = text_of(client_of(bram).get(at(comparison)))

    assert "Uitstoot van Aanbod A telt niet mee" in text


def test_a_name_is_never_markup(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    sheet = a_sheet()
    bad = "<script>alert(1)</script>"
    named = replace(
        sheet,
        alternatives=tuple(
            replace(
                one,
                name=bad,
                lines=tuple(replace(line, name=bad, note=bad) for line in one.lines),
            )
            for one in sheet.alternatives
        ),
    )
    comparison = make_comparison(wilgenwaard, "Kwaad", named, by=bram)
    browser = client_of(bram)

    for page in (
        "",
        "wat-beslist/",
        "hoe-zeker/",
        "vastzitten/",
        "per-jaar/",
        "cijfer/a/totaal/",
    ):
        assert bad not in text_of(browser.get(at(comparison, page)))
