# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer as it stood at the end of a day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.queries import judged
from inkoopkoers.spending.queries.past import end_of
from inkoopkoers.spending.tests.life.making import again
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.pages.answers.conftest import Get
from inkoopkoers.spending.tests.pages.answers.standing import (
    ago,
    long_ago,
    otherwise,
    rows,
    text,
)
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.web.dutch import long_date

Browser = Callable[[User], Client]


def test_a_category_that_was_decided_otherwise_is_the_old_one_the_day_before(
    tagged: Organisation, bram: User, get: Get
) -> None:
    before = rows(get("wat"))
    assert rows(get("wat", stand=ago(1).isoformat())) == before
    otherwise(tagged, bram)

    now, then = rows(get("wat")), rows(get("wat", stand=ago(1).isoformat()))

    assert then == before
    assert now != before
    # What was kept of one day is never given for another.
    assert rows(get("wat")) == now
    assert rows(get("wat", stand=ago(0).isoformat())) == now


def test_a_file_that_was_withdrawn_since_still_counts_then(
    bought: Organisation, bram: User, get: Get
) -> None:
    long_ago(bought, 9)
    before = rows(get("wie"))
    withdraw(again(bought.spendimport_set.get()), by=bram)

    assert rows(get("wie", stand=ago(1).isoformat())) == before
    assert "Bron BV" not in text(get("wie"))


def test_a_file_that_counts_since_did_not_yet(
    bought: Organisation, bram: User, get: Get
) -> None:
    long_ago(bought, 9)
    published_lines(bought, bram, [a_line(7, supplier="Later BV")], name="later.csv")

    assert "Later BV" not in text(get("wie", stand=ago(1).isoformat()))
    assert "Later BV" in text(get("wie", stand=ago(0).isoformat()))


def test_a_day_ends_when_it_ends_here() -> None:
    assert end_of(date(2026, 7, 1)).isoformat() == "2026-07-01T23:59:59.999999+02:00"
    assert end_of(date(2026, 12, 1)).isoformat() == "2026-12-01T23:59:59.999999+01:00"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_answer_says_of_which_day_it_is_and_keeps_it_in_its_links(
    kind: Any, tagged: Organisation, get: Get
) -> None:
    day = ago(1)

    response = get(kind.slug, stand=day.isoformat(), eenheid="Ruimte")

    page = text(response)
    assert response.status_code == 200
    assert f"Zoals het op {long_date(day)} stond" in page
    assert '<a href="?eenheid=Ruimte">Bekijk de stand van nu</a>' in page
    ways = re.findall(
        r'href="([^"]*[?&;](?:van|eenheid|categorie|leverancier)=[^"]*)"', page
    )
    lost = [one for one in ways if f"stand={day.isoformat()}" not in one]
    assert lost == ["?eenheid=Ruimte"]
    assert len(ways) > 1


def test_the_way_from_one_supplier_to_its_names_keeps_the_day(
    tagged: Organisation, get: Get
) -> None:
    every: Any = get("wie", stand=ago(1).isoformat())
    first = every.context["shown"][0].rows[0]
    number = re.search(r"leverancier=(-?\d+)", first.href)

    assert number is not None
    given: Any = get("leverancier", leverancier=number[1], stand=ago(1).isoformat())
    shown = [row for one in given.context["shown"] for row in one.rows]
    hrefs = [cell.href for row in shown for cell in row.cells if cell.href]
    hrefs += [row.href for row in shown if row.href]
    assert hrefs
    assert all(f"stand={ago(1).isoformat()}" in one for one in hrefs)


def test_without_a_day_a_page_says_nothing_of_it(
    tagged: Organisation, get: Get
) -> None:
    page = text(get("wie"))

    assert "Bekijk de stand van nu" not in page
    assert "stand=" not in page


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("x", "Vul een datum in"),
        ("a\x00b", "Vul een datum in"),
        ("9" * 10_000, "Vul een datum in"),
        ("9999-12-31", "Kies vandaag of een dag die voorbij is."),
        ("0001-01-01", "of later: toen telde het eerste bestand mee."),
        (str(10**30), "Vul een datum in"),
    ],
)
def test_a_day_that_cannot_be_is_said_at_its_field_and_not_asked(
    value: str, said: str, tagged: Organisation, get: Get
) -> None:
    response = get("wie", stand=value)

    assert response.status_code == 422
    assert re.search(rf'class="ik-error">[^<]*{re.escape(said)}', text(response))
    assert "Bekijk de stand van nu" not in text(response)
    assert "Bron BV" in text(response)


def test_days_from_the_first_file_until_today_can_be_asked(
    tagged: Organisation, get: Get
) -> None:
    statuses = {
        days: get("wie", stand=ago(days).isoformat()).status_code
        for days in (-1, 0, 9, 10)
    }

    assert statuses == {-1: 422, 0: 200, 9: 200, 10: 422}


def test_without_any_file_no_day_can_be_asked(
    wilgenwaard: Organisation, lies: User, client_of: Browser
) -> None:
    address = reverse("spending:answers", args=[wilgenwaard.pk])

    response = client_of(lies).get(address, {"stand": ago(1).isoformat()})

    assert response.status_code == 422


def test_a_stranger_finds_no_day_of_another(
    tagged: Organisation, cora: User, client: Client, client_of: Browser
) -> None:
    address = reverse("spending:answer", args=[tagged.pk, "wie"])
    day = {"stand": ago(1).isoformat()}

    assert client_of(cora).get(address, day).status_code == 404
    assert client.get(address, day).status_code == 302


def test_more_files_and_decisions_cost_no_more_queries_on_a_day(
    tagged: Organisation, bram: User, get: Get
) -> None:
    day = ago(1).isoformat()
    get("wie", stand=day)
    with CaptureQueriesContext(connection) as few:
        get("wie", stand=day)
    for number in range(3):
        published_lines(tagged, bram, [a_line(number + 1)], name=f"{number}.csv")
    long_ago(tagged, 9)
    get("wie", stand=day)

    with CaptureQueriesContext(connection) as many:
        get("wie", stand=day)

    assert len(few) == len(many)


def test_the_disk_holds_no_more_than_some_days(
    tagged: Organisation, get: Get, spend_folder: Path, monkeypatch: Any
) -> None:
    monkeypatch.setattr(judged, "MOST_MOMENTS", 3)

    for days in range(1, 9):
        assert get("wie", stand=ago(days).isoformat()).status_code == 200

    made = [one.name for one in spend_folder.glob("*/judged/at-*")]
    assert len(made) == 3
    last: datetime = end_of(ago(8))
    assert any(one.startswith(f"at-{last:%Y%m%d}") for one in made)
