# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of a round as a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.measuring.actions.revealing import close, forget_answers
from inkoopkoers.measuring.models import Consensus, Round, Target
from inkoopkoers.measuring.tests.making import answer_all, make_round
from inkoopkoers.measuring.tests.outcomes import page_of, results_of, revealed
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.acting import Plan, make_action
from inkoopkoers.planning.domain.actions import ForItem

ClientOf = Callable[[User], Client]
ITEM = "strategie-1"


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    """Six inkopers who score 2, six juristen who score 4; but not on processen-1."""
    return revealed(wilgenwaard, bram, skipped="processen-1")


def test_a_member_reads_what_was_measured_and_the_conclusion_first(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found).partition("<main")[2]

    assert "<h1>Resultaten</h1>" in html
    assert "12 mensen gaven antwoord." in html
    assert "Checklist</a>, versie 1" in html
    assert "<dd>5 mensen</dd>" in html
    assert html.index("Strategie staat gemiddeld op 3,0 van 4") < html.index("<svg")
    assert html.index("In het kort") < html.index("Hier verschillen jullie het meest")


def test_every_question_has_its_figures_and_a_table_beside_its_picture(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found)

    assert html.count('<article class="ik-outcome__item"') == 12
    assert html.count('<figure class="ik-figure ik-figure--data">') == 12 + 2 + 2
    assert html.count("Dezelfde gegevens als tabel") == 12 + 2 + 2
    assert "12 van 12 gaven een score." in html
    assert "6 van 12 gaven een score, 6 weet ik niet." in html
    assert "De antwoorden lopen uiteen: 2 en 4 even vaak" in html
    assert "Let op: dit thema heeft maar twee vragen." in html


def test_five_questions_are_named_to_talk_about(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found)

    agenda = html.partition('<ol class="ik-outcome__agenda">')[2].partition("</ol>")[0]
    assert agenda.count("<li>") == 5
    assert agenda.count("gemiddeld 1,1 punt uit elkaar") == 5
    assert f"/metingen/rondes/{found.pk}/gesprek/{ITEM}/" in agenda
    assert "Je hoeft niet te zeggen wat je zelf koos." in html


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ({}, "De meting loopt."),
        ({"opens_on": date(2099, 1, 1), "closes_on": date(2099, 2, 1)}, "begint op"),
        (
            {"opens_on": date(2020, 1, 1), "closes_on": date(2020, 2, 1)},
            "kon tot en met",
        ),
    ],
)
def test_before_the_reveal_the_page_says_when_and_shows_no_figure(
    client_of: ClientOf,
    wilgenwaard: Organisation,
    lies: User,
    days: dict[str, Any],
    says: str,
) -> None:
    waiting = make_round(wilgenwaard, **days)
    for _number in range(6):
        answer_all(waiting, 3)

    html = page_of(client_of(lies), waiting)

    assert "Nog geen resultaten" in html
    assert says in html
    assert "<svg" not in html.partition("<main")[2]
    assert "Sluit en toon de resultaten" not in html


def test_who_may_manage_goes_on_to_the_reveal(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    html = page_of(client_of(bram), open_round)

    assert f"/metingen/rondes/{open_round.pk}/resultaten-tonen/" in html


def test_what_was_agreed_and_the_targets_stand_with_their_question(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    Consensus.objects.create(
        organisation=found.organisation, round=found, item=ITEM, score=3,
        reason="Kijk <b>uit</b>.\nZo is het.",
    )  # fmt: skip
    for code, value in ((ITEM, "3.5"), ("strategie", "3.2"), ("mensen", "9.5")):
        Target.objects.create(
            organisation=found.organisation, instrument="checklist", code=code,
            value=value, by=date(2028, 3, 1),
        )  # fmt: skip

    html = page_of(client_of(lies), found)

    assert "Samen afgesproken: 3 (Eerder eens)" in html
    assert "Kijk &lt;b&gt;uit&lt;/b&gt;." in html
    assert "Streefscore 3,5 op 1 maart 2028." in html
    assert "De streefscore geldt voor 1 maart 2028." in html


def test_a_target_for_another_subject_is_not_shown(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    Target.objects.create(
        organisation=found.organisation, instrument="checklist", subject="Zaaksysteem",
        code=ITEM, value="3.5", by=date(2028, 3, 1),
    )  # fmt: skip

    assert "3,5" not in page_of(client_of(lies), found)


def test_a_tip_becomes_an_action_for_who_may_manage(
    client_of: ClientOf, bram: User, lies: User, found: Round
) -> None:
    ways = f"/metingen/rondes/{found.pk}/actie/"

    assert page_of(client_of(bram), found).count("Maak er een actie van") > 12
    assert f"{ways}{ITEM}/" in page_of(client_of(bram), found)
    assert ways not in page_of(client_of(lies), found)
    assert "Over deze tip" in page_of(client_of(lies), found)


def test_an_action_stands_with_its_question(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    made = make_action(
        found.organisation,
        Plan("Doelen op de muur", date(2027, 3, 1), owner=bram),
        by=bram,
        now=timezone.now(),
        for_item=ForItem("checklist", 1, ITEM, ""),
    )

    html = page_of(client_of(bram), found, actie=str(made.pk))

    block = html.partition(f'id="acties-{ITEM}"')[2].partition("</article>")[0]
    assert "Doelen op de muur" in block
    assert "Actie gemaakt" in block


def test_after_the_close_nobody_is_asked_to_discuss(
    client_of: ClientOf, bram: User, found: Round
) -> None:
    close(found.pk, by=bram, now=timezone.now())

    html = page_of(client_of(bram), found)

    assert "Wat jullie afspraken" in html
    assert "Bespreek de resultaten" not in html
    assert "Bespreek deze vraag" not in html


def test_forgetting_the_answers_changes_nothing(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    client = client_of(lies)
    before = page_of(client, found).partition("<main")[2]

    forget_answers(found.pk, now=timezone.now())

    assert page_of(client, found).partition("<main")[2] == before


def test_a_stranger_gets_404_and_a_visitor_the_login(
    client: Client, client_of: ClientOf, cora: User, found: Round
) -> None:
    assert client_of(cora).get(results_of(found)).status_code == 404
    assert client.get(results_of(found)).status_code == 302
    assert client_of(cora).post(results_of(found)).status_code == 405


@pytest.mark.parametrize("pk", [0, 10**30])
def test_a_round_that_is_not_there_is_404(
    client_of: ClientOf, lies: User, pk: int
) -> None:
    assert client_of(lies).get(f"/metingen/rondes/{pk}/resultaten/").status_code == 404


def test_the_version_that_is_gone_is_told(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    Round.objects.filter(pk=found.pk).update(version=99)

    response = client_of(lies).get(results_of(found))

    assert response.status_code == 409
    assert "staan niet op deze installatie" in response.content.decode()


def test_the_number_of_queries_depends_on_nothing(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    small = revealed(wilgenwaard, bram, people=6)
    large = revealed(wilgenwaard, bram, people=30)
    for number, item in enumerate((ITEM, "strategie-2", "mensen-1")):
        Consensus.objects.create(
            organisation=wilgenwaard, round=large, item=item, score=3, reason="Ja."
        )
        make_action(
            wilgenwaard,
            Plan(f"Actie {number}", date(2027, 3, 1), owner=bram),
            by=bram,
            now=timezone.now(),
            for_item=ForItem("checklist", 1, item, ""),
        )
    client = client_of(bram)
    page_of(client, small)

    with CaptureQueriesContext(
        connection,
    ) as few:
        page_of(client, small)
    with CaptureQueriesContext(connection) as many:
        page_of(client, large, groep="Rol:jurist")

    assert len(few) == len(many) <= 10
