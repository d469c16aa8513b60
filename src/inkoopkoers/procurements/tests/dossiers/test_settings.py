# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How an organisation buys."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import DossierSettings

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]


def there(organisation: Organisation) -> str:
    return f"/trajecten/instellingen/{organisation.pk}/"


def filled(**fields: str) -> dict[str, str]:
    return {"edition": "1", "small_size": "1", "board_size": "3", **fields}


def test_own_limits_are_kept(
    wilgenwaard: Organisation, anna: User, client_of: Browse
) -> None:
    data = filled(authority="centraal", single_supplies_eur="30.000", board_size="5")

    response = client_of(anna).post(there(wilgenwaard), data)

    kept = DossierSettings.objects.get()
    assert response.headers["Location"] == f"{there(wilgenwaard)}?bewaard=ja"
    assert (kept.authority, kept.board_size, kept.edition) == ("centraal", 5, 2)
    assert kept.single_supplies_eur == Decimal(30_000)
    entry = AuditEntry.objects.get()
    assert entry.event == "dossier.settings_changed"
    assert "30" not in entry.details


def test_an_empty_field_says_which_rule_holds(
    wilgenwaard: Organisation, anna: User, client_of: Browse
) -> None:
    text = client_of(anna).get(there(wilgenwaard)).content.decode()

    assert "Leeg: €\xa050.000" in text
    assert "Volgt uit jullie soort: decentrale overheid" in text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("board_size", "8"), ("board_size", "0"), ("small_size", ""),
        ("small_size", "9" * 40), ("authority", "raket"), ("board_from_eur", "-1"),
        ("social_return_months", "0"), ("small_size", "\0"),
    ],
)  # fmt: skip
def test_a_mistake_stands_at_its_field(
    field: str, value: str, wilgenwaard: Organisation, anna: User, client_of: Browse
) -> None:
    response = client_of(anna).post(there(wilgenwaard), filled(**{field: value}))

    assert response.status_code == 422
    assert f'id="id_{field}_error"' in response.content.decode()
    assert not DossierSettings.objects.exists()


def test_a_group_is_not_smaller_than_what_a_small_order_asks(
    wilgenwaard: Organisation, anna: User, client_of: Browse
) -> None:
    data = filled(small_size="4", board_size="3")

    response = client_of(anna).post(there(wilgenwaard), data)

    assert response.status_code == 422
    assert "niet kleiner" in response.content.decode()


def test_two_people_keep_both_choices(
    wilgenwaard: Organisation, anna: User, client_of: Browse
) -> None:
    browser = client_of(anna)
    browser.post(there(wilgenwaard), filled(board_from_eur="100.000"))

    response = browser.post(there(wilgenwaard), filled(board_from_eur="200.000"))

    text = response.content.decode()
    assert response.status_code == 409
    assert "€\xa0100.000" in text
    assert 'value="200.000"' in text
    assert 'name="edition" value="2"' in text


def test_only_a_beheerder_comes_here(
    *, wilgenwaard: Organisation, bram: User, lies: User, cora: User, client: Client,
    client_of: Browse,
) -> None:  # fmt: skip
    seen = [client_of(one).post(there(wilgenwaard)) for one in (bram, lies, cora)]

    assert [one.status_code for one in seen] == [403, 403, 404]
    assert client.get(there(wilgenwaard)).status_code == 302


@pytest.mark.parametrize("number", [0, 10**12, 10**30])
def test_an_organisation_that_is_not_there_is_not_found(
    number: int, anna: User, client_of: Browse
) -> None:
    response = client_of(anna).get(f"/trajecten/instellingen/{number}/")

    assert response.status_code == 404
