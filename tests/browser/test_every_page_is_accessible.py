# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Axe finds nothing, and nothing runs off the screen, on a large and a small one."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.test_access_matrix import TABLE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 390)
PUBLIC = (
    "/",
    "/wegwijzer/",
    "/wegwijzer/2-1-2-1-2/",
    "/wegwijzer/0-0-0-0-0/",
    "/wegwijzer/2-1-2-1-2/wat-als/",
    "/wegwijzer/2-1-2-1-2/naast/",
    "/wegwijzer/2-1-2-1-2/naast/1-2-1-2-0/",
    "/wegwijzer/rondleiding/1/",
    "/wegwijzer/rondleiding/2/",
    "/wegwijzer/rondleiding/7/",
    "/bibliotheek/",
    "/bibliotheek/?q=samenwerken",
    "/bibliotheek/?q=bestaatniet",
    "/bibliotheek/tips/S12-4/",
    "/bibliotheek/tips/U12-1/",
    "/bibliotheek/kaart/",
    "/bibliotheek/voorbeelden/",
    "/bibliotheek/bronnen/",
    "/bibliotheek/begrippen/",
    "/bibliotheek/keuzes/",
    "/account/inloggen/",
    "/over/",
    "/over/privacy/",
    "/over/toegankelijkheid/",
    "/wegwijzer/9-9-9-9-9/",
)
EDITORS = ("/", "/redactie/ervaringen/", "/redactie/links/", "/wegwijzer/2-1-2-1-2/")
# What answers with a document or speaks to a program; so does all that is in `api`.
NO_PAGES = {
    "instruments:document", "library:feedback_export", "security_txt", "robots_txt",
    "health_live", "health_ready",
}  # fmt: skip


def test_no_page_is_forgotten() -> None:
    seen = {resolve(path.partition("?")[0]).view_name for path in PUBLIC + EDITORS}
    readable = {name for name, door in TABLE.items() if 200 in door.read}
    programs = {name for name in readable if name.startswith("api:")}

    assert seen == readable - NO_PAGES - programs


def assert_good(page: Page, width: int) -> None:
    """No finding of axe, open details included, and no sideways scrolling."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = Axe().run(page, options={"runOnly": RULES})
    assert found.violations_count == 0, found.generate_report()
    needed = page.evaluate("document.documentElement.scrollWidth")
    assert needed <= width, f"{page.url} needs {needed} pixels"


@pytest.mark.parametrize("path", PUBLIC)
def test_a_page_for_everyone_has_no_findings(
    open_page: OpenPage, demo_password: str, path: str
) -> None:
    for width in WIDTHS:
        assert_good(open_page(path, width=width), width)


@pytest.mark.parametrize("path", EDITORS)
def test_a_page_of_the_editors_has_no_findings(
    open_page: OpenPage, demo_password: str, path: str
) -> None:
    for width in WIDTHS:
        page = open_page("/account/inloggen/", width=width)
        page.get_by_label("E-mailadres").fill("anna@wilgenwaard.example")
        page.get_by_label("Wachtwoord").fill(demo_password)
        page.get_by_role("button", name="Log in").click()

        page.goto(path)

        assert_good(page, width)


def test_a_form_with_errors_has_no_findings(open_page: OpenPage) -> None:
    for width in WIDTHS:
        page = open_page("/wegwijzer/", width=width)
        open_page.watched.expected.add(422)  # type: ignore[attr-defined]

        page.get_by_role("button", name="Geef me advies").click()

        assert page.title().startswith("Fout:")
        assert_good(page, width)
