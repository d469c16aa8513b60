# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of files: what waits first, what runs, what counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.life.making import a_ready_import, again
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def page(organisation: Organisation, name: str = "imports") -> str:
    return reverse(f"spending:{name}", args=[organisation.pk])


def test_an_empty_list_says_what_to_do(
    client_of: ClientOf, bram: User, lies: User, wilgenwaard: Organisation
) -> None:
    text = client_of(bram).get(page(wilgenwaard)).content.decode()

    assert "Er zijn nog geen bestanden" in text
    assert page(wilgenwaard, "import_add") in text
    reader = client_of(lies).get(page(wilgenwaard)).content.decode()
    assert page(wilgenwaard, "import_add") not in reader


@pytest.mark.parametrize(("files", "is_told"), [(1, False), (2, True)])
def test_who_gave_several_files_hears_that_one_answer_serves_them_all(
    client_of: ClientOf,
    bram: User,
    wilgenwaard: Organisation,
    files: int,
    is_told: bool,
) -> None:
    for number in range(files):
        row = a_ready_import(wilgenwaard, [a_line(number + 1)], name=f"{number}.csv")
        SpendImport.objects.filter(pk=row.pk).update(state=ImportState.ASKING)

    text = client_of(bram).get(page(wilgenwaard)).content.decode()

    assert ("Begin met één bestand." in text) is is_told


def test_months_that_are_missing_between_others_are_named(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    lines = [a_line(on="2026-01-05"), a_line(on="2026-04-05"), a_line(on="2026-06-05")]
    published_lines(wilgenwaard, None, lines)

    text = client_of(lies).get(page(wilgenwaard)).content.decode()

    assert "januari 2026 – juni 2026 (3 maanden)" in text
    assert "februari 2026 – maart 2026, mei 2026" in text
    assert "€\xa0300,00" in text


def test_all_that_is_ready_counts_at_once(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    rows = [
        a_ready_import(wilgenwaard, [a_line(n)], name=f"{n}.csv") for n in (1, 2, 3)
    ]
    data = {"telmee": [f"{row.pk}.{row.edition}" for row in rows[:2]]}

    response = client_of(bram).post(page(wilgenwaard, "imports_count"), data)

    assert response.headers["Location"] == f"{page(wilgenwaard)}?bewaard=ja"
    assert [again(row).state for row in rows] == ["published", "published", "ready"]


@pytest.mark.parametrize("value", ["", "1", "x" * 10_000, "\0", f"{10**30}.1"])
def test_a_value_that_is_no_file_counts_nothing(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation, value: str
) -> None:
    row = a_ready_import(wilgenwaard)

    response = client_of(bram).post(
        page(wilgenwaard, "imports_count"), {"telmee": value}
    )

    assert response.status_code == 409
    assert again(row).state == ImportState.READY


def test_what_runs_is_polled_and_ends_with_a_whole_page(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    row = a_ready_import(wilgenwaard)
    SpendImport.objects.update(state=ImportState.READING)
    address = f"{page(wilgenwaard, 'imports_progress')}?bezig={row.pk}"
    client, poll = client_of(lies), {"HX-Request": "true"}

    assert "maart.csv" in client.get(address, headers=poll).content.decode()
    SpendImport.objects.update(state=ImportState.READY)

    assert client.get(address, headers=poll).headers["HX-Refresh"] == "true"
    assert client.get(address).headers["Location"] == page(wilgenwaard)


def test_the_page_opens_when_files_are_gone(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    row = published_lines(wilgenwaard, bram, [a_line()])
    store.remove(store.import_folder(wilgenwaard.pk, row.key))

    response = client_of(bram).get(page(wilgenwaard))

    assert response.status_code == 200
    assert "reservekopie" in response.content.decode()


def test_files_of_others_are_never_shown(
    client_of: ClientOf, cora: User, elsewhere: Organisation, wilgenwaard: Organisation
) -> None:
    published_lines(wilgenwaard, None, [a_line()], "geheim.csv")

    own = client_of(cora).get(page(elsewhere)).content.decode()

    assert "geheim" not in own
    assert client_of(cora).get(page(wilgenwaard)).status_code == 404


def test_a_sum_of_which_nobody_knows_the_vat_does_not_say_that_it_is_without(
    client_of: ClientOf, bram: User, wilgenwaard: Organisation
) -> None:
    first = published_lines(wilgenwaard, bram, [a_line(10)], "a.csv")
    published_lines(wilgenwaard, bram, [a_line(20)], "b.csv")
    client = client_of(bram)
    known = client.get(page(wilgenwaard)).content.decode()

    SpendImport.objects.filter(pk=first.pk).update(mapping={"basis": "unknown"})
    partly = client.get(page(wilgenwaard)).content.decode()
    SpendImport.objects.update(mapping={"basis": "unknown"})
    unknown = client.get(page(wilgenwaard)).content.decode()

    assert "excl. btw" in known
    assert "btw: deels niet bekend" in partly
    assert "excl. btw" not in partly
    assert "btw: niet bekend" in unknown
