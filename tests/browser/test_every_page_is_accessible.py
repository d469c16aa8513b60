# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Axe finds nothing, and nothing runs off the screen, on a large and a small one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from tests.access.table import TABLE, address, make_cast, make_rows
from tests.browser.conftest import OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_WIDTH = [
    "target-size", "scrollable-region-focusable", "heading-order",
    "page-has-heading-one", "link-name", "button-name", "empty-heading",
]  # fmt: skip
WIDTHS = (1280, 390)
HEIGHT = 900
AXE = Axe()
IS_FILE = "Download is starting"
# The same page in another state, for everyone.
STATES = (
    "/wegwijzer/0-0-0-0-0/",
    "/wegwijzer/2-1-2-1-2/naast/1-2-1-2-0/",
    "/wegwijzer/rondleiding/2/",
    "/wegwijzer/rondleiding/7/",
    "/bibliotheek/?q=samenwerken",
    "/bibliotheek/?q=bestaatniet",
    "/bibliotheek/tips/U12-1/",
    "/wegwijzer/9-9-9-9-9/",
    "/metingen/vier-in-balans/proberen/",
    "/metingen/vier-in-balans/uitkomst/14243400xxnn114423141323341413/",
    "/metingen/inkoopvolwassenheid/proberen/",
    "/metingen/inkoopvolwassenheid/uitkomst/112122334543/",
    "/metingen/checklist/uitkomst/xxxxxxxxxxxx/",
)
READERS = ("anonymous", "beheerder", "editor")
PAGES = [
    name
    for name, door in TABLE.items()
    if any(door.read[role] == 200 for role in READERS) and not name.startswith("api:")
]


def assert_good(page: Page, width: int) -> None:
    """No finding of axe, open details included, and no sideways scrolling.

    On a telephone only what depends on the width is looked at again.
    """
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    rules = RULES if width == max(WIDTHS) else {"type": "rule", "values": OF_WIDTH}
    # What passes is not gathered: that takes as long as the looking itself.
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = _looked_at(page, options)
    assert found.violations_count == 0, found.generate_report()
    needed = page.evaluate("document.documentElement.scrollWidth")
    assert needed <= width, f"{page.url} needs {needed} pixels"


def _looked_at(page: Page, options: Mapping[str, object]) -> AxeResults:
    """What axe finds; it comes into a page once, for all widths."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate("options => axe.run(document, options)", options)
    return AxeResults(found)


# What a row costs to make, several pages share.
TOGETHER = 24
PARTS = [PAGES[start : start + TOGETHER] for start in range(0, len(PAGES), TOGETHER)]


@pytest.mark.parametrize("names", PARTS, ids=lambda names: names[0])
def test_pages_have_no_findings(open_page: OpenPage, names: list[str]) -> None:
    cast = make_cast()
    rows = make_rows(cast)

    opened: dict[str, Page] = {}
    for name in names:
        role = next(role for role in READERS if TABLE[name].read[role] == 200)
        if role not in opened:
            opened[role] = open_page("/", user=cast.people.get(role))
        page = opened[role]
        if not _is_page(page, address(name, rows)):
            continue

        assert page.locator("h1").count() == 1, name
        for width in WIDTHS:
            assert_good(page, width)


def _is_page(page: Page, path: str) -> bool:
    """Go there; a file is no page."""
    try:
        response = page.goto(path)
    except Error as error:
        if IS_FILE not in error.message:
            raise
        return False
    assert response is not None
    assert response.ok, path
    return response.headers["content-type"].startswith("text/html")


def test_pages_in_another_state_have_no_findings(
    open_page: OpenPage, demo_password: str
) -> None:
    # The demo costs more to make than a page to look at: one for all of them.
    page = open_page("/")
    open_page.watched.expected.add(404)  # type: ignore[attr-defined]
    for path in STATES:
        page.goto(path)

        for width in WIDTHS:
            assert_good(page, width)


def test_a_form_with_errors_has_no_findings(open_page: OpenPage) -> None:
    for width in WIDTHS:
        page = open_page("/wegwijzer/", width=width)
        open_page.watched.expected.add(422)  # type: ignore[attr-defined]

        page.get_by_role("button", name="Geef me advies").click()

        assert page.title().startswith("Fout:")
        assert_good(page, width)
