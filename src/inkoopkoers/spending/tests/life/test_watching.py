# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worker sees which categories are near their threshold, and the front page says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.spending.actions.contracts import ContractValues, add_contract
from inkoopkoers.spending.actions.forgetting import forget
from inkoopkoers.spending.actions.settling import change_terms
from inkoopkoers.spending.actions.watching import look
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.models import SpendTerms, ThresholdWatch
from inkoopkoers.spending.queries.near import MOST
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

Browser = Callable[[User], Client]
CLEANING, PAPER = "90910000", "30190000"


def bought(eur: int, on: str = "2026-03-02", code: str = CLEANING) -> dict[str, Any]:
    return a_line(eur, on, category_code=code, invoice=f"F{eur}{on}")


def near(organisation: Organisation) -> list[tuple[str, str]]:
    row = ThresholdWatch.objects.get(organisation=organisation)
    return [(one["category"], one["now_eur"]) for one in row.near]


def test_what_is_near_now_is_kept_and_what_was_near_before_is_not(
    wilgenwaard: Organisation, anna: User
) -> None:
    lines = [
        bought(150_000), bought(129_599, code=PAPER),
        bought(900_000, "2024-01-10", "72000000"),
    ]  # fmt: skip
    published_lines(wilgenwaard, anna, lines)

    look(wilgenwaard)

    assert near(wilgenwaard) == [("909", "150000.00")]
    (kept,) = ThresholdWatch.objects.get().near
    assert Decimal(kept["threshold_eur"]) == 216_000
    assert kept["last_on"] == "2026-03-02"


def test_nothing_is_asked_again_while_nothing_changed(
    wilgenwaard: Organisation, anna: User
) -> None:
    published_lines(wilgenwaard, anna, [bought(150_000)])
    look(wilgenwaard)
    ThresholdWatch.objects.update(near=[])

    look(wilgenwaard)

    assert near(wilgenwaard) == []


def test_a_warning_goes_with_a_contract_with_other_terms_and_with_its_file(
    wilgenwaard: Organisation,
    anna: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    def after(work: Callable[[], object]) -> list[tuple[str, str]]:
        with django_capture_on_commit_callbacks(execute=True):
            work()
        look(wilgenwaard)
        return near(wilgenwaard)

    row = published_lines(wilgenwaard, anna, [bought(150_000)])
    look(wilgenwaard)
    contract = ContractValues("C1", "Schoon", key_of("Bron BV"), "909", None)
    edition = SpendTerms.objects.get().edition

    assert after(
        lambda: change_terms(
            wilgenwaard, {"category_digits": 2}, by=anna, edition=edition
        )
    ) == [("90", "150000.00")]
    assert after(lambda: add_contract(wilgenwaard, contract, by=anna)) == []
    assert after(lambda: withdraw(row, by=anna)) == []


def waiting() -> int:
    """Looks that wait for the worker; none of them after this."""
    asked = DBTaskResult.objects.filter(task_path__endswith=".watch_thresholds")
    found = asked.count()
    asked.delete()
    cache.clear()
    return found


def test_every_change_wakes_the_worker_and_the_hour_finds_what_was_missed(
    wilgenwaard: Organisation, anna: User, django_capture_on_commit_callbacks: Any
) -> None:
    def after(work: Callable[[], object]) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            work()
        return waiting()

    def hour() -> None:
        forget(timezone.now())

    contract = ContractValues("C1", "Schoon", key_of("Bron BV"), "909", None)

    assert after(lambda: published_lines(wilgenwaard, anna, [bought(150_000)])) == 1
    assert after(lambda: add_contract(wilgenwaard, contract, by=anna)) == 1
    assert after(hour) == 1
    look(wilgenwaard)
    assert after(hour) == 0
    ThresholdWatch.objects.update(stands_on="of another edition")
    assert after(hour) == 1


def test_another_currency_is_never_held_beside_the_law(
    wilgenwaard: Organisation, anna: User
) -> None:
    published_lines(wilgenwaard, anna, [bought(150_000)])
    SpendTerms.objects.update(currency="GBP")

    look(wilgenwaard)

    assert near(wilgenwaard) == []


def a_watch(organisation: Organisation, *categories: str, eur: int = 150_000) -> None:
    ThresholdWatch.objects.create(
        organisation=organisation,
        near=[
            {
                "category": one, "now_eur": f"{eur}.00", "threshold_eur": "216000.00",
                "last_on": date(2026, 3, 2).isoformat(), "window_days": 365,
            }
            for one in categories
        ],
        stands_on="x",
        looked_at=timezone.now(),
    )  # fmt: skip


def test_who_manages_sees_it_first_and_can_begin(
    client_of: Browser, bram: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, "909")

    page = Page(client_of(bram).get("/"))

    told = page.text.replace("\xa0", " ")
    assert "69 % van de drempel" in told
    assert "€ 150.000 van € 216.000, zonder contract, in de twaalf maanden" in told
    base = f"/uitgaven/{wilgenwaard.pk}"
    assert {
        f"{base}/antwoorden/drempels/?categorie=909",
        f"{base}/traject/?categorie=909",
        f"{base}/actie/?categorie=909",
    } <= set(page.links)


@pytest.mark.parametrize("role", [Role.LEZER, Role.INVULLER])
def test_who_only_reads_sees_it_without_what_only_others_may(
    client_of: Browser, cora: User, wilgenwaard: Organisation, role: Role
) -> None:
    a_watch(wilgenwaard, "909")
    Membership.objects.create(user=cora, organisation=wilgenwaard, role=role)

    page = Page(client_of(cora).get("/"))

    base = f"/uitgaven/{wilgenwaard.pk}"
    assert f"{base}/antwoorden/drempels/?categorie=909" in page.links
    assert f"{base}/actie/?categorie=909" not in page.links
    assert wilgenwaard.name in page.text


def test_a_stranger_sees_nothing_of_it(
    client_of: Browser, cora: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, "909")

    assert "drempel" not in Page(client_of(cora).get("/")).text


def test_a_threshold_that_was_passed_is_said(
    client_of: Browser, lies: User, wilgenwaard: Organisation
) -> None:
    a_watch(wilgenwaard, "909", eur=216_000)

    assert "boven de drempel (100 %)" in Page(client_of(lies).get("/")).text


def test_many_in_many_organisations_stay_a_few_lines_and_as_many_queries(
    client_of: Browser, lies: User, wilgenwaard: Organisation, elsewhere: Organisation
) -> None:
    client = client_of(lies)
    Membership.objects.create(user=lies, organisation=elsewhere, role=Role.LEZER)
    a_watch(wilgenwaard, "909")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    ThresholdWatch.objects.all().delete()
    a_watch(wilgenwaard, *(str(one) for one in range(301, 305)), eur=200_000)
    a_watch(elsewhere, *(str(one) for one in range(301, 305)))
    with CaptureQueriesContext(connection) as many:
        page = Page(client.get("/"))

    assert len(few) == len(many)
    assert page.text.count("van de drempel") == MOST
    assert f"Nog 3 categorieën bij een drempel: {elsewhere.name}" in page.text
    assert f"/uitgaven/{elsewhere.pk}/antwoorden/drempels/" in page.links
