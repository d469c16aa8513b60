# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of thresholds, contracts and climate, and what filters do to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db

SLUGS = (
    "drempels", "bij-elkaar", "buiten-contract", "kleine-facturen", "prijzen",
    "betalen", "lokaal-en-mkb", "klimaat",
)  # fmt: skip
BAD = (
    "van=0000-01-01", "van=%00", f"leverancier={10**30}", f"categorie={'9' * 10_000}",
    "eenheid=geen", "bron=x", "sorteer=nergens", "pagina=%00",
)  # fmt: skip
ClientOf = Callable[[User], Client]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_answer_has_a_page_and_a_file(
    slug: str, bought: Organisation, lies: User, client_of: ClientOf
) -> None:
    client = client_of(lies)
    address = f"/uitgaven/{bought.pk}/antwoorden/{slug}/"

    assert client.get(address).status_code == 200
    if slug not in {"prijzen", "betalen", "lokaal-en-mkb", "buiten-contract"}:
        assert client.get(f"{address}csv/").status_code == 200


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("query", BAD)
def test_a_bad_filter_is_never_an_error_of_ours(
    slug: str, query: str, bought: Organisation, lies: User, client_of: ClientOf
) -> None:
    page = client_of(lies).get(f"/uitgaven/{bought.pk}/antwoorden/{slug}/?{query}")

    assert page.status_code in {200, 422}


def test_a_warning_leads_to_its_category(
    bought: Organisation, lies: User, client_of: ClientOf
) -> None:
    client = client_of(lies)
    address = f"/uitgaven/{bought.pk}/antwoorden/drempels/"

    page = client.get(address).content.decode()
    opened = client.get(f"{address}?categorie=909").content.decode()

    assert f"{address}?categorie=909" in page
    assert "boven de drempel</span>" in page
    assert "Schoon BV" in opened
    assert "sinds 1 januari 2026" in opened


def test_a_stranger_does_not_learn_that_it_exists(
    bought: Organisation, cora: User, client: Client, client_of: ClientOf
) -> None:
    address = f"/uitgaven/{bought.pk}/antwoorden/drempels/"

    assert client_of(cora).get(address).status_code == 404
    assert client.get(address).status_code == 302
