# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of addresses: shipped, and seen here since."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.tests.making import edit

KOCH = "https://voorbeeld.nl/koch"
GWW = "https://voorbeeld.nl/gww"
TODAY = date(2026, 11, 22)


def seen(url: str, state: LinkState, day: date | None, **rest: str) -> None:
    link_states.save({url: LinkCheck(url, state, day, **rest)})


def test_without_a_look_here_the_shipped_states_hold(installed: Path) -> None:
    assert link_states.stamp() == 0.0
    assert link_states.state_of(GWW) == LinkCheck(
        GWW, LinkState.WORKS, date(2026, 1, 31), None, "Pdf uit 2015."
    )
    assert link_states.state_of(KOCH) == LinkCheck(KOCH)


def test_an_address_outside_content_was_never_looked_at(installed: Path) -> None:
    assert link_states.state_of("https://elders.nl") == LinkCheck("https://elders.nl")


def test_what_was_seen_here_wins(installed: Path) -> None:
    seen(GWW, LinkState.MOVED, TODAY, moved_to="https://nieuw.nl")

    assert link_states.state_of(GWW) == LinkCheck(
        GWW, LinkState.MOVED, TODAY, "https://nieuw.nl", "Pdf uit 2015."
    )


def test_a_newer_state_that_was_shipped_wins(installed: Path) -> None:
    seen(GWW, LinkState.DEAD, date(2025, 12, 31))

    assert link_states.state_of(GWW).state is LinkState.WORKS


def test_an_address_that_was_not_reached_here_keeps_what_was_shipped(
    installed: Path,
) -> None:
    seen(GWW, LinkState.UNCHECKED, None)

    assert link_states.state_of(GWW).state is LinkState.WORKS


def test_the_note_is_always_that_of_content(installed: Path) -> None:
    seen(GWW, LinkState.WORKS, TODAY, note="Oud.")
    edit(installed, "links.yaml", "note: Pdf uit 2015.", "note: Nieuw.")

    assert link_states.state_of(GWW).note == "Nieuw."


def test_an_address_that_left_content_is_forgotten(installed: Path) -> None:
    seen("https://weg.nl", LinkState.DEAD, TODAY)

    assert "https://weg.nl" not in link_states.states()


def test_a_date_without_quotes_is_read_as_a_date(installed: Path) -> None:
    assert link_states.state_of(GWW).checked_on == date(2026, 1, 31)


def test_a_later_save_changes_the_stamp_and_what_is_read(installed: Path) -> None:
    seen(GWW, LinkState.DEAD, TODAY)
    before = link_states.stamp()
    assert link_states.state_of(GWW).state is LinkState.DEAD

    seen(GWW, LinkState.WORKS, TODAY)
    path = link_states.save({GWW: LinkCheck(GWW, LinkState.WORKS, TODAY)})
    os.utime(path, (before + 1, before + 1))

    assert link_states.stamp() > before
    assert link_states.state_of(GWW).state is LinkState.WORKS


def test_a_save_that_fails_leaves_the_file_whole(installed: Path) -> None:
    seen(GWW, LinkState.DEAD, TODAY)
    path = link_states.save({GWW: LinkCheck(GWW, LinkState.DEAD, TODAY)})
    before = path.read_bytes()

    with pytest.raises(UnicodeEncodeError):
        link_states.save({GWW: LinkCheck(GWW, LinkState.WORKS, TODAY, note="\ud800")})

    assert path.read_bytes() == before


@pytest.mark.parametrize("raw", ["", "[{", '["x"]', '[{"url": "x", "state": "y"}]'])
def test_a_broken_file_is_named(installed: Path, raw: str) -> None:
    path = link_states.save({})
    path.write_text(raw)

    with pytest.raises(
        BadContent, match=r"links\.json:1: dit bestand is niet te lezen"
    ):
        link_states.states()


def test_what_is_saved_is_one_file_of_plain_rows(installed: Path) -> None:
    path = link_states.save({KOCH: LinkCheck(KOCH, LinkState.DEAD, TODAY)})

    assert [one.name for one in path.parent.iterdir()] == ["links.json"]
    assert json.loads(path.read_bytes()) == [
        {"url": KOCH, "state": "dead", "checked_on": "2026-11-22",
         "moved_to": None, "note": None}
    ]  # fmt: skip
