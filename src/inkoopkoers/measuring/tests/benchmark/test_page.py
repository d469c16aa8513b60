# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page about comparable organisations: what one shares and what one sees."""

from __future__ import annotations

import json
import re
from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.models import BenchmarkEntry, Round
from inkoopkoers.measuring.tests.comparing import (
    CODES,
    KIND,
    address,
    enter,
    read,
    seen,
    take_part,
)
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.over_time import others, part_of, revealed
from inkoopkoers.organisations.models import Organisation


def test_before_joining_exactly_what_is_shared_is_shown(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {"strategie-1": 4, "mensen-7": 0})

    page = read(browser, home)

    assert "de soort organisatie: gemeente" in page
    assert f"het jaar: {today().year}" in page
    assert 'Doelen zijn bekend</th><td class="ik-number">4,0' in page
    assert "niet gedeeld" in page
    assert not BenchmarkEntry.objects.exists()


def test_joining_stores_the_means_and_no_name(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {"strategie-1": 4})

    take_part(browser, home)

    entry = BenchmarkEntry.objects.get()
    assert (entry.kind, entry.instrument, entry.version) == (KIND, "checklist", 1)
    assert entry.means["strategie-1"] == "4.0"
    assert home.name not in json.dumps(entry.means)
    assert re.fullmatch("[0-9a-f]{64}", entry.reference)
    assert AuditEntry.objects.filter(event="benchmark.joined").count() == 1
    page = read(browser, home, "?klaar=mee")
    assert "Je organisatie doet mee." in page
    assert "Er zijn nog minstens 5 organisaties van dezelfde soort nodig" in page


def test_who_joins_agreed_to_these_very_figures(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {})
    data = {"gezien": seen(read(browser, home))}
    revealed(home, {"strategie-1": 4})

    response = browser.post(address(home, "meedoen/"), data)

    assert response.status_code == 409
    assert "Er zijn intussen andere cijfers." in response.content.decode()
    assert not BenchmarkEntry.objects.exists()


def test_five_others_show_the_distribution_with_the_own_place(
    browser: Client, home: Organisation
) -> None:
    revealed(home, dict.fromkeys(CODES, 4))
    for organisation in others(5):
        enter(organisation, 1)

    take_part(browser, home)

    page = read(browser, home)
    assert "Je ziet 5 andere organisaties van dezelfde soort (gemeente)." in page
    assert "hoger dan de meeste bij" in page
    assert '<td class="ik-number">5</td>' in page
    assert "Stop met vergelijken" in page


def test_four_others_show_nothing(browser: Client, home: Organisation) -> None:
    revealed(home, {})
    for organisation in others(4):
        enter(organisation)

    take_part(browser, home)

    page = read(browser, home)
    assert "Er is nog minstens één organisatie van dezelfde soort nodig" in page
    assert "<svg" not in page.split("<main")[1].split("Stoppen")[0]


def test_who_does_not_take_part_sees_no_figure_of_others(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {})
    for organisation in others(6):
        enter(organisation, 1)

    page = read(browser, home)

    assert "andere organisaties" not in page
    assert "ik-figure" not in page


def test_who_waits_sees_the_others_and_that_it_does_not_count_yet(
    browser: Client, home: Organisation
) -> None:
    for organisation in others(6):
        enter(organisation, 1)
    revealed(home, {})

    take_part(browser, home)

    page = read(browser, home)
    assert "Je ziet 6 andere organisaties" in page
    assert "Jullie eigen cijfers tellen nog niet mee voor anderen" in page


def test_parts_of_one_holder_do_not_fill_a_batch(
    browser: Client, home: Organisation
) -> None:
    for number in range(5):
        enter(part_of(home, f"Deel {number}", kind=KIND))
    revealed(home, {})

    take_part(browser, home)

    assert "nog minstens 5 organisaties" in read(browser, home)
    assert not BenchmarkEntry.objects.exclude(batch=None).exists()


def test_another_kind_or_year_is_another_pool(
    browser: Client, home: Organisation
) -> None:
    for organisation in others(3):
        enter(organisation, on=date(today().year - 1, 5, 5))
    for organisation in others(3, kind="provincie"):
        enter(organisation)
    revealed(home, {})

    take_part(browser, home)

    assert "nog minstens 5 organisaties" in read(browser, home)


def test_a_measurement_about_a_subject_is_not_compared(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {}, code="lock-in-scan", subject="Zaaksysteem")

    page = browser.get(address(home, code="lock-in-scan")).content.decode()

    assert "Deze meting vergelijken we niet" in page
    for rest in ("meedoen/", "samenvatting.json"):
        where = address(home, rest, "lock-in-scan")
        send = browser.post if rest == "meedoen/" else browser.get
        assert send(where).status_code == 404


def test_without_a_result_there_is_nothing_to_share(
    browser: Client, home: Organisation
) -> None:
    assert "Eerst een meting" in read(browser, home)
    assert browser.post(address(home, "meedoen/")).status_code == 404
    assert browser.get(address(home, "samenvatting.json")).status_code == 404


def test_a_round_whose_version_is_gone_is_not_shared(
    browser: Client, home: Organisation
) -> None:
    found = revealed(home, {})
    Round.objects.filter(pk=found.pk).update(version=9)

    assert "Eerst een meting" in read(browser, home)


def test_an_entry_whose_version_is_gone_shows_nothing(
    browser: Client, home: Organisation
) -> None:
    enter(home)
    for organisation in others(5):
        enter(organisation)
    BenchmarkEntry.objects.update(version=9)

    assert "ik-figure" not in read(browser, home)


def test_more_organisations_and_years_take_no_more_queries(
    browser: Client, home: Organisation
) -> None:
    enter(home)
    for organisation in others(5):
        enter(organisation)
    with CaptureQueriesContext(connection) as few:
        read(browser, home)
    for organisation in others(12):
        enter(organisation)
    enter(home, on=date(today().year - 1, 5, 5))

    with CaptureQueriesContext(connection) as many:
        page = read(browser, home)

    assert "Je ziet 17 andere organisaties" in page
    assert len(many) == len(few)
