# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The consensus, the stages, and what each of them asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import AgreedScore, AwardModel, StageMove
from inkoopkoers.awarding.tests.judging.making import (
    agreed,
    awarded,
    bids,
    give_all,
    opened,
    scored,
)
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.organisations.models import Organisation, User

SignIn = Callable[[User], Client]


def _go(award: AwardModel, name: str) -> str:
    return reverse(f"awarding:{name}", args=[award.pk])


def _stage(award: AwardModel) -> str:
    award.refresh_from_db()
    return award.stage


def test_an_award_goes_from_design_to_awarded(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User, anna: User
) -> None:
    award = scored(wilgenwaard, bram, ivo, anna)
    give_all(award, ivo)
    give_all(award, anna, off=2)
    browser = client_of(bram)

    browser.post(_go(award, "open_scores"))
    hub = browser.get(_go(award, "scoring")).content.decode()

    assert _stage(award) == Stage.CONSENSUS
    assert "2 stappen uit elkaar" in hub
    for bid in bids(award):
        for leaf in ("dienst", "plan", "circulair"):
            url = reverse("awarding:agree", args=[award.pk, bid.pk, leaf])
            response = browser.post(url, {"score": "2", "text": "Duidelijk."})
            assert response.status_code == 302
    assert response["Location"] == f"{_go(award, 'scoring')}?bewaard=ja"
    browser.post(_go(award, "award"))
    assert _stage(award) == Stage.AWARDED
    events = list(AuditEntry.objects.values_list("event", flat=True))
    for event in ("scoring_started", "scores_opened", "awarded", "score_agreed"):
        assert f"award.{event}" in events


def test_a_design_with_problems_does_not_begin(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    design = replace(a_design(), price_weight=a_design().price_weight - 1)
    award = an_award(wilgenwaard, bram, design=design)

    response = client_of(bram).post(_go(award, "begin_scoring"))

    assert response.status_code == 409
    assert _stage(award) == Stage.DESIGN


def test_opening_early_asks_for_a_reason(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User
) -> None:
    award = scored(wilgenwaard, bram, ivo)
    browser = client_of(bram)

    without = browser.post(_go(award, "open_scores"))
    with_one = browser.post(_go(award, "open_scores"), {"reason": "Ivo is ziek."})

    assert without.status_code == 422
    assert "Niet iedereen leverde in." in without.content.decode()
    assert with_one.status_code == 302
    assert StageMove.objects.last().reason == "Ivo is ziek."  # type: ignore[union-attr]  # just made
    told = " ".join(AuditEntry.objects.values_list("details", flat=True))
    assert "ziek" not in told


def test_without_bids_there_is_nothing_to_open(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = an_award(wilgenwaard, bram)
    browser = client_of(bram)
    browser.post(_go(award, "begin_scoring"))

    assert browser.post(_go(award, "open_scores")).status_code == 409


def test_a_score_needs_a_motivation(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = opened(wilgenwaard, bram)
    url = reverse("awarding:agree", args=[award.pk, bids(award)[0].pk, "plan"])

    response = client_of(bram).post(url, {"score": "2"})

    assert response.status_code == 422
    assert "Zonder motivering mag je niet gunnen." in response.content.decode()
    assert not AgreedScore.objects.exists()
    assert client_of(bram).post(_go(award, "award")).status_code == 409


@pytest.mark.parametrize("score", ["", "7", "\0", "9" * 40])
def test_an_agreed_score_is_a_step(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, score: str
) -> None:
    award = opened(wilgenwaard, bram)
    url = reverse("awarding:agree", args=[award.pk, bids(award)[0].pk, "plan"])

    response = client_of(bram).post(url, {"score": score, "text": "Mijn woorden"})

    assert response.status_code == 422
    assert "Mijn woorden" in response.content.decode()


def test_two_people_on_one_score_lose_nothing(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, anna: User
) -> None:
    award = opened(wilgenwaard, bram)
    url = reverse("awarding:agree", args=[award.pk, bids(award)[0].pk, "plan"])
    client_of(anna).post(url, {"score": "3", "text": "Van Anna", "was": ""})

    response = client_of(bram).post(url, {"score": "1", "text": "Van Bram", "was": ""})

    text = response.content.decode()
    assert response.status_code == 409
    assert "Van Anna" in text
    assert "Van Bram" in text
    assert AgreedScore.objects.get().motivation == "Van Anna"


def test_a_step_back_asks_why_and_keeps_it(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    browser = client_of(bram)

    without = browser.post(_go(award, "step_back"), {"reason": " "})
    with_one = browser.post(_go(award, "step_back"), {"reason": "Prijs verkeerd."})

    assert without.status_code == 422
    assert with_one.status_code == 302
    assert _stage(award) == Stage.SCORING
    assert "Prijs verkeerd." in browser.get(_go(award, "scoring")).content.decode()
    assert AgreedScore.objects.count() == 9


def test_once_awarded_there_is_no_way_back(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = awarded(wilgenwaard, bram)

    response = client_of(bram).post(_go(award, "step_back"), {"reason": "Toch niet."})

    assert response.status_code == 409
    assert _stage(award) == Stage.AWARDED


def test_who_does_not_manage_moves_nothing(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User, cora: User
) -> None:
    award = agreed(wilgenwaard, bram)

    for name in ("begin_scoring", "open_scores", "award", "step_back", "lots"):
        assert client_of(ivo).post(_go(award, name)).status_code == 403
        assert client_of(cora).post(_go(award, name)).status_code == 404
    assert _stage(award) == Stage.CONSENSUS
