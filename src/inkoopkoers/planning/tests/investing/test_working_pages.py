# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals, reality, licences and files of a plan."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.models import (
    ActualSpending,
    AssetFile,
    InvestmentPlan,
    PlanAsset,
    PlanLicence,
    PlanUnit,
)
from inkoopkoers.planning.tests.investing.kept import (
    a_filled_plan,
    a_kept_asset,
    a_kept_licence,
    a_kept_plan,
    again,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


def _address(plan: InvestmentPlan, rest: str) -> str:
    return f"/rekenen/investeren/{plan.pk}/{rest}"


def _moved(plan: InvestmentPlan) -> dict[str, int]:
    rows = PlanAsset.objects.filter(plan=plan)
    return dict(rows.values_list("code", "moved_years"))


def test_what_is_fine_is_used_longer_and_that_can_be_undone(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(bram)
    page = Page(client.get(_address(plan, "voorstellen/")))
    assert "2029 in plaats van 2027" in page.text

    client.post(_address(plan, "voorstellen/langer/"), {"bezit": "L1"})
    assert _moved(plan)["L1"] == 2
    assert PlanAsset.objects.get(plan=plan, code="L1").due_year == 2029

    client.post(_address(plan, "voorstellen/terug/"))
    assert _moved(plan)["L1"] == 0


def test_a_proposal_that_is_no_more_is_refused(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    for code in ("L2", "\0", "x" * 10_000, ""):
        answer = client_of(bram).post(
            _address(plan, "voorstellen/langer/"), {"bezit": code}
        )
        assert answer.status_code == 409
    assert set(_moved(plan).values()) == {0}


def test_moves_are_taken_one_by_one_or_all_and_undone(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)
    for code in ("A", "B", "C"):
        a_kept_asset(plan, bram, code=code, life_years=10, condition=3)
    client = client_of(bram)

    client.post(_address(plan, "voorstellen/spreid/"))
    page = client.get(_address(plan, "voorstellen/"))
    first, second = (one["one"] for one in page.context["moves"])
    assert "Het duurste jaar gaat van" in Page(page).text

    client.post(_address(plan, "voorstellen/verplaats/"), {"bezit": first.asset})
    assert _moved(plan)[first.asset] == first.moved_years

    client.post(_address(plan, "voorstellen/verplaats/"), {"neem": "alles"})
    assert _moved(plan)[second.asset] == second.moved_years

    client.post(_address(plan, "voorstellen/terug/"))
    assert _moved(plan)[second.asset] == 0


def test_moves_of_a_plan_that_changed_since_are_not_taken(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)
    for code in ("A", "B", "C"):
        a_kept_asset(plan, bram, code=code, life_years=10, condition=3)
    client = client_of(bram)
    client.post(_address(plan, "voorstellen/spreid/"))
    a_kept_asset(plan, bram, code="D")

    answer = client.post(_address(plan, "voorstellen/verplaats/"), {"neem": "alles"})

    assert answer.status_code == 409
    assert set(_moved(plan).values()) == {0}


def test_who_fills_in_tells_what_was_spent(
    client_of: SignIn, ivo: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    eik = PlanUnit.objects.get(plan=plan, code="eik")
    client = client_of(ivo)
    url = _address(plan, "werkelijk/2027/")
    given = {f"school-{eik.pk}": "10.500,25", "edition": plan.edition}

    client.post(url, given)
    late = client.post(url, given)

    assert ActualSpending.objects.get().amount_eur == Decimal("10500.25")
    assert late.status_code == 409
    page = Page(client.get(_address(plan, "werkelijk/")))
    assert "Gepland was € 12.000, uitgegeven is € 10.500." in page.text
    assert "1 van 3" in page.text


def test_a_year_outside_the_plan_has_no_page(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)

    for year in (1999, 2099, 10**30):
        page = client_of(bram).get(_address(plan, f"werkelijk/{year}/"))
        assert page.status_code == 404


def test_licences_tell_what_is_paid_for_nothing(
    client_of: SignIn, ivo: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)
    row = a_kept_licence(plan, bram)
    client = client_of(ivo)

    before = Page(client.get(_address(plan, "licenties/")))
    client.post(
        _address(plan, f"licenties/{row.pk}/gebruik/"),
        {"activated": "100", "used": "100", "edition": "1"},
    )
    after = Page(client.get(_address(plan, "licenties/")))

    assert "Van de € 1.200 per jaar betalen we € 600" in before.text
    assert "alles wordt gebruikt" in after.text


def test_a_licence_is_added_changed_and_taken_off(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_kept_plan(wilgenwaard, bram)
    client = client_of(bram)
    given = {
        "name": "Leesplatform", "unit": "eik", "bought": "10", "activated": "9",
        "used": "8", "price_per_year_eur": "12,50",
    }  # fmt: skip

    client.post(_address(plan, "licenties/nieuw/"), given)
    row = PlanLicence.objects.get()
    client.post(
        _address(plan, f"licenties/{row.pk}/"), {**given, "bought": "9", "edition": "1"}
    )
    shown = client.post(_address(plan, f"licenties/{row.pk}/weg/"), follow=True)

    row.refresh_from_db()
    assert (row.bought, row.unit.code if row.unit else "") == (9, "eik")
    assert "‘Leesplatform’ is weggehaald." in Page(shown).text
    client.post(_address(plan, f"licenties/{row.pk}/terug/"))
    row.refresh_from_db()
    assert row.removed_at is None


CSV = """Code;Omschrijving;School;Aantal;Prijs per stuk;Jaar in gebruik;Levensduur
L1;Laptops;eik;25;600;2022;5
N1;Stoelen;De Linde;30;1.250,50;2020;10
N2;Kasten;wilg;3;400;2020;10
"""


def _give(client: Client, plan: InvestmentPlan, text: bytes, name: str) -> AssetFile:
    file = SimpleUploadedFile(name, text)
    answer = client.post(_address(plan, "inlezen/"), {"file": file})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    return AssetFile.objects.get()


def test_a_file_is_looked_at_before_it_is_taken_in_and_nothing_is_lost(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(bram)

    row = _give(client, plan, CSV.encode(), "lijst.csv")
    preview = Page(client.get(_address(plan, f"inlezen/{row.pk}/")))
    refused = client.get(_address(plan, f"inlezen/{row.pk}/geweigerd.csv"))

    assert "School ‘wilg’ staat niet in het plan." in preview.text
    assert "Neem 2 regels over" in preview.text
    assert not PlanAsset.objects.filter(code="N1").exists()
    assert "N2;Kasten;wilg" in refused.content.decode("utf-8-sig")

    stamp = again(plan).stamp
    given = {"doe": "neem", "stempel": stamp}
    client.post(_address(plan, f"inlezen/{row.pk}/"), given)

    assert PlanAsset.objects.get(code="N1").unit_price_eur == Decimal("1250.50")
    changed = PlanAsset.objects.get(code="L1")
    assert (changed.quantity, changed.condition) == (25, 1)
    assert not AssetFile.objects.exists()


def test_a_plan_that_changed_after_the_preview_is_looked_at_again(
    client_of: SignIn, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(bram)
    row = _give(client, plan, CSV.encode(), "lijst.csv")

    answer = client.post(
        _address(plan, f"inlezen/{row.pk}/"), {"doe": "neem", "stempel": "oud"}
    )

    assert answer.status_code == 409
    assert not PlanAsset.objects.filter(code="N1").exists()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("lijst.csv", b"Code;Naam\nA;B\n", "Deze kolommen ontbreken"),
        ("lijst.pdf", b"%PDF", "Kies een bestand dat eindigt op"),
        ("lijst.xlsx", b"geen zip", "bestand"),
    ],
)
def test_a_file_that_cannot_be_read_says_so_at_the_field(
    client_of: SignIn, bram: User, name: str, content: bytes, told: str
) -> None:
    plan = a_kept_plan(Organisation.objects.get(), bram)
    file = SimpleUploadedFile(name, content)

    answer = client_of(bram).post(_address(plan, "inlezen/"), {"file": file})

    assert answer.status_code == 422
    assert told in Page(answer).text


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_taken_out_can_be_taken_in_again_unchanged(
    client_of: SignIn, bram: User, wilgenwaard: Organisation, ending: str
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)
    client = client_of(bram)

    content = client.get(_address(plan, f"bezit.{ending}")).content
    row = _give(client, plan, content, f"bezit.{ending}")
    page = client.get(_address(plan, f"inlezen/{row.pk}/"))

    found = page.context["found"]
    assert (len(found.unchanged), found.new, found.changed, found.refused) == (
        3, (), (), (),
    )  # fmt: skip


def test_the_workbook_has_the_figures_per_year_and_per_school(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    content = client_of(lies).get(_address(plan, "bezit.xlsx")).content

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        names = book.read("xl/workbook.xml").decode()
        years = book.read("xl/worksheets/sheet2.xml").decode()
    for name in ("Bezit", "Per jaar", "Per school"):
        assert f'name="{name}"' in names
    assert "<v>114000</v>" in years


@pytest.mark.parametrize("ending", ["odt", "docx"])
def test_the_board_gets_a_document(
    client_of: SignIn, lies: User, bram: User, wilgenwaard: Organisation, ending: str
) -> None:
    plan = a_filled_plan(wilgenwaard, bram)

    answer = client_of(lies).get(_address(plan, f"plan.{ending}"))

    assert answer.content.startswith(b"PK")
    assert f'.{ending}"' in answer["Content-Disposition"]
    assert client_of(lies).get(_address(plan, "plan.exe")).status_code == 404
