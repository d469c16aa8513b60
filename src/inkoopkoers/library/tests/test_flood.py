# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A vote counts once, nobody floods us, and no sender is known."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from inkoopkoers.library import actions
from inkoopkoers.library.actions import Flood
from inkoopkoers.library.models import FeedbackSender, TipFeedback
from inkoopkoers.library.queries import all_tips
from inkoopkoers.library.tests.sharing import (
    CODE,
    GOOD,
    NOW,
    URL,
    share,
)

pytestmark = pytest.mark.django_db


def test_a_second_time_on_one_day_is_refused_and_keeps_the_text(client: Client) -> None:
    client.post(URL, GOOD)

    response = client.post(URL, {**GOOD, "remark": "Nog iets."})

    html = response.content.decode()
    assert response.status_code == 429
    assert "vandaag al een ervaring" in html
    assert "Nog iets." in html
    assert TipFeedback.objects.count() == 1


def test_another_tip_and_another_day_are_fine() -> None:
    share()
    share(code="S12-1")
    share(now=NOW + timedelta(days=1))

    assert TipFeedback.objects.count() == 3


def test_a_day_ends_at_midnight_in_the_netherlands() -> None:
    evening = NOW.replace(hour=23, minute=50)
    share(now=evening)

    share(now=evening + timedelta(minutes=20))

    assert TipFeedback.objects.count() == 2


def test_one_sender_may_not_flood() -> None:
    tips = [one.tip.code for one in all_tips()]
    for number in range(actions.MAX_PER_SENDER_PER_HOUR):
        share(code=tips[number])

    with pytest.raises(Flood, match="over een uur"):
        share(code=tips[-1])
    share(code=tips[-1], now=NOW + timedelta(minutes=61))
    share(code=tips[-2], address="203.0.113.8")


def test_everyone_together_may_not_flood(client: Client) -> None:
    from django.utils import timezone

    FeedbackSender.objects.bulk_create(
        FeedbackSender(mark=f"{number}", tip_code=CODE, sent_at=timezone.now())
        for number in range(actions.MAX_PER_HOUR)
    )

    response = client.post(URL, GOOD)

    html = response.content.decode()
    assert response.status_code == 429
    assert "erg druk" in html
    assert "Vier aanbiedingen." in html
    assert not TipFeedback.objects.exists()


def test_a_refused_experience_leaves_nothing_behind() -> None:
    share()

    with pytest.raises(Flood):
        share()

    assert FeedbackSender.objects.count() == 1
    assert TipFeedback.objects.count() == 1


def test_the_database_counts_two_at_once_as_one() -> None:
    from django.db import IntegrityError

    FeedbackSender.objects.create(mark="a", tip_code=CODE)

    with pytest.raises(IntegrityError), transaction.atomic():
        FeedbackSender.objects.create(mark="a", tip_code=CODE)


def test_addresses_of_one_connection_are_one_sender() -> None:
    share(address="2001:db8:1:2::1")

    with pytest.raises(Flood):
        share(address="2001:db8:1:2:ffff::9")
    share(address="2001:db8:1:3::1")


def test_an_address_is_the_same_in_its_two_spellings() -> None:
    share(address="203.0.113.7")

    with pytest.raises(Flood):
        share(address="::ffff:203.0.113.7")


def test_what_is_no_address_is_a_sender_too() -> None:
    share(address="unix:")

    with pytest.raises(Flood):
        share(address="unix:")


def test_marks_are_gone_after_a_day() -> None:
    share()

    share(code="S12-1", now=NOW + timedelta(days=1, minutes=1))

    assert [one.tip_code for one in FeedbackSender.objects.all()] == ["S12-1"]


@pytest.mark.parametrize("address", ["203.0.113.77", "2001:db8:77::77"])
def test_the_address_of_a_sender_is_nowhere_in_the_database(
    client: Client, address: str
) -> None:
    client.post(URL, GOOD, REMOTE_ADDR=address)

    rows = [row for model in apps.get_models() for row in model.objects.values()]  # type: ignore[attr-defined]  # every model has it
    assert TipFeedback.objects.count() == 1
    assert address not in repr(rows)
    assert "Zaaksysteem" in repr(rows)


def test_without_known_proxies_a_forged_header_is_no_new_sender(client: Client) -> None:
    client.post(URL, GOOD, headers={"x-forwarded-for": "198.51.100.1"})

    response = client.post(URL, GOOD, headers={"x-forwarded-for": "198.51.100.2"})

    assert response.status_code == 429


@pytest.mark.parametrize(
    ("proxies", "first", "second", "status"),
    [
        (1, "198.51.100.1", "198.51.100.2", 302),
        (1, "forged, 198.51.100.1", "other, 198.51.100.1", 429),
        (2, "198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.1", 302),
        (2, "forged, 198.51.100.1, 10.0.0.1", "198.51.100.1, 10.0.0.2", 429),
    ],
)
def test_behind_proxies_the_sender_is_who_the_proxy_saw(  # noqa: PLR0917
    client: Client, settings: Settings, proxies: int, first: str, second: str,
    status: int,
) -> None:  # fmt: skip
    settings.TRUSTED_PROXIES = proxies
    client.post(URL, GOOD, headers={"x-forwarded-for": first})

    response = client.post(URL, GOOD, headers={"x-forwarded-for": second})

    assert response.status_code == status


def test_past_the_proxy_the_connection_is_the_sender(
    client: Client, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = 1
    client.post(URL, GOOD, REMOTE_ADDR="203.0.113.1")

    assert client.post(URL, GOOD, REMOTE_ADDR="203.0.113.2").status_code == 302
