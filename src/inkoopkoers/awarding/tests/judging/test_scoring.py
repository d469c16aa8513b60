# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Scoring alone: nobody sees a score of another before all are opened."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.models import Assessor, AwardModel, Score
from inkoopkoers.awarding.personal import known_of, open_work
from inkoopkoers.awarding.tests.judging.making import a_bid, bids, give_all, scored
from inkoopkoers.organisations.models import Organisation, User

SignIn = Callable[[User], Client]


@pytest.fixture
def award(wilgenwaard: Organisation, anna: User, bram: User, ivo: User) -> AwardModel:
    """Three bids; Anna and Ivo judge, Bram manages."""
    return scored(wilgenwaard, bram, anna, ivo)


def _url(award: AwardModel, at: int = 0) -> str:
    return reverse("awarding:score", args=[award.pk, bids(award)[at].pk])


def test_each_answer_is_kept_at_once(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    given = {"criterium": "plan", "score": "2", "text": "Helder."}

    response = client_of(ivo).post(_url(award), given)

    assert response["Location"] == f"{_url(award)}?bewaard=ja&vraag=2#criterium-2"
    row = Score.objects.get()
    assert (row.criterion, row.score, row.note) == ("plan", Decimal(2), "Helder.")
    page = client_of(ivo).get(_url(award)).content.decode()
    assert "Je gaf 1 van de 3 scores." in page
    assert "Helder." in page
    told = client_of(ivo).get(response["Location"]).content.decode()
    assert told.count('role="status">Bewaard</span>') == 1


def test_with_htmx_only_the_question_comes_back(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    browser, given = client_of(ivo), {"criterium": "plan", "score": "2"}

    good = browser.post(_url(award), given, headers={"HX-Request": "true"})
    bad = browser.post(
        _url(award), {**given, "score": "9"}, headers={"HX-Request": "true"}
    )

    assert good.status_code == 200
    assert "Bewaard" in good.content.decode()
    assert "<html" not in good.content.decode()
    assert "HX-Retarget" not in good.headers
    assert bad.status_code == 422
    assert "Kies een score van de schaal." in bad.content.decode()
    assert bad["HX-Retarget"] == bad["HX-Reselect"] == "#criterium-2"


def test_with_htmx_the_whole_page_moves_on_when_scoring_is_over(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    AwardModel.objects.filter(pk=award.pk).update(stage="consensus")

    given = {"criterium": "plan", "score": "2"}
    answer = client_of(ivo).post(_url(award), given, headers={"HX-Request": "true"})

    assert answer["HX-Redirect"] == reverse("awarding:scoring", args=[award.pk])
    assert not Score.objects.exists()


def test_a_score_can_be_taken_away(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    browser = client_of(ivo)
    browser.post(_url(award), {"criterium": "plan", "score": "2"})

    browser.post(_url(award), {"criterium": "plan", "score": ""})

    assert not Score.objects.exists()


@pytest.mark.parametrize("score", ["9", "x", "1e30", "\0"])
def test_a_score_that_is_no_step_is_refused(
    award: AwardModel, client_of: SignIn, ivo: User, score: str
) -> None:
    given = {"criterium": "plan", "score": score, "text": "Mijn woorden"}

    response = client_of(ivo).post(_url(award), given)

    assert response.status_code == 422
    assert "Mijn woorden" in response.content.decode()
    assert not Score.objects.exists()


def test_an_unknown_criterion_is_not_found(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    response = client_of(ivo).post(_url(award), {"criterium": "kwaliteit"})

    assert response.status_code == 404


def test_who_is_no_assessor_may_not_score(
    award: AwardModel, client_of: SignIn, bram: User, lies: User, cora: User
) -> None:
    seen = [client_of(one).get(_url(award)).status_code for one in (bram, lies, cora)]

    assert seen == [403, 403, 404]


def test_nobody_sees_scores_of_others_before_they_are_opened(
    award: AwardModel, client_of: SignIn, anna: User, bram: User, ivo: User
) -> None:
    assessor = Assessor.objects.get(user=ivo)
    Score.objects.create(
        award=award,
        assessor=assessor,
        bid=bids(award)[0],
        criterion="plan",
        score=Decimal(3),
        note="Kanarie in de kolenmijn",
    )
    pages = [
        reverse("awarding:scoring", args=[award.pk]),
        reverse("awarding:result", args=[award.pk]),
        reverse("awarding:bids", args=[award.pk]),
    ]

    for user in (anna, bram):
        for page in pages:
            text = client_of(user).get(page).content.decode()
            assert "Kanarie" not in text
    own = client_of(anna).get(_url(award)).content.decode()
    assert "Kanarie" not in own
    assert "checked" not in own
    hub = client_of(bram).get(pages[0]).content.decode()
    assert "1 van 9" in hub


def test_handing_in_asks_for_every_score(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    url = reverse("awarding:hand_in", args=[award.pk])
    response = client_of(ivo).post(url)

    assert response.status_code == 409
    assert "Er missen nog 9 scores." in response.content.decode()


def test_what_is_handed_in_can_be_opened_by_oneself(
    award: AwardModel, client_of: SignIn, ivo: User
) -> None:
    give_all(award, ivo)
    browser = client_of(ivo)

    closed = browser.post(_url(award), {"criterium": "plan", "score": "1"})
    shown = browser.get(_url(award)).content.decode()
    browser.post(reverse("awarding:take_back", args=[award.pk]))
    again = browser.post(_url(award), {"criterium": "plan", "score": "1"})

    assert closed.status_code == 409
    assert "heropen ze dan eerst" in shown
    assert again.status_code == 302


def test_a_bid_that_comes_later_still_has_to_be_scored(
    award: AwardModel, client_of: SignIn, bram: User, ivo: User
) -> None:
    give_all(award, ivo)

    a_bid(award, bram, "Delta")

    text = client_of(bram).get(reverse("awarding:scoring", args=[award.pk]))
    assert "niet meer compleet" in text.content.decode()


def test_assessors_are_chosen_from_members_who_may_fill_in(
    award: AwardModel, client_of: SignIn, bram: User, lies: User, cora: User
) -> None:
    ivo = Assessor.objects.get(user__email="ivo@example.org").user
    url = reverse("awarding:assessors", args=[award.pk])
    browser = client_of(bram)

    page = browser.get(url).content.decode()
    wrong = browser.post(url, {"people": [str(lies.pk), str(cora.pk)]})
    right = browser.post(url, {"people": [str(ivo.pk), str(bram.pk)]})

    assert "lies@example.org" not in page
    assert wrong.status_code == 422
    assert right.status_code == 302
    assert set(Assessor.objects.values_list("user", flat=True)) == {ivo.pk, bram.pk}


def test_scores_of_who_handed_in_and_left_stay(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User, anna: User
) -> None:
    award = scored(wilgenwaard, bram, ivo, anna)
    give_all(award, ivo)
    given = Score.objects.count()
    ivo.memberships.all().delete()

    client_of(bram).post(
        reverse("awarding:assessors", args=[award.pk]), {"people": [str(bram.pk)]}
    )

    judging = set(Assessor.objects.values_list("user_id", flat=True))
    assert judging == {ivo.pk, bram.pk}
    assert Score.objects.count() == given


def test_open_work_counts_only_what_can_be_scored_now(
    award: AwardModel, wilgenwaard: Organisation, ivo: User
) -> None:
    before = open_work(ivo, wilgenwaard)
    give_all(award, ivo)

    assert (before, open_work(ivo, wilgenwaard)) == (1, 0)
    assert len(known_of(ivo)["Scores die je gaf"]) == 9
