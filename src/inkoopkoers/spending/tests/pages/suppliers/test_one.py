# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier: its page, its form, its group and its names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import Supplier, SupplierMember
from inkoopkoers.spending.tests.making import key_of

Browser = Callable[[User], Client]
BRON, OTHER, ZEE = key_of("Bron bv"), key_of("De Bron"), key_of("Zee Schepen")
FORM = {
    "name": "Bron Groep", "is_internal": "on", "is_local": "ja", "is_sme": "nee",
    "contract_ends": "2027-12-31", "note": "Let op", "edition": "0",
}  # fmt: skip


def address(name: str, organisation: Organisation, key: object = BRON) -> str:
    return reverse(f"spending:{name}", args=[organisation.pk, key])


def test_a_supplier_shows_its_names_and_leads_to_its_lines(
    bought: Organisation, lies: User, client_of: Browser
) -> None:
    page = client_of(lies).get(address("supplier", bought)).content.decode()

    assert "<h1>Bron bv</h1>" in page
    assert f"leverancier={BRON}" in page
    assert "Verander naam" not in page


@pytest.mark.parametrize("key", ["1", "-1", "x", "9" * 30, "-", "1-1"])
def test_a_supplier_that_is_not_there_is_404(
    bought: Organisation, bram: User, client_of: Browser, key: str
) -> None:
    assert client_of(bram).get(address("supplier", bought, key)).status_code == 404


def test_marks_are_saved_and_shown(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    done = browser.post(address("change_supplier", bought), FORM, follow=True)

    page = done.content.decode()
    assert "Bewaard." in page
    assert "Bron Groep" in page
    assert "Contract tot en met 31 december 2027" in page
    row = Supplier.objects.get()
    assert (row.key, row.is_internal, row.is_local, row.is_sme) == (
        BRON, True, True, False,
    )  # fmt: skip


def test_a_colleague_who_was_first_is_shown_with_what_was_typed(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    browser.post(address("change_supplier", bought), FORM)

    typed = {**FORM, "name": "Mijn Bron"}
    response = browser.post(address("change_supplier", bought), typed)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Dit staat er nu" in page
    assert "Bron Groep" in page
    assert 'value="Mijn Bron"' in page
    assert "<title>Fout:" in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""}, {"name": "x" * 10_000}, {"is_local": "misschien"},
        {"contract_ends": "0000-01-01"}, {"contract_ends": "morgen"},
        {"note": "x" * 10_000}, {"edition": "9" * 30},
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_its_field(
    bought: Organisation, bram: User, client_of: Browser, wrong: dict[str, str]
) -> None:
    response = client_of(bram).post(
        address("change_supplier", bought), {**FORM, **wrong}
    )

    assert response.status_code == 422
    assert not Supplier.objects.exists()


def test_suppliers_are_joined_by_hand_and_split_again(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    join = address("join_supplier", bought)

    found = browser.get(join, {"q": "zee"}).content.decode()
    done = browser.post(join, {"leverancier": str(ZEE)}, follow=True)

    assert f'value="{ZEE}"' in found
    assert "Zee Schepen" in done.content.decode()
    assert _key_of(ZEE) == BRON
    browser.post(address("split_supplier", bought), {"party": str(ZEE)})
    assert _key_of(ZEE) is None
    assert browser.post(join, {"leverancier": str(BRON)}).status_code == 409
    assert browser.post(join, {"leverancier": "x"}).status_code == 404
    assert browser.post(join, {"leverancier": "12"}).status_code == 409


def test_a_supplier_goes_under_the_head_of_its_group_and_out_again(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    group = address("group_supplier", bought)

    done = browser.post(group, {"leverancier": str(ZEE)}, follow=True)

    assert "Hoort bij het concern van" in done.content.decode()
    head = browser.get(address("supplier", bought, ZEE)).content.decode()
    assert "Moeder van" in head
    wrong = browser.post(address("group_supplier", bought, ZEE), {"leverancier": BRON})
    assert wrong.status_code == 409
    browser.post(group)
    assert Supplier.objects.get(key=BRON).parent is None


def test_what_was_decided_stands_with_who_and_can_be_undone(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    browser.post(address("join_supplier", bought), {"leverancier": str(ZEE)})

    page = browser.get(address("supplier", bought)).content.decode()
    decisions = reverse("spending:supplier_decisions", args=[bought.pk])

    assert "Met de hand gekozen" in page
    assert bram.email in page
    assert "Met de hand gekozen" in browser.get(decisions).content.decode()


def test_only_who_manages_may_change(
    bought: Organisation, lies: User, cora: User, client_of: Browser
) -> None:
    for name in ("change_supplier", "join_supplier", "group_supplier"):
        assert client_of(lies).get(address(name, bought)).status_code == 403
        assert client_of(cora).get(address(name, bought)).status_code == 404
    assert client_of(lies).post(address("split_supplier", bought)).status_code == 403


def _key_of(party: int) -> int | None:
    rows = SupplierMember.objects.filter(party=party, undone_at=None)
    return rows.values_list("supplier__key", flat=True).first()
