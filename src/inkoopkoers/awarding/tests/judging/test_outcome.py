# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome: ranking, lots, what if, report and letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.designs import document_of
from inkoopkoers.awarding.domain.design import Formula, TieRule
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.models import AgreedScore, AwardModel, Bid
from inkoopkoers.awarding.tests.judging.making import (
    LEAVES,
    agreed,
    awarded,
    bids,
    opened,
)
from inkoopkoers.awarding.tests.making import a_design
from inkoopkoers.organisations.models import Organisation, User

SignIn = Callable[[User], Client]


def _result(award: AwardModel) -> str:
    return reverse("awarding:result", args=[award.pk])


def _letter(award: AwardModel, at: int) -> str:
    args = [award.pk, bids(award)[at].pk, "html"]
    return reverse("awarding:bidder_letter", args=args)


def test_the_outcome_says_who_wins_and_by_how_much(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)

    text = client_of(bram).get(_result(award)).content.decode()

    # Gamma: 40 x 200/320 = 25 and 60; Beta: 32 and 25 + 15 + 5 = 45.
    assert "Gamma wint met 85 punten, 8 punten meer dan Beta." in text
    assert "voorlopige uitslag" in text


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    Bid.objects.filter(pk=bids(award)[1].pk).update(name="Beta B.V.")

    text = client_of(bram).get(_result(award)).content.decode()

    assert "8 punten meer dan Beta B.V.<" in text


def test_nothing_lacks_in_a_bid_that_was_excluded_before_it_was_judged(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    alfa = bids(award)[0]
    AgreedScore.objects.filter(bid=alfa).delete()
    Bid.objects.filter(pk=alfa.pk).update(excluded_because="Kwam te laat")

    text = client_of(bram).get(_result(award)).content.decode()

    assert "Kwam te laat<" in text
    assert "nog niet alle scores" not in text


def test_no_outcome_shows_before_every_score_is_there(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = opened(wilgenwaard, bram)

    text = client_of(bram).get(_result(award)).content.decode()

    assert "9 scores of motiveringen missen" in text
    assert "wint" not in text
    report = reverse("awarding:report", args=[award.pk, "pdf"])
    assert client_of(bram).get(report).status_code == 409


def test_a_reader_sees_the_outcome_only_once_awarded(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, lies: User
) -> None:
    open_one, fixed = agreed(wilgenwaard, bram), awarded(wilgenwaard, bram)

    assert "Gamma" not in client_of(lies).get(_result(open_one)).content.decode()
    assert "Gamma wint" in client_of(lies).get(_result(fixed)).content.decode()
    url = reverse("awarding:without", args=[open_one.pk, bids(open_one)[0].pk])
    assert client_of(lies).get(url).status_code == 302


def test_what_has_no_score_or_price_is_out_or_waits(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    alfa, beta, _gamma = bids(award)
    Bid.objects.filter(pk=alfa.pk).update(excluded_because="Kwam te laat.")
    text = client_of(bram).get(_result(award)).content.decode()
    Bid.objects.filter(pk=beta.pk).update(price_eur=None)
    waits = client_of(bram).get(_result(award)).content.decode()

    assert "Kwam te laat." in text
    assert "Hier mist een prijs" in waits


def test_equal_bids_are_parted_by_a_lot(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    design = replace(a_design(Formula.BOUNDS), ties=(TieRule.LOT,))
    award = agreed(wilgenwaard, bram, design=design)
    rows = bids(award)
    Bid.objects.filter(award=award).update(price_eur=Decimal(250_000))
    for row in rows:
        row.agreedscore_set.update(score=2)
    browser, url = client_of(bram), reverse("awarding:lots", args=[award.pk])
    keys = [f"lot_{row.pk}" for row in rows]

    page = browser.get(_result(award)).content.decode()
    refused = browser.post(reverse("awarding:award", args=[award.pk]))
    double = browser.post(url, dict.fromkeys(keys, "1"))
    drawn = browser.post(url, dict(zip(keys, ("3", "1", "2"), strict=True)))

    assert "Hier moet geloot worden" in page
    assert refused.status_code == 409
    assert double.status_code == 422
    assert drawn.status_code == 302
    text = browser.get(_result(award)).content.decode()
    assert "Beta wint. De uitkomst is gelijk aan die van Gamma" in text
    assert browser.post(reverse("awarding:award", args=[award.pk])).status_code == 302


def test_without_a_bid_both_orders_stand_beside_each_other(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    example = EXCLUDED_WINNER
    award.design = document_of(example.design)
    award.save()
    for row, bid in zip(bids(award), example.bids, strict=True):
        Bid.objects.filter(pk=row.pk).update(name=bid.name, price_eur=bid.price_eur)
        row.agreedscore_set.all().delete()
        for code, score in bid.scores.items():
            assert score is not None
            row.agreedscore_set.create(
                award=award, criterion=code, score=score, motivation="Want."
            )
    browser = client_of(bram)

    result = browser.get(_result(award)).content.decode()
    url = reverse("awarding:without", args=[award.pk, bids(award)[0].pk])
    page = browser.get(url).content.decode()

    assert "Als Alfa wegvalt en je rekent opnieuw, dan wint Gamma" in result
    assert "in plaats van Beta" in result
    assert "Zonder Alfa wint Beta. Dat hangt af van hoe je rekent" in page
    assert "andere plaats" in page
    missing = reverse("awarding:without", args=[award.pk, 10**9])
    assert browser.get(missing).status_code == 404


@pytest.mark.parametrize("formula", Formula)
def test_every_formula_has_a_page_a_report_and_letters(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, formula: Formula
) -> None:
    design = a_design(formula)
    worth = Decimal(10_000) if formula is Formula.VALUE else None
    design = replace(
        design,
        criteria=tuple(
            replace(one, value_eur=worth) if one.weight else one
            for one in design.criteria
        ),
        parameters=replace(design.parameters, value_of_point_eur=Decimal(1000)),
    )
    award = agreed(wilgenwaard, bram, design=design)
    browser = client_of(bram)

    text = browser.get(_result(award)).content.decode()
    assert "Hoe stevig is deze uitslag?" in text
    report = browser.get(reverse("awarding:report", args=[award.pk, "html"]))
    assert "Motivering dienst van Alfa" in report.content.decode()
    assert all(browser.get(_letter(award, at)).status_code == 200 for at in range(3))


def test_a_letter_tells_a_loser_of_the_winner_and_of_no_other_loser(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = awarded(wilgenwaard, bram)
    browser = client_of(bram)

    loser = browser.get(_letter(award, 0)).content.decode()
    winner = browser.get(_letter(award, 2)).content.decode()

    assert "Motivering plan van Alfa" in loser
    assert "Motivering plan van Gamma" in loser
    assert "We willen de opdracht gunnen aan Gamma." in loser
    assert "plaats 3 van 3" in loser
    assert "hoger op: Dienstverlening" in loser
    assert "20 kalenderdagen" in loser
    assert "Beta" not in loser
    assert "320.000" not in loser
    for other in ("Alfa", "Beta"):
        assert other not in winner
    assert "nog geen aanvaarding" in winner


def test_a_bid_that_is_out_reads_why(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    Bid.objects.filter(pk=bids(award)[0].pk).update(excluded_because="Kwam te laat")

    text = client_of(bram).get(_letter(award, 0)).content.decode()

    assert "De reden: Kwam te laat." in text
    assert "Concept, niet versturen" in text
    assert "Motivering plan van Gamma" not in text


@pytest.mark.parametrize("ending", ["pdf", "odt", "docx", "html"])
def test_documents_come_in_every_format(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User, ending: str
) -> None:
    award = awarded(wilgenwaard, bram)
    urls = [
        reverse("awarding:report", args=[award.pk, ending]),
        reverse("awarding:bidder_letter", args=[award.pk, bids(award)[0].pk, ending]),
    ]

    for url in urls:
        response = client_of(bram).get(url)
        assert response.status_code == 200
        assert len(response.content) > 1000
        assert client_of(ivo).get(url).status_code == 403
    assert client_of(bram).get(urls[0].replace(ending, "exe")).status_code == 404


def test_the_cast_scores_every_leaf() -> None:
    leaves = [one.code for one in a_design().criteria if one.weight]

    assert sorted(leaves) == sorted(LEAVES)
