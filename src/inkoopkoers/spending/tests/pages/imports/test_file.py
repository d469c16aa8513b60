# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one file: progress, outcome, and its buttons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.domain.importing import BadFile, ImportState
from inkoopkoers.spending.domain.retention import AT_LEAST_DAYS
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.columns import MOST_ASKED
from inkoopkoers.spending.tests.life.making import a_ready_import, again
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import (
    CSV,
    asking_file,
    published_lines,
    ready_file,
)
from inkoopkoers.web.dutch import long_date

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
BAD = CSV + "31-2-2026;Bron BV;5,00;4300;F3\n1-5-2026;=cmd|x;tien;4300;F4\n"


def page(row: SpendImport, name: str = "import", *more: str) -> str:
    return reverse(f"spending:{name}", args=[row.organisation_id, row.pk, *more])


def press(client: Client, row: SpendImport, name: str, **more: str) -> Any:
    return client.post(page(row, name), {"edition": str(row.edition), **more})


def with_state(organisation: Organisation, state: ImportState, **more: Any) -> Any:
    row = a_ready_import(organisation)
    SpendImport.objects.filter(pk=row.pk).update(state=state, **more)
    return again(row)


def test_rows_and_euros_add_up_to_the_file(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)

    text = client_of(bram).get(page(row)).content.decode()

    assert "Tel deze 5 regels mee" in text
    assert "€\xa01.425,75" in text
    assert "€\xa01.430,75" in text
    assert "De datum is niet te lezen." in text
    assert "31-2-2026" in text
    assert "<q>tien</q>" in text
    assert "In 1 rij is geen bedrag te lezen" in text


def test_a_file_of_which_no_row_is_read_says_what_to_do(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)
    counts = {**(row.counts or {}), "imported": 0, "seen_before": 0}
    SpendImport.objects.filter(pk=row.pk).update(counts=counts)

    text = client_of(bram).get(page(row)).content.decode()

    assert "Geen enkele rij is gelezen." in text
    assert "mee te tellen" not in text


def test_a_reader_sees_counts_but_no_lines(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    row = ready_file(wilgenwaard, text=BAD)

    text = client_of(lies).get(page(row)).content.decode()

    assert "De datum is niet te lezen." in text
    assert "31-2-2026" not in text
    assert "Van Dijk" not in text
    assert "<button" not in text.split("<main")[1].split("</main>")[0]


def test_counting_undoing_and_putting_back(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    client, row = client_of(bram), a_ready_import(wilgenwaard)

    assert press(client, row, "import_count").url == f"{page(row)}?bewaard=ja"
    assert again(row).state == ImportState.PUBLISHED
    press(client, again(row), "import_withdraw")
    assert again(row).state == ImportState.WITHDRAWN
    assert "Zet terug" in client.get(page(row)).content.decode()
    press(client, again(row), "import_put_back")

    assert again(row).state == ImportState.PUBLISHED


def test_a_button_on_an_old_page_does_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = a_ready_import(wilgenwaard)
    SpendImport.objects.filter(pk=row.pk).update(edition=9)

    response = press(client_of(bram), row, "import_count")

    assert response.status_code == 409
    assert "intussen veranderd" in response.content.decode()
    assert again(row).state == ImportState.READY


def test_what_others_lean_on_cannot_be_withdrawn(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    old = published_lines(wilgenwaard, bram, [a_line()], "oud.csv")
    lines = [a_line(), a_line(7)]
    new = a_ready_import(wilgenwaard, lines[1:], name="n.csv", earlier={old.pk: 1})
    press(client_of(bram), new, "import_count")

    response = press(client_of(bram), old, "import_withdraw")

    assert response.status_code == 409
    assert "Trek eerst “n.csv” terug" in response.content.decode()
    assert again(old).state == ImportState.PUBLISHED


def test_progress_has_a_stop_button_and_asks_again_by_itself(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = with_state(wilgenwaard, ImportState.READING, done=50, total=200)
    client = client_of(bram)

    text = client.get(page(row)).content.decode()
    press(client, row, "import_stop")

    assert 'hx-trigger="every 1s"' in text
    assert "Ververs" in text
    assert again(row).state == ImportState.STOPPED
    polled = client.get(page(row), headers={"HX-Request": "true"})
    assert polled.headers["HX-Refresh"] == "true"


def test_who_waits_sees_how_many_come_first(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    with_state(wilgenwaard, ImportState.RECEIVED)
    row = with_state(wilgenwaard, ImportState.RECEIVED)

    text = client_of(bram).get(page(row)).content.decode()

    assert "Er gaat 1 bestand voor." in text


@pytest.mark.parametrize("why", list(BadFile))
def test_a_file_that_is_not_read_says_what_happened_and_what_to_do(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, why: BadFile
) -> None:
    row = with_state(
        wilgenwaard, ImportState.FAILED, error=why, error_values={"most": 5}
    )

    text = client_of(bram).get(page(row)).content.decode()

    assert "We konden dit bestand niet lezen" in text
    assert "Er is niets veranderd aan wat al meetelt." in text
    assert "Probeer opnieuw" in text


def test_trying_again_and_throwing_away(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    client = client_of(bram)
    row = with_state(wilgenwaard, ImportState.STOPPED)

    press(client, row, "import_again")
    assert again(row).state == ImportState.READING
    press(client, again(row), "import_stop")
    gone = press(client, again(row), "import_discard")

    assert not SpendImport.objects.exists()
    assert "Het bestand is weg." in client.get(gone.url).content.decode()


def test_what_counts_cannot_be_thrown_away(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = published_lines(wilgenwaard, bram, [a_line()])

    assert press(client_of(bram), row, "import_discard").status_code == 409
    assert again(row).state == ImportState.PUBLISHED


def test_deleting_for_good_asks_first_and_only_a_beheerder_may(
    client_of: ClientOf, anna: User, bram: User, wilgenwaard: Organisation
) -> None:
    row = published_lines(wilgenwaard, bram, [a_line()])
    press(client_of(bram), row, "import_withdraw")
    row = again(row)

    assert press(client_of(bram), row, "import_purge").status_code == 403
    asked = client_of(anna).get(page(row, "import_purge")).content.decode()
    assert "Hiermee verdwijnt 1 regel" in asked
    press(client_of(anna), row, "import_purge")

    assert not SpendImport.objects.exists()


def test_a_file_with_very_many_columns_still_fits_in_the_form(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    names = ";".join(f"Kolom {number}" for number in range(300))
    line = ";".join("x" for _ in range(300))
    row = asking_file(
        wilgenwaard, text=f"Datum;Bedrag;Leverancier;{names}\n2-3-2026;1,00;A;{line}\n"
    )

    text = client_of(bram).get(page(row, "import_mapping")).content.decode()

    assert text.count("<select") < MOST_ASKED + 10
    assert "andere kolommen lezen we niet" in text


@pytest.mark.parametrize("number", [10**30, 0])
def test_an_import_that_cannot_be_is_not_found(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, number: int
) -> None:
    address = reverse("spending:import", args=[wilgenwaard.pk, number])

    assert client_of(bram).get(address).status_code == 404


def test_lines_older_than_we_keep_are_said_to_stay_a_year(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = a_ready_import(wilgenwaard, [a_line(on="2011-01-04")])

    text = client_of(bram).get(page(row)).content.decode()

    until = timezone.localdate(row.made_at) + timedelta(days=AT_LEAST_DAYS)
    assert "Al deze regels zijn ouder dan 7 jaar." in text
    assert f"wissen we op {long_date(until)}: een jaar nadat je ze gaf." in text


def test_rows_in_another_currency_are_counted_but_never_added_up(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = a_ready_import(wilgenwaard, [a_line(100)])
    told = {
        "rows": 4,
        "refused": 3,
        "refused_amount": "5607.00",
        "reasons": [["other_currency", 2, "5600.00"], ["total_row", 1, "7.00"]],
    }
    SpendImport.objects.filter(pk=row.pk).update(counts={**(row.counts or {}), **told})

    text = client_of(bram).get(page(row)).content.decode()

    assert "In een andere munt, niet gelezen" in text
    assert "niet opgeteld" in text
    assert "107,00" in text
    assert "5.6" not in text


@pytest.mark.parametrize(("others", "is_total_only"), [([], True), ([1], False)])
def test_a_total_under_the_lines_is_nothing_to_mend(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    others: list[int],
    is_total_only: bool,
) -> None:
    row = a_ready_import(wilgenwaard, [a_line(100)])
    reasons = [
        ["total_row", 1, "100.00"],
        *(["no_amount", one, "0.00"] for one in others),
    ]
    told = {"rows": 2, "refused": 1, "refused_amount": "100.00", "reasons": reasons}
    SpendImport.objects.filter(pk=row.pk).update(counts={**(row.counts or {}), **told})

    text = client_of(bram).get(page(row)).content.decode()

    assert ("Hier hoef je niets mee te doen" in text) is is_total_only
    assert ("verbeter ze en geef ze opnieuw" in text) is not is_total_only
