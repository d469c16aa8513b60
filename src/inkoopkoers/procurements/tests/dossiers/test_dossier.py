# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One dossier on one page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.models import (
    Approach,
    Consultation,
    DecisionRequest,
    Need,
    PinnedAdvice,
    Remark,
    StepRecord,
    StrategyVersion,
)
from inkoopkoers.procurements.queries.dossiers import contents
from inkoopkoers.procurements.tests.making import a_dossier
from inkoopkoers.procurements.wording.contents import lines

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]


def test_the_page_tells_where_it_stands_and_what_is_known(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram, for_whom="Leerlingen")
    Remark.objects.create(dossier=found, text="Kijk ook naar reparatie", said_by=None)

    text = client_of(bram).get(f"/trajecten/{found.pk}/").content.decode()

    for word in (
        "Laptops voor de scholen", "Bezig", "nu doen", "Leerlingen", "€\xa0500.000",
        "€\xa0400.000 en €\xa0100.000 aan opties", "1 maart 2027", "48 maanden",
        "Nog niet ingevuld:", "Kijk ook naar reparatie", "iemand die weg is",
    ):  # fmt: skip
        assert word in text, word


def test_every_step_says_what_is_in_it(wilgenwaard: Organisation, bram: User) -> None:
    found = a_dossier(wilgenwaard, bram)
    empty = lines(contents(found), Standing.BUSY)
    Need.objects.create(dossier=found, role="leraar", means="toetsen")
    for day in ("2026-01-01", "2026-01-02"):
        Consultation.objects.create(dossier=found, who="Leraar", held_on=day)
    PinnedAdvice.objects.create(dossier=found, answers="2-1-2-1-2", version=1)
    Approach.objects.create(dossier=found, procedure="europees-openbaar")
    version = StrategyVersion.objects.create(dossier=found, number=1, document="")
    DecisionRequest.objects.create(dossier=found, version=version, needed=1)

    seen = lines(contents(found), Standing.ASKED)

    assert set(empty.values()) == {""}
    assert seen[Step.NEED] == "1 behoefte, 2 keer gevraagd"
    assert seen[Step.ADVICE] == "Advies van de Wegwijzer bewaard"
    assert "openbaar" in seen[Step.APPROACH].lower()
    assert (seen[Step.STRATEGY], seen[Step.DECISION]) == (
        "1 versie",
        "Besluit gevraagd",
    )


def test_a_step_that_is_set_aside_says_why(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)
    StepRecord.objects.create(
        organisation=wilgenwaard, dossier=found, step=Step.NAMI,
        state="overgeslagen", reason="Het moet van de wet",
    )  # fmt: skip

    text = client_of(bram).get(f"/trajecten/{found.pk}/").content.decode()

    assert "Het moet van de wet" in text


def test_where_it_came_from_is_told_to_who_may_know(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User,
    client_of: Browse,
) -> None:  # fmt: skip
    source = a_dossier(elsewhere, cora, title="Bron van elders")
    found = a_dossier(wilgenwaard, bram, came_from=source)
    url = f"/trajecten/{found.pk}/"

    before = client_of(bram).get(url).content.decode()
    Membership.objects.create(organisation=elsewhere, user=bram, role=Role.LEZER)
    after = client_of(bram).get(url).content.decode()

    assert "Bron van elders" not in before
    assert "Bron van elders" in after


def test_a_reader_is_offered_nothing_to_change(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browse
) -> None:
    found = a_dossier(wilgenwaard, bram)

    text = client_of(lies).get(f"/trajecten/{found.pk}/").content.decode()

    assert "Haal dit dossier weg" not in text
    assert f"/trajecten/{found.pk}/gegevens/" not in text.split("losse draden")[0]


def test_the_page_asks_the_database_as_often_for_many_as_for_few(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    found, browser, costs = a_dossier(wilgenwaard, bram), client_of(bram), []
    for number in (1, 10):
        for _one in range(number):
            Need.objects.create(dossier=found, role="leraar", means="toetsen")
            Remark.objects.create(dossier=found, text="Ja", said_by=bram)
        with CaptureQueriesContext(connection) as seen:
            browser.get(f"/trajecten/{found.pk}/")
        costs.append(len(seen))

    assert costs[0] == costs[1] < 30
