# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The round after this one: the same settings, and the same people when one likes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from inkoopkoers.measuring.actions.revealing import forget_answers
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    make_respondent,
    make_round,
    today,
)
from inkoopkoers.measuring.tests.over_time import midday
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role

ClientOf = Callable[[User], Client]


@pytest.fixture
def earlier(wilgenwaard: Organisation) -> Round:
    """A round with two people on its list, and one who joined without being asked."""
    found = make_round(wilgenwaard, facets=ROLES, minimum_group=7)
    make_respondent(found, "ruth@example.org", Rol="jurist")
    make_respondent(found, "sam@example.org")
    joined, _token = make_respondent(found, "tess@example.org")
    Respondent.objects.filter(pk=joined.pk).update(joined=True)
    return found


@pytest.fixture
def browser(client_of: ClientOf, bram: User) -> Client:
    return client_of(bram)


def address(earlier: Round) -> str:
    return f"/metingen/rondes/nieuw/?na={earlier.pk}"


def typed(earlier: Round, **changed: str) -> dict[str, str]:
    return {
        "organisation": str(earlier.organisation_id),
        "title": "De volgende",
        "opens_on": today().isoformat(),
        "closes_on": (today() + timedelta(days=9)).isoformat(),
        "minimum_group": "5",
        "facet_1": "Rol",
        "facet_1_values": "inkoper\njurist",
        **changed,
    }


def test_the_form_proposes_what_the_earlier_round_asked(
    browser: Client, earlier: Round
) -> None:
    page = browser.get(address(earlier)).content.decode()

    assert "Zet dezelfde 2 mensen weer op de lijst" in page
    assert 'value="7"' in page
    assert "opdrachtgever" in page


def test_the_same_people_are_listed_without_a_letter(
    browser: Client, earlier: Round
) -> None:
    browser.post(address(earlier), typed(earlier, same_people="on"))

    made = Round.objects.get(title="De volgende")
    rows = Respondent.objects.filter(round=made).order_by("email")
    assert [(row.email, row.facets) for row in rows] == [
        ("ruth@example.org", {"Rol": "jurist"}),
        ("sam@example.org", {}),
    ]
    assert all(row.sent_at is None and not row.has_answered for row in rows)
    old = Respondent.objects.filter(round=earlier)
    assert not {row.nonce for row in rows} & {row.nonce for row in old}


def test_what_the_new_round_does_not_ask_is_not_kept_of_them(
    browser: Client, earlier: Round
) -> None:
    data = typed(earlier, same_people="on", facet_1_values="inkoper\nanders")

    browser.post(address(earlier), data)

    rows = Respondent.objects.filter(round__title="De volgende")
    assert [row.facets for row in rows] == [{}, {}]


def test_without_the_tick_the_list_is_empty(browser: Client, earlier: Round) -> None:
    browser.post(address(earlier), typed(earlier))

    assert not Respondent.objects.filter(round__title="De volgende").exists()


def test_people_are_not_asked_again_for_another_organisation(
    browser: Client, bram: User, earlier: Round, elsewhere: Organisation
) -> None:
    Membership.objects.create(organisation=elsewhere, user=bram, role=Role.INKOPER)
    data = typed(earlier, same_people="on", organisation=str(elsewhere.pk))

    response = browser.post(address(earlier), data)

    assert response.status_code == 422
    page = response.content.decode()
    assert "alleen vragen voor dezelfde organisatie" in page
    assert "De volgende" in page
    assert Round.objects.count() == 1


def test_once_the_list_is_forgotten_nobody_is_proposed(
    browser: Client, earlier: Round
) -> None:
    Round.objects.filter(pk=earlier.pk).update(revealed_at=midday(today()))
    forget_answers(earlier.pk, now=midday(today()))

    page = browser.get(address(earlier)).content.decode()

    assert "weer op de lijst" not in page


def test_the_list_of_a_stranger_is_out_of_reach(
    client_of: ClientOf, otto: User, elsewhere: Organisation, earlier: Round
) -> None:
    browser = client_of(otto)

    page = browser.get(address(earlier)).content.decode()
    browser.post(
        f"{address(earlier)}&instrument=checklist",
        typed(earlier, same_people="on", organisation=str(elsewhere.pk)),
    )

    assert "weer op de lijst" not in page
    assert not Respondent.objects.exclude(round=earlier).exists()
