# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two real cases from the need to an approved strategy, and onto the calendar."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.journey import deciding
from tests.browser.journey.case import (
    ANNA,
    BRAM,
    DILARA,
    MARK,
    fill_until_ambitions,
    fill_until_planning,
    write_strategy,
)
from tests.browser.journey.devices import DEVICES, begin_by_keyboard
from tests.browser.journey.dossier import DossierWalk
from tests.browser.journey.keyboard import Keyboard
from tests.browser.journey.mending import mend_all
from tests.browser.journey.road import ROAD, begin_with_nothing
from tests.browser.journey.walk import DESK, PHONE

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]


def test_a_school_board_buys_devices(open_page: OpenPage, demo_password: str) -> None:
    """Begun with the keyboard at 390 px; one colleague decides."""
    # A level that deviates is asked for its reason.
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    walk = DossierWalk(open_page("/account/inloggen/", width=PHONE), width=PHONE)

    begin_by_keyboard(walk, Keyboard(walk.page), demo_password)
    walk.becomes(DESK)
    fill_until_ambitions(walk, DEVICES)
    fill_until_planning(walk, DEVICES)
    mended = mend_all(walk, DEVICES.menders)
    write_strategy(walk, DEVICES)
    deciding.ask(walk, ["Bram Voorbeeld"], "1 collega beslist", but="Anna")
    deciding.cannot_decide(walk)
    for email, link in deciding.letters_to([BRAM]).items():
        deciding.decide(open_page, email, link)

    assert len(mended) >= 9, mended
    deciding.is_frozen(walk)
    address = deciding.publish(walk, {"size": "waardeklasse"})
    deciding.anyone_reads(open_page, address, DEVICES.title, DEVICES.secrets)


def test_a_municipality_maintains_a_road(
    open_page: OpenPage, demo_password: str
) -> None:
    """Criteria, approach and mending without JavaScript; three colleagues decide."""
    # A level asks for its reason, and a word for the code that is meant.
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]
    walk = DossierWalk(open_page("/account/inloggen/"))
    bare = DossierWalk(open_page("/account/inloggen/", script=False), width=DESK)
    for one in (walk, bare):
        one.save({"login": ANNA, "password": demo_password}, "Log in")

    begin_with_nothing(walk)
    fill_until_ambitions(walk, ROAD)
    bare.number = walk.number
    fill_until_planning(bare, ROAD)
    mended = mend_all(bare, ROAD.menders)
    write_strategy(walk, ROAD)
    panel = ["Bram Voorbeeld", "Dilara Voorbeeld", "Mark Voorbeeld"]
    deciding.ask(walk, panel, "3 collega’s beslissen", but="Anna")
    deciding.cannot_decide(walk)
    for email, link in deciding.letters_to([BRAM, DILARA, MARK]).items():
        deciding.decide(open_page, email, link)

    assert len(mended) >= 5, mended
    deciding.is_frozen(walk)
    address = deciding.publish(walk, {"when": "kwartaal"})
    deciding.anyone_reads(open_page, address, ROAD.title, ROAD.secrets)
