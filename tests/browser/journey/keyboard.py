# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Someone without a mouse: Tab, arrows, letters and Enter, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Page, expect

FURTHEST = 220
FOCUSED = """([selector, words]) => {
    const one = document.activeElement;
    const said = (one.innerText || one.value || '').trim();
    return one.matches(selector) && said.startsWith(words);
}"""


@dataclass
class Keyboard:
    """The keys of one browser."""

    page: Page

    def reach(self, selector: str, words: str = "") -> None:
        """Press Tab until this has the focus; it must be in sight."""
        for _ in range(FURTHEST):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FOCUSED, [selector, words]):
                expect(self.page.locator(":focus")).to_be_in_viewport()
                return
        raise AssertionError(f"Tab does not reach {selector} {words}")

    def press(self, words: str) -> None:
        """Press a button, or follow a link, of the page itself."""
        self.reach("main a, main button", words)
        with self.page.expect_navigation(wait_until="commit"):
            self.page.keyboard.press("Enter")
        self.page.wait_for_load_state()

    def write(self, name: str, text: str) -> None:
        """Write in a field, in the place of what was there."""
        self.reach(f"[name='{name}']")
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def choose(self, name: str, words: str) -> None:
        """Choose from a list by the first letters."""
        self.reach(f"select[name='{name}']")
        self.page.keyboard.type(words)
        chosen = self.page.locator(f"select[name='{name}'] option:checked")
        assert chosen.inner_text().startswith(words)

    def pick(self, name: str, value: str) -> None:
        """Pick one of the round buttons with the arrows."""
        self.reach(f"input[name='{name}']")
        wanted = self.page.locator(f"input[name='{name}'][value='{value}']")
        for _ in range(self.page.locator(f"input[name='{name}']").count()):
            if wanted.evaluate("one => one === document.activeElement"):
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert wanted.is_checked()

    def date(self, name: str, day: date) -> None:
        """Type a day; the order of its parts is that of the browser's language."""
        self.reach(f"[name='{name}']")
        for order in ("%m%d%Y", "%d%m%Y", "%Y%m%d"):
            self.page.keyboard.type(day.strftime(order))
            typed = self.page.locator(f"[name='{name}']").input_value()
            if typed == day.isoformat():
                return
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
        raise AssertionError(f"{day} cannot be typed in {name}")
