# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of award models, starting one, taking it off and putting it back."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inkoopkoers.awarding.actions.criteria import add_criterion
from inkoopkoers.awarding.actions.models import remove_award
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import Criterion, Formula
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.organisations.models import Organisation, User

Browser = Callable[[User], Client]
LIST, NEW = reverse("awarding:list"), reverse("awarding:new")


def sent(wilgenwaard: Organisation, **changes: str) -> dict[str, str]:
    return {
        "title": "Laptops",
        "organisation": str(wilgenwaard.pk),
        "formula": "gunnen-op-waarde",
        **changes,
    }


@pytest.mark.django_db
def test_a_visitor_reads_what_it_is_and_compares_the_formulas(client: Client) -> None:
    page = client.get(LIST).text

    assert "Wat een account toevoegt" in page
    assert "Tussen vaste grenzen" in page
    assert "rekenen we nog niet" in page
    assert "Nieuw gunningsmodel" not in page


def test_a_member_sees_and_finds_models_with_their_stage(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    an_award(wilgenwaard, bram, "Laptops")
    an_award(wilgenwaard, bram, "Bankjes")
    browser = client_of(bram)

    everything = browser.get(LIST).text
    found = browser.get(LIST, {"q": "bank"}).text
    nothing = browser.get(LIST, {"q": "x" * 10_000}).text

    assert "Laptops" in everything
    assert "in ontwerp" in everything
    assert "Bankjes" in found
    assert "Laptops" not in found
    assert "Geen gunningsmodel gevonden" in nothing


def test_a_stranger_sees_no_model_of_others(
    client_of: Browser, wilgenwaard: Organisation, bram: User, cora: User
) -> None:
    an_award(wilgenwaard, bram, "Geheim")

    assert "Geheim" not in client_of(cora).get(LIST).text


def test_many_models_come_in_pages(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    for number in range(26):
        an_award(wilgenwaard, bram, f"Model {number:02}")

    first, last = (client_of(bram).get(LIST, {"pagina": nr}).text for nr in ("1", "99"))

    assert "Pagina 1 van 2" in first
    assert "Model 00" in last


def test_a_model_is_made_and_opened(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    response = client_of(bram).post(NEW, sent(wilgenwaard), follow=True)

    made = AwardModel.objects.get()
    assert design_of(made.design).formula is Formula.VALUE
    assert "Voeg een criterium toe" in response.text


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"title": "x" * 10_000},
        {"title": "\x00"},
        {"organisation": "999999999999999999999999"},
        {"formula": "bilineair"},
        {"formula": ""},
        {"prices": "misschien"},
    ],
)
def test_bad_input_comes_back_with_what_was_typed(
    client_of: Browser,
    wilgenwaard: Organisation,
    bram: User,
    changes: dict[str, str],
) -> None:
    response = client_of(bram).post(NEW, sent(wilgenwaard, **changes))

    assert response.status_code == 422
    assert "<title>Fout:" in response.text
    assert not AwardModel.objects.exists()


def test_the_three_questions_give_a_suggestion_and_lose_nothing(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    asked = sent(wilgenwaard, title="Nog niet af", worth="per-punt", doe="advies")

    page = client_of(bram).post(NEW, asked)

    assert page.status_code == 200
    assert "Suggestie: Bereid te betalen per punt" in page.text
    assert 'value="Nog niet af"' in page.text
    assert 'value="bereid-te-betalen" checked' in page.text
    assert not AwardModel.objects.exists()


def test_who_manages_nothing_starts_nothing(client_of: Browser, ivo: User) -> None:
    assert client_of(ivo).get(NEW).status_code == 403


def test_what_is_taken_off_can_be_put_back(
    client_of: Browser, wilgenwaard: Organisation, bram: User, cora: User
) -> None:
    row = an_award(wilgenwaard, bram)
    browser = client_of(bram)

    gone = browser.post(reverse("awarding:remove", args=[row.pk]), follow=True)
    missing = browser.get(reverse("awarding:model", args=[row.pk]))
    strange = client_of(cora).post(reverse("awarding:restore", args=[row.pk]))
    back = browser.post(reverse("awarding:restore", args=[row.pk]), follow=True)

    assert "is weggehaald" in gone.text
    assert missing.status_code == strange.status_code == 404
    assert "Bewaard" in back.text


def test_a_bad_number_in_the_notice_counts_for_nothing(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    remove_award(an_award(wilgenwaard, bram), by=bram)

    for bad in ("x", "9" * 30, "-1"):
        page = client_of(bram).get(LIST, {"weg": bad})
        assert page.status_code == 200
        assert "is weggehaald" not in page.text


def test_a_copy_has_the_same_design(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    row = an_award(wilgenwaard, bram)

    client_of(bram).post(reverse("awarding:copy", args=[row.pk]))

    made = AwardModel.objects.exclude(pk=row.pk).get()
    assert made.title == "Kopie van Laptops voor de scholen"
    assert made.design == row.design


def test_its_name_and_estimate_change_and_a_colleague_is_not_overwritten(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    row = an_award(wilgenwaard, bram)
    about = reverse("awarding:about", args=[row.pk])
    data = {"title": "Nieuwe naam", "estimate_eur": "1,5 miljoen", "edition": "1"}
    browser = client_of(bram)

    saved = browser.post(about, data)
    again = browser.post(about, {**data, "title": "Te laat"})

    row.refresh_from_db()
    assert saved.status_code == 302
    assert (row.title, row.estimate_eur) == ("Nieuwe naam", Decimal(1_500_000))
    assert again.status_code == 409
    assert "Te laat" in again.text
    assert "Nieuwe naam" in again.text


def test_the_list_and_a_model_cost_the_same_however_much_there_is(
    client_of: Browser, wilgenwaard: Organisation, bram: User
) -> None:
    browser = client_of(bram)
    row = an_award(wilgenwaard, bram)
    addresses = [
        LIST,
        *(
            reverse(f"awarding:{name}", args=[row.pk])
            for name in ("model", "criteria", "formula", "clause")
        ),
    ]

    few = [_cost(browser, address) for address in addresses]
    for number in range(20):
        an_award(wilgenwaard, bram, f"Model {number}")
        add_criterion(
            row,
            Criterion("", f"Nog een {number}", "", Decimal(0), scale="0-3"),
            by=bram,
        )
    many = [_cost(browser, address) for address in addresses]

    assert many == few


def _cost(browser: Client, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address).status_code == 200
    return len(queries)
