# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an answer of a server says of an address."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState, Reply, judge

URL = "https://www.voorbeeld.nl/Map/stuk.pdf"
TODAY = date(2026, 11, 22)
BEFORE = LinkCheck(URL, LinkState.WORKS, date(2026, 1, 1), None, "Pdf uit 2015.")


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (200, LinkState.WORKS),
        (204, LinkState.WORKS),
        (401, LinkState.LOGIN),
        (403, LinkState.LOGIN),
        (407, LinkState.LOGIN),
        (404, LinkState.DEAD),
        (410, LinkState.DEAD),
        (None, LinkState.DEAD),
    ],
)
def test_a_status_gives_a_state(status: int | None, state: LinkState) -> None:
    found = judge(BEFORE, Reply(status, URL), TODAY)

    assert found == LinkCheck(URL, state, TODAY, None, "Pdf uit 2015.")


@pytest.mark.parametrize("status", [302, 304, 400, 405, 429, 500, 503, 100])
def test_an_ill_server_leaves_everything_as_it_was(status: int) -> None:
    assert judge(BEFORE, Reply(status, URL), TODAY) is BEFORE


def test_a_page_that_went_elsewhere_has_moved() -> None:
    found = judge(BEFORE, Reply(200, "https://anders.nl/stuk"), TODAY)

    assert found.state is LinkState.MOVED
    assert found.moved_to == "https://anders.nl/stuk"


def test_a_page_that_works_again_is_no_longer_moved() -> None:
    moved = LinkCheck(URL, LinkState.MOVED, TODAY, "https://anders.nl")

    assert judge(moved, Reply(200, URL), TODAY).moved_to is None


@pytest.mark.parametrize(
    "final",
    [
        URL,
        "http://www.voorbeeld.nl/Map/stuk.pdf",
        "https://voorbeeld.nl/Map/stuk.pdf",
        "https://voorbeeld.nl/Map/stuk.pdf/",
        "https://WWW.Voorbeeld.NL/Map/stuk.pdf",
        "https://www.voorbeeld.nl/Map/stuk.pdf#pagina-3",
    ],
)
def test_the_same_page_in_another_spelling_has_not_moved(final: str) -> None:
    assert judge(BEFORE, Reply(200, final), TODAY).state is LinkState.WORKS
    back = judge(LinkCheck(final), Reply(200, URL), TODAY)
    assert back.state is LinkState.WORKS


@pytest.mark.parametrize(
    "final", ["https://voorbeeld.nl/map/stuk.pdf", "https://voorbeeld.nl/?p=1"]
)
def test_another_path_is_another_page(final: str) -> None:
    assert judge(BEFORE, Reply(200, final), TODAY).state is LinkState.MOVED


@given(
    st.one_of(st.none(), st.integers(100, 599)), st.sampled_from([URL, "http://x.nl"])
)
def test_a_state_has_a_new_date_or_nothing_changed(
    status: int | None, final: str
) -> None:
    found = judge(BEFORE, Reply(status, final), TODAY)

    assert found is BEFORE or found.checked_on == TODAY
    assert (found.moved_to is not None) == (found.state is LinkState.MOVED)
    assert found.note == BEFORE.note
