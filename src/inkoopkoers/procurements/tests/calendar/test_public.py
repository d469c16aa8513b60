# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What everyone reads: the list, one organisation, one announcement, a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.models import CalendarEntry, Dossier
from inkoopkoers.procurements.queries.calendar import public
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier
from inkoopkoers.procurements.wording import calendar as words

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
DAY, QUARTER, KIND = PublicField.DAY, PublicField.QUARTER, PublicField.KIND
FAR = date(2090, 5, 3)


def read(response: Any) -> str:
    text: str = response.content.decode()
    return " ".join(text.split())


def announce(
    organisation: Organisation, by: User, *fields: PublicField, **facts: Any
) -> CalendarEntry:
    given = {"publish_on": FAR, **facts}
    return published(a_dossier(organisation, by, **given), by, *fields)


def part_of(organisation: Organisation, name: str) -> Organisation:
    return Organisation.objects.create(name=name, parent=organisation)


def managed(organisation: Organisation, by: User) -> None:
    organisation.memberships.create(user=by, role="inkoper")


@pytest.fixture
def entry(wilgenwaard: Organisation, bram: User) -> CalendarEntry:
    return announce(wilgenwaard, bram)


def test_an_empty_calendar_says_what_it_is_for(client: Client) -> None:
    page = read(client.get("/kalender/"))

    assert "Nog geen aankondigingen" in page
    assert "<form" not in page


def test_what_is_published_is_on_the_list_at_once_and_off_it_too(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    before = read(client.get("/kalender/"))
    entry = announce(wilgenwaard, bram)
    during = read(client.get("/kalender/"))
    actions.withdraw(Dossier.objects.get(), by=bram, now=timezone.now())
    after = read(client.get("/kalender/"))

    assert "Laptops" not in before
    assert "Laptops" in during
    assert f"/kalender/traject/{entry.number}/" in during
    assert "Vervallen" in after
    assert "Vervallen" not in during


@pytest.mark.parametrize(
    "address",
    [
        "/kalender/", "/kalender/?q=laptops&soort=leveringen&kwartaal=2090-Q2",
        "/kalender/{organisation}/", "/kalender/traject/{number}/",
        "/kalender/export.csv", "/kalender/agenda.ics",
        "/kalender/{organisation}/agenda.ics", "/kalender/ocds.json",
        "/kalender/traject/{number}/ocds.json", "/api/v1/kalender",
    ],
)  # fmt: skip
def test_no_public_page_touches_a_dossier(
    client: Client, entry: CalendarEntry, address: str
) -> None:
    filled = address.format(organisation=entry.organisation_id, number=entry.number)

    with CaptureQueriesContext(connection) as seen:
        response = client.get(filled)

    assert response.status_code == 200
    asked = [query["sql"] for query in seen.captured_queries]
    tables = " ".join(asked)
    assert "procurements_calendarentry" in tables
    assert "procurements_dossier" not in tables
    assert "organisations_user" not in tables
    assert not [sql for sql in asked if '"made_by_id"' in sql or '"chosen"' in sql]


def test_an_unpublished_change_is_nowhere(client: Client, entry: CalendarEntry) -> None:
    before = read(client.get("/kalender/")), read(client.get("/api/v1/kalender"))
    Dossier.objects.update(title="Iets heel anders", kind="werken")

    after = read(client.get("/kalender/")), read(client.get("/api/v1/kalender"))

    assert before == after


def test_a_search_looks_in_what_is_public_only(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    announce(wilgenwaard, bram, KIND, what="iets geheims")

    assert "Laptops" in read(client.get("/kalender/?q=LAPTOPS+scholen"))
    for word in ("geheims", "30200000", "Bram"):
        page = read(client.get("/kalender/", {"q": word}))
        assert "Geen aankondigingen gevonden" in page


def test_the_list_filters_on_kind_and_quarter(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    announce(wilgenwaard, bram, KIND, QUARTER, title="Stoelen")
    announce(wilgenwaard, bram, KIND, DAY, title="Brug", kind="werken",
             publish_on=date(2091, 1, 1))  # fmt: skip
    announce(wilgenwaard, bram, title="Zonder datum", publish_on=None)

    def found(**asked: str) -> list[str]:
        page = read(client.get("/kalender/", asked))
        return [one for one in ("Stoelen", "Brug", "Zonder datum") if one in page]

    assert found() == ["Stoelen", "Brug", "Zonder datum"]
    assert found(soort="werken") == ["Brug"]
    assert found(kwartaal="2090-Q2") == ["Stoelen"]
    assert found(kwartaal="2091-Q1") == ["Brug"]
    assert found(kwartaal="onbekend") == ["Zonder datum"]
    assert found(kwartaal="eerder") == []


def test_what_was_expected_before_this_quarter_is_under_earlier(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    announce(wilgenwaard, bram, DAY, title="Voorbij", publish_on=date(2020, 1, 6))

    assert "Er komt nu niets aan" in read(client.get("/kalender/"))
    assert "Voorbij" in read(client.get("/kalender/?kwartaal=eerder"))


@pytest.mark.parametrize(
    "query",
    [
        "organisatie=x", "organisatie=" + "9" * 40, "soort=geen", "kwartaal=2027-Q9",
        "kwartaal=9999-Q4", "kwartaal=0000-Q1", "q=%00", "q=" + "x" * 10_000,
        "pagina=99999999999999999999", "pagina=-1", "pagina=x", "q=%F0%28%8C",
    ],
)  # fmt: skip
def test_strange_questions_are_no_trouble(
    client: Client, entry: CalendarEntry, query: str
) -> None:
    for address in ("/kalender/", f"/kalender/{entry.organisation_id}/"):
        assert client.get(f"{address}?{query}").status_code == 200
    assert client.get(f"/kalender/export.csv?{query}").status_code == 200


def test_the_parts_of_a_tree_count_for_what_is_above_them(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    between = part_of(wilgenwaard, "Directie Bedrijf")
    below = part_of(between, "Team Inkoop")
    managed(below, bram)
    announce(wilgenwaard, bram, title="Van boven")
    announce(below, bram, title="Van onder")

    above = read(client.get(f"/kalender/{wilgenwaard.pk}/"))
    under = read(client.get(f"/kalender/{below.pk}/"))
    chosen = read(client.get(f"/kalender/?organisatie={wilgenwaard.pk}"))

    assert "Van boven" in above
    assert "Van onder" in above
    assert "Van onder" in chosen
    assert "Van boven" not in under
    assert "Directie Bedrijf" not in above + under + chosen


def test_who_published_nothing_is_as_unknown_as_who_does_not_exist(
    client: Client, wilgenwaard: Organisation, elsewhere: Organisation, bram: User
) -> None:
    below = part_of(elsewhere, "Onderdeel Elders")
    managed(below, bram)
    a_dossier(elsewhere, bram)
    announce(below, bram)

    for address in ("/kalender/%s/", "/kalender/%s/agenda.ics"):
        silent = client.get(address % elsewhere.pk)
        unknown = client.get(address % 10**30)
        assert silent.status_code == unknown.status_code == 404
        assert silent.content == unknown.content
    assert "Provincie Elders" not in read(client.get("/kalender/"))


@pytest.mark.parametrize("number", ["1", "9" * 30, "0", "9" * 4999])
def test_an_unknown_number_is_not_found(
    client: Client, entry: CalendarEntry, number: str
) -> None:
    for rest in ("", "ocds.json"):
        assert client.get(f"/kalender/traject/{number}/{rest}").status_code == 404


def test_an_announcement_tells_what_was_and_what_is(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram, publish_on=FAR)
    entry = published(dossier, bram, DAY, PublicField.DURATION)
    dossier.publish_on, dossier.months = date(2090, 6, 1), None
    dossier.save()
    published(dossier, bram, DAY, PublicField.DURATION, PublicField.KIND)

    page = read(client.get(f"/kalender/traject/{entry.number}/"))

    assert "Dag van aankondiging: was 3 mei 2090, is nu 1 juni 2090." in page
    assert "Looptijd is niet meer openbaar." in page
    assert "Soort opdracht is erbij gekomen: Leveringen." in page


def test_a_withdrawn_announcement_says_so_and_shows_what_it_was(
    client: Client, entry: CalendarEntry, bram: User
) -> None:
    actions.withdraw(Dossier.objects.get(), by=bram, now=timezone.now())

    page = read(client.get(f"/kalender/traject/{entry.number}/"))

    assert "Hij werd verwacht: tweede kwartaal van 2090." in page
    assert "Van de kalender gehaald" in page


def test_the_list_stands_under_months_with_a_quarter_before_them(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    for day in (date(2090, 4, 1), date(2090, 4, 20), date(2090, 7, 1)):
        announce(wilgenwaard, bram, DAY, publish_on=day)
    announce(wilgenwaard, bram, QUARTER, publish_on=date(2090, 6, 1))
    announce(wilgenwaard, bram, KIND)

    groups = words.grouped(public.listed(public.Wanted(), (), date(2090, 1, 1)))

    assert [(one.heading, len(one.rows)) for one in groups] == [
        ("Ergens in het tweede kwartaal van 2090", 1),
        ("April 2090", 2),
        ("Juli 2090", 1),
        ("Nog geen datum bekend", 1),
    ]


def test_earlier_months_stand_with_the_latest_on_top(
    wilgenwaard: Organisation, bram: User
) -> None:
    for day in (date(2020, 4, 1), date(2021, 4, 20)):
        announce(wilgenwaard, bram, DAY, publish_on=day)
    wanted = public.Wanted(when=public.EARLIER)

    groups = words.grouped(public.listed(wanted, (), date(2022, 1, 1)))

    assert [one.heading for one in groups] == ["April 2021", "April 2020"]


def test_the_quarters_on_offer_have_a_use(
    wilgenwaard: Organisation, bram: User
) -> None:
    today = date(2026, 12, 31)
    assert public.quarters(today) == ()

    announce(wilgenwaard, bram, DAY, publish_on=date(2027, 2, 1))
    announce(wilgenwaard, bram, DAY, publish_on=date(2026, 9, 30))

    assert public.quarters(today) == ("2026-Q4", "2027-Q1", "eerder")


def test_the_last_quarter_that_can_be_is_no_trouble(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    announce(wilgenwaard, bram, DAY, publish_on=date(2100, 12, 31))

    assert "31 december 2100" in read(client.get("/kalender/?kwartaal=2100-Q4"))


def test_the_list_is_a_file_too(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    announce(wilgenwaard, bram, title="=HYPERLINK(1)")

    text = client.get("/kalender/export.csv").content.decode("utf-8-sig")

    assert "Laatst gewijzigd" in text
    assert "Leveringen" in text
    assert "\n=" not in text
    assert client.get("/kalender/export.xlsx").content.startswith(b"PK")
    assert client.get("/kalender/export.pdf").status_code == 404


def test_the_cost_does_not_grow_with_the_calendar(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get("/kalender/").status_code == 200
        return len(seen)

    announce(wilgenwaard, bram)
    few = cost()
    for number in range(5):
        part = part_of(wilgenwaard, f"Deel {number}")
        managed(part, bram)
        announce(part, bram)

    assert cost() == few
    assert few < 8


def test_texts_of_others_are_shown_as_text(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    bad = "<script>alert(1)</script>"
    entry = announce(
        wilgenwaard, bram, PublicField.DESCRIPTION, KIND, title=bad, what=bad
    )

    for address in ("/kalender/", f"/kalender/traject/{entry.number}/"):
        assert bad not in read(client.get(address))


def test_pages_of_the_calendar_are_not_kept_by_a_browser(
    client: Client, entry: CalendarEntry
) -> None:
    for address in ("/kalender/", f"/kalender/traject/{entry.number}/"):
        assert "max-age" not in client.get(address).headers.get("Cache-Control", "")


def test_a_moment_is_told_by_its_dutch_day(
    client: Client, wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram, publish_on=FAR)
    late = datetime(2026, 12, 31, 23, 30, tzinfo=timezone.get_fixed_timezone(0))
    entry = published(dossier, bram, now=late)

    assert "1 januari 2027" in read(client.get(f"/kalender/traject/{entry.number}/"))
