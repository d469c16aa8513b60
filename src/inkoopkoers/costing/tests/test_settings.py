# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a comparison counts with, part by part."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.costing.actions.settings import change_sheet
from inkoopkoers.costing.domain.checking import problems_of
from inkoopkoers.costing.domain.editing import line_of
from inkoopkoers.costing.domain.results import results_of
from inkoopkoers.costing.domain.sheet import Basis, Purpose, Timing
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, form_of, kept, text_of
from inkoopkoers.costing.views.settings import PARTS
from inkoopkoers.organisations.models import User

ALL = [*PARTS, "naam"]


def saved(browser: Client, comparison: Comparison, part: str, **values: str) -> Any:
    """Post the form of a part with these values typed over."""
    address = at(comparison, f"uitgangspunten/{part}/")
    page = browser.get(address)
    return browser.post(address, form_of(page) | values)


def test_everyone_sees_what_is_counted_with_and_its_source(
    comparison: Comparison, lies: User, client_of: Browse
) -> None:
    text = text_of(client_of(lies).get(at(comparison, "uitgangspunten/")))

    assert "2,8 % tot en met jaar 35, daarna 1,8 %" in text
    assert "sinds 1 januari 2026" in text
    assert "uitgangspunten/rente/" not in text


@pytest.mark.parametrize("part", ALL)
def test_saving_a_part_untouched_changes_nothing(
    part: str, comparison: Comparison, bram: User, client_of: Browse
) -> None:
    before, title = kept(comparison), comparison.title
    browser = client_of(bram)
    if part == "rente":
        before = kept(comparison)

    response = saved(browser, comparison, part)

    assert response.status_code == 302
    after = kept(comparison)
    if part != "rente":  # the source is told as the rule tells it
        assert after == before
    assert [one.total for one in results_of(after)] == [
        one.total for one in results_of(before)
    ]
    assert comparison.title == title


def test_the_term_takes_what_is_at_the_end_along(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    saved(client_of(bram), comparison, "termijn", horizon_years="10", timing="midden")

    sheet = kept(comparison)
    assert (sheet.horizon_years, sheet.timing) == (10, Timing.MIDDLE)
    assert line_of(sheet, "a", "uitstap").first_year == 10


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("termijn", {"horizon_years": "0"}), "Schrijf 1 of meer."),
        (("termijn", {"horizon_years": "200"}), "Schrijf hoogstens 100."),
        (("prijspeil", {"inflation": "0,02"}), "Bedoel je 2 % of 0,02 %?"),
        (("prijspeil", {"price_year": "26"}), "Schrijf 2000 of meer."),
        (("prijzen", {"co2": "eigen", "co2_eur_per_kg": ""}), "Vul je eigen prijs in."),
        (("prijzen", {"co2": "gratis"}), "Kies een van deze prijzen."),
        (("prijzen", {"kwh_eur": "1e999"}), "Schrijf een getal"),
        (("stijging", {"groei-energie": "200 %"}), "Schrijf een percentage van"),
        (("naam", {"title": "x" * 10_000}), "200"),
        (("naam", {"title": "\0"}), "Geef de vergelijking een naam."),
        (("rente", {"purpose": "raket"}), "Kies een van deze drie."),
        (
            ("rente", {"purpose": "eigen", "own_rate": ""}),
            "Vul je eigen percentage in.",
        ),
        (("rente", {"purpose": "eigen", "own_rate": "3 %"}), "waar het percentage"),
    ],
)
def test_bad_input_is_said_at_its_field(
    typed: tuple[str, dict[str, str]],
    message: str,
    comparison: Comparison,
    bram: User,
    client_of: Browse,
) -> None:
    part, values = typed
    before = kept(comparison)

    response = saved(client_of(bram), comparison, part, **values)

    assert response.status_code == 422
    assert message in text_of(response)
    assert kept(comparison) == before


def test_prices_and_growth_are_kept(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    saved(browser, comparison, "prijzen", kwh_eur="0,345", co2="hoog")
    saved(browser, comparison, "stijging", **{"groei-licentie": "4,5 %"})
    saved(browser, comparison, "naam", title="Nieuwe naam", note="Voor de raad")

    sheet = kept(comparison)
    assert sheet.prices.kwh_eur == Decimal("0.345")
    assert sheet.prices.co2_eur_per_kg == Decimal("0.16")
    assert {one.category.value: one.rate for one in sheet.growths} == {
        "licentie": Decimal("0.045"), "co2": Decimal("0.035"),
    }  # fmt: skip
    assert (comparison.title, comparison.note) == ("Nieuwe naam", "Voor de raad")


def test_a_nominal_rate_is_refused_in_a_real_sheet_until_all_is_converted(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)

    refused = saved(browser, comparison, "rente", purpose="business-case")
    assert refused.status_code == 422
    assert "kun je niet mengen" in text_of(refused)
    assert "Reken het hele blad om en bewaar" in text_of(refused)
    saved(browser, comparison, "rente", purpose="business-case", converts="ja")

    after = kept(comparison)
    assert (after.purpose, after.basis) == (Purpose.BUSINESS, Basis.NOMINAL)
    assert problems_of(after) == ()
    for old, new in zip(results_of(before), results_of(after), strict=True):
        assert new.total == pytest.approx(old.total, rel=1e-9)


def test_the_whole_sheet_is_converted_with_one_button(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser, before = client_of(bram), kept(comparison)
    address = at(comparison, "uitgangspunten/omrekenen/")

    browser.post(address, {"naar": "nominaal"})

    assert kept(comparison).basis is Basis.NOMINAL
    new, old = results_of(kept(comparison)), results_of(before)
    assert [one.total for one in new] == pytest.approx([one.total for one in old])
    assert browser.post(address, {"naar": "maan"}).status_code == 404
    assert browser.get(address).status_code == 302


def test_more_inflation_follows_in_a_prescribed_rate(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(comparison, "uitgangspunten/omrekenen/"), {"naar": "nominaal"})

    saved(browser, comparison, "prijspeil", inflation="3 %")

    rate = kept(comparison).rate.bands[0].rate
    assert rate == pytest.approx(Decimal("1.028") * Decimal("1.03") - 1)


def test_two_people_both_keep_their_text(
    comparison: Comparison, bram: User, anna: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    address = at(comparison, "uitgangspunten/termijn/")
    mine = form_of(browser.get(address)) | {"horizon_years": "12"}
    saved(client_of(anna), comparison, "termijn", horizon_years="6")

    response = browser.post(address, mine)

    text = text_of(response)
    assert response.status_code == 409
    assert "Dit staat er nu" in text
    assert 'value="12"' in text
    assert kept(comparison).horizon_years == 6
    assert browser.post(address, form_of(response)).status_code == 302
    assert kept(comparison).horizon_years == 12


def test_an_older_rate_is_pointed_out(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    change_sheet(
        comparison,
        lambda sheet: replace(sheet, rate=replace(sheet.rate, edition="2021-01-01")),
        by=bram,
        edition=None,
    )

    text = text_of(client_of(bram).get(at(comparison, "uitgangspunten/")))

    assert "Er is een nieuwere discontovoet" in text


def test_only_members_and_only_managers(
    comparison: Comparison, cora: User, ivo: User, client_of: Browse
) -> None:
    address = at(comparison, "uitgangspunten/termijn/")

    assert client_of(cora).get(address).status_code == 404
    assert client_of(ivo).get(address).status_code == 403
    assert client_of(ivo).get(at(comparison, "uitgangspunten/")).status_code == 200


def test_a_part_that_is_not_there_is_not_found(
    comparison: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    assert browser.get(at(comparison, "uitgangspunten/weer/")).status_code == 404
    assert browser.get(f"/rekenen/kosten/{10**30}/uitgangspunten/").status_code == 404
