# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the lessons, and lessons that return."""

from __future__ import annotations

from typing import Any

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import Dossier, Lesson
from inkoopkoers.procurements.queries.lessons import MOST_RETURNING, returning_for
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
LEARNED = {"worked": "nee", "text": "Vraag eerst de leraren.", "for_whom": "inkopers"}


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


def test_a_lesson_is_kept_and_shown(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    client = client_of(bram)

    response = client.post(f"/trajecten/{dossier.pk}/lessen/", LEARNED, follow=True)

    page = response.content.decode()
    assert "Vraag eerst de leraren." in page
    assert "Dit werkte niet" in page


def test_a_lesson_without_words_keeps_what_was_typed(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    data = {**LEARNED, "text": ""}

    response = client_of(bram).post(f"/trajecten/{dossier.pk}/lessen/", data)

    assert response.status_code == 422
    assert 'value="inkopers"' in response.content.decode()


def test_who_reads_writes_no_lesson_and_a_stranger_sees_none(
    client_of: Any, lies: User, cora: User, dossier: Dossier
) -> None:
    address = f"/trajecten/{dossier.pk}/lessen/"

    assert client_of(lies).post(address, LEARNED).status_code == 403
    assert client_of(cora).get(address).status_code == 404
    assert client_of(cora).post(address, LEARNED).status_code == 404


def test_lessons_return_at_the_same_product_group_and_never_from_elsewhere(
    bram: User, cora: User, dossier: Dossier
) -> None:
    elsewhere = cora.organisations.get()
    for number in range(MOST_RETURNING + 2):
        here = a_dossier(dossier.organisation, bram, title=f"Eerder {number}")
        Lesson.objects.create(
            dossier=here, worked=True, text=f"Les {number}",
            product_group=dossier.product_group,
        )  # fmt: skip
    Lesson.objects.create(
        dossier=a_dossier(elsewhere, cora), worked=True, text="Van een ander",
        product_group=dossier.product_group,
    )  # fmt: skip

    found = [one.lesson.text for one in returning_for(dossier, bram)]

    assert found == [f"Les {number}" for number in range(6, 1, -1)]


def test_only_what_was_decided_on_can_be_ended(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    client, address = client_of(bram), f"/trajecten/{dossier.pk}/lessen/afronden/"

    refused = client.post(address)
    Dossier.objects.filter(pk=dossier.pk).update(standing="goedgekeurd")
    client.post(address)

    dossier.refresh_from_db()
    assert refused.status_code == 409
    assert dossier.standing == "afgerond"
    assert dossier.ended_on


def test_all_lessons_can_be_searched_and_taken_along(
    client_of: Any, bram: User, dossier: Dossier
) -> None:
    client = client_of(bram)
    Lesson.objects.create(dossier=dossier, worked=True, text="Begin op tijd")

    found = client.get("/trajecten/lessen/?q=op+tijd").content.decode()
    other = client.get("/trajecten/lessen/?q=iets+anders").content.decode()
    sheet = client.get("/trajecten/lessen/export.csv").content.decode("utf-8-sig")

    assert "Begin op tijd" in found
    assert "Geen lessen gevonden" in other
    assert "Begin op tijd" in sheet
    assert client.get("/trajecten/lessen/export.doc").status_code == 404
