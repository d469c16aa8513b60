# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One question of the conversation: what is shown, and what is recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.models import Consensus, Round
from inkoopkoers.measuring.tests.making import answer_all, make_round
from inkoopkoers.measuring.tests.talking import (
    HIDDEN,
    SECOND,
    WIDEST,
    address,
    agree,
    revealed_gap,
    revealed_round,
    say,
    shown,
)
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


def test_the_screen_shows_the_scores_the_notes_and_what_to_ask(
    browser: Client, found: Round
) -> None:
    page = shown(browser, address(found))

    assert "6 van 6 gaven een score" in page
    assert "Toelichting 3" in page
    assert "Wat kan iemand zien die 1 (Oneens) kiest?" in page
    assert "Niemand hoeft te zeggen" in page
    assert "Gesprek 1 van 12" in page


def test_too_few_scores_are_not_shown_but_can_be_talked_about(
    browser: Client, found: Round
) -> None:
    page = shown(browser, address(found, HIDDEN))

    assert "Minder dan 5 mensen gaven hier een score" in page
    assert "4 mensen weten het niet" in page
    assert "<figure" not in page
    assert say(browser, found, HIDDEN) == 302


def test_a_group_that_is_too_small_has_no_line(browser: Client, found: Round) -> None:
    assert "Rol: inkoper" not in shown(browser, address(found))


def test_an_agreement_is_recorded_and_leads_to_the_next_question(
    browser: Client, bram: User, found: Round
) -> None:
    data = {"score": "2", "reason": "  Niet overal.\x00 ", "edition": "0"}

    response = browser.post(address(found), data)

    kept = Consensus.objects.get()
    assert (kept.score, kept.reason, kept.recorded_by) == (2, "Niet overal.", bram)
    assert response["Location"] == f"{address(found, SECOND)}?vastgelegd={WIDEST}"
    assert "Vastgelegd bij" in shown(browser, response["Location"])


def test_the_last_one_leads_back_to_the_agenda(browser: Client, found: Round) -> None:
    agenda = f"/metingen/rondes/{found.pk}/gesprek/?vastgelegd={WIDEST}"
    data = {"score": "2", "reason": "Daarom.", "edition": "0", "naar": "agenda"}

    assert browser.post(address(found), data)["Location"] == agenda


def test_a_change_is_in_the_trail_without_the_reason(
    browser: Client, found: Round
) -> None:
    agree(found, score=3)

    assert say(browser, found, score="1", edition="1", reason="Geheim.") == 302

    kept = Consensus.objects.get()
    entry = AuditEntry.objects.get(event="consensus.recorded")
    assert (kept.score, kept.edition) == (1, 2)
    assert entry.subject == f"round:{found.pk}"
    assert entry.details == '{"before":3,"item":"mensen-4","score":1}'


def test_the_same_twice_is_recorded_once(browser: Client, found: Round) -> None:
    assert [say(browser, found), say(browser, found)] == [302, 302]

    assert Consensus.objects.get().edition == 1
    assert AuditEntry.objects.filter(event="consensus.recorded").count() == 1


@pytest.mark.parametrize(
    "bad",
    [
        {"score": ""},
        {"score": "0"},
        {"score": "5"},
        {"score": "9" * 400},
        {"score": "2.5"},
        {"score": "unknown"},
        {"reason": ""},
        {"reason": " \x00\u200b "},
        {"reason": "x" * 2001},
        {"reason": "x" * 10_000},
    ],
)
def test_bad_input_comes_back_with_what_was_typed(
    browser: Client, found: Round, bad: dict[str, str]
) -> None:
    data = {"score": "2", "reason": "Blijft staan.", "edition": "0", **bad}

    response = browser.post(address(found), data)

    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in page
    assert data["reason"].strip(" \x00\u200b") in page
    assert not Consensus.objects.exists()


def test_before_the_reveal_nothing_is_recorded(
    browser: Client, open_round: Round
) -> None:
    assert browser.get(address(open_round)).status_code == 200
    assert say(browser, open_round) == 409
    assert not Consensus.objects.exists()


@pytest.mark.parametrize("role", ["lies", "ivo"])
def test_who_may_not_record_sees_the_page_and_no_form(
    client_of: ClientOf, request: pytest.FixtureRequest, found: Round, role: str
) -> None:
    client = client_of(request.getfixturevalue(role))
    agree(found, reason="Zo gaat het.")

    page = shown(client, address(found))

    assert "Zo gaat het." in page
    assert "afspraak-form" not in page
    assert say(client, found) == 403


def test_a_stranger_and_a_reader_record_nothing(
    client_of: ClientOf, client: Client, cora: User, found: Round
) -> None:
    assert say(client_of(cora), found) == 404
    assert say(client, found) == 302
    assert not Consensus.objects.exists()


@pytest.mark.parametrize("item", ["bestaat-niet", "x" * 3000, "wat"])
def test_a_question_of_another_instrument_is_404(
    browser: Client, found: Round, item: str
) -> None:
    assert browser.get(address(found, item)).status_code == 404
    assert say(browser, found, item) == 404


def test_a_gap_is_agreed_for_now(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    gap = revealed_gap(wilgenwaard, bram)

    page = shown(browser, address(gap, "visie-1"))

    assert "Spreek af hoe het nu is" in page
    assert "Gemiddeld is 4,0 gewenst" in page
    assert say(browser, gap, "visie-1") == 302


def test_a_level_tells_what_it_means_for_this_question(
    browser: Client, wilgenwaard: Organisation, bram: User
) -> None:
    found = make_round(wilgenwaard, "inkoopvolwassenheid")
    for _number in range(5):
        answer_all(found, 2)
    reveal(found.pk, by=bram, now=timezone.now())
    item = instrument("inkoopvolwassenheid").items[0]

    page = shown(browser, address(found, item.code))

    assert all(anchor.text in page for anchor in item.anchors)


def test_a_long_reason_without_spaces_is_kept(browser: Client, found: Round) -> None:
    reason = "é" * 2000

    assert say(browser, found, reason=reason) == 302
    assert reason in shown(browser, address(found))


def test_what_people_wrote_is_text_and_never_markup(
    browser: Client, found: Round
) -> None:
    say(browser, found, reason="<script>alert(1)</script>")

    assert "<script>alert" not in shown(browser, address(found))


def test_more_rounds_and_agreements_ask_no_more_queries(
    browser: Client, wilgenwaard: Organisation, bram: User, found: Round
) -> None:
    browser.get(address(found))
    with CaptureQueriesContext(connection) as few:
        browser.get(address(found))
    for _number in range(3):
        agree(revealed_round(wilgenwaard, bram))
    agree(found, SECOND)

    with CaptureQueriesContext(connection) as many:
        browser.get(address(found))

    assert len(many) == len(few)
