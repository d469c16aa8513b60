# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Broken threads: read the list, follow each link to where it is mended, and mend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playwright.sync_api import expect

from tests.browser.journey.dossier import DossierWalk

# What to do at the place where a finding leads; it gets the id of that place.
Mender = Callable[[DossierWalk, str], None]

# The link is the way to mend it, or, where several are mended alike, what is broken.
READ = """links => links.map(one => [
    (one.closest('.ik-hint') ? one.closest('li').querySelector('p') : one).innerText,
    one.getAttribute('href'),
])"""


@dataclass(frozen=True)
class Loose:
    """A broken thread as the dossier shows it."""

    sentence: str
    href: str

    @property
    def place(self) -> str:
        """The id where it can be mended."""
        return self.href.partition("#")[2]


def loose_threads(walk: DossierWalk) -> list[Loose]:
    """What the front page of the dossier says is broken."""
    walk.go(walk.home)
    links = walk.page.locator("main .ik-findings li a")
    return [Loose(*pair) for pair in links.evaluate_all(READ)]


def mend_all(walk: DossierWalk, menders: Mapping[str, Mender]) -> list[str]:
    """Mend the first finding until there is none; return what there was.

    Every finding leads to a page with its place in sight, and the list gets shorter
    each time.
    """
    mended: list[str] = []
    left = loose_threads(walk)
    while left:
        one = left[0]
        follow(walk, one)
        _mender(menders, one.sentence)(walk, one.place)
        now = loose_threads(walk)
        assert one.sentence not in [other.sentence for other in now]
        assert len(now) < len(left), [other.sentence for other in now]
        mended.append(one.sentence)
        left = now
    assert walk.page.locator("main .ik-findings").count() == 0
    return mended


def follow(walk: DossierWalk, one: Loose) -> None:
    """Go where the finding points; there is something there, and it is in sight."""
    link = walk.page.locator(f"main .ik-findings a[href='{one.href}']").first
    walk.click(link)
    assert one.place, f"'{one.sentence}' points at no place"
    place = walk.page.locator(f"[id='{one.place}']")
    expect(place, f"'{one.sentence}' points at {one.href}").to_be_visible()
    expect(place).to_be_in_viewport()


def _mender(menders: Mapping[str, Mender], sentence: str) -> Mender:
    for pattern, mender in menders.items():
        if re.search(pattern, sentence):
            return mender
    raise AssertionError(f"nobody mends: {sentence}")
