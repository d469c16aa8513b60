# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Own CO2 figures: filled in, changed by two, forgotten."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.queries.factors import kept_factors_of

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
GIVEN = {"kg_per_eur": "0,1", "low": "", "high": "0,2", "source": "Opgave 2025"}


def at(organisation: Organisation, rest: str = "90/") -> str:
    return f"/uitgaven/{organisation.pk}/klimaat/cijfers/{rest}"


def stamp_at(client: Client, organisation: Organisation) -> str:
    form = client.get(at(organisation)).context["form"]
    return str(form.initial["stamp"])


def test_an_own_figure_changes_the_estimate(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    answer = client.post(at(bought), GIVEN)

    assert answer.status_code == 302
    kept = kept_factors_of(bought)["90"]
    assert (str(kept.factor.low), kept.source) == ("0.1", "Opgave 2025")
    assert "Opgave 2025" in client.get(at(bought, "")).content.decode()
    page = client.get(f"/uitgaven/{bought.pk}/antwoorden/klimaat/").content.decode()
    assert "24 ton" in page


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("kg_per_eur", ""),
        ("kg_per_eur", "-1"),
        ("kg_per_eur", str(10**30)),
        ("kg_per_eur", "101"),
        ("low", "0,5"),
        ("high", "0,05"),
        ("source", ""),
        ("source", "x" * 10_000),
    ],
)
def test_a_mistake_is_told_at_its_field(
    field: str, text: str, bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).post(at(bought), {**GIVEN, field: text})

    assert answer.status_code == 422
    assert not kept_factors_of(bought)


def test_who_comes_second_sees_what_the_other_saved(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    client.post(at(bought), GIVEN)

    answer = client.post(at(bought), {**GIVEN, "source": "Van mij"})
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "Opgave 2025" in page
    assert "Van mij" in page
    mine = {**GIVEN, "source": "Van mij", "stamp": stamp_at(client, bought)}
    assert client.post(at(bought), mine).status_code == 302
    assert kept_factors_of(bought)["90"].source == "Van mij"


def test_forgetting_needs_no_other_field(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    client.post(at(bought), GIVEN)
    stamp = stamp_at(client, bought)

    client.post(at(bought), {"doe": "weg", "stamp": stamp})

    assert not kept_factors_of(bought)


@pytest.mark.parametrize("division", ["00", "x", "909", "9" * 30, "90000000"])
def test_what_is_no_kind_of_purchase_is_not_found(
    division: str, bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    assert client_of(bram).get(at(bought, f"{division}/")).status_code == 404


def test_a_reader_sees_the_figures_and_may_not_change_them(
    bought: Organisation, lies: User, cora: User, client_of: ClientOf
) -> None:
    client = client_of(lies)

    assert client.get(at(bought, "")).status_code == 200
    assert client.post(at(bought), GIVEN).status_code == 403
    assert client_of(cora).get(at(bought, "")).status_code == 404
