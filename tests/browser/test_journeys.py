# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people come to do, from the first page to the last."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = {
    "product": "2",
    "aanbieders": "1",
    "doel": "2",
    "capaciteit": "1",
    "partners": "2",
}


def focused(page: Page) -> str:
    """The name of what has the focus."""
    return str(
        page.evaluate(
            "(document.activeElement.innerText || document.activeElement.value || '')"
            ".trim()"
        )
    )


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the thing with this name has the focus; it must be visible."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if focused(page).startswith(name):
            box = page.evaluate(
                "(() => { const b = document.activeElement.getBoundingClientRect();"
                " return b.width * b.height; })()"
            )
            assert box > 0
            return
    raise AssertionError(f"{name} cannot be reached with Tab")


def tab_to_question(page: Page, item: str) -> None:
    """Press Tab until an answer to this question has the focus."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == item:
            return
    raise AssertionError(f"{item} cannot be reached with Tab")


def test_a_buyer_gets_advice_with_only_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("/")

    tab_to(page, "Begin met de vijf vragen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/wegwijzer/")
    for item, answer in ANSWERS.items():
        tab_to_question(page, item)
        for _ in range(int(answer) - 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Space")
    tab_to(page, "Geef me advies")
    page.keyboard.press("Enter")

    page.wait_for_url("**/wegwijzer/2-1-2-1-2/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    tab_to(page, page.locator("summary").first.inner_text().strip())
    page.keyboard.press("Enter")
    expect(page.locator("details").first).to_have_attribute("open", "")


def test_the_skip_link_is_the_first_stop_and_works(open_page: OpenPage) -> None:
    page = open_page("/wegwijzer/2-1-2-1-2/")

    page.keyboard.press("Tab")
    assert focused(page) == "Direct naar de inhoud"
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("#inhoud$"))


def test_a_buyer_gets_advice_without_javascript(open_page: OpenPage) -> None:
    page = open_page("/", script=False)

    page.get_by_role("link", name="Begin met de vijf vragen").click()
    for item, answer in ANSWERS.items():
        page.locator(f"input[name={item}][value='{answer}']").check()
    page.get_by_role("button", name="Geef me advies").click()

    assert page.url.endswith("/wegwijzer/2-1-2-1-2/")
    page.get_by_role("link", name="Wat verandert er").first.click()
    assert page.url.endswith("/wat-als/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_blank_form_says_what_is_missing_at_its_field(open_page: OpenPage) -> None:
    page = open_page("/wegwijzer/")
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    page.locator("input[name=product][value='2']").check()

    page.get_by_role("button", name="Geef me advies").click()

    expect(page.locator(".ik-fouten li")).to_have_count(4)
    expect(page.locator("input[name=product][value='2']")).to_be_checked()
    page.locator(".ik-fouten a").first.click()
    assert page.url.endswith("#id_aanbieders")


def test_a_visitor_shares_an_experience_and_an_editor_reads_it(
    open_page: OpenPage, demo_password: str
) -> None:
    page = open_page("/bibliotheek/tips/U12-1/")
    page.get_by_label("Deels").check()
    page.get_by_label("Wat wil je erover kwijt?").fill("Het hielp bij de jeugdhulp.")
    page.get_by_role("button", name="Deel je ervaring").click()
    expect(page.get_by_text("Je ervaring is bewaard")).to_be_visible()
    assert page.context.cookies() == []

    page.goto("/redactie/ervaringen/")
    page.get_by_label("E-mailadres").fill("anna@wilgenwaard.example")
    page.get_by_label("Wachtwoord").fill(demo_password)
    page.get_by_role("button", name="Log in", exact=True).click()

    expect(page.get_by_text("Het hielp bij de jeugdhulp.")).to_be_visible()
    page.get_by_role("button", name="Markeer als gelezen").first.click()
    expect(page.locator(".ik-badge--done").first).to_be_visible()


def test_a_member_keeps_an_advice_and_finds_it_back(
    open_page: OpenPage, demo_password: str
) -> None:
    page = open_page("/account/inloggen/")
    page.get_by_label("E-mailadres").fill("anna@wilgenwaard.example")
    page.get_by_label("Wachtwoord").fill(demo_password)
    page.get_by_role("button", name="Log in", exact=True).click()

    page.goto("/wegwijzer/1-1-1-1-1/")
    page.get_by_label("Hoe noem je deze inkoop?").fill("Drukwerk")
    page.get_by_role("button", name="Bewaar", exact=True).click()

    expect(page.get_by_role("link", name="Drukwerk", exact=True)).to_be_visible()
    page.get_by_role("button", name=re.compile("Haal weg.*Drukwerk")).click()
    expect(page.get_by_role("link", name="Drukwerk", exact=True)).to_have_count(0)


def test_the_printed_advice_shows_examples_and_addresses(open_page: OpenPage) -> None:
    page = open_page("/wegwijzer/2-1-2-1-2/")

    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    expect(page.locator("nav.ik-nav")).to_be_hidden()
    shut = page.locator("details:not([open])")
    expect(shut).to_have_count(0)
    after = page.evaluate(
        "getComputedStyle(document.querySelector('.ik-entries a'), '::after').content"
    )
    assert "http" in after
