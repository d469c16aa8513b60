# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where dossiers leave the course, over an organisation and its parts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.domain.ambitions import (
    AmbitionLevel,
    DriftCount,
    drift,
)
from inkoopkoers.procurements.models import Dossier, DossierAmbition
from inkoopkoers.procurements.queries.ambitions.drift import drift_of
from inkoopkoers.procurements.tests.making import a_dossier

Browsers = Callable[[User], Client]


def page(organisation: Organisation, rest: str = "koers/") -> str:
    return f"/trajecten/ambities/{organisation.pk}/{rest}"


def choose(
    where: Organisation,
    by: User,
    level: int,
    inherited: int | None,
    reason: str = "",
) -> Dossier:
    made = a_dossier(where, by, title=f"Dossier {level} van {inherited} {reason}")
    DossierAmbition.objects.create(
        dossier=made, theme="klimaat", level=level, inherited=inherited, reason=reason
    )
    return made


def test_without_dossiers_the_page_says_what_will_be_here(
    on_course: Dossier, wilgenwaard: Organisation, lies: User, client_of: Browsers
) -> None:
    response = client_of(lies).get(page(wilgenwaard))

    assert "Nog geen dossiers met ambities" in response.content.decode()


def test_a_theme_tells_how_dossiers_stand(
    on_course: Dossier, wilgenwaard: Organisation, bram: User
) -> None:
    choose(wilgenwaard, bram, 1, 2)
    choose(wilgenwaard, bram, 3, 2, "Kan hier")
    choose(wilgenwaard, bram, 2, None)

    (found,) = drift_of(bram, wilgenwaard).themes

    assert (found.name, found.course) == ("Klimaat", 2)
    counts = found.drift
    assert (counts.number, counts.compared) == (3, 2)
    assert (counts.lower, counts.higher, counts.without_reason) == (1, 1, 1)
    assert (counts.level, counts.inherited) == (Fraction(2), Fraction(2))


def test_parts_count_where_the_reader_is_a_member_and_nowhere_else(
    on_course: Dossier,
    wilgenwaard: Organisation,
    elsewhere: Organisation,
    bram: User,
) -> None:
    mine = Organisation.objects.create(name="Afdeling", parent=wilgenwaard)
    hidden = Organisation.objects.create(name="Andere", parent=wilgenwaard)
    for place in (mine, elsewhere):
        Membership.objects.create(organisation=place, user=bram, role=Role.LEZER)
    for place in (wilgenwaard, mine, hidden, elsewhere):
        choose(place, bram, 1, 2)

    found = drift_of(bram, wilgenwaard)

    assert found.places == 2
    assert found.themes[0].drift.number == 2


def test_a_dossier_that_was_taken_away_does_not_count(
    on_course: Dossier, wilgenwaard: Organisation, bram: User
) -> None:
    gone = choose(wilgenwaard, bram, 1, 2)
    Dossier.objects.filter(pk=gone.pk).update(removed_at="2027-01-01T00:00Z")

    assert drift_of(bram, wilgenwaard).themes == ()


@pytest.mark.parametrize(
    ("which", "titles"),
    [
        ("alle", {"1 van 2", "3 van 2", "2 van 2", "0 van None"}),
        ("lager", {"1 van 2"}),
        ("hoger", {"3 van 2"}),
        ("zonder-reden", {"1 van 2"}),
        ("%00", {"1 van 2", "3 van 2", "2 van 2", "0 van None"}),
    ],
)
def test_a_count_opens_to_its_dossiers(  # noqa: PLR0917 - the cast
    which: str,
    titles: set[str],
    on_course: Dossier,
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browsers,
) -> None:
    choose(wilgenwaard, bram, 1, 2)
    choose(wilgenwaard, bram, 3, 2, "Kan hier")
    choose(wilgenwaard, bram, 2, 2)
    choose(wilgenwaard, bram, 0, None)

    response = client_of(bram).get(
        page(wilgenwaard, f"koers/klimaat/?welke={which}&pagina=%00")
    )

    shown = {row.dossier.title for row, *_levels in response.context["rows"]}
    assert {" ".join(title.split()[1:4]) for title in shown} == titles


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_the_overview_goes_along_as_a_file_and_into_the_trail(
    name: str,
    on_course: Dossier,
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browsers,
) -> None:
    choose(wilgenwaard, bram, 1, 2)

    response = client_of(bram).get(page(wilgenwaard, f"koers.{name}"))

    assert response.status_code == 200
    assert AuditEntry.objects.filter(event="ambitions.exported").count() == 1
    if name == "csv":
        assert "Klimaat;1;1,0;2,0;-1,0;1;0;0;1" in response.content.decode("utf-8-sig")


def test_what_is_not_there_is_not_found(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    for rest in ("koers.exe", "koers/geen/", "koers/%00/"):
        assert browser.get(page(wilgenwaard, rest)).status_code == 404
    far = f"/trajecten/ambities/{10**30}/koers/"
    assert browser.get(far).status_code == 404


@pytest.mark.parametrize("rest", ["koers/", "koers/klimaat/", "koers.csv"])
def test_strangers_know_nothing(  # noqa: PLR0917 - the cast
    rest: str,
    on_course: Dossier,
    wilgenwaard: Organisation,
    cora: User,
    client_of: Browsers,
    client: Client,
) -> None:
    assert client_of(cora).get(page(wilgenwaard, rest)).status_code == 404
    assert client.get(page(wilgenwaard, rest)).status_code == 302


def test_more_dossiers_ask_no_more_of_the_database(
    on_course: Dossier, wilgenwaard: Organisation, bram: User
) -> None:
    costs = []
    for _round in range(2):
        for level in range(4):
            choose(wilgenwaard, bram, level, 2)
        with CaptureQueriesContext(connection) as seen:
            drift_of(bram, wilgenwaard)
        costs.append(len(seen))

    assert costs[0] == costs[1] <= 4


LEVELS = st.integers(0, 3)
ROWS = st.lists(st.tuples(LEVELS, st.none() | LEVELS, st.booleans()), max_size=12)


class DriftInTheDatabase(TestCase):
    """The counts of the database say the same as the rows one by one."""

    @settings(max_examples=15)
    @given(ROWS)
    def test_counts_and_rows_agree(
        self, rows: list[tuple[int, int | None, bool]]
    ) -> None:
        place = Organisation.objects.create(name="Wilgenwaard")
        bram = User.objects.create_user("bram@example.org")
        Membership.objects.create(organisation=place, user=bram, role=Role.INKOPER)
        for level, inherited, has_reason in rows:
            choose(place, bram, level, inherited, "Omdat" if has_reason else "")

        found = tuple(one.drift for one in drift_of(bram, place).themes)

        one_by_one = drift(
            DriftCount(
                "klimaat",
                AmbitionLevel(level),
                None if inherited is None else AmbitionLevel(inherited),
                has_reason=has_reason,
            )
            for level, inherited, has_reason in rows
        )
        assert found == one_by_one
