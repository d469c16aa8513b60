# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All targets on one page: saved together, and nobody's work is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.models import Round, Target
from inkoopkoers.measuring.personal import known_of
from inkoopkoers.measuring.tests.aiming import (
    DAY,
    LATER,
    address,
    kept,
    seen,
    set_one,
    typed,
)
from inkoopkoers.measuring.tests.making import make_round, today
from inkoopkoers.measuring.tests.talking import (
    agree,
    closed_round,
    revealed_gap,
    say,
)
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


def test_the_page_shows_how_it_is_now_beside_every_field(
    browser: Client, found: Round
) -> None:
    agree(found, "mensen-4", score=3)
    set_one(found, value="3.5")

    page = browser.get(address(found)).content.decode()

    assert "nu gemiddeld 2,5" in page
    assert "samen afgesproken 3" in page
    assert page.count('inputmode="decimal"') == 15
    assert 'value="3,5"' in page
    assert "te weinig scores om te laten zien" in page


def test_a_gap_shows_what_people_want(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    gap = revealed_gap(wilgenwaard, bram)

    page = browser.get(address(gap)).content.decode()

    assert "gewenst 4,0" in page


def test_targets_of_themes_and_questions_are_saved_together(
    browser: Client, bram: User, found: Round
) -> None:
    data = {**typed("mensen", "3", DAY), **typed("mensen-4", "3,5", LATER)}

    response = browser.post(address(found), data)

    assert response["Location"] == f"{address(found)}?bewaard=2"
    assert kept() == {"mensen": ("3.0", DAY), "mensen-4": ("3.5", LATER)}
    assert Target.objects.filter(set_by=bram).count() == 2
    assert AuditEntry.objects.filter(event="target.set").count() == 2
    page = browser.get(response["Location"]).content.decode()
    assert "De streefscores zijn bewaard." in page


def test_one_date_can_hold_for_all(browser: Client, found: Round) -> None:
    data = {**typed("mensen", "3"), **typed("mensen-4", "4", LATER), "for_all": DAY}

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {"mensen": ("3.0", DAY), "mensen-4": ("4.0", LATER)}


def test_targets_hold_for_the_next_round_about_the_same_and_no_other(
    browser: Client, wilgenwaard: Organisation, found: Round
) -> None:
    browser.post(address(found), typed("mensen-4", "3,5", DAY))

    again = browser.get(address(make_round(wilgenwaard))).content.decode()
    about_else = make_round(wilgenwaard, subject="Zaaksysteem")
    other = browser.get(address(about_else)).content.decode()

    assert 'value="3,5"' in again
    assert 'value="3,5"' not in other
    assert "Zaaksysteem" in other


def test_empty_is_no_target(browser: Client, found: Round) -> None:
    set_one(found)
    data = {**seen("mensen-4", "3", DAY), **typed("mensen-4", "", DAY)}

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {}
    assert AuditEntry.objects.filter(event="target.removed").count() == 1


def test_a_form_that_changes_nothing_writes_nothing(
    browser: Client, found: Round
) -> None:
    before = set_one(found)
    data = {**seen("mensen-4", "3", DAY), **typed("mensen-4", "3", DAY)}

    response = browser.post(address(found), data)

    assert response["Location"] == f"{address(found)}?bewaard=0"
    assert Target.objects.get().set_at == before.set_at
    assert not AuditEntry.objects.filter(event__startswith="target").exists()


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (typed("mensen-4", "4,1", DAY), "van 1 tot en met 4"),
        (typed("mensen-4", "0", DAY), "van 1 tot en met 4"),
        (typed("mensen-4", "3,14", DAY), "hooguit één cijfer"),
        (typed("mensen-4", "veel", DAY), "van 1 tot en met 4"),
        (typed("mensen-4", "9" * 400, DAY), "Vul een getal in, zoals 4."),
        (typed("mensen-4", "3"), "Kies een datum, of vul boven"),
        (typed("mensen-4", "3", "gisteren"), "Schrijf een datum"),
        (typed("mensen-4", "3", "0001-01-01"), "Kies een jaar tussen"),
        (typed("mensen-4", "3", "2024-01-01"), "Kies een dag vanaf vandaag."),
        (typed("mensen-4", "", DAY), "Vul ook een streefscore in."),
        ({**typed("mensen-4", "3"), "for_all": "x"}, "Schrijf een datum"),
    ],
)
def test_a_mistake_stands_at_its_field_and_nothing_is_saved(
    browser: Client, found: Round, given: dict[str, str], error: str
) -> None:
    data = {**typed("strategie", "2,5", DAY), **given}

    response = browser.post(address(found), data)

    page = response.content.decode()
    assert response.status_code == 422
    assert error in page
    assert "<title>Fout:" in page
    assert 'value="2,5"' in page
    assert kept() == {}


def test_a_date_that_has_passed_may_stay(browser: Client, found: Round) -> None:
    set_one(found, by="2024-01-01")
    data = {
        **seen("mensen-4", "3", "2024-01-01"),
        **typed("mensen-4", "4", "2024-01-01"),
    }

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {"mensen-4": ("4.0", "2024-01-01")}


def test_unknown_codes_are_not_looked_at(browser: Client, found: Round) -> None:
    data = typed("bestaat-niet", "3", DAY)

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {}


def test_targets_can_be_set_before_the_reveal_and_after_the_close(
    browser: Client, wilgenwaard: Organisation, bram: User, open_round: Round
) -> None:
    done = closed_round(wilgenwaard, bram)

    before = browser.get(address(open_round)).content.decode()
    first = browser.post(address(open_round), typed("mensen", "3", DAY))
    second = browser.post(address(done), typed("mensen-1", "3", DAY))

    assert "nu gemiddeld" not in before
    assert (first.status_code, second.status_code) == (302, 302)


@pytest.mark.parametrize("role", ["lies", "ivo"])
def test_who_may_not_set_reads(
    client_of: ClientOf, request: pytest.FixtureRequest, found: Round, role: str
) -> None:
    client = client_of(request.getfixturevalue(role))
    empty = client.get(address(found)).content.decode()
    set_one(found, value="3.5")

    page = client.get(address(found)).content.decode()

    assert "Nog geen streefscores" in empty
    assert "<strong>3,5</strong>" in page
    assert "<textarea" not in page
    assert 'inputmode="decimal"' not in page
    assert client.post(address(found), typed("mensen", "3", DAY)).status_code == 403


def test_a_stranger_and_a_reader_set_nothing(
    client_of: ClientOf, client: Client, cora: User, found: Round
) -> None:
    data = typed("mensen", "3", DAY)

    assert client_of(cora).get(address(found)).status_code == 404
    assert client_of(cora).post(address(found), data).status_code == 404
    assert client.post(address(found), data).status_code == 302
    assert kept() == {}


def test_targets_of_another_organisation_are_not_shown(
    browser: Client, elsewhere: Organisation, found: Round
) -> None:
    set_one(make_round(elsewhere), value="3.7")

    assert 'value="3,7"' not in browser.get(address(found)).content.decode()


def test_more_targets_ask_no_more_queries(browser: Client, found: Round) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            browser.get(address(found))
        return len(asked)

    queries()
    few = queries()
    for number in range(1, 8):
        set_one(found, f"mensen-{number}")

    assert queries() == few


@pytest.mark.parametrize("told", ["x", "9" * 400, "-1", "%00"])
def test_garbage_in_the_notice_does_no_harm(
    browser: Client, found: Round, told: str
) -> None:
    assert browser.get(f"{address(found)}?bewaard={told}").status_code == 200


def test_a_day_is_read_as_people_write_it(browser: Client, found: Round) -> None:
    day: Any = date(today().year + 1, 3, 7)
    data = typed("mensen", "3", f"{day:%d-%m-%Y}")

    assert browser.post(address(found), data).status_code == 302
    assert kept() == {"mensen": ("3.0", day.isoformat())}


def test_who_set_a_target_or_recorded_a_score_finds_it_in_their_data(
    browser: Client, bram: User, found: Round
) -> None:
    browser.post(address(found), typed("mensen-4", "3,5", DAY))
    say(browser, found)

    known = known_of(bram)

    assert len(known["Streefscores die je koos"]) == 1
    assert known["Scores die je na een gesprek vastlegde"][0]["reden"] == "Daarom."
