# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quantities: adding, changing, circles, removing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, form_of, kept, text_of
from inkoopkoers.organisations.models import User

CHARGER = {"name": "Opladers", "number": "1,1", "of": "laptops", "unit": "oplader"}


def test_a_factor_follows_the_number_it_hangs_on(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    browser.post(at(comparison, "aantallen/"), CHARGER)

    made = kept(comparison).quantities[1]
    assert (made.code, made.number, made.of) == ("opladers", Decimal("1.1"), "laptops")
    assert "440" in text_of(browser.get(at(comparison, "aantallen/")))


def test_a_circle_is_refused_with_the_names_in_it(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(comparison, "aantallen/"), CHARGER)
    address = at(comparison, "aantallen/laptops/")

    response = browser.post(address, form_of(browser.get(address)) | {"of": "opladers"})

    assert response.status_code == 422
    assert "Laptops → Opladers → Laptops" in text_of(response)
    assert kept(comparison).quantities[0].of == ""


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"name": ""}, "Schrijf op wat je telt."),
        ({"number": "-1"}, "Vul een getal in van 0 of meer."),
        ({"number": "9" * 40}, "meer dan we kunnen bewaren"),
        ({"of": "bestaat-niet"}, "Kies een aantal uit de lijst."),
    ],
)
def test_bad_input_is_said(
    values: dict[str, str],
    message: str,
    comparison: Comparison,
    bram: User,
    client_of: Browse,
) -> None:
    response = client_of(bram).post(at(comparison, "aantallen/"), CHARGER | values)

    assert response.status_code == 422
    assert message in text_of(response)
    assert len(kept(comparison).quantities) == 1


def test_a_number_that_lines_count_with_stays(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(
        at(comparison, "kosten/weghalen/"), {"soort": "aantal", "wat": "laptops"}
    )

    assert response.status_code == 409
    assert "Hiermee rekenen nog: ‘Laptops’, ‘Stroom’" in text_of(response)
    assert len(kept(comparison).quantities) == 1


def test_a_number_is_taken_away_and_put_back(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(comparison, "aantallen/"), CHARGER)
    before = kept(comparison)

    gone = browser.post(
        at(comparison, "kosten/weghalen/"),
        {"soort": "aantal", "wat": "opladers"},
        follow=True,
    )
    assert "Weggehaald: Opladers" in text_of(gone)
    browser.post(at(comparison, "kosten/terug/1/"))

    assert kept(comparison) == before
    assert browser.post(at(comparison, "kosten/terug/1/")).status_code == 404


def test_a_colleagues_change_is_not_lost(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser, address = client_of(bram), at(comparison, "aantallen/laptops/")
    mine = form_of(browser.get(address)) | {"number": "500"}
    client_of(anna).post(address, mine | {"number": "450"})

    response = browser.post(address, mine)

    assert response.status_code == 409
    assert "450" in text_of(response)
    assert 'value="500"' in text_of(response)
    assert kept(comparison).quantities[0].number == 450


def test_who_may_do_what(
    comparison: Comparison, cora: User, lies: User, client_of: Browse
) -> None:
    address = at(comparison, "aantallen/")

    assert client_of(cora).get(address).status_code == 404
    assert client_of(lies).get(address).status_code == 200
    assert client_of(lies).post(address, CHARGER).status_code == 403
    assert client_of(lies).get(f"{address}laptops/").status_code == 403
