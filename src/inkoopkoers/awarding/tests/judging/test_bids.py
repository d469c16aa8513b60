# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bids in the browser: write down, change, exclude, take away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.awarding.actions.stages import open_scores
from inkoopkoers.awarding.domain.design import Criterion, Measured, Parameters
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.tests.judging.making import a_bid, bids, opened, scored
from inkoopkoers.awarding.tests.making import a_design, an_award
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.web.dutch import number

SignIn = Callable[[User], Client]


@pytest.fixture
def award(wilgenwaard: Organisation, bram: User) -> AwardModel:
    """One in design."""
    return an_award(wilgenwaard, bram)


def _page(award: AwardModel) -> str:
    return reverse("awarding:bids", args=[award.pk])


def test_a_bid_is_written_down(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    given = {"name": "  Alfa\u200b BV ", "price_eur": "€ 1.234,50"}

    response = client_of(bram).post(_page(award), given)

    assert response["Location"] == f"{_page(award)}?bewaard=ja"
    row = Bid.objects.get()
    assert (row.name, row.price_eur) == ("Alfa BV", Decimal("1234.50"))
    assert row.organisation == award.organisation


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": ""}, "Schrijf op wie inschreef."),
        ({"name": "\0"}, "Schrijf op wie inschreef."),
        ({"name": "x" * 10_000}, "200 tekens"),
        ({"name": "A", "price_eur": "-5"}, "0 of meer"),
        ({"name": "A", "price_eur": "1,234"}, "Bedoel je"),
        ({"name": "A", "price_eur": "9" * 30}, "meer dan we kunnen bewaren"),
        ({"name": "A", "excluded_because": "x" * 600}, "500 tekens"),
    ],
)
def test_a_mistake_stands_at_its_field(
    award: AwardModel, client_of: SignIn, bram: User, given: dict[str, str], said: str
) -> None:
    response = client_of(bram).post(_page(award), given)

    text = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in text
    assert said in text
    assert not Bid.objects.exists()


def test_promised_figures_are_asked_for(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    design = replace(
        a_design(),
        criteria=(
            *a_design().criteria,
            Criterion("ladder", "Ladder", measured=Measured.LADDER),
        ),
        parameters=Parameters(ladder=(Decimal("0.01"), Decimal("0.02"))),
    )
    award = an_award(wilgenwaard, bram, design=design)
    browser = client_of(bram)

    wrong = browser.post(_page(award), {"name": "A", "figure_0": "7"})
    right = browser.post(_page(award), {"name": "A", "figure_0": "2"})

    assert wrong.status_code == 422
    assert right.status_code == 302
    assert Bid.objects.get().figures == {"ladder": "2"}
    assert "niveau 2" in browser.get(_page(award)).content.decode()


def test_two_people_on_one_bid_lose_nothing(
    award: AwardModel, client_of: SignIn, bram: User, anna: User
) -> None:
    row = a_bid(award, bram)
    url = reverse("awarding:bid", args=[award.pk, row.pk])
    award.refresh_from_db()
    first = {"name": "Alfa", "price_eur": "1", "edition": str(award.edition)}
    client_of(anna).post(url, first)

    response = client_of(bram).post(url, {**first, "price_eur": "2"})

    text = response.content.decode()
    assert response.status_code == 409
    assert "Dit staat er nu" in text
    assert "€\xa01" in text
    assert 'value="2"' in text
    award.refresh_from_db()
    again = client_of(bram).post(
        url, {**first, "price_eur": "2", "edition": str(award.edition)}
    )
    assert again.status_code == 302
    assert Bid.objects.get().price_eur == 2


def test_what_is_taken_away_can_be_put_back(
    award: AwardModel, client_of: SignIn, bram: User
) -> None:
    row, browser = a_bid(award, bram), client_of(bram)

    gone = browser.post(reverse("awarding:bid_remove", args=[award.pk, row.pk]))
    page = browser.get(gone["Location"]).content.decode()
    back = browser.post(reverse("awarding:bid_restore", args=[award.pk, row.pk]))

    assert "Weggehaald: Alfa" in page
    assert back.status_code == 302
    row.refresh_from_db()
    assert row.removed_at is None


def test_once_scores_are_open_bids_stay_as_they_are(
    wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    award = opened(wilgenwaard, bram)
    row = Bid.objects.filter(award=award)[0]
    browser = client_of(bram)

    added = browser.post(_page(award), {"name": "Delta"})
    gone = browser.post(reverse("awarding:bid_remove", args=[award.pk, row.pk]))
    form = browser.get(reverse("awarding:bid", args=[award.pk, row.pk]))

    assert (added.status_code, gone.status_code, form.status_code) == (409, 409, 302)
    assert Bid.objects.filter(award=award, removed_at=None).count() == 3


def test_prices_are_closed_for_who_does_not_manage(
    award: AwardModel, client_of: SignIn, bram: User, ivo: User, lies: User
) -> None:
    a_bid(award, bram, price="123456")

    for user in (ivo, lies):
        text = client_of(user).get(_page(award)).content.decode()
        assert "Alfa" in text
        assert "123.456" not in text
    assert "123.456" in client_of(bram).get(_page(award)).content.decode()


def test_before_the_design_is_fixed_the_page_warns_not_to_write_prices_down(
    award: AwardModel, wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    fixed = scored(wilgenwaard, bram)

    early = client_of(bram).get(_page(award)).content.decode()
    later = client_of(bram).get(_page(fixed)).content.decode()

    assert "Het ontwerp ligt nog niet vast." in early
    assert "Het ontwerp ligt nog niet vast." not in later


def test_who_agrees_on_scores_still_knows_no_price(
    wilgenwaard: Organisation, client_of: SignIn, bram: User, ivo: User
) -> None:
    award = scored(wilgenwaard, bram, ivo)
    open_scores(award, by=bram, now=timezone.now(), reason="Ivo is ziek.")
    (price, *_others) = [number(one.price_eur or Decimal(0)) for one in bids(award)]

    assessor = client_of(ivo).get(_page(award)).content.decode()
    manager = client_of(bram).get(_page(award)).content.decode()

    assert price in manager
    assert price not in assessor


def test_a_bid_of_another_award_is_not_found(
    award: AwardModel, wilgenwaard: Organisation, client_of: SignIn, bram: User
) -> None:
    other = a_bid(an_award(wilgenwaard, bram), bram)

    for name in ("bid", "bid_remove", "bid_restore"):
        url = reverse(f"awarding:{name}", args=[award.pk, other.pk])
        assert client_of(bram).post(url).status_code == 404
    assert client_of(bram).get(_page(award) + f"{10**30}/").status_code == 404


def test_the_trail_tells_no_name_and_no_price(award: AwardModel, bram: User) -> None:
    a_bid(award, bram, "Geheime BV", "987654")

    told = " ".join(one.details for one in AuditEntry.objects.all())

    assert AuditEntry.objects.filter(event="award.bids_changed").exists()
    assert "Geheim" not in told
    assert "987654" not in told
