# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the outcome and the letters say at the edges: no price, a tie, a minimum."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from django.test import Client
from django.urls import reverse

from inkoopkoers.awarding.models import AgreedScore, AwardModel, Bid
from inkoopkoers.awarding.tests.judging.making import agreed, bids
from inkoopkoers.awarding.tests.making import a_design
from inkoopkoers.organisations.models import Organisation, User

SignIn = Callable[[User], Client]


def read(browser: Client, name: str, *args: object) -> str:
    return browser.get(reverse(f"awarding:{name}", args=args)).content.decode()


def letter(browser: Client, award: AwardModel, bid: Bid) -> str:
    return read(browser, "bidder_letter", award.pk, bid.pk, "html")


def test_who_waits_for_the_price_of_another_is_not_told_to_be_out(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    alfa, beta, _gamma = bids(award)
    Bid.objects.filter(pk=alfa.pk).update(price_eur=0)
    browser = client_of(bram)

    page = read(browser, "result", award.pk)
    told = letter(browser, award, beta)
    report = read(browser, "report", award.pk, "html")

    assert "<strong>Alfa</strong>: heeft prijs 0" in page
    assert "<strong>Beta</strong>: " not in page
    assert "schrijf bij die inschrijving op waarom ze niet meedoet" in page
    assert "Er is nog geen uitkomst." in told
    assert "Uw inschrijving doet niet mee" not in told
    assert "Er is nog geen uitkomst." in report


def test_the_letter_says_what_decided_between_equal_bids(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = agreed(wilgenwaard, bram)
    alfa, beta, gamma = bids(award)
    for lot, bid in enumerate((gamma, beta), start=1):
        Bid.objects.filter(pk=bid.pk).update(price_eur=320_000, lot=lot)
        AgreedScore.objects.filter(bid=bid).update(score=3)
    browser = client_of(bram)

    second, third = letter(browser, award, beta), letter(browser, award, alfa)

    assert "eindigde op plaats 2 van 3" in second
    assert "gelijk aan die van de winnende inschrijving" in second
    assert "beslist loting" in second
    assert "gelijk aan die van de winnende inschrijving" not in third


def test_who_falls_below_a_minimum_reads_why(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    start = a_design()
    criteria = [
        replace(one, minimum=Decimal(2)) if one.code == "plan" else one
        for one in start.criteria
    ]
    design = replace(start, criteria=tuple(criteria))
    award = agreed(wilgenwaard, bram, design=design)
    alfa = bids(award)[0]
    AgreedScore.objects.filter(bid=alfa, criterion="plan").update(score=1)

    told = letter(client_of(bram), award, alfa)

    assert "scoort lager dan de ondergrens op ‘Plan van aanpak’" in told
    assert "Motivering plan van Alfa" in told
    assert "van Beta" not in told
