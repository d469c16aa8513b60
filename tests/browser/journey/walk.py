# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone who walks through the pages, and looks at each of them on a phone too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

PHONE, DESK = 390, 1280
HEIGHT = 900
# A tick, a choice or a text, as someone fills it in.
Value = str | bool


@dataclass
class Walk:
    """One browser in the hands of one person."""

    page: Page
    width: int = DESK
    looked_at: set[str] = field(default_factory=set)

    @property
    def path(self) -> str:
        """Where we are, without the question."""
        return re.sub(r"^https?://[^/]+|[?#].*$", "", self.page.url)

    def go(self, path: str) -> None:
        """Open an address that answers."""
        answer = self.page.goto(path)
        # None is the same page at another place.
        assert answer is None or answer.ok, f"{answer.status}: {path}"
        self.look()

    def press(self, name: str, *, within: str = "main") -> None:
        """Press a button, or follow a link, by its words."""
        place = self.page.locator(within)
        exact = re.compile(rf"^{re.escape(name)}(\s*:.*)?$", re.DOTALL)
        buttons = place.get_by_role("button", name=exact)
        target = buttons if buttons.count() else place.get_by_role("link", name=exact)
        self.click(target.first)

    def click(self, target: Locator) -> None:
        """Go where this leads."""
        # A quick page can be loaded before one begins to wait for that.
        with self.page.expect_navigation(wait_until="commit"):
            target.click()
        self.page.wait_for_load_state()
        self.look()

    def from_menu(self, name: str) -> None:
        """Go to a part of the site; where there is no room the menu is folded."""
        unfold_menu(self.page)
        self.press(name, within="header")

    def open_tab(self, name: str) -> None:
        """Go to another sheet of the same thing, by its words."""
        tabs = self.page.locator("main .ik-chips--tabs")
        self.click(tabs.get_by_role("link", name=name, exact=True))

    def unfold(self, summary: str, *, within: str = "main") -> None:
        """Open what is folded away, if it is not open yet."""
        fold = self.page.locator(f"{within} details", has_text=summary).first
        if fold.get_attribute("open") is None:
            fold.locator("summary").first.click()

    def fill(self, values: Mapping[str, Value], *, within: str = "main") -> None:
        """Fill in fields by their names."""
        place = self.page.locator(within)
        for name, value in values.items():
            fill_in(place.locator(f"[name='{name}']"), value)

    def save(self, values: Mapping[str, Value], button: str = "Bewaar") -> None:
        """Fill in the only form that has this button, and see that it was saved."""
        self.fill(values)
        self.press(button)
        self.was_taken()

    def was_taken(self) -> None:
        """No field was refused."""
        refused = self.page.locator("main .ik-fouten, main .ik-error")
        assert refused.count() == 0, f"{self.path}: {refused.all_inner_texts()}"

    def sees(self, text: str | re.Pattern[str], *, within: str = "main") -> None:
        """This can be read on the page."""
        expect(self.page.locator(within).get_by_text(text).first).to_be_visible()

    def look(self) -> None:
        """See a page on a phone, once: nothing may stick out at the side."""
        if self.path in self.looked_at:
            return
        self.looked_at.add(self.path)
        self.resize(PHONE)
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0, f"{self.path} is {wide} px too wide at {PHONE} px"
        self.resize(self.width)

    def becomes(self, width: int) -> None:
        """Walk on at another width."""
        self.width = width
        self.resize(width)

    def resize(self, width: int) -> None:
        """Make the window as wide as this; a window that fits stays as it is."""
        size = self.page.viewport_size
        if size is None or size["width"] != width:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})


def unfold_menu(page: Page) -> None:
    """Open the menu when it is behind its button."""
    button = page.get_by_role("button", name="Menu", exact=True)
    if button.is_visible():
        button.click()


def fill_in(target: Locator, value: Value) -> None:
    """Do what someone does with this kind of field."""
    kind = str(target.first.evaluate("one => one.type"))
    if kind == "radio":
        target.and_(target.page.locator(f"[value='{value}']")).check()
    elif kind == "checkbox" and isinstance(value, bool):
        target.set_checked(value)
    elif kind == "select-one":
        _choose(target, str(value))
    else:
        target.fill(str(value))


def _choose(target: Locator, value: str) -> None:
    """By the words that someone reads, or their beginning; else by the value."""
    words = target.locator("option").all_inner_texts()
    fits = [one for one in words if one.startswith(value)]
    if fits:
        target.select_option(label=fits[0])
    else:
        target.select_option(value=value)
