# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of criteria: the list, one criterion, own criteria, the export."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.criteria import basket
from inkoopkoers.procurements.actions.criteria.library import keep_own, take_off
from inkoopkoers.procurements.models import LibraryCriterion
from inkoopkoers.procurements.queries.criteria.library import (
    ShelfWanted,
    examples,
    find_shelved,
    shelf,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]

TYPED = {
    "number": "EIGEN-1",
    "title": "Rustig in de klas",
    "text": "Minder geluid dan 30 decibel.",
    "level": "1",
    "theme": "klimaat",
    "product_group": "ict-hardware",
}


def here(place: Organisation, rest: str = "") -> str:
    return f"/trajecten/criteria/{place.pk}/{rest}"


def kept(place: Organisation, by: User, **more: Any) -> LibraryCriterion:
    values = {**TYPED, "level": 1, "kind": "minimumeis", **more}
    return keep_own(place, values, by=by)


def test_own_criteria_stand_before_examples_that_say_what_they_are(
    wilgenwaard: Organisation, bram: User, lies: User, client_of: Browser
) -> None:
    kept(wilgenwaard, bram)

    seen = client_of(lies).get(here(wilgenwaard)).content.decode()

    assert seen.index("Rustig in de klas") < seen.index("Zuinig in gebruik")
    assert "voorbeeld van Inkoopkoers" in seen


@pytest.mark.parametrize(
    ("query", "is_there"),
    [
        ("?groep=ict-hardware&thema=klimaat&niveau=1&soort=minimumeis", True),
        ("?q=DECIBEL klas", True),
        ("?herkomst=eigen", True),
        ("?niveau=2", False),
        ("?thema=circulair", False),
        ("?herkomst=voorbeeld", False),
        ("?herkomst=ingelezen", False),
        ("?q=xyzzy", False),
        ("?groep=onzin&niveau=99999999999999999999&pagina=x", True),
        ("?q=%00", True),
    ],
)
def test_filters_find_what_is_asked(
    query: str,
    is_there: bool,
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browser,
) -> None:
    kept(wilgenwaard, bram)

    response = client_of(bram).get(here(wilgenwaard, query))

    assert response.status_code == 200
    assert ("Rustig in de klas" in response.content.decode()) is is_there


def test_pages_run_on_from_kept_criteria_into_examples(
    wilgenwaard: Organisation, bram: User
) -> None:
    for number in range(7):
        kept(wilgenwaard, bram, number=f"E-{number}")

    found = shelf(wilgenwaard.pk, ShelfWanted())

    assert len(found) == 7 + len(examples())
    assert [one.number for one in found[5:9]] == [
        "E-5", "E-6", *list(examples())[:2],
    ]  # fmt: skip
    assert found[0].number == "E-0"


def test_an_own_criterion_with_the_number_of_an_example_goes_before_it(
    wilgenwaard: Organisation, bram: User
) -> None:
    kept(wilgenwaard, bram, number="IK-ICT-01")

    numbers = [one.number for one in shelf(wilgenwaard.pk, ShelfWanted())]

    assert numbers.count("IK-ICT-01") == 1


def test_a_criterion_says_what_it_replaces_and_where_it_is_used(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    basket.take(a_dossier(wilgenwaard, bram), examples()["IK-ICT-02"], by=bram)

    path = here(wilgenwaard, "voorbeeld/IK-ICT-02/")
    seen = client_of(bram).get(path).content.decode()

    assert "Updates en onderdelen blijven te krijgen" in seen  # below
    assert "Werkplek met zo min mogelijk nieuw materiaal" in seen  # above
    assert "1 dossier" in seen


def test_an_own_criterion_is_added_changed_taken_away_and_put_back(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    client.post(here(wilgenwaard, "nieuw/"), TYPED)
    row = LibraryCriterion.objects.get()

    changed = {**TYPED, "title": "Stil in de klas", "edition": "1"}
    client.post(here(wilgenwaard, f"{row.pk}/wijzigen/"), changed)
    gone = client.post(here(wilgenwaard, f"{row.pk}/weg/"), follow=True)

    row.refresh_from_db()
    assert (row.title, row.edition, row.kind) == ("Stil in de klas", 2, "minimumeis")
    assert "Weggehaald: Stil in de klas" in gone.content.decode()
    assert find_shelved(wilgenwaard.pk, str(row.pk)) is None
    client.post(here(wilgenwaard, f"{row.pk}/terug/"))
    assert find_shelved(wilgenwaard.pk, str(row.pk)) is not None


def test_who_was_later_sees_what_the_colleague_saved(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    row = kept(wilgenwaard, bram)
    client = client_of(bram)
    path = here(wilgenwaard, f"{row.pk}/wijzigen/")
    client.post(path, {**TYPED, "title": "Van een collega", "edition": "1"})

    response = client.post(path, {**TYPED, "title": "Van mij", "edition": "1"})

    seen = response.content.decode()
    assert response.status_code == 409
    assert "Van een collega" in seen
    assert 'value="Van mij"' in seen


def test_a_number_that_is_in_use_is_refused_also_in_other_capitals(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    take_off(kept(wilgenwaard, bram), by=bram)

    response = client_of(bram).post(
        here(wilgenwaard, "nieuw/"), {**TYPED, "number": "eigen-1"}
    )

    assert response.status_code == 422
    assert "Dit nummer is al in gebruik" in response.content.decode()


def test_an_example_fills_the_form_of_an_own_criterion(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    path = here(wilgenwaard, "nieuw/?van=voorbeeld-IK-ICT-05")

    seen = client_of(bram).get(path).content.decode()

    assert "Lagere uitstoot over de hele levensduur" in seen


def test_an_invuller_and_a_reader_may_look_but_not_write(
    wilgenwaard: Organisation, bram: User, ivo: User, lies: User, client_of: Browser
) -> None:
    row = kept(wilgenwaard, bram)
    rests = ["nieuw/", "inlezen/", f"{row.pk}/wijzigen/", f"{row.pk}/weg/"]

    for user in (ivo, lies):
        client = client_of(user)
        assert client.get(here(wilgenwaard, f"{row.pk}/")).status_code == 200
        assert {client.post(here(wilgenwaard, rest)).status_code for rest in rests} == {
            403
        }


def test_the_library_of_others_is_not_found(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User,
    client_of: Browser,
) -> None:  # fmt: skip
    row = kept(wilgenwaard, bram)
    client = client_of(cora)

    assert client.get(here(wilgenwaard)).status_code == 404
    assert client.get(here(wilgenwaard, f"{row.pk}/")).status_code == 404
    assert client.get(here(elsewhere, f"{row.pk}/")).status_code == 404
    assert client.get(f"/trajecten/criteria/{10**30}/").status_code == 404


def test_an_example_that_is_not_there_is_not_found(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    path = here(wilgenwaard, "voorbeeld/IK-XYZ-99/")

    assert client_of(bram).get(path).status_code == 404


def test_the_export_keeps_lines_and_disarms_formulas(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    kept(wilgenwaard, bram, text="=1+1\nTweede regel")

    response = client_of(bram).get(here(wilgenwaard, "criteria.csv?herkomst=eigen"))

    text = response.content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0][0] == "nummer"
    assert rows[1][3] == "'=1+1\nTweede regel"


@pytest.mark.parametrize("name", ["criteria", "voorbeeldbestand"])
def test_files_are_csv_or_xlsx(
    name: str, wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)

    seen = {
        ending: client.get(here(wilgenwaard, f"{name}.{ending}")).status_code
        for ending in ("csv", "xlsx", "pdf")
    }

    assert seen == {"csv": 200, "xlsx": 200, "pdf": 404}
