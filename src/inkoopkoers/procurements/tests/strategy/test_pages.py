# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the strategy: chapters, the document, files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.strategy import keep_version
from inkoopkoers.procurements.models import Dossier, StrategyText, StrategyVersion
from inkoopkoers.procurements.tests.full import a_full_dossier
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/strategie/{rest}"


def test_the_page_asks_a_question_for_every_empty_chapter(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    page = client_of(bram).get(here(dossier)).content.decode()

    assert "Nog 7 hoofdstukken zijn leeg." in page
    assert "Wat kan er misgaan" in page


def test_a_reader_sees_the_page_and_no_way_to_write(
    dossier: Dossier, lies: User, client_of: ClientOf
) -> None:
    client = client_of(lies)

    assert "Schrijf dit hoofdstuk" not in client.get(here(dossier)).content.decode()
    assert client.get(here(dossier, "hoofdstuk/waarde/")).status_code == 403
    assert client.post(here(dossier, "versies/")).status_code == 403


def test_a_chapter_is_written_and_shown(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client, path = client_of(bram), here(dossier, "hoofdstuk/risico/")

    answer = client.post(path, {"text": "De levertijd.\nDe prijs.", "edition": 0})

    assert answer.status_code == 302
    assert "De levertijd." in client.get(here(dossier)).content.decode()


def test_two_people_may_write_in_two_chapters_at_once(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    for chapter in ("risico", "wet"):
        path = here(dossier, f"hoofdstuk/{chapter}/")
        assert client.post(path, {"text": chapter, "edition": 0}).status_code == 302

    assert StrategyText.objects.filter(dossier=dossier).count() == 2


def test_of_two_people_in_one_chapter_nobody_loses_a_word(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client, path = client_of(bram), here(dossier, "hoofdstuk/risico/")
    client.post(path, {"text": "Van de eerste", "edition": 0})

    answer = client.post(path, {"text": "Van de tweede", "edition": 0})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Van de eerste" in page
    assert "Van de tweede" in page
    assert 'name="edition" value="1"' in page
    again = client.post(path, {"text": "Van ons beiden", "edition": 1})
    assert again.status_code == 302


def test_a_text_that_is_too_long_stays_in_the_form(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    path = here(dossier, "hoofdstuk/risico/")

    answer = client_of(bram).post(path, {"text": "a" * 12001, "edition": 0})

    assert answer.status_code == 422
    assert "hooguit 12.000 tekens" in answer.content.decode()
    assert "a" * 12001 in answer.content.decode()


@pytest.mark.parametrize("rest", ["hoofdstuk/onzin/", "versies/99/", "document.exe",
                                  "versies/99999999999999999999/", "verschil/1/0/",
                                  "verschil/0/88888888888888888888.pdf"])  # fmt: skip
def test_what_is_not_there_is_not_found(
    rest: str, dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    assert client_of(bram).get(here(dossier, rest)).status_code == 404


def test_strange_signs_do_no_harm(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    path = here(dossier, "hoofdstuk/risico/")
    typed = {"text": "nul \0 en <script>alert(1)</script>", "edition": "9" * 40}

    answer = client_of(bram).post(path, typed)

    assert answer.status_code == 422


def test_the_document_is_read_on_the_screen_with_its_pictures(
    wilgenwaard: Organisation, bram: User, client_of: ClientOf
) -> None:
    dossier = a_full_dossier(wilgenwaard, bram)

    page = client_of(bram).get(here(dossier, "document/")).content.decode()

    assert page.count("<svg") >= 2
    assert "Waar we op letten" in page
    assert "Vertrouwelijk" in page


def test_what_people_typed_is_never_markup(
    wilgenwaard: Organisation, bram: User, client_of: ClientOf
) -> None:
    dossier = a_full_dossier(wilgenwaard, bram)
    theme = wilgenwaard.ambitiontheme_set.first()
    assert theme is not None
    theme.name = "<script>alert(1)</script>"
    theme.save()
    dossier.need_set.update(means="<script>alert(2)</script>")

    page = client_of(bram).get(here(dossier, "document/")).content.decode()

    assert "<script>alert" not in page


@pytest.mark.parametrize("name", ["pdf", "odt", "docx", "html"])
def test_a_file_is_taken_along_and_the_trail_says_so(
    name: str, dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client, path = client_of(bram), here(dossier, f"document.{name}")

    assert client.head(path).status_code == 200
    assert not AuditEntry.objects.filter(event="strategy.downloaded").exists()
    answer = client.get(path)

    assert answer.status_code == 200
    assert f".{name}" in answer["Content-Disposition"]
    assert AuditEntry.objects.filter(event="strategy.downloaded").count() == 1


def test_a_frozen_dossier_shows_its_chapters_and_no_form(
    wilgenwaard: Organisation, bram: User, client_of: ClientOf
) -> None:
    dossier = a_dossier(wilgenwaard, bram, standing="goedgekeurd")
    client, path = client_of(bram), here(dossier, "hoofdstuk/waarde/")

    assert client.get(path).status_code == 302
    assert client.post(path, {"text": "Nog iets", "edition": 0}).status_code == 409
    assert client.post(here(dossier, "versies/")).status_code == 409


def test_a_stranger_and_a_passer_by_see_nothing(
    dossier: Dossier, cora: User, client: Client, client_of: ClientOf
) -> None:
    for rest in ("", "document/", "document.pdf", "versies/1/"):
        assert client_of(cora).get(here(dossier, rest)).status_code == 404
        assert client.get(here(dossier, rest)).status_code == 302


@pytest.mark.parametrize("sheet", ["hoofdstuk/risico/", "document/"])
def test_a_page_for_one_thing_does_not_ask_how_far_the_step_is(
    sheet: str, dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    seen = client_of(bram).get(here(dossier, sheet)).content.decode()

    assert "Deze stap is klaar" not in seen


def test_what_is_approved_comes_first_and_asks_for_no_decision(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    version = keep_version(dossier, "Voor het besluit", by=bram, today=date(2026, 9, 1))
    StrategyVersion.objects.filter(pk=version.pk).update(is_decided=True)
    Dossier.objects.filter(pk=dossier.pk).update(standing="goedgekeurd")

    seen = client_of(bram).get(here(dossier)).content.decode()

    assert "Lees wat is goedgekeurd" in seen
    assert here(dossier, "versies/1/document.pdf") in seen
    assert "Vraag dan een besluit" not in seen
