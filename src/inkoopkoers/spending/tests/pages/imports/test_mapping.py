# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person confirms once what the columns mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.tests.life.making import again
from inkoopkoers.spending.tests.published import (
    CSV,
    asking_file,
    ready_file,
    worked,
)

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
CHOSEN = {
    "kolom-0": "booked_on",
    "kolom-1": "supplier_name",
    "kolom-2": "amount",
    "kolom-3": "ledger",
    "kolom-4": "invoice",
    "decimal": "comma",
    "dates": "day_first",
    "sign": "positive",
    "basis": "excluding",
    "currency": "EUR",
    "source": "nieuw",
    "new_source": "Grootboek",
    "lees": "1",
}


def page(row: SpendImport) -> str:
    return reverse("spending:import_mapping", args=[row.organisation_id, row.pk])


def sent(client: Client, row: SpendImport, **more: str) -> Any:
    return client.post(page(row), {**CHOSEN, "edition": str(row.edition), **more})


def test_the_proposal_shows_cells_choices_and_how_they_are_read(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)

    text = client_of(bram).get(page(row)).content.decode()

    assert "Van Dijk Advies" in text
    assert '<option value="supplier_name" selected>' in text
    assert "met of zonder btw" in text
    assert "€\xa01.200,00" in text
    assert "2 maart 2026" in text


def test_the_page_of_a_file_that_asks_leads_there(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)
    address = reverse("spending:import", args=[wilgenwaard.pk, row.pk])

    assert client_of(bram).get(address).headers["Location"] == page(row)
    assert "wacht tot een inkoper" in client_of(lies).get(address).content.decode()


def test_confirming_reads_the_file_and_the_source_remembers(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)

    response = sent(client_of(bram), row)

    address = reverse("spending:import", args=[wilgenwaard.pk, row.pk])
    assert response.url == address
    assert again(row).state == ImportState.READING
    source = SpendSource.objects.get(name="Grootboek")
    assert source.mapping is not None
    assert source.mapping["headers"]["amount"] == ["bedrag"]
    assert source.confirmed_by == bram
    assert worked().state == ImportState.READY


def test_files_beside_it_with_the_same_columns_need_no_second_answer(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)
    april = asking_file(
        wilgenwaard, text=CSV + "2-6-2026;A BV;1,00;4;F\n", name="a.csv"
    )
    other = CSV.replace("Grootboek", "Afdeling")
    differs = asking_file(wilgenwaard, text=other, name="b.csv")

    sent(client_of(bram), row)

    assert again(april).state == ImportState.READING
    assert again(april).mapping == again(row).mapping
    assert again(differs).state == ImportState.ASKING


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"kolom-4": "amount"}, "is ook al de kolom “Bedrag”"),
        ({"kolom-2": ""}, "Kies welke kolom het bedrag is."),
        ({"kolom-0": ""}, "Kies welke kolom de boekdatum is."),
        ({"kolom-1": ""}, "Kies welke kolom de leverancier is."),
        ({"kolom-1": "nonsense\0"}, "Kies er een uit de lijst."),
        ({"basis": "including"}, "Kies ook welke kolom de btw is."),
        ({"decimal": "x" * 10_000}, "Kies er een uit de lijst."),
        ({"currency": "euro's"}, "Vul drie letters in, zoals EUR."),
        ({"new_source": ""}, "Geef de nieuwe bron een naam."),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_choices_stay(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    more: dict[str, str],
    said: str,
) -> None:
    row = asking_file(wilgenwaard)

    response = sent(client_of(bram), row, **{"kolom-3": "cost_centre", **more})

    text = response.content.decode()
    assert response.status_code == 422
    assert said in text
    assert '<option value="cost_centre" selected>' in text
    assert "<title>Fout:" in text
    assert again(row).state == ImportState.ASKING


def test_showing_how_it_is_read_confirms_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)
    data = {**CHOSEN, "decimal": "point", "toon": "1"}
    del data["lees"]

    text = client_of(bram).post(page(row), data).content.decode()

    assert "niet te lezen" in text
    assert again(row).state == ImportState.ASKING


def test_two_who_confirm_at_once_the_second_keeps_what_was_chosen(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard)

    response = sent(client_of(bram), row, **{"kolom-3": "", "edition": "1"})

    assert response.status_code == 409
    assert "Iemand anders heeft intussen" in response.content.decode()
    assert again(row).state == ImportState.READY


def test_a_changed_header_stands_out(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    source = ready_file(wilgenwaard).source
    changed = CSV.replace("Leverancier;", "Leveranciers;")
    row = asking_file(wilgenwaard, text=changed, name="april.csv")

    text = client_of(bram).get(page(row)).content.decode()

    assert row.source == source
    assert "nieuwe naam" in text
    assert "We kennen 4 van de 5 kolommen van eerder." in text


@pytest.mark.parametrize(("who", "status"), [("cora", 404), ("lies", 403)])
def test_who_may_not_change_does_not_see_cells(
    client_of: ClientOf,
    wilgenwaard: Organisation,
    request: pytest.FixtureRequest,
    who: str,
    status: int,
) -> None:
    row = asking_file(wilgenwaard)
    client = client_of(request.getfixturevalue(who))

    assert client.get(page(row)).status_code == status
    assert sent(client, row).status_code == status


def test_another_currency_leads_to_where_it_is_changed(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = asking_file(wilgenwaard)
    address = f"/uitgaven/{wilgenwaard.pk}/afspraken/munt/"

    bad = sent(client_of(bram), row, currency="euro's")
    other = sent(client_of(bram), row, currency="GBP")

    assert address not in Page(bad).links
    assert other.status_code == 422
    assert address in Page(other).links
    assert client_of(bram).get(address).status_code == 200


def test_a_column_that_nobody_wants_read_is_remembered_too(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    sent(client_of(bram), asking_file(wilgenwaard), **{"kolom-3": ""})
    worked()
    text = CSV.replace("Factuur", "Factuur;Nieuws")
    row = asking_file(wilgenwaard, text=text, name="april.csv")

    asked = client_of(bram).get(page(row)).content.decode()
    sent(client_of(bram), row, **{"kolom-3": "cost_centre", "kolom-5": ""})

    assert "We kennen 5 van de 6 kolommen van eerder." in asked
    assert asked.count("We herkennen deze kolom niet.") == 1
    assert '<option value="ledger" selected>' not in asked
    source = SpendSource.objects.get()
    assert source.mapping is not None
    assert source.mapping["ignored"] == ["nieuws"]
    assert source.mapping["headers"]["cost_centre"] == ["grootboek"]
