# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make a round: what is proposed, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import (
    make_round,
    today,
)
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
NEW = "/metingen/rondes/nieuw/"
CHECKLIST = f"{NEW}?instrument=checklist"


def filled(organisation: Organisation, **changed: Any) -> dict[str, Any]:
    """A form that is right, with fields by name."""
    return {
        "organisation": organisation.pk,
        "title": "Checklist 2027",
        "opens_on": today().isoformat(),
        "closes_on": (today() + timedelta(days=21)).isoformat(),
        "minimum_group": "5",
        "facet_1": "Rol",
        "facet_1_values": "inkoper\r\njurist\r\n",
        **changed,
    }


def test_first_one_chooses_an_instrument(client_of: ClientOf, bram: User) -> None:
    html = client_of(bram).get(NEW).content.decode()

    assert f"{NEW}?instrument=checklist" in html
    assert "instrument=wegwijzer" not in html


@pytest.mark.parametrize("code", ["wegwijzer", "bestaat-niet", "x" * 10_000, "\x00"])
def test_an_unknown_instrument_leads_back_to_the_choice(
    client_of: ClientOf, bram: User, code: str
) -> None:
    response = client_of(bram).get(NEW, {"instrument": code})

    assert response.status_code == 200
    assert "Dit instrument bestaat niet (meer)." in response.content.decode()


def test_the_form_proposes_what_most_want(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    html = client_of(bram).get(CHECKLIST).content.decode()

    assert f"Checklist {today().year}" in html
    assert f'value="{today().isoformat()}"' in html
    assert f'value="{(today() + timedelta(weeks=3)).isoformat()}"' in html
    assert "contractmanager" in html
    assert f'<option value="{wilgenwaard.pk}" selected>' in html


def test_a_round_is_made_with_the_latest_version(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    response = client_of(bram).post(CHECKLIST, filled(wilgenwaard))

    made = Round.objects.get()
    latest = instrument("checklist")
    assert response.headers["Location"] == f"/metingen/rondes/{made.pk}/?klaar=gemaakt"
    assert (made.version, made.digest) == (latest.version, latest.digest)
    assert made.facets == {"Rol": ["inkoper", "jurist"]}
    assert (made.organisation, made.made_by) == (wilgenwaard, bram)
    entry = AuditEntry.objects.get(event="round.made")
    assert entry.subject == f"round:{made.pk}"
    assert made.title not in entry.details


def test_an_instrument_about_one_thing_asks_which(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(bram)
    url = f"{NEW}?instrument=lock-in-scan"

    without = client.post(url, filled(wilgenwaard))
    client.post(url, filled(wilgenwaard, subject="het zaaksysteem"))

    assert without.status_code == 422
    assert Round.objects.get().subject == "het zaaksysteem"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": " "}, "Geef de meting een naam."),
        ({"title": "x" * 10_000}, "200"),
        ({"title": "\x00"}, "Geef de meting een naam."),
        ({"organisation": ""}, "Kies een organisatie."),
        ({"organisation": "9" * 40}, "Kies een organisatie uit de lijst."),
        ({"organisation": "x"}, "Kies een organisatie uit de lijst."),
        ({"opens_on": ""}, "Vul een datum in"),
        ({"opens_on": "31-02-2027"}, "Vul een datum in"),
        ({"opens_on": "2020-01-01"}, "Kies een dag van"),
        ({"opens_on": "9999-12-31", "closes_on": "9999-12-31"}, "Kies een dag van"),
        ({"closes_on": "2020-01-01"}, "De laatste dag ligt voor de eerste."),
        ({"closes_on": "9999-12-31"}, "Een meting duurt hooguit een jaar"),
        ({"minimum_group": "2"}, "Kies 3 of meer."),
        ({"minimum_group": "vijf"}, "Vul een heel getal in"),
        ({"minimum_group": "9" * 40}, "Kies hooguit 50."),
        ({"minimum_group": "-1"}, "Kies 3 of meer."),
        ({"facet_1": ""}, "Geef dit kenmerk een naam"),
        ({"facet_1": "x" * 31}, "Maak deze naam hooguit 30 tekens lang."),
        ({"facet_1_values": "een"}, "Geef 2 tot 20 keuzes"),
        ({"facet_1_values": "een\nEEN"}, "Geef 2 tot 20 keuzes"),
        ({"facet_1_values": "\n".join(map(str, range(21)))}, "Geef 2 tot 20 keuzes"),
        ({"facet_1_values": "x" * 51 + "\na"}, "hooguit 50 tekens"),
        ({"facet_1_values": "a, b\nc"}, "geen komma of puntkomma"),
        ({"facet_2": "rol", "facet_2_values": "a\nb"}, "Deze naam heb je al gebruikt."),
    ],
)
def test_a_mistake_is_told_at_its_field_and_nothing_is_lost(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    changed: dict[str, str],
    said: str,
) -> None:
    typed = {**filled(wilgenwaard, title="Mijn eigen titel"), **changed}

    response = client_of(bram).post(CHECKLIST, typed)

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout: " in html
    assert said in html
    assert not Round.objects.exists()
    if "title" not in changed:
        assert "Mijn eigen titel" in html


def test_facets_are_not_needed(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    client_of(bram).post(CHECKLIST, filled(wilgenwaard, facet_1="", facet_1_values=""))

    assert Round.objects.get().facets == {}


def test_facets_that_are_too_long_together_are_refused(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    typed = filled(wilgenwaard)
    for number in (1, 2, 3):
        typed[f"facet_{number}"] = str(number) + '"' * 29
        typed[f"facet_{number}_values"] = '"' * 50 + "\nkort"

    response = client_of(bram).post(CHECKLIST, typed)

    assert response.status_code == 422
    assert "samen te lang" in response.content.decode()


def test_one_chooses_only_where_one_may(
    client_of: ClientOf, bram: User, elsewhere: Organisation
) -> None:
    Membership.objects.create(user=bram, organisation=elsewhere, role=Role.LEZER)
    client = client_of(bram)

    page = client.get(CHECKLIST).content.decode()
    response = client.post(CHECKLIST, filled(elsewhere))

    assert "Provincie Elders" not in page
    assert response.status_code == 422
    assert not Round.objects.exists()


@pytest.mark.parametrize("who", ["ivo", "lies"])
def test_without_the_right_anywhere_there_is_no_form(
    client_of: ClientOf, who: str, request: pytest.FixtureRequest
) -> None:
    client = client_of(request.getfixturevalue(who))

    assert client.get(CHECKLIST).status_code == 403


def test_a_round_to_repeat_gives_its_choices(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    like = make_round(wilgenwaard, minimum_group=8, facets={"Kleur": ["rood", "wit"]})

    html = client_of(bram).get(f"{NEW}?na={like.pk}").content.decode()

    assert 'value="8"' in html
    assert "Kleur" in html
    assert "rood" in html


@pytest.mark.parametrize("number", ["9" * 5000, "x", "²", "-1", "0"])
def test_a_round_to_repeat_that_is_not_there_leads_to_the_choice(
    client_of: ClientOf, bram: User, number: str
) -> None:
    response = client_of(bram).get(NEW, {"na": number})

    assert "Kies eerst waarmee je meet." in response.content.decode()


def test_a_round_of_a_stranger_is_not_repeated(
    client_of: ClientOf, bram: User, elsewhere: Organisation
) -> None:
    like = make_round(elsewhere, facets={"Kleur": ["rood", "wit"]})

    html = client_of(bram).get(f"{NEW}?na={like.pk}").content.decode()

    assert "Kleur" not in html


def test_who_is_not_signed_in_goes_to_the_login(client: Client) -> None:
    assert client.get(NEW).status_code == 302
    assert client.post(CHECKLIST).status_code == 302
