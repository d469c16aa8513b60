# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules: made, changed, moved, retired, put back, read from and written to files."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.models import CategoryRule

Browser = Callable[[User], Client]
NEW = {"ledger": "4310", "words": "glasbewassing", "category": "90911300-9"}


def at(name: str, organisation: Organisation, *args: object) -> str:
    return reverse(f"spending:{name}", args=[organisation.pk, *args])


def ledgers() -> list[str]:
    rows = CategoryRule.objects.filter(retired_at=None).order_by("rank", "pk")
    return list(rows.values_list("ledger", flat=True))


def test_a_rule_reads_as_a_sentence_with_what_it_decides_about(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    done = browser.post(at("new_category_rule", bought), NEW, follow=True)

    page = done.content.decode()
    assert "Grootboek begint met 4310 en omschrijving heeft ‘glasbewassing’" in page
    assert "€\u00a01.000" in page
    assert "Maak ongedaan" in page


def test_looking_shows_the_effect_and_saves_nothing(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    response = client_of(bram).post(
        at("new_category_rule", bought), {**NEW, "kijk": "ja"}
    )

    assert response.status_code == 200
    assert "zonder categorie krijgen er een" in response.content.decode()
    assert ledgers() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"category": ""},
        {"category": "0"},
        {"category": "9" * 10_000},
        {"ledger": "x" * 10_000},
        {"ledger": "", "words": ""},
        {"words": "123, 456"},
        {"supplier": "9" * 30},
        {"given": "x" * 201},
        {"reason": "x" * 10_000},
    ],
)
def test_a_rule_that_cannot_be_is_said_at_its_field(
    bought: Organisation, bram: User, client_of: Browser, wrong: dict[str, str]
) -> None:
    response = client_of(bram).post(at("new_category_rule", bought), {**NEW, **wrong})

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()
    assert ledgers() == []


def test_a_rule_is_changed_moved_retired_and_put_back(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    first = make_rule(bought, Draft("72", ledger="43"), by=bram)
    second = make_rule(bought, Draft("79", ledger="47"), by=bram)

    browser.post(at("move_rule", bought, second.pk), {"kant": "omhoog"})
    assert ledgers() == ["47", "43"]

    change = at("category_rule", bought, first.pk)
    assert 'value="43"' in browser.get(change).content.decode()
    browser.post(change, {"ledger": "4310", "category": "909"})
    assert ledgers() == ["47", "4310"]
    assert browser.get(change).status_code == 404

    now = CategoryRule.objects.get(ledger="4310")
    gone = browser.post(at("retire_rule", bought, now.pk), follow=True)
    assert "Weggehaald" in gone.content.decode()
    assert ledgers() == ["47"]
    browser.post(at("restore_rule", bought, now.pk))
    assert ledgers() == ["47", "4310"]


def test_two_people_on_one_rule_the_second_hears_it(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    row = make_rule(bought, Draft("72", ledger="43"), by=bram)
    browser = client_of(bram)
    browser.post(at("retire_rule", bought, row.pk))

    assert browser.post(at("retire_rule", bought, row.pk)).status_code == 409
    assert (
        browser.post(at("move_rule", bought, row.pk), {"kant": "x"}).status_code == 404
    )


@pytest.mark.parametrize("number", [0, 10**18, 10**30])
def test_a_rule_that_is_not_there(
    bought: Organisation, bram: User, client_of: Browser, number: int
) -> None:
    browser = client_of(bram)

    assert browser.get(at("category_rule", bought, number)).status_code == 404
    for name in ("retire_rule", "restore_rule"):
        assert browser.post(at(name, bought, number)).status_code in (404, 409)


def test_a_file_is_looked_at_taken_over_and_written_back(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    text = b"Grootboek;CPV\r\n4310;90911300-9\r\n4700;79410000-1\r\nx;geen\r\n"
    given = SimpleUploadedFile("regels.csv", text, "text/csv")

    seen = browser.post(at("import_rules", bought), {"file": given}).content.decode()

    assert "Rij 4" in seen
    assert "3 regels" in seen
    assert ledgers() == []
    kept = re.search(r'name="regels" value="([^"]+)"', seen)
    assert kept is not None
    done = browser.post(
        at("take_rules", bought), {"regels": kept.group(1)}, follow=True
    )
    assert "Er zijn 2 regels gemaakt" in done.content.decode()
    assert ledgers() == ["4310", "4700"]
    again = browser.post(at("take_rules", bought), {"regels": kept.group(1)})
    assert again.status_code == 302
    assert len(ledgers()) == 2
    sheet = browser.get(at("rules_file", bought, "csv")).content.decode("utf-8-sig")
    assert "4310" in sheet


@pytest.mark.parametrize("text", ["", "x", "a:b:c", "\x00"])
def test_rules_that_we_did_not_read_are_not_taken_over(
    bought: Organisation, bram: User, client_of: Browser, text: str
) -> None:
    response = client_of(bram).post(at("take_rules", bought), {"regels": text})

    assert response.status_code == 302
    assert ledgers() == []


def test_a_file_without_codes_is_said(
    bought: Organisation, bram: User, client_of: Browser
) -> None:
    given = SimpleUploadedFile(
        "regels.csv", b"Grootboek;Naam\r\n4310;x\r\n", "text/csv"
    )

    response = client_of(bram).post(at("import_rules", bought), {"file": given})

    assert response.status_code == 422
    assert "CPV" in response.content.decode()


def test_readers_look_and_do_not_change(
    bought: Organisation, lies: User, cora: User, client_of: Browser
) -> None:
    assert client_of(lies).get(at("category_rules", bought)).status_code == 200
    assert client_of(lies).get(at("new_category_rule", bought)).status_code == 403
    assert client_of(cora).get(at("category_rules", bought)).status_code == 404
