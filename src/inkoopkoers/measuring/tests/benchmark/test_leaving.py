# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stopping, returning and going along with a new year: always by choice."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.models import BenchmarkEntry
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.tests.comparing import (
    KIND,
    ClientOf,
    address,
    enter,
    read,
    seen,
    take_part,
)
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.over_time import others, revealed, someone
from inkoopkoers.organisations.models import Organisation, User


def test_leaving_takes_the_figures_out_at_once(
    client_of: ClientOf, browser: Client, home: Organisation, otto: User
) -> None:
    beside = otto.organisations.get()
    Organisation.objects.filter(pk=beside.pk).update(kind=KIND)
    beside.refresh_from_db()
    for organisation in [*others(4), beside]:
        enter(organisation)
    revealed(home, {})
    take_part(browser, home)

    response = browser.post(address(home, "stoppen/"))

    assert response["Location"].endswith("?klaar=gestopt")
    mine = BenchmarkEntry.objects.get(organisation=home)
    assert (mine.means, mine.has_left) == ({}, True)
    assert AuditEntry.objects.filter(event="benchmark.left").count() == 1
    page = read(browser, home)
    assert "Je organisatie is gestopt met de cijfers van" in page
    assert "Deel deze cijfers" not in page
    theirs = read(client_of(otto), beside)
    assert "niet meer compleet" in theirs
    assert "<svg" not in theirs.split("<main")[1].split("Stoppen")[0]


def test_who_left_cannot_come_back_with_the_same_year(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {})
    data = {"gezien": seen(read(browser, home))}
    for organisation in others(5):
        enter(organisation)
    take_part(browser, home)
    browser.post(address(home, "stoppen/"))

    response = browser.post(address(home, "meedoen/"), data)

    assert response.status_code == 409
    assert "is met de cijfers van" in response.content.decode()


def test_who_leaves_while_waiting_leaves_no_trace_and_may_return(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {})
    take_part(browser, home)

    browser.post(address(home, "stoppen/"))

    assert not BenchmarkEntry.objects.exists()
    take_part(browser, home)
    assert BenchmarkEntry.objects.count() == 1


def test_a_new_round_goes_along_only_by_choice(
    browser: Client, home: Organisation
) -> None:
    last_year = date(today().year - 1, 5, 5)
    enter(home, 2, on=last_year)
    revealed(home, {"strategie-1": 4})

    page = read(browser, home)

    assert f"Doe ook mee met de cijfers van {today().year}" in page
    assert BenchmarkEntry.objects.count() == 1
    take_part(browser, home)
    assert BenchmarkEntry.objects.count() == 2
    assert "?jaar=" in read(browser, home)
    assert f"De cijfers van {last_year.year}" in read(
        browser, home, f"?jaar={last_year.year}"
    )


def test_while_waiting_a_newer_round_of_the_year_may_take_the_place(
    browser: Client, home: Organisation
) -> None:
    enter(home, 2)
    revealed(home, {"strategie-1": 4})

    take_part(browser, home)

    assert BenchmarkEntry.objects.get().means["strategie-1"] == "4.0"


def test_figures_that_are_shown_stay_as_they_are(
    browser: Client, home: Organisation
) -> None:
    enter(home, 2)
    for organisation in others(5):
        enter(organisation)
    newer = revealed(home, {"strategie-1": 4})
    assert seen(read(browser, home)) == ""

    summary = summarised(newer)

    assert summary
    with pytest.raises(actions.FiguresFixed):
        actions.join(home, summary.summary, by=someone(), now=timezone.now())
    assert BenchmarkEntry.objects.get(organisation=home).means["strategie-1"] == "2.0"
