# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sign of a threshold is quiet while someone is at it, until the next step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.planning.models import Action
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.spending.actions.watching import look
from inkoopkoers.spending.domain.watching import (
    Near,
    document_of,
    is_quiet,
    near_in,
    since_when,
)
from inkoopkoers.spending.followups import SPEND, item_of
from inkoopkoers.spending.models import ThresholdWatch
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

Browser = Callable[[User], Client]
NOW = datetime(2026, 4, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def near(eur: int, since: datetime | None = None, category: str = "909") -> Near:
    return Near(category, Decimal(eur), Decimal(100_000), date(2026, 3, 2), 365, since)


def a_watch(organisation: Organisation, *found: Near) -> None:
    ThresholdWatch.objects.update_or_create(
        organisation=organisation,
        defaults={
            "near": [document_of(one) for one in found],
            "stands_on": "x", "looked_at": NOW,
        },
    )  # fmt: skip


def an_action(organisation: Organisation, **cells: Any) -> Action:
    item = item_of(cells.pop("category", "909"))
    return Action.objects.create(
        organisation=organisation, item=item,
        **{
            "instrument": SPEND, "title": "Bundel de schoonmaak", "due": date(2026, 9, 1), "made_at": NOW,
            **cells,
        },
    )  # fmt: skip


@pytest.mark.parametrize(
    ("eur", "level", "following"),
    [
        (60_000, 60, 80), (79_999, 60, 80), (80_000, 80, 100), (99_999, 80, 100),
        (100_000, 100, None), (300_000, 100, None),
    ],
)  # fmt: skip
def test_a_level_is_the_highest_that_was_reached(
    eur: int, level: int, following: int | None
) -> None:
    assert (near(eur).level, near(eur).next_level) == (level, following)


def test_a_level_begins_when_it_was_first_seen() -> None:
    before = [near(79_999, NOW), near(99_000, NOW, "301"), near(99_000, None, "302")]
    later = NOW + HOUR
    found = [near(eur, category=one.category) for one, eur in zip(
        before, (80_000, 61_000, 85_000), strict=True
    )]  # fmt: skip

    risen, fallen, unknown = since_when(found, before, later)
    (new,) = since_when([near(60_000)], (), later)

    assert (risen.since, fallen.since, unknown.since) == (later, NOW, None)
    assert new.since == later


def test_what_was_kept_comes_back_also_without_since() -> None:
    whole = near(80_000, NOW)
    old = {name: cell for name, cell in document_of(whole).items() if name != "since"}

    assert near_in([document_of(whole), old]) == (whole, near(80_000))


def test_only_what_was_begun_at_this_level_makes_quiet() -> None:
    assert is_quiet(near(80_000, NOW), NOW)
    assert is_quiet(near(80_000), NOW)
    assert not is_quiet(near(80_000, NOW), NOW - HOUR)
    assert not is_quiet(near(80_000), None)


def test_an_action_makes_it_quiet_and_says_when_it_comes_back(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, near(65_000, NOW - HOUR))
    action = an_action(wilgenwaard)

    page = Page(client_of(lies).get("/"))

    assert "Er is al iets begonnen: Bundel de schoonmaak" in page.text
    assert "We melden het weer bij 80 %" in page.text.replace("\xa0", " ")
    assert f"/acties/{action.pk}/" in page.links
    assert "Maak een actie" not in page.text


def test_the_next_step_is_said_again_with_what_was_begun(
    client_of: Browser, bram: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, near(85_000, NOW + HOUR))
    an_action(wilgenwaard)

    page = Page(client_of(bram).get("/"))

    assert "Er is al iets begonnen: Bundel de schoonmaak" in page.text
    assert "We melden het weer" not in page.text
    assert f"/uitgaven/{wilgenwaard.pk}/actie/?categorie=909" in page.links


def test_a_dossier_of_a_part_of_the_category_counts_too(
    client_of: Browser, bram: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, near(100_000, NOW - HOUR))
    dossier = Dossier.objects.create(
        organisation=wilgenwaard, title="Schoonmaak", spend_category="90911200",
        made_at=NOW,
    )  # fmt: skip

    page = Page(client_of(bram).get("/"))

    assert f"/trajecten/{dossier.pk}/" in page.links
    assert "We melden het weer" not in page.text


OTHERS: dict[str, dict[str, Any]] = {
    "another category": {"category": "301"},
    "removed": {"removed_at": NOW},
    "of a measurement": {"instrument": "naleving"},
}


@pytest.mark.parametrize("name", OTHERS)
def test_something_else_leaves_it_as_it_is(
    client_of: Browser, bram: User, wilgenwaard: Organisation, name: str
) -> None:
    a_watch(wilgenwaard, near(65_000, NOW - HOUR))
    an_action(wilgenwaard, **OTHERS[name])

    page = Page(client_of(bram).get("/"))

    assert "Er is al iets begonnen" not in page.text
    assert "Maak een actie" in page.text


def test_what_another_organisation_began_says_nothing(
    client_of: Browser, bram: User, wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    Membership.objects.create(user=bram, organisation=elsewhere, role=Role.LEZER)
    a_watch(wilgenwaard, near(65_000, NOW - HOUR))
    an_action(elsewhere)

    assert "Er is al iets begonnen" not in Page(client_of(bram).get("/")).text


def test_the_worker_keeps_when_a_step_was_reached(
    wilgenwaard: Organisation, anna: User
) -> None:
    def bought(eur: int, invoice: str) -> None:
        line = a_line(eur, "2026-03-02", category_code="90910000", invoice=invoice)
        published_lines(wilgenwaard, anna, [line], name=f"{invoice}.csv")
        look(wilgenwaard)

    def since() -> datetime:
        (one,) = near_in(ThresholdWatch.objects.get().near)
        assert one.since
        return one.since

    start = timezone.now()
    bought(150_000, "F1")
    first = since()
    bought(1_000, "F2")
    same = since()
    bought(40_000, "F3")
    later = since()

    assert start < first == same < later


def test_many_followups_are_as_many_queries(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    client = client_of(lies)
    counts = []
    for most in (1, 6):
        codes = [str(300 + at) for at in range(most)]
        a_watch(wilgenwaard, *(near(65_000, NOW, one) for one in codes))
        for one in codes:
            an_action(wilgenwaard, category=one)
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        counts.append(len(queries))

    assert counts[0] == counts[1]
