# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who stand in the four corners."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.procurements.models import Dossier, TeamMember
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]


def there(dossier: Dossier) -> str:
    return f"/trajecten/{dossier.pk}/team/"


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


def test_a_corner_holds_a_colleague_or_a_name(
    dossier: Dossier, bram: User, ivo: User, client_of: Browse
) -> None:
    data = {
        "edition": "1", "inkoper": str(ivo.pk), "opdrachtgever": "anders",
        "opdrachtgever_naam": "Bea de Boer", "contractmanager_naam": "Kees",
    }  # fmt: skip

    response = client_of(bram).post(there(dossier), data)

    page = client_of(bram).get(response.headers["Location"]).content.decode()
    team = {one.corner: (one.user, one.name) for one in dossier.team.all()}
    assert team == {
        "inkoper": (ivo, ""),
        "opdrachtgever": (None, "Bea de Boer"),
        "contractmanager": (None, "Kees"),
    }
    assert "nog niemand" in page
    details = AuditEntry.objects.get().details
    assert "inkoper" in details
    assert "Bea" not in details


def test_a_corner_can_be_left_empty_again(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(there(dossier), {"edition": "1", "inkoper": str(bram.pk)})

    browser.post(there(dossier), {"edition": "2"})

    assert not dossier.team.exists()


def test_someone_without_account_needs_a_name(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = {"edition": "1", "inkoper": "anders", "opdrachtgever_naam": "Bea"}

    response = client_of(bram).post(there(dossier), data)

    assert response.status_code == 422
    assert "Schrijf op wie het is." in response.content.decode()
    assert 'value="Bea"' in response.content.decode()


@pytest.mark.parametrize("value", ["0", "x", str(10**30), "\0"])
def test_a_stranger_gets_no_corner(
    value: str, dossier: Dossier, bram: User, cora: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    odd = browser.post(there(dossier), {"edition": "1", "inkoper": value})
    strange = browser.post(there(dossier), {"edition": "1", "inkoper": str(cora.pk)})

    assert (odd.status_code, strange.status_code) == (422, 422)
    assert not TeamMember.objects.exists()


def test_two_people_keep_both_choices(
    dossier: Dossier, bram: User, anna: User, client_of: Browse
) -> None:
    client_of(anna).post(there(dossier), {"edition": "1", "inkoper": str(anna.pk)})

    data = {"edition": "1", "inkoper": str(bram.pk)}
    response = client_of(bram).post(there(dossier), data)

    text = response.content.decode()
    assert response.status_code == 409
    assert "<strong>Inkoper:</strong> anna@example.org" in text
    assert f'<option value="{bram.pk}" selected>' in text
    assert dossier.team.get().user == anna


def test_only_who_manages_changes_the_team(
    *, dossier: Dossier, ivo: User, lies: User, cora: User, client: Client,
    client_of: Browse,
) -> None:  # fmt: skip
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier, corner="inkoper", user=ivo
    )

    seen = [client_of(one).post(there(dossier)) for one in (ivo, lies, cora)]

    assert [one.status_code for one in seen] == [403, 403, 404]
    assert client.get(there(dossier)).status_code == 302


def test_who_left_stays_until_someone_else_comes(
    dossier: Dossier, bram: User, ivo: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(there(dossier), {"edition": "1", "inkoper": str(ivo.pk)})
    Membership.objects.filter(user=ivo).delete()

    page = browser.get(there(dossier)).content.decode()
    kept = browser.post(there(dossier), {"edition": "2", "inkoper": str(ivo.pk)})

    assert "ivo@example.org (werkt hier niet meer)" in page
    assert kept.status_code == 302
    assert dossier.team.get().user == ivo


def test_a_deleted_colleague_is_someone_who_is_gone(
    dossier: Dossier, bram: User, ivo: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(there(dossier), {"edition": "1", "inkoper": str(ivo.pk)})
    ivo.delete()

    for page in (there(dossier), f"/trajecten/{dossier.pk}/"):
        response = browser.get(page)

        assert response.status_code == 200
        assert "iemand die weg is" in response.content.decode()


def test_a_colleague_and_another_name_in_one_corner_are_both_kept_until_one_is_chosen(
    dossier: Dossier, bram: User, ivo: User, client_of: Browse
) -> None:
    data = {"edition": "1", "inkoper": str(ivo.pk), "inkoper_naam": "Kees Bos"}

    response = client_of(bram).post(there(dossier), data)

    text = response.content.decode()
    assert response.status_code == 422
    assert "Kies een collega of schrijf een naam" in text
    assert 'value="Kees Bos"' in text
    assert not dossier.team.exists()


def test_every_field_of_a_corner_says_of_which_corner_it_is(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    text = client_of(bram).get(there(dossier)).content.decode()

    assert "Of schrijf een naam (opdrachtgever)" in text
    assert "Of schrijf een naam (contractmanager)" in text


def test_a_colleague_takes_the_place_of_a_name_that_stood_there(
    dossier: Dossier, bram: User, ivo: User, client_of: Browse
) -> None:
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier,
        corner="inkoper", name="Kees Bos",
    )  # fmt: skip
    data = {"edition": "1", "inkoper": str(ivo.pk), "inkoper_naam": "Kees Bos"}

    response = client_of(bram).post(there(dossier), data)

    assert response.status_code == 302
    assert dossier.team.get().user == ivo
