# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people set targets: what nobody else touched is saved, the rest is asked."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.aiming import (
    DAY,
    address,
    kept,
    seen,
    set_one,
    typed,
)
from inkoopkoers.organisations.models import User

ClientOf = Callable[[User], Client]


def test_two_people_who_change_the_same_get_both_versions(
    browser: Client, found: Round
) -> None:
    set_one(found, value="4.0")
    data = {
        **seen("mensen-4", "3", DAY),
        **typed("mensen-4", "2", DAY),
        **typed("strategie", "3", DAY),
    }

    response = browser.post(address(found), data)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Iemand anders koos intussen 4,0" in page
    assert 'name="streefscore-mensen-4" value="2"' in page
    assert 'name="initial-streefscore-mensen-4" value="4"' in page
    assert 'name="streefscore-strategie" value="3"' in page
    assert kept() == {"mensen-4": ("4.0", DAY)}


def test_who_then_saves_again_has_chosen(browser: Client, found: Round) -> None:
    set_one(found, value="4.0")
    data = {**seen("mensen-4", "4", DAY), **typed("mensen-4", "2", DAY)}

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {"mensen-4": ("2.0", DAY)}


def test_what_i_left_alone_stays_as_the_other_made_it(
    browser: Client, found: Round
) -> None:
    set_one(found, value="4.0")
    data = {
        **seen("mensen-4", "3", DAY),
        **typed("mensen-4", "3", DAY),
        **typed("strategie", "3", DAY),
    }

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {"mensen-4": ("4.0", DAY), "strategie": ("3.0", DAY)}


def test_a_target_that_was_taken_away_is_told_too(
    browser: Client, found: Round
) -> None:
    data = {**seen("mensen-4", "3", DAY), **typed("mensen-4", "2", DAY)}

    response = browser.post(address(found), data)

    assert response.status_code == 409
    assert "haalde deze streefscore intussen weg" in response.content.decode()


def test_a_forged_reading_is_no_reading(browser: Client, found: Round) -> None:
    for number in ("1e999999999", "x", "\x00", "9" * 5000):
        data = {**seen("mensen-4", number, "morgen"), **typed("mensen-4", "2", DAY)}
        assert browser.post(address(found), data).status_code in (302, 409)
