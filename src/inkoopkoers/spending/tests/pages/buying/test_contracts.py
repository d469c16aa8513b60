# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contracts that we know: written down, changed, taken away, read from a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.tests.making import key_of

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def at(organisation: Organisation, rest: str = "") -> str:
    return f"/uitgaven/{organisation.pk}/contracten/{rest}"


def a_contract(organisation: Organisation, number: str = "C-1", **more: Any) -> Any:
    return KnownContract.objects.create(
        organisation=organisation, number=number, **more
    )


def test_a_contract_knows_its_supplier_by_name(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    given = {
        "number": "C-1",
        "title": "Schoonmaak",
        "supplier": "  SCHOON   bv ",
        "category": "90910000-9",
        "ends_on": "31-12-2027",
    }

    answer = client_of(bram).post(at(bought, "nieuw/"), given)

    assert answer.status_code == 302
    row = KnownContract.objects.get()
    assert (row.supplier, row.category) == (key_of("Schoon BV"), "9091")
    assert row.ends_on == date(2027, 12, 31)
    assert AuditEntry.objects.filter(event="spend.contract_added").exists()


def test_a_kvk_number_names_a_supplier_too(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    client_of(bram).post(at(bought, "nieuw/"), {"number": "1", "supplier": "12345678"})

    assert KnownContract.objects.get().supplier == key_of("Schoon BV")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("number", ""),
        ("number", "x" * 10_000),
        ("supplier", "Bestaat niet"),
        ("supplier", "\0"),
        ("category", "abc"),
        ("category", "00"),
        ("category", str(10**30)),
        ("ends_on", "0000-01-01"),
        ("ends_on", "31-02-2027"),
    ],
)
def test_a_mistake_is_told_at_its_field_with_what_was_typed(
    field: str, text: str, bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    given = {"number": "C-1", "title": "Blijft staan", field: text}

    answer = client_of(bram).post(at(bought, "nieuw/"), given)

    if (field, text) == ("supplier", "\0"):
        assert answer.status_code in {302, 422}
        return
    assert answer.status_code == 422
    assert "Blijft staan" in answer.content.decode()
    assert "Fout:" in answer.content.decode()
    assert not KnownContract.objects.exists()


def test_one_number_is_one_contract(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    a_contract(bought)

    answer = client_of(bram).post(at(bought, "nieuw/"), {"number": "C-1"})

    assert answer.status_code == 422
    assert "al een contract met dit nummer" in answer.content.decode()


def test_who_comes_second_sees_what_the_other_saved_and_keeps_what_was_typed(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    row = a_contract(bought, title="Van een ander", edition=2)
    given = {"number": "C-1", "title": "Van mij", "edition": "1"}

    answer = client_of(bram).post(at(bought, f"{row.pk}/"), given)
    page = answer.content.decode()

    assert answer.status_code == 409
    assert "Van een ander" in page
    assert "Van mij" in page
    again = client_of(bram).post(at(bought, f"{row.pk}/"), {**given, "edition": "2"})
    assert again.status_code == 302
    row.refresh_from_db()
    assert row.title == "Van mij"


def test_a_supplier_without_lines_stays_when_nothing_is_changed(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    row = a_contract(bought, supplier=42)
    client = client_of(bram)
    assert 'value="42"' in client.get(at(bought, f"{row.pk}/")).content.decode()

    client.post(
        at(bought, f"{row.pk}/"), {"number": "C-1", "supplier": "42", "edition": "1"}
    )

    row.refresh_from_db()
    assert row.supplier == 42
    assert row.edition == 2


def test_taking_away_can_be_undone(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    row = a_contract(bought)
    client = client_of(bram)

    page = client.post(at(bought, f"{row.pk}/weg/"), follow=True).content.decode()

    assert "Weggehaald: C-1" in page
    row.refresh_from_db()
    assert row.removed_at is not None
    client.post(at(bought, f"{row.pk}/terug/"))
    row.refresh_from_db()
    assert row.removed_at is None


@pytest.mark.parametrize("gone", ["", "x", "-1", str(10**30), "%00", "9" * 5000])
def test_any_address_of_the_list_works(
    gone: str, bought: Organisation, lies: User, client_of: ClientOf
) -> None:
    page = client_of(lies).get(at(bought, f"?weg={gone}&pagina={gone}"))

    assert page.status_code == 200


def test_a_file_is_looked_at_first_and_taken_over_then(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    a_contract(bought, "C-1", title="Oud")
    text = (
        "Contractnummer;Waar is het voor;Leverancier;CPV;Einddatum;Kleur\n"
        "C-1;Nieuw;Schoon BV;9091;2027-12-31;rood\n"
        "C-2;Papier;Papier BV;;;\nC-3;;Wie is dit;;;\nC-2;;;;;\n"
    )
    client = client_of(bram)

    looked = client.post(at(bought, "inlezen/"), {"file": _file(text)})
    page = looked.content.decode()

    assert looked.status_code == 200
    assert KnownContract.objects.count() == 1
    assert "C4" in page
    assert "A5" in page
    assert "Kleur" in page
    rows = looked.context["form"].initial["rows"]
    assert (
        client.post(at(bought, "inlezen/neem-over/"), {"rows": rows}).status_code == 302
    )
    found = {one.number: one for one in KnownContract.objects.all()}
    assert set(found) == {"C-1", "C-2"}
    assert found["C-1"].title == "Nieuw"
    assert found["C-1"].edition == 2
    assert found["C-2"].supplier == key_of("Papier BV")


@pytest.mark.parametrize(
    "rows",
    ["", "[]", "x", "[" * 100_000, '[{"number": 1}]', '[{"title": "x"}]', "{}", "null"],
)
def test_rows_that_did_not_come_back_whole_are_refused(
    rows: str, bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).post(at(bought, "inlezen/neem-over/"), {"rows": rows})

    assert answer.status_code == 422
    assert not KnownContract.objects.exists()


@pytest.mark.parametrize(
    "text", ["", "Naam\nx\n", "Contractnummer\n\n", "a;a\n1;2\n", "\0\0"]
)
def test_a_file_that_cannot_be_used_is_told_at_the_field(
    text: str, bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).post(at(bought, "inlezen/"), {"file": _file(text)})

    assert answer.status_code == 422


def test_our_own_file_can_be_read_back_and_holds_no_formula(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    a_contract(bought, "C-1", supplier=key_of("Schoon BV"), category="9091")
    a_contract(bought, "C-2", title="=1+1", supplier=key_of("=cmd|' /C calc'!A0"))
    client = client_of(bram)
    given = client.get(at(bought, "bestand/csv/"))
    data = b"".join(given) if given.streaming else given.content

    looked = client.post(
        at(bought, "inlezen/"), {"file": SimpleUploadedFile("c.csv", data)}
    )

    assert b"\n=" not in data
    assert b";=" not in data
    assert [one[1].number for one in looked.context["read"].usable] == ["C-1", "C-2"]


def test_a_reader_may_look_and_not_change(
    bought: Organisation, lies: User, cora: User, client_of: ClientOf
) -> None:
    row = a_contract(bought)

    page = client_of(lies).get(at(bought))

    assert "Haal weg" not in page.content.decode()
    assert client_of(lies).post(at(bought, f"{row.pk}/weg/")).status_code == 403
    assert client_of(cora).get(at(bought, f"{row.pk}/")).status_code == 404


def test_a_contract_of_another_organisation_is_not_found(
    bought: Organisation, otto: User, bram: User, client_of: ClientOf
) -> None:
    other = Organisation.objects.exclude(pk=bought.pk).first()
    assert other is not None
    row = a_contract(other)

    assert client_of(bram).get(at(bought, f"{row.pk}/")).status_code == 404


def test_more_than_questions_can_carry_is_refused(
    bought: Organisation, bram: User, client_of: ClientOf
) -> None:
    KnownContract.objects.bulk_create(
        KnownContract(organisation=bought, number=f"C-{at}") for at in range(2000)
    )
    client = client_of(bram)

    answer = client.post(at(bought, "nieuw/"), {"number": "een te veel"})

    assert answer.status_code == 422
    assert "2.000" in answer.content.decode()
    address = f"/uitgaven/{bought.pk}/antwoorden/buiten-contract/"
    assert client.get(address).status_code == 200


def _file(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("contracten.csv", text.encode())
