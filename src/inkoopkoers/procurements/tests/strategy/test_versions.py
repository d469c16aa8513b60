# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A version never changes, and a damaged one is never shown as if it were whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.strategy import keep_version
from inkoopkoers.procurements.models import Dossier, StrategyText, StrategyVersion
from inkoopkoers.procurements.queries.strategy.versions import Damaged, version_of
from inkoopkoers.procurements.tests.making import a_dossier

TODAY = date(2026, 11, 22)
ClientOf = Callable[[User], Client]

pytestmark = pytest.mark.django_db


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    made = a_dossier(wilgenwaard, bram)
    StrategyText.objects.create(dossier=made, chapter="risico", text="Eerst dit.")
    keep_version(made, "Begin", by=bram, today=TODAY)
    return made


def here(dossier: Dossier, rest: str) -> str:
    return f"/trajecten/{dossier.pk}/strategie/{rest}"


def test_versions_are_numbered_and_keep_what_was_there(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    StrategyText.objects.filter(dossier=dossier).update(text="Later dat.")
    client = client_of(bram)
    client.post(here(dossier, "versies/"), {"note": "Na overleg"})

    first = client.get(here(dossier, "versies/1/")).content.decode()
    second = client.get(here(dossier, "versies/2/")).content.decode()

    assert "Eerst dit." in first
    assert "Later dat." not in first
    assert "Later dat." in second
    assert "Na overleg" in client.get(here(dossier, "")).content.decode()


def test_a_note_that_is_too_long_comes_back(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).post(here(dossier, "versies/"), {"note": "a" * 501})

    assert answer.status_code == 422
    assert "hooguit 500 tekens" in answer.content.decode()


def test_nobody_writes_over_a_version(dossier: Dossier) -> None:
    kept = StrategyVersion.objects.get(dossier=dossier)
    kept.note = "Anders"

    with pytest.raises(ValueError, match="never changes"):
        kept.save()


@pytest.mark.parametrize("document", ['{"shape": 1}', "", "geen json"])
def test_a_damaged_version_says_so_and_is_not_shown(
    document: str, dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    StrategyVersion.objects.filter(dossier=dossier).update(document=document)
    client = client_of(bram)

    with pytest.raises(Damaged):
        version_of(dossier, 1)
    for rest in ("versies/1/", "versies/1/document.pdf", "verschil/1/0/"):
        answer = client.get(here(dossier, rest))
        assert answer.status_code == 409
        assert "beschadigd" in answer.content.decode()


def test_the_difference_names_what_came_and_went_in_words(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    StrategyText.objects.filter(dossier=dossier).update(text="Eerst iets anders.")

    page = client_of(bram).get(here(dossier, "verschil/1/0/")).content.decode()

    assert "vervallen: dit" in page
    assert "toegevoegd: iets anders" in page


@pytest.mark.parametrize("name", ["pdf", "docx", "odt"])
def test_the_difference_goes_along_as_a_file(
    name: str, dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    answer = client_of(bram).get(here(dossier, f"verschil/1/0.{name}"))

    assert answer.status_code == 200


def test_choosing_two_versions_leads_to_their_difference(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    chosen = client.get(here(dossier, "verschil/"), {"old": "1", "new": "0"})
    wrong = client.get(here(dossier, "verschil/"), {"old": "77", "new": "x"})

    assert chosen["Location"] == here(dossier, "verschil/1/0/")
    assert wrong["Location"] == here(dossier, "")


def test_a_version_file_says_where_it_stands(
    dossier: Dossier, lies: User, client_of: ClientOf
) -> None:
    page = client_of(lies).get(here(dossier, "versies/1/document.html"))

    text = page.content.decode()
    assert "Vertrouwelijk" in text
    assert "<dd>Concept</dd>" in text


def test_a_difference_does_not_come_down_under_the_name_of_a_version(
    dossier: Dossier, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)

    version = client.get(here(dossier, "versies/1/document.html"))
    difference = client.get(here(dossier, "verschil/1/0.html"))

    assert "-versie-1.html" in version["Content-Disposition"]
    assert "-verschil-1-0.html" in difference["Content-Disposition"]
