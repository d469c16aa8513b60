# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change a round, with two people at once too, and remove a mistake."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    make_respondent,
    make_response,
    make_round,
    today,
)
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
NEW = "/metingen/rondes/nieuw/"
CHECKLIST = f"{NEW}?instrument=checklist"


def change_url(found: Round) -> str:
    return f"/metingen/rondes/{found.pk}/wijzigen/"


def as_is(found: Round, **changed: Any) -> dict[str, Any]:
    """What the form to change a round holds, with other values by name."""
    return {
        "title": found.title,
        "opens_on": found.opens_on.isoformat(),
        "closes_on": found.closes_on.isoformat(),
        "minimum_group": found.minimum_group,
        "edition": found.edition,
        **changed,
    }


def test_an_open_round_can_be_changed(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    last = today() + timedelta(days=40)
    typed = as_is(
        open_round,
        title="Andere naam",
        closes_on=last.isoformat(),
        facet_1="Kleur",
        facet_1_values="rood\nwit",
    )

    response = client_of(bram).post(change_url(open_round), typed)

    open_round.refresh_from_db()
    assert response.status_code == 302
    assert (open_round.title, open_round.closes_on) == ("Andere naam", last)
    assert open_round.facets == {"Kleur": ["rood", "wit"]}
    assert open_round.edition == 2


def test_other_facets_leave_the_list_with_what_still_fits(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, facets=ROLES)
    stays, _ = make_respondent(found, "a@example.org", Rol="inkoper")
    goes, _ = make_respondent(found, "b@example.org", Rol="jurist")

    client_of(bram).post(
        change_url(found),
        as_is(found, facet_1="Rol", facet_1_values="inkoper\nanders"),
    )

    facets = dict(Respondent.objects.values_list("email", "facets"))
    assert facets == {stays.email: {"Rol": "inkoper"}, goes.email: {}}
    assert Respondent.objects.get(pk=goes.pk).signature == ""


def test_once_someone_began_the_facets_stay(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, facets=ROLES)
    make_response(found)
    client = client_of(bram)

    page = client.get(change_url(found)).content.decode()
    client.post(
        change_url(found), as_is(found, facet_1="Kleur", facet_1_values="rood\nwit")
    )

    found.refresh_from_db()
    assert "De kenmerken liggen daarom vast." in page
    assert found.facets == dict(ROLES)


def test_what_people_were_promised_only_gets_better(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    client = client_of(bram)

    lower = client.post(change_url(open_round), as_is(open_round, minimum_group=4))
    higher = client.post(change_url(open_round), as_is(open_round, minimum_group=6))

    open_round.refresh_from_db()
    assert lower.status_code == 422
    assert "Mensen zijn uitgenodigd met 5." in lower.content.decode()
    assert higher.status_code == 302
    assert open_round.minimum_group == 6


def test_two_people_at_once_both_see_what_the_other_did(
    client_of: ClientOf, anna: User, bram: User, open_round: Round
) -> None:
    annas = as_is(open_round, title="Naam van Anna")
    brams = as_is(open_round, title="Naam van Bram", minimum_group=9)
    client_of(anna).post(change_url(open_round), annas)

    late = client_of(bram).post(change_url(open_round), brams)
    html = late.content.decode()
    open_round.refresh_from_db()
    kept = open_round.title
    again = client_of(bram).post(
        change_url(open_round), {**brams, "edition": open_round.edition}
    )

    open_round.refresh_from_db()
    assert late.status_code == 409
    assert "Naam van Anna" in html
    assert 'value="Naam van Bram"' in html
    assert 'name="edition" value="2"' in html
    assert kept == "Naam van Anna"
    assert again.status_code == 302
    assert open_round.title == "Naam van Bram"


@pytest.mark.parametrize("edition", ["", "x", "-1", "9" * 40])
def test_an_odd_edition_changes_nothing(
    client_of: ClientOf, bram: User, open_round: Round, edition: str
) -> None:
    response = client_of(bram).post(
        change_url(open_round), as_is(open_round, title="Stuk", edition=edition)
    )

    open_round.refresh_from_db()
    assert response.status_code in (409, 422)
    assert open_round.title == "Checklist 2026"


def test_a_revealed_round_is_not_changed(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    Round.objects.update(revealed_at=timezone.now())

    response = client_of(bram).post(change_url(open_round), as_is(open_round))

    assert response.status_code == 409
    assert "De resultaten zijn al getoond." in response.content.decode()


def test_a_mistake_can_be_removed_as_long_as_nobody_answered(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    make_respondent(open_round)
    client = client_of(bram)
    url = f"/metingen/rondes/{open_round.pk}/verwijderen/"

    asked = client.get(url)
    still_there = Round.objects.exists()
    done = client.post(url)

    assert "Dit kun je niet terugdraaien" in asked.content.decode()
    assert still_there
    assert done.headers["Location"] == "/metingen/rondes/"
    assert not Round.objects.exists()
    assert AuditEntry.objects.filter(event="round.removed").exists()


def test_a_round_with_an_answer_is_not_removed(
    client_of: ClientOf, bram: User, open_round: Round
) -> None:
    answer(make_response(open_round)[0], "strategie-1", 3)

    response = client_of(bram).post(f"/metingen/rondes/{open_round.pk}/verwijderen/")

    assert response.status_code == 409
    assert Round.objects.exists()


@pytest.mark.parametrize("part", ["wijzigen", "verwijderen"])
@pytest.mark.parametrize(
    ("who", "status"), [("cora", 404), ("otto", 404), ("ivo", 403), ("lies", 403)]
)
def test_only_an_inkoper_may_change_and_remove(
    client_of: ClientOf,
    open_round: Round,
    part: str,
    who: str,
    status: int,
) -> None:
    user = {"cora": Role.INKOPER, "otto": Role.BEHEERDER}.get(who)
    member = User.objects.create_user(f"{who}@elders.example")
    organisation = (
        Organisation.objects.create(name="Elders") if user else open_round.organisation
    )
    role = user or {"ivo": Role.INVULLER, "lies": Role.LEZER}[who]
    Membership.objects.create(user=member, organisation=organisation, role=role)
    client = client_of(member)
    url = f"/metingen/rondes/{open_round.pk}/{part}/"

    assert client.get(url).status_code == status
    assert client.post(url, as_is(open_round, title="Stuk")).status_code == status
    open_round.refresh_from_db()
    assert open_round.title == "Checklist 2026"
