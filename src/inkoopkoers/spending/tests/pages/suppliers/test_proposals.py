# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals: looked at, accepted, refused, undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.models import RefusedMatch, Supplier, SupplierMember
from inkoopkoers.spending.queries.suppliers.proposals import proposals_page
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

Browser = Callable[[User], Client]
BRON, OTHER = key_of("Bron bv"), key_of("De Bron")


def code_of(organisation: Organisation, kind: str) -> str:
    there = proposals_page(organisation)
    assert there is not None
    return next(one.code for one in there.proposals if one.kind == kind)


def members(organisation: Organisation) -> set[int]:
    rows = SupplierMember.objects.filter(organisation=organisation, undone_at=None)
    return set(rows.values_list("party", flat=True))


def test_proposals_show_their_names_and_why(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    address = reverse("spending:supplier_proposals", args=[bought.pk])

    page = client_of(bram).get(address).content.decode()

    assert "<li>De Bron</li>" in page
    assert "hetzelfde KvK-nummer" in page
    assert "Dit lijkt de naam van een persoon." in page


def test_all_of_a_kind_says_in_numbers_what_it_does(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    address = reverse("spending:supplier_proposals", args=[bought.pk])

    page = client_of(bram).get(address, {"evidence": "kvk"}).content.decode()
    persons = client_of(bram).get(address, {"evidence": "person"}).content.decode()

    assert "wordt van 2 namen één leverancier, samen goed voor €\u00a01.000" in page
    assert reverse("spending:accept_suppliers", args=[bought.pk]) in page
    assert reverse("spending:accept_suppliers", args=[bought.pk]) not in persons


@pytest.mark.parametrize(
    "asked", [{"evidence": "geloof"}, {"evidence": "\x00"}, {"q": "x" * 10_000}]
)
def test_a_wrong_filter_shows_all(
    bought: Organisation, bram: User, client_of: Browser, asked: dict[str, str]
) -> None:
    address = reverse("spending:supplier_proposals", args=[bought.pk])

    response = client_of(bram).get(address, asked)

    assert response.status_code == 422
    assert "Bron bv" in response.content.decode()


def test_one_proposal_stands_side_by_side_with_all_names_ticked(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    address = reverse(
        "spending:supplier_proposal", args=[bought.pk, code_of(bought, "kvk")]
    )

    page = client_of(bram).get(address).content.decode()

    assert page.count(" checked>") == 2
    assert "12345678" in page


def test_accepting_joins_and_can_be_undone_from_the_notice(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    code = code_of(bought, "kvk")
    accept = reverse("spending:accept_supplier", args=[bought.pk, code])

    response = browser.post(accept, {"alles": "ja", "evidence": "kvk"}, follow=True)

    assert members(bought) == {BRON, OTHER}
    assert "2 namen horen nu bij elkaar" in response.content.decode()
    assert response.request["QUERY_STRING"].startswith("evidence=kvk&besluit=")

    number = response.request["QUERY_STRING"].split("besluit=")[1]
    undo = reverse("spending:undo_supplier", args=[bought.pk, int(number)])
    browser.post(undo, {"terug": "voorstellen"})
    assert members(bought) == set()


def test_only_the_ticked_names_are_joined(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    code = code_of(bought, "kvk")
    accept = reverse("spending:accept_supplier", args=[bought.pk, code])

    response = client_of(bram).post(accept, {"party": [str(BRON)]})

    assert response.status_code == 409
    assert "Kies minstens twee namen" in response.content.decode()
    assert response.content.decode().count(" checked>") == 1


@pytest.mark.parametrize("ticked", [[], ["x"], ["1"], ["9" * 40], ["\x00"]])
def test_names_that_are_not_in_it_are_said(
    bought: Organisation, bram: User, client_of: Browser, ticked: list[str]
) -> None:
    code = code_of(bought, "kvk")
    accept = reverse("spending:accept_supplier", args=[bought.pk, code])

    response = client_of(bram).post(accept, {"party": ticked})

    assert response.status_code == 422
    assert members(bought) == set()


def test_accepting_all_of_a_kind_is_one_decision(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    address = reverse("spending:accept_suppliers", args=[bought.pk])

    done = client_of(bram).post(address, {"evidence": "kvk"}, follow=True)

    assert members(bought) == {BRON, OTHER}
    assert "Maak ongedaan" in done.content.decode()
    assert client_of(bram).post(address, {"evidence": "person"}).status_code == 409
    assert client_of(bram).post(address, {"evidence": "x"}).status_code == 404


def test_refusing_keeps_them_apart(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    code = code_of(bought, "kvk")
    refuse = reverse("spending:refuse_supplier", args=[bought.pk, code])

    response = client_of(bram).post(refuse, follow=True)

    assert "Geweigerd" in response.content.decode()
    assert RefusedMatch.objects.filter(undone_at=None).count() == 1
    assert client_of(bram).post(refuse).status_code == 404


def test_an_undone_person_is_no_person_any_more(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    code = code_of(bought, "person")
    accept = reverse("spending:accept_supplier", args=[bought.pk, code])
    done = client_of(bram).post(accept, {"alles": "ja"})
    assert Supplier.objects.get().is_person

    number = int(done["Location"].split("besluit=")[1])
    client_of(bram).post(reverse("spending:undo_supplier", args=[bought.pk, number]))

    assert not Supplier.objects.get().is_person


def test_newer_files_are_said_and_comparing_again_is_offered(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    published_lines(bought, bram, [a_line(supplier="Nieuw")], name="april.csv")
    address = reverse("spending:supplier_proposals", args=[bought.pk])

    page = client_of(bram).get(address).content.decode()
    again = client_of(bram).post(
        reverse("spending:compare_suppliers", args=[bought.pk]), follow=True
    )

    assert "Daarna kwamen er bestanden bij" in page
    assert "We vergelijken de namen opnieuw" in again.content.decode()


def test_readers_may_not_decide_and_strangers_find_nothing(
    bought: Organisation, lies: User, cora: User, client_of: Browser
) -> None:
    code = code_of(bought, "kvk")
    for name, args in (
        ("supplier_proposals", []), ("supplier_proposal", [code]),
        ("accept_supplier", [code]), ("refuse_supplier", [code]),
        ("accept_suppliers", []), ("undo_supplier", [1]),
    ):  # fmt: skip
        address = reverse(f"spending:{name}", args=[bought.pk, *args])
        assert client_of(lies).post(address).status_code in (403, 405)
        assert client_of(cora).get(address).status_code == 404


@pytest.mark.parametrize("number", [0, 1, 10**18, 10**30])
def test_a_decision_that_never_was_cannot_be_undone(
    bought: Organisation, bram: User, client_of: Browser, number: int
) -> None:
    address = reverse("spending:undo_supplier", args=[bought.pk, number])

    assert client_of(bram).post(address).status_code == 409
    proposals = reverse("spending:supplier_proposals", args=[bought.pk])
    asked = client_of(bram).get(proposals, {"besluit": str(number)})
    assert asked.status_code == 200
