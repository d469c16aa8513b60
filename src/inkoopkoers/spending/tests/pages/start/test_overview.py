# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page says how much, how sure, and what stands out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.life.making import a_ready_import
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]


def address(organisation: Organisation) -> str:
    return f"/uitgaven/{organisation.pk}/"


def test_without_files_it_teaches_which_files_to_give(
    client_of: Browser, anna: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(anna).get(address(wilgenwaard)))

    assert "auditfile" in page.text
    assert "Pas als jij het goed vindt, telt het mee" in page.text


def test_a_reader_is_told_who_can_add_files(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    page = Page(client_of(lies).get(address(wilgenwaard)))

    assert "Een inkoper van je organisatie kan bestanden toevoegen" in page.text


def test_it_says_how_much_in_which_period_from_how_many(
    client_of: Browser, anna: User, wilgenwaard: Organisation
) -> None:
    lines = [
        a_line(100, "2026-03-02", "Bron BV"),
        a_line(300, "2026-05-04", "Van Dijk", category_code="90911200-8"),
    ]
    published_lines(wilgenwaard, anna, lines)

    page = Page(client_of(anna).get(address(wilgenwaard)))

    assert "Van 2 maart 2026 tot en met 4 mei 2026 gaven we" in page.text
    assert "aan 2 leveranciers" in page.text
    assert "Van elke 100 euro zien we bij 75 wat ervoor gekocht is" in page.text
    assert "25 % van het geld heeft geen categorie" in page.text
    assert "Geen enkele regel in april 2026" in page.text
    assert f"/uitgaven/{wilgenwaard.pk}/gaten/#maanden" in page.links


def test_files_that_wait_come_first_for_who_may_decide(
    client_of: Browser, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    a_ready_import(wilgenwaard, name="april.csv")
    SpendImport.objects.update(made_by=bram)

    mine = Page(client_of(bram).get(address(wilgenwaard)))
    hers = Page(client_of(lies).get(address(wilgenwaard)))

    assert "Bekijk wat er in 1 bestand staat en laat het meetellen" in mine.text
    assert "Dit wacht op een besluit" not in hers.text


def test_the_front_page_names_files_that_wait_and_asks_no_more_for_more(
    client_of: Browser,
    bram: User,
    lies: User,
    cora: User,
    wilgenwaard: Organisation,
) -> None:
    client = client_of(bram)
    a_ready_import(wilgenwaard, name="april.csv")
    with CaptureQueriesContext(connection) as few:
        page = Page(client.get("/"))
    for number in range(4):
        a_ready_import(wilgenwaard, [a_line(number)], name=f"{number}.csv")
    with CaptureQueriesContext(connection) as many:
        client.get("/")

    assert "Bekijk wat er in 1 bestand staat en laat het meetellen" in page.text
    assert "april.csv" in page.text
    assert len(few) == len(many)
    for other in (lies, cora):
        assert "april.csv" not in Page(client_of(other).get("/")).text


def test_a_file_that_failed_waits_only_for_who_gave_it(
    client_of: Browser, bram: User, anna: User, wilgenwaard: Organisation
) -> None:
    a_ready_import(wilgenwaard, name="april.csv")
    SpendImport.objects.update(state=ImportState.FAILED, made_by=bram)

    assert "1 bestand is niet gelezen" in Page(client_of(bram).get("/")).text
    assert "1 bestand is niet gelezen" not in Page(client_of(anna).get("/")).text


def test_a_stranger_and_a_visitor_do_not_come_in(
    client: Client, client_of: Browser, cora: User, wilgenwaard: Organisation
) -> None:
    assert client_of(cora).get(address(wilgenwaard)).status_code == 404
    assert client.get(address(wilgenwaard)).status_code == 302
    assert client_of(cora).get(f"/uitgaven/{10**30}/").status_code == 404


@pytest.mark.django_db
def test_lines_of_another_organisation_are_never_counted(
    client_of: Browser, anna: User, wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    published_lines(elsewhere, None, [a_line(777, supplier="Geheim BV")])

    page = Page(client_of(anna).get(address(wilgenwaard)))

    assert "777" not in page.text
    assert "auditfile" in page.text
