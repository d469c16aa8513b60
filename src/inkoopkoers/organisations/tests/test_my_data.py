# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of someone, for themselves."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from inkoopkoers.audit.actions import record
from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import Invitation, Organisation, User
from inkoopkoers.organisations.pages.my_data import _heading, _said
from inkoopkoers.organisations.tests import work_of_people
from inkoopkoers.organisations.tests.people_here import ClientOf, events

pytestmark = pytest.mark.django_db

PAGE = "/account/gegevens/"
FILE = "/account/gegevens.json"


def test_everything_is_on_the_page(
    client_of: ClientOf, bram: User, settings: Settings
) -> None:
    settings.PERSONAL_DATA = [*settings.PERSONAL_DATA, work_of_people.__name__]
    save_advice(advice_for("1-1-1-1-1"), "Brug", user=bram, now=timezone.now())

    html = client_of(bram).get(PAGE).text

    for word in ("bram@example.org", "Gemeente Wilgenwaard", "inkoper", "Brug",
                 "Kast opruimen", "Logboek"):  # fmt: skip
        assert word in html


def test_the_file_says_the_same_and_is_noted(
    client_of: ClientOf, anna: User, invited: Invitation
) -> None:
    response = client_of(anna).get(FILE)

    known = json.loads(response.content)
    assert known["Account"]["e-mailadres"] == "anna@example.org"
    assert known["Organisaties"][0]["rol"] == "beheerder"
    assert known["Uitnodigingen door jou"][0]["organisatie"] == "Gemeente Wilgenwaard"
    assert "nora@example.org" not in response.text
    assert known["Logboek"][0]["wat"] == "Collega uitgenodigd"
    assert "attachment" in response.headers["Content-Disposition"]
    assert events()[-1] == "account.exported"


def test_what_others_do_is_not_in_it(
    client_of: ClientOf, anna: User, bram: User, invited: Invitation
) -> None:
    known = client_of(bram).get(FILE).json()

    assert known["Logboek"] == []
    assert known["Uitnodigingen door jou"] == []
    assert "anna@" not in json.dumps(known)


def test_the_trail_names_no_colleague(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    for person in (anna, bram):
        record(
            "member.role_changed",
            actor=anna.pk,
            organisation=wilgenwaard.pk,
            subject=f"user:{person.pk}",
            details={"role": "lezer"},
        )

    lines = client_of(anna).get(FILE).json()["Logboek"]

    assert [line["waarover"] for line in lines] == ["iemand anders", "jij"]
    assert lines[0]["organisatie"] == "Gemeente Wilgenwaard"
    assert lines[0]["bijzonderheden"] == "rol: lezer"


def test_a_long_trail_is_shortened_on_the_page_and_whole_in_the_file(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    for _number in range(30):
        record("account.signed_in", actor=bram.pk, organisation=None)
    client = client_of(bram)

    assert "De andere 5 staan in het bestand." in client.get(PAGE).text
    assert len(client.get(FILE).json()["Logboek"]) == 30


def test_a_feature_may_tell_one_fact_or_a_list_of_words() -> None:
    assert _heading("eigen agenda", True).facts == [("", "ja")]
    assert _heading("eigen agenda", True).title == "Eigen agenda"
    assert _heading("Rollen", ["a", "b"]).rows == [[("", "a")], [("", "b")]]
    assert _heading("Niets", []).rows == []
    uneven = _heading("Acties", [{"wat": "x"}, {"klaar": None}]).rows
    assert uneven == [[("wat", "x"), ("klaar", "–")], [("wat", "–"), ("klaar", "–")]]


def test_facts_are_said_in_words() -> None:
    assert _said(True) == "ja"
    assert _said(False) == "nee"
    assert _said(None) == _said("") == _said([]) == _said({}) == "–"
    assert _said(date(2027, 3, 3)) == "3 maart 2027"
    assert _said([1, "twee"]) == "1, twee"
    assert _said({"rol": "lezer"}) == "rol: lezer"


@pytest.mark.parametrize("path", [PAGE, FILE])
def test_it_is_for_who_is_signed_in_and_stays_out_of_caches(
    client: Client, client_of: ClientOf, bram: User, path: str
) -> None:
    assert client.get(path).status_code == 302
    assert client_of(bram).get(path).headers["Cache-Control"] == "private, no-store"
    assert client_of(bram).post(path).status_code == 405


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("2026-02-20", "20 februari 2026"),
        ("2026-99-20", "2026-99-20"),
        ("2026-99-99T99:99:99", "2026-99-99T99:99:99"),
    ],
)
def test_a_day_is_written_out_and_what_only_looks_like_one_is_left(
    known: str, said: str
) -> None:
    assert _said(known) == said
