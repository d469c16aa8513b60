# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group talks about the spread: with the keyboard only, and in every state."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.measuring.tests.talking import (
    SECOND,
    WIDEST,
    address,
    agree,
    closed_round,
    revealed_gap,
    revealed_round,
)
from inkoopkoers.organisations.models import Organisation, User
from tests.browser.conftest import OpenPage
from tests.browser.test_every_page_is_accessible import assert_good
from tests.browser.test_journeys import tab_to, tab_to_question

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = "Aanbestedingsverantwoordelijkheidsverdeling " * 40


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    return revealed_round(wilgenwaard, bram)


def record(page: Page, reason: str, button: str = "Leg vast en ga verder") -> None:
    """Choose the third level and say why, with the keyboard."""
    tab_to_question(page, "score")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to_question(page, "reason")
    page.keyboard.type(reason)
    tab_to(page, button)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("script", [True, False])
def test_a_group_agrees_with_only_the_keyboard(
    open_page: OpenPage, bram: User, found: Round, *, script: bool
) -> None:
    page = open_page(f"/metingen/rondes/{found.pk}/gesprek/", user=bram, script=script)

    tab_to(page, "Begin het gesprek")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(found)}")
    record(page, "Bij de meeste inkopen wel.")
    page.wait_for_url(f"**{address(found, SECOND)}?vastgelegd={WIDEST}")
    expect(page.get_by_text("Vastgelegd bij ‘Leren’: 3")).to_be_visible()
    record(page, "Nog niet overal.", "Leg vast en naar de agenda")

    page.wait_for_url(f"**/gesprek/?vastgelegd={SECOND}")
    expect(page.get_by_text("2 van 12 vragen besproken")).to_be_visible()
    assert Consensus.objects.count() == 2


def test_the_focus_goes_to_both_versions_when_another_was_first(
    open_page: OpenPage, anna: User, bram: User, found: Round
) -> None:
    for width in (1280, 390):
        Consensus.objects.all().delete()
        page = open_page(address(found), user=bram, width=width)
        open_page.watched.expected.add(409)  # type: ignore[attr-defined]
        agree(found, score=1, reason=LONG[:1900], recorded_by=anna)
        page.get_by_label("3 Eerder eens").check()
        page.get_by_label("Waarom?").fill(LONG[:1800])

        page.get_by_role("button", name="Leg vast en ga verder").click()

        expect(page.locator("#fouten")).to_be_focused()
        assert_good(page, width)
        page.get_by_role("button", name="Bewaar mijn versie").click()
        page.wait_for_url(f"**vastgelegd={WIDEST}")
        assert Consensus.objects.get().score == 3


# How it looks depends on no database; the same pages are asked for on both elsewhere.
@pytest.mark.once
def test_every_state_of_the_conversation_is_accessible(
    open_page: OpenPage, wilgenwaard: Organisation, bram: User, found: Round
) -> None:
    gap = revealed_gap(wilgenwaard, bram)
    done = closed_round(wilgenwaard, bram)
    agree(found, reason=LONG[:2000], recorded_by=bram)
    agree(done, SECOND, reason="Daarom.")
    paths = (
        f"/metingen/rondes/{found.pk}/gesprek/?vastgelegd={WIDEST}",
        address(found),
        address(found, "mensen-7"),
        address(gap, "visie-1"),
        f"/metingen/rondes/{done.pk}/gesprek/",
        address(done, SECOND),
    )

    for path in paths:
        for width in (1280, 390):
            assert_good(open_page(path, user=bram, width=width), width)


def test_mistakes_in_targets_lead_to_their_fields(
    open_page: OpenPage, bram: User, found: Round
) -> None:
    for width in (1280, 390):
        page = open_page(f"/metingen/rondes/{found.pk}/doelen/", user=bram, width=width)
        open_page.watched.expected.add(422)  # type: ignore[attr-defined]
        group = page.get_by_role("group", name="Wij staan regelmatig stil")
        group.get_by_label("Streefscore").fill("9,9")

        page.get_by_role("button", name="Bewaar de streefscores").click()

        expect(page.locator("#fouten")).to_be_focused()
        assert_good(page, width)
        page.get_by_role("link", name="Streefscore voor ‘Leren’").click()
        expect(group.get_by_label("Streefscore")).to_be_focused()


def test_a_tip_becomes_an_action_with_only_the_keyboard(
    open_page: OpenPage, bram: User, found: Round
) -> None:
    page = open_page(address(found), user=bram)

    tab_to(page, "Maak er een actie van")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actie/**")
    tab_to(page, "Maak de actie")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**#acties-{WIDEST}")
    expect(page.get_by_text("Actie gemaakt")).to_be_visible()
