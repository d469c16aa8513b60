# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the parts of an organisation stand: up the tree, never sideways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.parts import together
from inkoopkoers.measuring.tests.making import make_round
from inkoopkoers.measuring.tests.over_time import part_of, revealed
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import result_of
from inkoopkoers.measuring.tests.second_version import Document
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role

ClientOf = Callable[[User], Client]
Publish = Callable[[Callable[[Document], None]], Path]
ASKED = make_instrument(item("beleid-1"), item("beleid-2"))
FIRST, SECOND = date(2025, 3, 12), date(2026, 3, 18)
PROCESSES = {"processen-1": 4, "processen-2": 4}


def test_every_person_counts_the_same_in_the_total() -> None:
    many = result_of(ASKED, {"beleid-1": {4: 30}, "beleid-2": {4: 30}})
    few = result_of(ASKED, {"beleid-1": {1: 10}, "beleid-2": {1: 10}})

    total = together([many, few], ASKED)

    assert total.people == 40
    assert total.scores[0].mean == Fraction(13, 4)


def test_a_question_that_one_part_does_not_show_is_not_in_the_total() -> None:
    whole = result_of(ASKED, {"beleid-1": {4: 6}, "beleid-2": {4: 6}})
    half = result_of(ASKED, {"beleid-1": {2: 6}, "beleid-2": {2: 3}})

    score = together([whole, half], ASKED).scores[0]

    assert (score.mean, score.shown, score.of) == (Fraction(3), 1, 2)


def test_there_is_no_mean_of_nothing() -> None:
    hidden = result_of(ASKED, {"beleid-1": {2: 3}, "beleid-2": {2: 3}})

    assert together([hidden], ASKED).scores[0].mean is None
    assert together([], ASKED).scores[0].mean is None


@given(
    st.lists(
        st.dictionaries(st.integers(1, 4), st.integers(0, 9), max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_the_total_tells_nothing_that_the_parts_do_not_show(
    given_scores: list[dict[int, int]],
) -> None:
    results = [result_of(ASKED, {"beleid-1": scores}) for scores in given_scores]

    score = together(results, ASKED).scores[0]

    shown = [result.counts("beleid-1") for result in results]
    if score.shown:
        assert score.counts == sum((one for one in shown if one), Counts())
    else:
        assert None in shown or all(one and not one.scored for one in shown)


def address(organisation: Organisation, code: str = "checklist") -> str:
    return f"/metingen/onderdelen/{organisation.pk}/{code}/"


@pytest.fixture
def browser(client_of: ClientOf, lies: User) -> Client:
    return client_of(lies)


def row_of(page: str, name: str) -> str:
    return next(row for row in page.split("<tr>") if name in row)


def test_the_last_result_of_every_part_below_is_shown(
    browser: Client, wilgenwaard: Organisation
) -> None:
    space = part_of(wilgenwaard, "Ruimte")
    green = part_of(space, "Groen")
    part_of(wilgenwaard, "Samenleving")
    revealed(wilgenwaard, {}, on=SECOND)
    revealed(space, {}, on=FIRST)
    revealed(space, PROCESSES, on=SECOND, people=7)
    revealed(green, PROCESSES, on=FIRST, people=9)
    make_round(green)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "18 maart 2026" in row_of(page, "Ruimte</th>")
    assert 'data-label="Mensen">7</td>' in row_of(page, "Ruimte</th>")
    assert 'data-label="Processen">4,0</td>' in row_of(page, "Ruimte</th>")
    assert "onder Ruimte" in row_of(page, "Groen")
    assert 'data-label="Mensen">22</td>' in row_of(page, "Samen</th>")
    assert "3,5" in row_of(page, "Samen</th>")
    assert "Nog geen resultaten: Samenleving." in page


def test_only_a_member_of_the_part_gets_a_link_to_its_results(
    browser: Client, lies: User, wilgenwaard: Organisation
) -> None:
    space, social = part_of(wilgenwaard, "Ruimte"), part_of(wilgenwaard, "Sociaal")
    closed, open_ = revealed(space, {}), revealed(social, {})
    Membership.objects.create(organisation=social, user=lies, role=Role.LEZER)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert f"/metingen/rondes/{open_.pk}/resultaten/" in page
    assert f"/metingen/rondes/{closed.pk}/" not in page


def test_a_part_sees_neither_what_is_above_it_nor_what_is_beside_it(
    client_of: ClientOf, cora: User, wilgenwaard: Organisation
) -> None:
    space, social = part_of(wilgenwaard, "Ruimte"), part_of(wilgenwaard, "Sociaal")
    below = part_of(space, "Groen")
    for one in (wilgenwaard, space, social, below):
        revealed(one, {})
    Membership.objects.create(organisation=space, user=cora, role=Role.BEHEERDER)
    browser = client_of(cora)

    page = browser.get(address(space)).content.decode()

    assert "Groen" in page
    assert "Sociaal" not in page
    assert "Wilgenwaard" not in page
    assert browser.get(address(wilgenwaard)).status_code == 404
    assert browser.get(address(social)).status_code == 404
    assert browser.get(address(below)).status_code == 404


def test_what_too_few_answered_is_a_dash_and_the_total_leaves_it_out(
    browser: Client, wilgenwaard: Organisation
) -> None:
    space = part_of(wilgenwaard, "Ruimte")
    revealed(wilgenwaard, PROCESSES)
    revealed(space, {"processen-1": 0, "processen-2": 0})

    page = browser.get(address(wilgenwaard)).content.decode()

    assert 'data-label="Processen">–</td>' in row_of(page, "Ruimte</th>")
    assert 'data-label="Processen">–</td>' in row_of(page, "Samen</th>")


def test_another_version_is_shown_but_not_added(
    browser: Client, wilgenwaard: Organisation, publish: Publish
) -> None:
    def edit(document: Document) -> None:
        document["items"][0]["rev"] += 1

    publish(edit)
    for number in range(2):
        revealed(part_of(wilgenwaard, f"Nieuw {number}"), {}, version=2)
    revealed(part_of(wilgenwaard, "Oud"), {}, version=1)

    page = browser.get(address(wilgenwaard)).content.decode()

    assert "(versie 1)" in row_of(page, "Oud</th>")
    assert "2 metingen" in row_of(page, "Samen</th>")
    assert "tellen alleen metingen met versie 2 mee" in page


def test_scores_about_different_subjects_are_never_added(
    browser: Client, wilgenwaard: Organisation
) -> None:
    part_of(wilgenwaard, "Ruimte")
    for subject in ("Zaaksysteem", "Belastingen"):
        revealed(wilgenwaard, {}, code="lock-in-scan", subject=subject)

    page = browser.get(address(wilgenwaard, "lock-in-scan")).content.decode()

    assert "Zaaksysteem" in page
    assert "Belastingen" in page
    assert "Samen</th>" not in page
    assert "tellen we niet op" in page


def test_without_parts_or_results_it_says_what_to_do(
    browser: Client, wilgenwaard: Organisation
) -> None:
    alone = browser.get(address(wilgenwaard)).content.decode()
    part_of(wilgenwaard, "Ruimte")
    empty = browser.get(address(wilgenwaard)).content.decode()

    assert "Hier hangt geen onderdeel onder" in alone
    assert "Nog geen onderdeel heeft resultaten" in empty


@pytest.mark.parametrize("path", [f"{10**30}/checklist/", "{pk}/wegwijzer/", "0/x/"])
def test_what_is_not_there_is_not_found(
    browser: Client, wilgenwaard: Organisation, path: str
) -> None:
    path = path.replace("{pk}", str(wilgenwaard.pk))

    assert browser.get(f"/metingen/onderdelen/{path}").status_code == 404


def test_a_reader_without_an_account_is_asked_to_sign_in(
    client: Client, wilgenwaard: Organisation
) -> None:
    assert client.get(address(wilgenwaard)).status_code == 302


def test_more_parts_and_rounds_take_no_more_queries(
    browser: Client, wilgenwaard: Organisation
) -> None:
    here = part_of(wilgenwaard, "Deel")
    revealed(here, {})
    with CaptureQueriesContext(connection) as few:
        browser.get(address(wilgenwaard))
    for number in range(4):
        here = part_of(here, f"Dieper {number}")
        beside = part_of(wilgenwaard, f"Naast {number}")
        for one in (here, beside):
            revealed(one, {}, on=FIRST)
            revealed(one, {}, on=SECOND + timedelta(days=number))

    with CaptureQueriesContext(connection) as many:
        page = browser.get(address(wilgenwaard)).content.decode()

    assert "Dieper 3" in page
    assert len(many) == len(few)
