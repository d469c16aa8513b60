# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking files with criteria in: preview, take over, mend, throw away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.criteria import importing
from inkoopkoers.procurements.actions.criteria.library import take_off
from inkoopkoers.procurements.models import CriteriaImport, LibraryCriterion
from inkoopkoers.uploads.tables import read_table

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]

HEADER = "nummer;editie;niveau;soort;thema;titel;tekst"
GOOD = "K-1;2026;basis;minimumeis;Klimaat;Zuinig;Zuinig in gebruik."
OTHER = "K-2;2026;2;gunning;Circulair;Lang;Gaat lang mee."
BAD = "K-3;2026;hoog;minimumeis;Klimaat;Fout;Met een fout niveau."


def here(place: Organisation, rest: str = "") -> str:
    return f"/trajecten/criteria/{place.pk}/inlezen/{rest}"


def as_csv(*rows: str) -> str:
    return "\n".join((HEADER, *rows))


def send(client: Client, place: Organisation, text: str, name: str = "a.csv") -> Any:
    file = SimpleUploadedFile(name, text.encode())
    return client.post(here(place), {"file": file}, follow=True)


def take(client: Client, place: Organisation) -> Any:
    given = CriteriaImport.objects.latest("pk")
    return client.post(here(place, f"{given.pk}/neem-over/"), follow=True)


def waiting(place: Organisation, by: User, *rows: str) -> CriteriaImport:
    table = read_table("a.csv", as_csv(*rows).encode())
    return importing.let_wait(place, "a.csv", table, by=by, now=timezone.now())


def taken(place: Organisation, by: User, *rows: str) -> importing.Taken:
    given = waiting(place, by, *rows)
    return importing.take_over(given, by=by, now=timezone.now())


def test_a_file_is_first_shown_and_nothing_is_kept_yet(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    seen = send(client_of(bram), wilgenwaard, as_csv(GOOD, "", OTHER, BAD))

    text = seen.content.decode()
    assert "Neem 2 criteria over" in text
    assert "rij 5" in text
    assert "‘hoog’ is geen niveau" in text
    assert not LibraryCriterion.objects.exists()


def test_what_can_be_used_is_taken_over_with_a_line_in_the_trail(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    send(client, wilgenwaard, as_csv(GOOD, OTHER, BAD))

    seen = take(client, wilgenwaard)

    row = LibraryCriterion.objects.get(number="K-1")
    assert "2 criteria zijn nieuw" in seen.content.decode()
    assert (row.theme, row.level, row.is_own) == ("klimaat", 1, False)
    assert AuditEntry.objects.filter(event="criteria.imported").count() == 1


def test_the_same_file_twice_adds_nothing(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    taken(wilgenwaard, bram, GOOD, OTHER)

    seen = send(client_of(bram), wilgenwaard, as_csv(GOOD, OTHER))

    assert "Alles uit dit bestand staat al" in seen.content.decode()
    assert taken(wilgenwaard, bram, GOOD, OTHER) == importing.Taken(0, 0)


def test_a_changed_criterion_shows_what_was_and_what_will_be(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    taken(wilgenwaard, bram, GOOD, OTHER)
    newer = GOOD.replace("2026", "2027").replace("Zuinig in", "Heel zuinig in")

    seen = send(client_of(bram), wilgenwaard, as_csv(newer, OTHER)).content.decode()

    assert "Zuinig in gebruik." in seen
    assert "Heel zuinig in gebruik." in seen
    assert taken(wilgenwaard, bram, newer, OTHER) == importing.Taken(0, 1)
    assert LibraryCriterion.objects.get(number="K-1").edition_name == "2027"
    assert LibraryCriterion.objects.count() == 2


def test_another_text_under_the_same_edition_is_warned_about(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    taken(wilgenwaard, bram, GOOD)
    silent = GOOD.replace("Zuinig in", "Heel zuinig in")

    seen = send(client_of(bram), wilgenwaard, as_csv(silent)).content.decode()

    assert "onder dezelfde editie" in seen


def test_a_criterion_that_was_taken_away_comes_back_with_the_file(
    wilgenwaard: Organisation, bram: User
) -> None:
    taken(wilgenwaard, bram, GOOD)
    take_off(LibraryCriterion.objects.get(), by=bram)

    found = taken(wilgenwaard, bram, GOOD)

    assert found == importing.Taken(0, 1)
    assert LibraryCriterion.objects.get().removed_at is None


def test_a_file_is_taken_over_once(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    send(client, wilgenwaard, as_csv(GOOD))
    take(client, wilgenwaard)

    assert take(client, wilgenwaard).status_code == 409
    given = CriteriaImport.objects.get()
    assert client.get(here(wilgenwaard, f"{given.pk}/")).status_code == 200


def test_nothing_is_half_kept_when_taking_over_breaks_off(
    wilgenwaard: Organisation, bram: User
) -> None:
    given = waiting(wilgenwaard, bram, GOOD, OTHER)
    given.rows[1]["title"] = None  # a row that the database refuses
    given.save()

    with pytest.raises((IntegrityError, TypeError, AttributeError)):
        importing.take_over(given, by=bram, now=timezone.now())

    assert not LibraryCriterion.objects.exists()


def test_a_file_that_waits_can_be_thrown_away(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    given = waiting(wilgenwaard, bram, GOOD)
    assert "a.csv" in client.get(here(wilgenwaard)).content.decode()

    seen = client.post(here(wilgenwaard, f"{given.pk}/gooi-weg/"), follow=True)

    assert "is weggegooid" in seen.content.decode()
    assert not CriteriaImport.objects.exists()


def test_refused_rows_come_back_with_why_and_can_be_sent_again(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    given = waiting(wilgenwaard, bram, GOOD, BAD)

    file = client.get(here(wilgenwaard, f"{given.pk}/verbeteren.csv"))
    text = file.content.decode("utf-8-sig")
    seen = send(client, wilgenwaard, text.replace("hoog;", "basis;"))

    assert text.splitlines()[0] == f"{HEADER};waarom"
    assert "is geen niveau" in text
    assert "K-1" not in text
    assert "Neem 1 criterium over" in seen.content.decode()


def test_the_library_exported_and_read_in_again_changes_nothing(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    taken(wilgenwaard, bram, GOOD, 'K-9;;1;eis;Klimaat;Lijst;"- een\n- twee"')
    path = f"/trajecten/criteria/{wilgenwaard.pk}/criteria.csv?herkomst=ingelezen"

    file = client.get(path).content.decode("utf-8-sig")

    assert "Alles uit dit bestand staat al" in (
        send(client, wilgenwaard, file).content.decode()
    )


def test_the_file_with_the_example_rows_can_be_read_in(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    client = client_of(bram)
    path = f"/trajecten/criteria/{wilgenwaard.pk}/voorbeeldbestand.csv"

    file = client.get(path).content.decode("utf-8-sig")

    seen = send(client, wilgenwaard, file).content.decode()
    assert "Neem 2 criteria over" in seen


@pytest.mark.parametrize(
    "file",
    [
        ("a.csv", "", "leeg"),
        ("a.csv", "titel;tekst\nA;B", "missen deze kolommen"),
        ("a.csv", f"{HEADER};versie\n{GOOD};1", "Meer dan één kolom betekent"),
        ("a.pdf", "x", "Kies een bestand dat eindigt op"),
        ("a.xlsx", "geen xlsx", ""),
    ],
)
def test_a_file_that_cannot_be_used_says_why(
    file: tuple[str, str, str],
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browser,
) -> None:
    name, text, said = file

    seen = send(client_of(bram), wilgenwaard, text, name)

    assert seen.status_code == 422
    assert said in seen.content.decode()
    assert not CriteriaImport.objects.exists()


def test_no_file_at_all_is_said_at_the_field(
    wilgenwaard: Organisation, bram: User, client_of: Browser
) -> None:
    response = client_of(bram).post(here(wilgenwaard))

    assert response.status_code == 422
    assert "Kies een bestand." in response.content.decode()


def test_a_file_of_others_is_not_found(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, cora: User,
    client_of: Browser,
) -> None:  # fmt: skip
    given = waiting(wilgenwaard, bram, GOOD)

    for place in (wilgenwaard, elsewhere):
        for rest in ("", "neem-over/", "gooi-weg/", "verbeteren.csv"):
            path = here(place, f"{given.pk}/{rest}")
            assert client_of(cora).get(path).status_code == 404


def test_thousands_of_rows_take_few_queries(
    wilgenwaard: Organisation, bram: User, django_assert_max_num_queries: Any
) -> None:
    rows = [f"K-{n};2026;basis;minimumeis;Klimaat;T{n};Tekst {n}." for n in range(1500)]
    given = waiting(wilgenwaard, bram, *rows)

    with django_assert_max_num_queries(60):
        found = importing.take_over(given, by=bram, now=timezone.now())

    assert found == importing.Taken(1500, 0)
