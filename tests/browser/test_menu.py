# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way through the site on a phone: a folded menu, and tabs in one row."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, Route, expect

from tests.access.door import Cast
from tests.access.table import make_cast
from tests.browser.conftest import OpenPage
from tests.browser.journey.keyboard import Keyboard
from tests.browser.journey.walk import DESK, PHONE
from tests.browser.test_every_page_is_accessible import assert_good

# How it looks depends on no database.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

SMALLEST = 320
# What may stand above the content.
SITE_PX = 160
MEMBER = [
    "Mijn werk", "Wegwijzer", "Trajecten", "Metingen", "Rekenen", "Uitgaven",
    "Bibliotheek", "Organisatie", "Ingelogd als lezer@example.org", "Uitloggen",
]  # fmt: skip
READER = [
    "Wegwijzer", "Metingen", "Rekenen", "Bibliotheek", "Kalender", "Over", "Inloggen",
]  # fmt: skip
ENTRIES = "header :is(nav, .ik-account) :is(a, button)"
ROWS = """row => new Set(
    [...row.children].map(one => one.getBoundingClientRect().top)
).size"""
IN_SIGHT = """row => {
    const here = row.querySelector('[aria-current]').getBoundingClientRect();
    return here.left >= 0 && here.right <= innerWidth;
}"""


def is_unfolded(page: Page) -> bool | None:
    """What a screen reader hears of the button; None when there is no button."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    for node in nodes:
        if _said(node, "role") == "button" and _said(node, "name") == "Menu":
            told = {one["name"]: one["value"]["value"] for one in node["properties"]}
            return bool(told["expanded"])
    return None


def _said(node: dict[str, Any], part: str) -> str:
    return str(node.get(part, {}).get("value", ""))


def words(page: Page) -> list[str]:
    """The entries of the menu that can be seen, as they are read."""
    shown = page.locator(ENTRIES).filter(visible=True)
    return [" ".join(one.split()) for one in shown.all_inner_texts()]


@pytest.fixture
def cast() -> Cast:
    """Everyone with an account."""
    return make_cast()


def agreements(cast: Cast) -> str:
    """The last of the tabs of spend."""
    return reverse("spending:settings", args=[cast.organisation.pk])


@pytest.mark.parametrize("role", ["lezer", None])
def test_without_script_a_key_unfolds_the_menu_and_tab_reaches_every_entry(
    open_page: OpenPage, cast: Cast, role: str | None
) -> None:
    user = cast.people[role] if role else None
    page = open_page("/bibliotheek/", width=PHONE, script=False, user=user)
    keys = Keyboard(page)
    assert words(page) == []
    assert is_unfolded(page) is False

    keys.reach("header button", "Menu")
    page.keyboard.press("Enter")

    entries = MEMBER if role else READER
    assert is_unfolded(page) is True
    assert words(page) == entries
    for entry in entries:
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_text(entry, use_inner_text=False)
        expect(focused).to_be_in_viewport(ratio=1)


def test_an_entry_of_the_folded_menu_leads_there_without_script(
    open_page: OpenPage, cast: Cast
) -> None:
    page = open_page("/", width=PHONE, script=False, user=cast.people["lezer"])

    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Bibliotheek", exact=True).first.click()

    page.wait_for_url("**/bibliotheek/")
    assert is_unfolded(page) is False
    page.get_by_role("button", name="Menu").click()
    here = page.locator("header [aria-current]")
    expect(here).to_have_text("Bibliotheek")
    expect(here).to_be_visible()


def test_escape_folds_the_menu_and_the_button_has_the_focus(
    open_page: OpenPage,
) -> None:
    page = open_page("/bibliotheek/", width=PHONE, script=False)
    Keyboard(page).reach("header button", "Menu")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    page.keyboard.press("Escape")

    assert is_unfolded(page) is False
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_who_tabs_on_finds_no_menu_over_what_has_the_focus(open_page: OpenPage) -> None:
    page = open_page("/bibliotheek/", width=PHONE)
    keys = Keyboard(page)
    keys.reach("header button", "Menu")
    page.keyboard.press("Enter")

    keys.reach("header a", READER[-1])
    assert is_unfolded(page) is True
    page.keyboard.press("Tab")

    assert is_unfolded(page) is False


def test_the_button_folds_what_it_unfolded(open_page: OpenPage) -> None:
    page = open_page("/bibliotheek/", width=PHONE)
    button = page.get_by_role("button", name="Menu")

    button.click()
    page.keyboard.press("Tab")
    assert words(page) == READER
    button.click()

    assert words(page) == []


def test_at_a_desk_the_whole_menu_stands_there(open_page: OpenPage) -> None:
    page = open_page("/bibliotheek/", width=DESK)

    assert words(page) == READER
    assert is_unfolded(page) is None


def test_a_browser_that_cannot_unfold_shows_the_whole_menu(open_page: OpenPage) -> None:
    def of_then(route: Route) -> None:
        """The page and its style as a browser of before popovers takes them."""
        answer = route.fetch()
        text = answer.text().replace(":popover-open", ":of-later")
        route.fulfill(response=answer, body=text.replace(" popover>", ">"))

    page = open_page("/over/", width=PHONE)
    for where in ("**/bibliotheek/", "**/*.css"):
        page.route(where, of_then)
    page.goto("/bibliotheek/")

    assert words(page) == READER
    assert is_unfolded(page) is None
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("width", [PHONE, SMALLEST])
def test_folded_and_unfolded_have_no_findings(
    open_page: OpenPage, cast: Cast, width: int
) -> None:
    page = open_page(agreements(cast), width=width, user=cast.people["lezer"])

    assert_good(page, width)
    page.get_by_role("button", name="Menu").click()
    assert words(page) == MEMBER
    assert_good(page, width)


def test_little_stands_above_the_content_on_a_phone(
    open_page: OpenPage, cast: Cast
) -> None:
    page = open_page("/", width=PHONE, user=cast.people["lezer"])
    for path in ("/", "/wegwijzer/", "/bibliotheek/", "/rekenen/", agreements(cast)):
        page.goto(path)

        top = page.locator("main").bounding_box()
        assert top is not None
        assert top["y"] <= SITE_PX, path


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [PHONE, SMALLEST])
@pytest.mark.parametrize("place", ["tabs", "subnav"])
def test_tabs_are_one_row_with_the_current_one_in_sight(
    open_page: OpenPage, cast: Cast, place: str, width: int, script: bool
) -> None:
    path = agreements(cast) if place == "tabs" else reverse("library:choices")
    user = cast.people["lezer"]

    page = open_page(path, width=width, script=script, user=user)

    row = page.locator("main").locator(".ik-chips--tabs, .ik-subnav ul").first
    assert row.evaluate(ROWS) == 1
    assert row.evaluate("row => row.scrollWidth > row.clientWidth")
    assert row.evaluate(IN_SIGHT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_keyboard_brings_the_first_tab_back_in_sight(
    open_page: OpenPage, cast: Cast
) -> None:
    page = open_page(agreements(cast), width=PHONE, user=cast.people["lezer"])
    first = page.locator("main .ik-chips--tabs a").first
    expect(first).not_to_be_in_viewport(ratio=1)

    Keyboard(page).reach("main .ik-chips--tabs a", "Overzicht")

    expect(first).to_be_in_viewport(ratio=1)


def test_with_letters_twice_as_large_the_menu_hides_not_its_own_button(
    open_page: OpenPage,
) -> None:
    page = open_page("/bibliotheek/", width=PHONE)
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    button = page.get_by_role("button", name="Menu")

    button.click()

    above, below = button.bounding_box(), page.locator("#menu").bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_on_paper_there_is_no_menu_not_even_an_open_one(open_page: OpenPage) -> None:
    page = open_page("/bibliotheek/", width=PHONE)
    page.get_by_role("button", name="Menu").click()

    page.emulate_media(media="print")

    assert words(page) == []
    expect(page.locator("#menu")).to_be_hidden()
    expect(page.locator(".ik-menu-button")).to_be_hidden()
