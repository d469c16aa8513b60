# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is done with a tip: taken over, set aside, chosen again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import User
from inkoopkoers.planning.models import Action
from inkoopkoers.procurements.models import Dossier, PinnedAdvice, TipChoice

Browsers = Callable[[User], Client]
TIP = advice_for("2-1-2-1-2").tips[0]


def page(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/advies/{rest}"


def tip_page(dossier: Dossier, rest: str) -> str:
    return page(dossier, f"tips/{TIP.code}/{rest}/")


def planned(by: User, **changed: str) -> dict[str, str]:
    plan = {"title": "Bel de school", "owner": str(by.pk), "due": "2027-03-01"}
    return {**plan, **changed}


def take(browser: Client, dossier: Dossier, by: User) -> None:
    browser.post(tip_page(dossier, "neem-over"), planned(by))


def test_a_tip_is_proposed_as_it_reads(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).get(tip_page(pinned, "neem-over"))

    form = response.context["form"]
    assert form.initial["title"] == TIP.text
    assert form.initial["owner"] == str(bram.pk)


def test_a_tip_that_is_taken_over_becomes_an_action_that_points_back(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    take(browser, pinned, bram)

    made = Action.objects.get()
    choice = TipChoice.objects.get()
    assert (made.title, made.owner, made.tip) == ("Bel de school", bram, TIP.code)
    assert page(pinned) in made.note
    assert (choice.is_taken, choice.action) == (True, made.pk)
    shown = browser.get(page(pinned, "?toon=overgenomen")).content.decode()
    assert "Bel de school" in shown


@pytest.mark.parametrize(
    "wrong",
    [{"title": ""}, {"title": "a" * 301}, {"owner": "999"}, {"due": "nooit"}],
)
def test_a_plan_with_a_mistake_is_shown_again(
    wrong: dict[str, str], pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(
        tip_page(pinned, "neem-over"), planned(bram, **wrong)
    )

    assert response.status_code == 422
    assert not Action.objects.exists()


def test_a_tip_is_set_aside_with_a_reason(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    browser.post(tip_page(pinned, "leg-opzij"), {"reason": "Past niet bij ons"})

    assert TipChoice.objects.get().reason == "Past niet bij ons"
    shown = browser.get(page(pinned, "?toon=niet")).content.decode()
    assert "Past niet bij ons" in shown


@pytest.mark.parametrize("reason", ["", "   ", "a" * 1001, "\x00"])
def test_setting_aside_asks_a_reason(
    reason: str, pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(tip_page(pinned, "leg-opzij"), {"reason": reason})

    assert response.status_code == 422
    assert not TipChoice.objects.exists()


def test_a_second_choice_on_a_tip_is_refused(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    take(browser, pinned, bram)

    response = browser.post(tip_page(pinned, "leg-opzij"), {"reason": "Toch niet"})

    assert response.status_code == 409
    assert TipChoice.objects.get().is_taken


def test_choosing_again_takes_the_action_off_the_list(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    take(browser, pinned, bram)

    browser.post(tip_page(pinned, "opnieuw"))

    assert not TipChoice.objects.exists()
    assert Action.objects.get().removed_at is not None


def test_an_action_that_is_done_stays_when_one_chooses_again(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    take(browser, pinned, bram)
    browser.post(f"/acties/{Action.objects.get().pk}/klaar/", {"outcome": ""})

    browser.post(tip_page(pinned, "opnieuw"))

    assert Action.objects.get().removed_at is None


def test_a_choice_on_a_tip_that_left_the_advice_stays_in_sight(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(tip_page(pinned, "leg-opzij"), {"reason": "Past niet bij ons"})
    TipChoice.objects.update(tip="OUD-1")

    shown = browser.get(page(pinned, "?toon=niet")).content.decode()

    assert "Niet meer in dit advies" in shown
    assert "Past niet bij ons" in shown


def test_the_page_shows_what_was_asked_and_forgives_garbage(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    texts = [
        browser.get(page(pinned, f"?toon={one}")).content.decode()
        for one in ("kiezen", "overgenomen", "niet", "%00" * 100)
    ]

    assert TIP.text[:30] in texts[0]
    assert "Nog niets overgenomen" in texts[1]
    assert "Nog niets opzij gelegd" in texts[2]
    assert TIP.text[:30] in texts[3]


@pytest.mark.parametrize("rest", ["neem-over", "leg-opzij", "opnieuw"])
def test_readers_may_not_choose_and_strangers_know_nothing(  # noqa: PLR0917 - the cast
    rest: str,
    pinned: Dossier,
    lies: User,
    ivo: User,
    cora: User,
    client_of: Browsers,
    client: Client,
) -> None:
    statuses = [
        client_of(user).post(tip_page(pinned, rest)).status_code
        for user in (lies, ivo, cora)
    ]

    assert statuses == [403, 403, 404]
    assert client.get(tip_page(pinned, rest)).status_code == 302


def test_a_tip_of_another_advice_is_not_found(
    pinned: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    unknown = browser.get(page(pinned, "tips/GEEN-1/neem-over/"))
    PinnedAdvice.objects.all().delete()
    without = browser.get(tip_page(pinned, "neem-over"))

    assert (unknown.status_code, without.status_code) == (404, 404)
