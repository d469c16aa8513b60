# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A respondent on a telephone: by keyboard, without script, without a connection."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.models import Answer, Response, Round
from inkoopkoers.measuring.tests.making import ROLES, make_respondent, make_round
from inkoopkoers.organisations.models import Organisation
from tests.browser.conftest import OpenPage
from tests.browser.test_every_page_is_accessible import assert_good
from tests.browser.test_journeys import focused, tab_to

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

PHONE = 390
FIRST = "strategie-1"
OFFLINE = "net::ERR_INTERNET_DISCONNECTED"


@pytest.fixture
def found(wilgenwaard: Organisation) -> Round:
    """The Checklist at Wilgenwaard, also for who has the code."""
    return make_round(wilgenwaard, open_code="K7M2PQ4R", facets=ROLES)


@pytest.fixture
def token(found: Round) -> str:
    """The link of a jurist on the list."""
    return make_respondent(found, Rol="jurist")[1]


def tab_to_field(page: Page, name: str) -> None:
    """Press Tab until a field with this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def choose(page: Page, name: str, position: int) -> None:
    """Choose the option at this place, from 0, with the keyboard alone."""
    tab_to_field(page, name)
    for _ in range(position):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")


def press(page: Page, name: str) -> None:
    """Go to a button or link with the keyboard and press it."""
    tab_to(page, name)
    page.keyboard.press("Enter")


def test_a_respondent_does_everything_with_the_keyboard_on_a_phone(
    open_page: OpenPage, found: Round
) -> None:
    page = open_page("/meedoen/", width=PHONE)
    tab_to_field(page, "code")
    page.keyboard.type("k7m2 pq4r")
    page.keyboard.press("Enter")
    page.wait_for_url("**/meedoen/open/K7M2PQ4R/")
    choose(page, "kenmerk-0", 2)
    press(page, "Begin")
    expect(page.get_by_text("Bewaar dit adres om later verder te gaan")).to_be_visible()
    overview = page.url
    press(page, "Begin met vraag 1")

    for number, item in enumerate(instrument("checklist").items, start=1):
        expect(page.get_by_text(f"Vraag {number} van 12")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        choose(page, "answer", number % 4)
        if number == 2:
            press(page, "Toelichting of bewijs toevoegen")
            tab_to_field(page, "note")
            page.keyboard.type("Vooral bij grote inkopen.")
        tab_to(page, "Bewaar en ga verder")
        with page.expect_navigation(wait_until="commit"):
            page.keyboard.press("Enter")
        page.wait_for_load_state()
        assert Answer.objects.get(item=item.code).value == number % 4 + 1

    assert page.url == overview
    expect(page.get_by_text("12 van 12 beantwoord")).to_be_visible()
    press(page, "Lever in")
    expect(
        page.get_by_text("Dank je wel. Je antwoorden zijn ingeleverd.")
    ).to_be_visible()
    assert_good(page, PHONE)
    row = Response.objects.get()
    assert row.handed_in_at
    assert row.facets == {"Rol": "jurist"}
    assert row.answers.get(item="strategie-2").note == "Vooral bij grote inkopen."
    assert page.context.cookies() == []


def test_a_respondent_needs_no_javascript(open_page: OpenPage, token: str) -> None:
    page = open_page(f"/meedoen/{token}/", width=PHONE, script=False)

    page.get_by_role("link", name="Begin", exact=True).last.click()
    page.get_by_label("Eerder eens", exact=True).check()
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_text("Je antwoord op vraag 1 is bewaard.")).to_be_visible()
    page.get_by_label("Weet ik niet").check()
    page.get_by_role("button", name="Bewaar en naar het overzicht").click()

    expect(page.get_by_text("2 van 12 beantwoord")).to_be_visible()
    page.get_by_role("button", name="Lever in").click()
    expect(page.get_by_text("Dank je wel.")).to_be_visible()


def test_a_choice_is_saved_at_once_and_goes_on_elsewhere(
    open_page: OpenPage, token: str
) -> None:
    phone = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)

    phone.get_by_label("Eerder eens", exact=True).check()
    expect(phone.locator("[data-sign]")).to_have_text("Bewaard")
    phone.get_by_text("Toelichting of bewijs toevoegen").click()
    phone.get_by_label("Toelichting", exact=True).fill("Op mijn telefoon getypt.")
    expect(phone.locator("[data-sign]")).to_have_text("Bewaard")

    desk = open_page(f"/meedoen/{token}/")
    expect(desk.get_by_text("1 van 12 beantwoord")).to_be_visible()
    desk.goto(f"/meedoen/{token}/{FIRST}/")
    expect(desk.get_by_label("Eerder eens", exact=True)).to_be_checked()
    expect(desk.get_by_label("Toelichting", exact=True)).to_have_value(
        "Op mijn telefoon getypt."
    )


def test_a_lost_connection_loses_nothing(open_page: OpenPage, token: str) -> None:
    page = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    watched = open_page.watched  # type: ignore[attr-defined]
    page.get_by_text("Toelichting of bewijs toevoegen").click()

    page.context.set_offline(True)
    page.get_by_label("Helemaal eens").check()
    page.get_by_label("Toelichting", exact=True).fill("In de trein getypt.")
    expect(page.locator("[data-sign]")).to_contain_text("er is geen verbinding")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.locator("[data-sign]")).to_contain_text("er is geen verbinding")
    assert page.url.endswith(f"/{FIRST}/")
    expect(page.get_by_label("Toelichting", exact=True)).to_have_value(
        "In de trein getypt."
    )
    assert not Answer.objects.exists()

    page.context.set_offline(False)
    expect(page.locator("[data-sign]")).to_have_text("Bewaard")
    watched.complaints = [one for one in watched.complaints if OFFLINE not in one]
    kept = Answer.objects.get()
    assert (kept.value, kept.note) == (4, "In de trein getypt.")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_text("Vraag 2 van 12")).to_be_visible()


def test_what_was_not_sent_is_there_again_after_a_reload(
    open_page: OpenPage, token: str
) -> None:
    page = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_text("Toelichting of bewijs toevoegen").click()
    page.get_by_label("Toelichting", exact=True).fill("Nog geen niveau gekozen.")

    page.reload()

    expect(page.get_by_label("Toelichting", exact=True)).to_have_value(
        "Nog geen niveau gekozen."
    )
    expect(page.locator("[data-sign]")).to_contain_text("nog niet bewaard")
    page.get_by_label("Oneens", exact=True).check()
    expect(page.locator("[data-sign]")).to_have_text("Bewaard")
    assert Answer.objects.get().note == "Nog geen niveau gekozen."


def test_two_tabs_show_both_answers_and_let_one_choose(
    open_page: OpenPage, token: str
) -> None:
    one = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    other = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    open_page.watched.expected.add(409)  # type: ignore[attr-defined]
    one.get_by_label("Eerder eens", exact=True).check()
    expect(one.locator("[data-sign]")).to_have_text("Bewaard")

    other.get_by_label("Oneens", exact=True).check()
    expect(other.locator("[data-sign]")).to_contain_text("intussen al beantwoord")
    other.get_by_role("button", name="Bewaar en ga verder").click()

    expect(other.locator("#fouten")).to_contain_text("Eerder eens")
    assert "intussen al beantwoord" in focused(other)
    expect(other.get_by_label("Oneens", exact=True)).to_be_checked()
    assert Axe().run(other).violations_count == 0
    assert_good(other, PHONE)
    other.get_by_role("button", name="Bewaar dit antwoord").click()
    expect(other.get_by_text("Vraag 2 van 12")).to_be_visible()
    assert Answer.objects.get().value == 1


def test_two_tabs_let_one_keep_what_was_saved_first(
    open_page: OpenPage, token: str
) -> None:
    one = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    other = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    open_page.watched.expected.add(409)  # type: ignore[attr-defined]
    one.get_by_label("Eerder eens", exact=True).check()
    expect(one.locator("[data-sign]")).to_have_text("Bewaard")
    other.get_by_label("Oneens", exact=True).check()
    expect(other.locator("[data-sign]")).to_contain_text("intussen al beantwoord")
    other.get_by_role("button", name="Bewaar en naar het overzicht").click()

    other.get_by_role("link", name="houd wat bewaard is").click()

    expect(other.locator("#fouten")).to_have_count(0)
    expect(other.get_by_label("Eerder eens", exact=True)).to_be_checked()
    assert Answer.objects.get().value == 3


def test_a_wrong_link_is_explained_at_its_field_and_nothing_typed_is_lost(
    open_page: OpenPage, token: str
) -> None:
    page = open_page(f"/meedoen/{token}/{FIRST}/", width=PHONE)
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    page.get_by_text("Toelichting of bewijs toevoegen").click()
    page.get_by_label("Toelichting", exact=True).fill("Zie het beleid.")
    page.get_by_label("Link naar bewijs").fill("op de schijf")
    page.get_by_label("Oneens", exact=True).check()

    page.get_by_role("button", name="Bewaar en ga verder").click()

    expect(page.locator("#fouten")).to_contain_text("geen adres van een webpagina")
    expect(page.get_by_label("Toelichting", exact=True)).to_have_value(
        "Zie het beleid."
    )
    expect(page.get_by_label("Oneens", exact=True)).to_be_checked()
    assert_good(page, PHONE)


def test_now_and_wanted_are_saved_together(
    open_page: OpenPage, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, "vier-in-balans")
    _person, token = make_respondent(found)
    item = instrument("vier-in-balans").items[0].code
    page = open_page(f"/meedoen/{token}/{item}/", width=PHONE)

    page.get_by_role("group", name="Hoe is het nu?").get_by_label("Een beetje").check()
    expect(page.locator("[data-sign]")).to_have_text("Nog niet bewaard.")
    wanted = page.get_by_role("group", name="Hoe wil je dat het is?")
    wanted.get_by_label("Helemaal").check()

    expect(page.locator("[data-sign]")).to_have_text("Bewaard")
    kept = Answer.objects.get()
    assert (kept.value, kept.wanted) == (2, 4)
    assert_good(page, PHONE)
