# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The feed, read back by another library than the one that wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject

from inkoopkoers.procurements.calendar_feed import as_calendar
from inkoopkoers.procurements.domain.publication import Edition, PublicEntry

pytestmark = pytest.mark.once

FIELDS = {"titel": "Onderhoud wegen; deel 1, 'noord'", "datum": "2027-05-03"}


def entry(*editions: Edition, number: int = 7) -> PublicEntry:
    return PublicEntry(number, "Gemeente Wilgenwaard", "", "", editions)


def edition(number: int, fields: dict[str, str], *, gone: bool = False) -> Edition:
    return Edition(number, datetime(2027, 1, number, 9, tzinfo=UTC), fields, gone)


def written(*entries: PublicEntry) -> bytes:
    return as_calendar(
        entries,
        name="Aanbestedingskalender",
        host="inkoopkoers.example",
        address_of=lambda one: f"https://inkoopkoers.example/kalender/{one.number}/",
    )


def events(*entries: PublicEntry) -> list[Any]:
    calendar = vobject.readOne(written(*entries).decode())
    return list(calendar.contents.get("vevent", []))


def test_an_entry_is_an_event_of_a_whole_day() -> None:
    [event] = events(entry(edition(1, {**FIELDS, "omschrijving": "Asfalt"})))

    assert event.dtstart.value == date(2027, 5, 3)
    assert event.dtend.value == date(2027, 5, 4)
    assert event.summary.value == f"Verwachte aankondiging: {FIELDS['titel']}"
    assert event.uid.value == "aankondiging-7@inkoopkoers.example"
    assert event.url.value == "https://inkoopkoers.example/kalender/7/"
    assert event.status.value == "TENTATIVE"
    assert event.transp.value == "TRANSPARENT"
    assert event.description.value.splitlines()[::2] == [
        "Asfalt",
        "Gemeente Wilgenwaard",
        "https://inkoopkoers.example/kalender/7/",
    ]


def test_a_change_raises_the_sequence_and_keeps_the_uid() -> None:
    moved = {**FIELDS, "datum": "2027-06-01"}

    [before] = events(entry(edition(1, FIELDS)))
    [after] = events(entry(edition(1, FIELDS), edition(2, moved)))

    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.last_modified.value == datetime(2027, 1, 2, 9, tzinfo=UTC)
    assert after.created.value == datetime(2027, 1, 1, 9, tzinfo=UTC)
    assert after.dtstart.value == date(2027, 6, 1)


def test_what_is_withdrawn_is_cancelled_on_the_day_that_it_had() -> None:
    gone = edition(2, {"titel": "Onderhoud wegen"}, gone=True)

    [event] = events(entry(edition(1, FIELDS), gone))

    assert event.status.value == "CANCELLED"
    assert event.summary.value == "Vervallen: Onderhoud wegen"
    assert event.dtstart.value == date(2027, 5, 3)


def test_a_quarter_stands_on_its_first_day_and_says_that_it_is_a_quarter() -> None:
    [event] = events(entry(edition(1, {"titel": "Iets", "kwartaal": "2027-Q4"})))

    assert event.dtstart.value == date(2027, 10, 1)
    assert "Ergens in het vierde kwartaal van 2027." in event.description.value


def test_an_entry_without_a_day_is_not_in_the_feed() -> None:
    assert events(entry(edition(1, {"titel": "Iets"}))) == []


def test_what_was_not_published_is_not_in_the_feed() -> None:
    secret = {**FIELDS, "bedrag": "123456.78", "contact": "x@y.example"}

    feed = written(entry(edition(1, secret)))

    assert b"123456" not in feed
    assert b"x@y" not in feed


def test_the_lines_are_as_the_standard_wants_them() -> None:
    body = written(entry(edition(1, {**FIELDS, "omschrijving": "é\n" * 300})))

    assert body.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    assert b"\n" not in body.replace(b"\r\n", b"")


def test_the_same_entries_give_the_same_bytes() -> None:
    assert written(entry(edition(1, FIELDS))) == written(entry(edition(1, FIELDS)))
