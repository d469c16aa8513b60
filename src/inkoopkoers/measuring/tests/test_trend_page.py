# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The trend page: what moved, with which action, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.measuring.models import Target
from inkoopkoers.measuring.tests.making import make_round, today
from inkoopkoers.measuring.tests.over_time import finished, part_of, revealed
from inkoopkoers.measuring.tests.second_version import Document
from inkoopkoers.measuring.tests.talking import agree
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
Publish = Callable[[Callable[[Document], None]], Path]
FIRST, SECOND, THIRD = date(2024, 3, 12), date(2025, 3, 18), date(2026, 3, 24)
UP, DOWN, STAYED, OTHER = "strategie-1", "strategie-2", "strategie-3", "processen-1"


@pytest.fixture
def browser(client_of: ClientOf, lies: User) -> Client:
    return client_of(lies)


def address(
    organisation: Organisation, code: str = "checklist", query: str = ""
) -> str:
    return f"/metingen/trend/{organisation.pk}/{code}/{query}"


def lists(page: str) -> dict[str, str]:
    """What stands in each of the lists, under its heading."""
    found = {}
    for name in ("met-actie", "zonder-actie", "geen-beweging"):
        found[name] = page.split(f'id="{name}"')[1].split("</section>", maxsplit=1)[0]
    return found


def test_every_question_that_moved_stands_in_one_list(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1, DOWN: 4}, on=FIRST)
    revealed(wilgenwaard, {UP: 3, DOWN: 2}, on=SECOND, people=9)
    finished(wilgenwaard, UP, SECOND - timedelta(days=9), title="Kalender gedeeld")
    finished(wilgenwaard, STAYED, SECOND - timedelta(days=9), title="Sjabloon af")

    page = browser.get(address(wilgenwaard)).content.decode()

    found = lists(page)
    assert "Doelen zijn bekend" in found["met-actie"]
    assert "van 1,0 naar 3,0 (+2,0)" in found["met-actie"]
    assert "toen 6 mensen, nu 9" in found["met-actie"]
    assert "Kalender gedeeld" in found["met-actie"]
    assert "Botsende doelen" in found["zonder-actie"]
    assert "Omlaag" in found["zonder-actie"]
    assert "ik-move--down" in found["zonder-actie"]
    assert "Sjabloon af" in found["geen-beweging"]
    assert "1 vraag ging omhoog, 1 vraag ging omlaag en 10 vragen bleven" in page
    assert "Alle 12 vragen zijn te vergelijken." in page
    assert "vanaf 0,3 punt: een tiende van de schaal" in page


def test_the_words_never_claim_a_cause(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    revealed(wilgenwaard, {UP: 3}, on=SECOND)
    finished(wilgenwaard, UP, SECOND)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "ging samen met" in page
    assert "Dat zegt niet dat de actie de oorzaak is" in page
    assert "kwam door" not in page


def test_an_action_from_before_or_after_the_two_rounds_does_not_count(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=SECOND)
    revealed(wilgenwaard, {UP: 3}, on=THIRD)
    finished(wilgenwaard, UP, SECOND - timedelta(days=1), title="Te vroeg")
    finished(wilgenwaard, UP, THIRD + timedelta(days=1), title="Te laat")
    finished(wilgenwaard, UP, THIRD, title="Anders", code="impactscan")

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "Geen vraag die bewoog had een afgeronde actie." in page
    assert "Doelen zijn bekend" in lists(page)["zonder-actie"]


def test_any_two_rounds_can_be_compared_in_either_order(
    browser: Client, wilgenwaard: Organisation
) -> None:
    one = revealed(wilgenwaard, {UP: 1}, on=FIRST)
    two = revealed(wilgenwaard, {UP: 2}, on=SECOND)
    revealed(wilgenwaard, {UP: 4}, on=THIRD)

    for query in (f"?van={one.pk}&tot={two.pk}", f"?van={two.pk}&tot={one.pk}"):
        page = browser.get(address(wilgenwaard, query=query)).content.decode()
        assert "Van 12 maart 2024 naar 18 maart 2025" in page
        assert "van 1,0 naar 2,0 (+1,0)" in page
        assert "Van mrt 2024 tot mrt 2025 bewoog" in page


def test_the_same_round_twice_shows_the_last_two(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for day in (FIRST, SECOND, THIRD):
        last = revealed(wilgenwaard, {}, on=day)

    query = f"?van={last.pk}&tot={last.pk}"
    page = browser.get(address(wilgenwaard, query=query)).content.decode()

    assert "Je koos twee keer dezelfde meting." in page
    assert "Van 18 maart 2025 naar 24 maart 2026" in page


@pytest.mark.parametrize(
    "query",
    ["?van=1", "?van=x&tot=y", "?van=1&tot=", f"?van={10**30}&tot=1", "?tot=%00"],
)
def test_a_round_from_elsewhere_is_not_compared(
    browser: Client, wilgenwaard: Organisation, elsewhere: Organisation, query: str
) -> None:
    revealed(elsewhere, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=SECOND)

    response = browser.get(address(wilgenwaard, query=query))

    assert response.status_code == 404
    assert "Deze meting hoort niet bij deze trend." in response.content.decode()


def test_the_table_below_a_picture_tells_people_agreed_scores_and_targets(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    agree(revealed(wilgenwaard, {UP: 3}, on=SECOND), UP, score=4)
    Target.objects.create(
        organisation=wilgenwaard,
        instrument="checklist",
        code=UP,
        value=Decimal("3.5"),
        by=THIRD,
    )

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "1,0, 6 mensen</td>" in page
    assert "3,0, 6 mensen, samen afgesproken 4</td>" in page
    assert ">3,5</td>" in page


def test_a_question_with_too_few_scores_has_no_figure_and_says_why(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {OTHER: 0}, on=FIRST)
    revealed(wilgenwaard, {OTHER: 3}, on=SECOND)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "11 van 12 vragen zijn te vergelijken." in page
    assert "gaven te weinig mensen een score." in page
    assert "niet te vergelijken met de vorige meting" in page


def second_version(document: Document) -> None:
    """Another meaning for the first question, and the last one replaced."""
    items = document["items"]
    items[0]["rev"] += 1
    gone = items[-1]["code"]
    items[-1] |= {"code": "mensen-9", "short": "Nieuwe vraag"}
    kept = [cell for cell in document["cells"] if cell["code"] != gone]
    document["cells"] = kept


def test_between_versions_it_says_what_is_not_comparable_and_why(
    browser: Client, wilgenwaard: Organisation, publish: Publish
) -> None:
    publish(second_version)
    revealed(wilgenwaard, {}, on=FIRST, version=1)
    revealed(wilgenwaard, {}, on=SECOND, version=2)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "10 van 12 vragen zijn te vergelijken." in page
    assert "De vraag betekent nu iets anders." in page
    assert "Nieuw: deze vraag was er de vorige keer niet." in page
    assert "Vervallen: deze vraag is niet meer gesteld." in page


def test_a_round_of_a_version_that_is_gone_is_left_out_and_told(
    browser: Client, wilgenwaard: Organisation
) -> None:
    lost = revealed(wilgenwaard, {}, on=FIRST)
    type(lost).objects.filter(pk=lost.pk).update(version=9)
    revealed(wilgenwaard, {}, on=SECOND)
    revealed(wilgenwaard, {}, on=THIRD)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "2 metingen sinds" in page
    assert "Eén meting ontbreekt" in page


def test_an_instrument_with_subjects_has_a_trend_for_each(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for subject in ("Zaaksysteem", "Belasting & heffing"):
        for day in (FIRST, SECOND):
            revealed(wilgenwaard, {}, on=day, code="lock-in-scan", subject=subject)

    first = browser.get(address(wilgenwaard, "lock-in-scan")).content.decode()
    query = "?onderwerp=Zaaksysteem"
    second = browser.get(address(wilgenwaard, "lock-in-scan", query)).content.decode()

    assert "Wat is er veranderd: Belasting &amp; heffing" in first
    assert "?onderwerp=Belasting%20%26%20heffing" in second
    assert "Wat is er veranderd: Zaaksysteem" in second
    assert "2 metingen sinds" in second
    assert "Een actie hoort bij een vraag, niet bij een onderwerp." in second


@pytest.mark.parametrize("query", ["?onderwerp=Niets", "?onderwerp=%00", "?onderwerp="])
def test_a_subject_that_nobody_measured_is_not_found(
    browser: Client, wilgenwaard: Organisation, query: str
) -> None:
    revealed(wilgenwaard, {}, on=FIRST, code="lock-in-scan", subject="Zaaksysteem")

    response = browser.get(address(wilgenwaard, "lock-in-scan", query))

    assert response.status_code == 404
    assert "Over dit onderwerp zijn nog geen resultaten." in response.content.decode()


def test_a_gap_says_that_the_lines_are_how_it_is(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for day in (FIRST, SECOND):
        revealed(wilgenwaard, {}, on=day, code="vier-in-balans")

    page = browser.get(address(wilgenwaard, "vier-in-balans")).content.decode()

    assert "De lijnen laten zien hoe het is, niet hoe jullie het willen." in page


def test_one_round_teaches_and_leads_to_the_next(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    found = revealed(wilgenwaard, {}, on=FIRST)

    for_bram = client_of(bram).get(address(wilgenwaard)).content.decode()
    for_lies = client_of(lies).get(address(wilgenwaard)).content.decode()

    assert "Er is nu één meting" in for_bram
    assert f"/metingen/rondes/nieuw/?na={found.pk}" in for_bram
    assert "De cijfers in dit voorbeeld zijn verzonnen." in for_bram
    assert "/metingen/rondes/nieuw/" not in for_lies


def test_without_a_result_it_leads_to_the_first_round(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    make_round(wilgenwaard)

    for_bram = client_of(bram).get(address(wilgenwaard)).content.decode()
    for_lies = client_of(lies).get(address(wilgenwaard)).content.decode()

    assert "/metingen/rondes/nieuw/?instrument=checklist" in for_bram
    assert "Een inkoper of beheerder van je organisatie kan die starten." in for_lies


def test_more_than_twelve_rounds_leave_the_oldest_out(
    browser: Client, wilgenwaard: Organisation
) -> None:
    for number in range(14):
        revealed(wilgenwaard, {}, on=FIRST + timedelta(days=7 * number))

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "12 metingen sinds" in page
    assert "2 metingen zijn ouder." in page


def test_two_rounds_on_one_day_are_kept_apart(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {UP: 1}, on=FIRST)
    revealed(wilgenwaard, {UP: 3}, on=FIRST)
    finished(wilgenwaard, UP, FIRST)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "12 mrt 2024" in page
    assert "van 1,0 naar 3,0 (+2,0)" in page


def test_a_stranger_finds_nothing_and_a_reader_is_asked_to_sign_in(
    client: Client, client_of: ClientOf, cora: User, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=FIRST)

    assert client_of(cora).get(address(wilgenwaard)).status_code == 404
    assert client.get(address(wilgenwaard)).status_code == 302


@pytest.mark.parametrize(
    "path",
    [f"{10**30}/checklist/", "{pk}/wegwijzer/", "{pk}/bestaat-niet/", "0/checklist/"],
)
def test_what_is_not_there_is_not_found(
    browser: Client, wilgenwaard: Organisation, path: str
) -> None:
    path = path.replace("{pk}", str(wilgenwaard.pk))

    assert browser.get(f"/metingen/trend/{path}").status_code == 404


def test_more_rounds_actions_and_parts_take_no_more_queries(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=FIRST)
    revealed(wilgenwaard, {}, on=SECOND)
    with CaptureQueriesContext(connection) as few:
        browser.get(address(wilgenwaard))
    for number in range(6):
        agree(revealed(wilgenwaard, {}, on=THIRD + timedelta(days=number)), UP)
        finished(wilgenwaard, UP, SECOND + timedelta(days=number))
        part_of(wilgenwaard, f"Deel {number}")

    with CaptureQueriesContext(connection) as many:
        response = browser.get(address(wilgenwaard))

    assert response.status_code == 200
    assert len(many) == len(few)


def test_the_day_of_today_is_no_matter(
    browser: Client, wilgenwaard: Organisation
) -> None:
    revealed(wilgenwaard, {}, on=today() - timedelta(days=1))
    revealed(wilgenwaard, {UP: 4}, on=today())
    finished(wilgenwaard, UP, today(), title="Vandaag af")

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "Vandaag af" in lists(page)["met-actie"]
