# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo dossiers: each state is there, and every page of them can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from inkoopkoers.config.demo import COLLEAGUE, EDITOR, NAME, add_demo
from inkoopkoers.config.demo.dossiers.people import DILARA, MARK, SCHOOLS
from inkoopkoers.organisations.models import Organisation, OrganisationKind, User
from inkoopkoers.procurements.domain.finding_codes import FindingCode
from inkoopkoers.procurements.domain.nami import TrialState, trial_state
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import CalendarEdition, Dossier, ExampleDossier
from inkoopkoers.procurements.queries.facts import facts_of
from inkoopkoers.procurements.queries.findings import findings_of
from inkoopkoers.procurements.queries.lessons import returning_for
from inkoopkoers.procurements.urls import urlpatterns

BROKEN_ON_PURPOSE = {
    FindingCode.CORNER_EMPTY,
    FindingCode.SOLUTION,
    FindingCode.NEED_WITHOUT_CRITERION,
    FindingCode.AMBITION_WITHOUT_CRITERION,
    FindingCode.CRITERION_WITHOUT_WEIGHT,
    FindingCode.CRITERION_WITHOUT_VERIFICATION,
    FindingCode.OBLIGATION_OPEN,
    FindingCode.AWARD_MISSING,
}

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Once for all tests here: it is much."""
    with django_db_blocker.unblock(), transaction.atomic():
        add_demo()
        yield
        transaction.set_rollback(True)


def dossier(title: str) -> Dossier:
    return Dossier.objects.get(title=title)


def addresses(pk: int) -> Iterator[str]:
    """Every page that is about one dossier and nothing beside it."""
    for one in urlpatterns:
        is_one = str(one.pattern).startswith("trajecten/<int:pk>/")
        is_bare = set(one.pattern.converters) == {"pk"}
        # Only those who were asked may open the page where one decides.
        if is_one and is_bare and one.name != "decision_vote":
            yield reverse(f"procurements:{one.name}", args=[pk])


@pytest.fixture
def anna(client_of: Callable[[User], Client]) -> Client:
    return client_of(User.objects.get(email=EDITOR))


def test_two_organisations_have_the_four_colleagues() -> None:
    emails = {EDITOR, COLLEAGUE, DILARA, MARK}

    for name in (NAME, SCHOOLS):
        place = Organisation.objects.get(name=name)
        assert {user.email for user in place.members.all()} == emails
    kind = Organisation.objects.get(name=SCHOOLS).kind
    assert kind == OrganisationKind.SCHOOL_BOARD


def test_nobody_knows_a_password_of_the_colleagues() -> None:
    people = User.objects.filter(email__in=[DILARA, MARK])

    assert [user.has_usable_password() for user in people] == [False, False]


def test_the_devices_are_under_way_and_broken_in_every_way_that_is_told() -> None:
    found = dossier("Apparaten voor leerlingen")

    facts = facts_of(found, timezone.localdate())
    assert found.organisation.name == SCHOOLS
    assert found.standing == Standing.BUSY
    assert {one.code for one in findings_of(found, facts.today)} == BROKEN_ON_PURPOSE
    assert facts.trial
    assert trial_state(facts.trial, facts.today) is TrialState.RUNNING
    assert facts.consulted == 2
    assert found.marketquestion_set.count() == 3
    assert found.pinnedadvice_set.count() == 1
    assert found.tipchoice_set.count() == 2


def test_the_road_is_whole_and_approved_by_three_people() -> None:
    found = dossier("Groot onderhoud Rietweg")

    version = found.strategyversion_set.get()
    votes = version.requests.get().votes.all()
    assert found.standing == Standing.APPROVED
    assert findings_of(found, timezone.localdate()) == ()
    assert version.is_decided
    assert [one.verdict for one in votes] == ["ja"] * 3


def test_the_calendar_shows_the_road_with_one_later_date(client: Client) -> None:
    first, second = CalendarEdition.objects.order_by("edition")

    page = client.get(reverse("procurements:announcement", args=[first.entry.number]))
    changed = {
        name for name in first.fields if first.fields[name] != second.fields[name]
    }
    assert page.status_code == 200
    assert "Rietweg" in page.content.decode()
    assert changed == {"datum"}
    assert first.fields["datum"] < second.fields["datum"]


def test_the_chairs_were_not_bought_and_that_counts(anna: Client) -> None:
    page = anna.get(reverse("procurements:avoided"))

    assert dossier("Bureaustoelen").standing == Standing.NOT_BOUGHT
    assert "44.400" in page.content.decode()


def test_lessons_of_the_cleaning_return_at_the_next_one() -> None:
    old = dossier("Schoonmaak van het gemeentehuis")
    new = dossier("Schoonmaak van gemeentehuis en bibliotheek")

    returned = returning_for(new, User.objects.get(email=EDITOR))
    assert old.standing == Standing.FINISHED
    assert (timezone.now() - old.made_at).days > 2 * 365
    assert len(returned) == old.lesson_set.count() == 3
    assert ExampleDossier.objects.get().product_group == old.product_group
    assert new.need_set.count() == old.need_set.count()


def test_nothing_happened_in_the_future() -> None:
    now = timezone.now()

    for one in Dossier.objects.all():
        assert one.made_at <= one.changed_at <= now
    assert not CalendarEdition.objects.filter(made_at__gt=now).exists()


@pytest.mark.parametrize(
    "title", ["Apparaten voor leerlingen", "Groot onderhoud Rietweg"]
)
def test_every_page_of_a_whole_dossier_can_be_read(anna: Client, title: str) -> None:
    found = dossier(title)

    answers = {
        address: anna.get(address, follow=True).status_code
        for address in addresses(found.pk)
    }
    assert {address for address, status in answers.items() if status != 200} == set()
    assert len(answers) > 20
