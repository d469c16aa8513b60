# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page about comparable organisations: the choice, and what one sees for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.models import BenchmarkEntry, Round
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.signing import public_key
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.over_time import others, part_of, revealed, someone
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
KIND = "gemeente"


@pytest.fixture
def home(wilgenwaard: Organisation) -> Organisation:
    wilgenwaard.kind = KIND
    wilgenwaard.save()
    return wilgenwaard


@pytest.fixture
def browser(client_of: ClientOf, anna: User) -> Client:
    return client_of(anna)


def address(organisation: Organisation, rest: str = "", code: str = "checklist") -> str:
    return f"/metingen/vergelijken/{organisation.pk}/{code}/{rest}"


def read(browser: Client, organisation: Organisation, rest: str = "") -> str:
    return browser.get(address(organisation, rest)).content.decode()


def seen(page: str) -> str:
    """What the form carries of the figures that the page shows."""
    found = re.search(r'name="gezien" value="([0-9a-f]{64})"', page)
    return found[1] if found else ""


def take_part(browser: Client, organisation: Organisation) -> None:
    data = {"gezien": seen(read(browser, organisation))}
    assert browser.post(address(organisation, "meedoen/"), data).status_code == 302


def enter(organisation: Organisation, score: int = 2, on: date | None = None) -> None:
    """Let an organisation take part with the same score everywhere."""
    found = revealed(organisation, dict.fromkeys(CODES, score), on=on)
    summary = summarised(found)
    assert summary
    actions.join(organisation, summary.summary, by=someone(), now=timezone.now())


CODES = [
    *(f"strategie-{number}" for number in (1, 2, 3)),
    *(f"processen-{number}" for number in (1, 2)),
    *(f"mensen-{number}" for number in range(1, 8)),
]


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


@pytest.mark.parametrize(
    "query", ["?jaar=1999", "?jaar=x", f"?jaar={10**30}", "?jaar="]
)
def test_a_year_without_the_organisation_is_not_found(
    browser: Client, home: Organisation, query: str
) -> None:
    enter(home)

    assert browser.get(address(home, query)).status_code == 404


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


def test_only_a_beheerder_decides(
    client_of: ClientOf, bram: User, lies: User, cora: User, home: Organisation
) -> None:
    revealed(home, {})

    for member in (bram, lies):
        page = read(client_of(member), home)
        assert "Een beheerder van je organisatie beslist" in page
        assert "Download de samenvatting" not in page
        for rest in ("meedoen/", "stoppen/"):
            assert client_of(member).post(address(home, rest)).status_code == 403
        assert (
            client_of(member).get(address(home, "samenvatting.json")).status_code == 403
        )
    for rest in ("", "meedoen/", "stoppen/", "samenvatting.json"):
        assert client_of(cora).get(address(home, rest)).status_code == 404


def test_back_from_signing_in_a_button_leads_to_the_page(
    browser: Client, client: Client, home: Organisation
) -> None:
    for rest in ("meedoen/", "stoppen/"):
        assert browser.get(address(home, rest))["Location"] == address(home)
        assert client.post(address(home, rest)).status_code == 302


def test_the_signed_summary_names_nobody_and_is_recorded(
    browser: Client, home: Organisation
) -> None:
    revealed(home, {"strategie-1": 4})

    response = browser.get(address(home, "samenvatting.json"))

    signed = json.loads(response.content)
    assert response["Content-Disposition"].startswith("attachment")
    assert signed["public_key"] == public_key()
    assert "Wilgenwaard" not in response.content.decode()
    assert json.loads(signed["content"])["people"] == "minder dan 10"
    assert AuditEntry.objects.filter(event="benchmark.exported").count() == 1
    browser.head(address(home, "samenvatting.json"))
    assert AuditEntry.objects.filter(event="benchmark.exported").count() == 1


@pytest.mark.parametrize("path", [f"{10**30}/checklist/", "{pk}/wegwijzer/", "0/x/"])
def test_what_is_not_there_is_not_found(
    browser: Client, home: Organisation, path: str
) -> None:
    path = path.replace("{pk}", str(home.pk))

    assert browser.get(f"/metingen/vergelijken/{path}").status_code == 404


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
