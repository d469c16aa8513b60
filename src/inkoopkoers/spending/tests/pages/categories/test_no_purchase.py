# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages where somebody says that it is no purchase, and where one sees what that left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]
GROUP = {"per": "ledger", "grootboek": "9100"}


@pytest.fixture
def taxed(wilgenwaard: Organisation, bram: User) -> Organisation:
    """An organisation that pays taxes, and buys something too."""
    cache.clear()
    lines = [
        a_line(900, supplier="Glas BV", ledger="4310", ledger_name="Glas"),
        a_line(5_000, supplier="Fiscus", ledger="9100", ledger_name="Loonbelasting"),
    ]
    published_lines(wilgenwaard, bram, lines)
    return wilgenwaard


def at(name: str, organisation: Organisation, *more: Any) -> str:
    return reverse(f"spending:{name}", args=[organisation.pk, *more])


def categories() -> list[str]:
    rows = CategoryRule.objects.filter(retired_at=None)
    return list(rows.values_list("category", flat=True))


def test_the_board_proposes_it_with_a_reason_and_one_press_keeps_it(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    page = browser.get(at("categories", taxed) + "?per=ledger").content.decode()
    browser.post(at("tag_category", taxed), {**GROUP, "categorie": "geen inkoop"})
    after = browser.get(at("categories", taxed) + "?per=ledger").content.decode()

    assert "Dit is geen inkoop" in page
    assert "In de naam staat ‘Loonbelasting’" in page
    assert 'name="categorie" value="geen inkoop"' in page
    assert categories() == [NO_PURCHASE]
    assert "Loonbelasting" not in after


def test_who_chooses_sees_what_it_changes_before_saving(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    address = at("tag_category", taxed)

    first = browser.get(address, GROUP).content.decode()
    looked = browser.get(address, {**GROUP, "categorie": "geen inkoop"})

    assert "categorie=geen inkoop" in unquote(first)
    page = looked.content.decode()
    assert looked.status_code == 200
    assert "is daarna geen inkoop, en telt niet" in page
    assert '<h2 id="effect-kop">Geen inkoop</h2>' in page
    assert categories() == []


def test_converting_takes_it_in_words_and_with_a_tick(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    address = at("convert_categories", taxed)
    data = {"per": "ledger", "groep-0": "9100", "groep-1": "4310"}

    page = browser.get(address, {"per": "ledger"}).content.decode()
    browser.post(address, {**data, "neem-0": "on", "wat-1": "Geen inkoop"})

    assert "Neem over: Geen inkoop" in page
    assert '<option value="Geen inkoop">' in page
    assert categories() == [NO_PURCHASE, NO_PURCHASE]


def test_the_form_of_a_rule_takes_it_and_shows_it_again(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    data = {"ledger": "9100", "category": "Geen inkoop"}

    looked = browser.post(at("new_category_rule", taxed), {**data, "kijk": "ja"})
    browser.post(at("new_category_rule", taxed), data)
    rule = CategoryRule.objects.get()
    again = browser.get(at("category_rule", taxed, rule.pk)).content.decode()
    listed = browser.get(at("category_rules", taxed)).content.decode()

    assert "Grootboek begint met 9100 → Geen inkoop" in looked.content.decode()
    assert rule.category == NO_PURCHASE
    assert 'value="geen inkoop"' in again
    assert "Grootboek begint met 9100 → Geen inkoop" in listed


def test_an_answer_tells_what_it_leaves_out_and_leads_to_those_lines(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    browser.post(at("tag_category", taxed), {**GROUP, "categorie": "geen inkoop"})

    page = browser.get(at("answer", taxed, "wie")).content.decode()
    lines = browser.get(at("lines", taxed), {"categorie": NO_PURCHASE})
    gaps = browser.get(at("hygiene", taxed)).content.decode()
    back = browser.get(at("answer", taxed, "wie"), {"intern": "ja"}).content.decode()

    assert "is geen inkoop en telt niet mee" in page
    assert f"?categorie={NO_PURCHASE}" in page
    assert "is geen inkoop en telt niet mee" in gaps
    assert "Fiscus" not in page
    assert "Fiscus" in lines.content.decode()
    assert "Glas BV" not in lines.content.decode()
    assert "Fiscus" in back
    assert "ook intern en geen inkoop" in back


def test_the_list_of_suppliers_counts_as_the_answers_do(
    taxed: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    browser.post(at("tag_category", taxed), {**GROUP, "categorie": "geen inkoop"})

    page = browser.get(at("suppliers", taxed)).content.decode().replace("\xa0", " ")

    assert page.index("Glas BV") < page.index("Fiscus")
    assert "Samen kregen ze € 900, zonder je eigen diensten." in page
    assert "en € 5.000 die geen inkoop is" in page
    assert "€ 5.000 is geen inkoop en telt niet mee." in page
