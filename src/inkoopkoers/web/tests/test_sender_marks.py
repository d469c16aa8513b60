# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sender is known again for a day, for one purpose, and no longer."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytest_django import Settings

from inkoopkoers.web.sender_marks import connection_of, mark_of

EVENING = datetime(2026, 11, 20, 23, 50, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_a_mark_is_the_same_all_day_and_another_after_midnight() -> None:
    mark = mark_of("start", "203.0.113.7", EVENING)

    assert mark == mark_of("start", "203.0.113.7", EVENING - timedelta(hours=20))
    assert mark != mark_of("start", "203.0.113.7", EVENING + timedelta(minutes=20))


def test_marks_of_two_purposes_cannot_be_laid_beside_each_other() -> None:
    assert mark_of("a", "203.0.113.7", EVENING) != mark_of("b", "203.0.113.7", EVENING)


def test_another_installation_makes_another_mark(settings: Settings) -> None:
    here = mark_of("start", "203.0.113.7", EVENING)

    settings.SECRET_KEY = "another-key"

    assert mark_of("start", "203.0.113.7", EVENING) != here


@pytest.mark.parametrize(
    ("address", "connection"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        ("unix:", "unix:"),
        ("", ""),
    ],
)
def test_one_connection_is_one_sender(address: str, connection: str) -> None:
    assert connection_of(address) == connection
