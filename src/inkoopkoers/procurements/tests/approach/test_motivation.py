# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation writes itself, can be changed, and is never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.approach.motivation import motivation_for
from inkoopkoers.procurements.tests.making import a_dossier

Browse = Callable[[User], Client]
TODAY = date(2026, 11, 22)


def there(dossier: Dossier) -> str:
    return f"/trajecten/{dossier.pk}/aanpak/motivering/"


def text_of(dossier: Dossier) -> str:
    return motivation_for(dossier, TODAY).text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


@pytest.mark.django_db
def test_the_text_names_value_rule_source_and_choice(dossier: Dossier) -> None:
    Approach.objects.create(dossier=dossier, procedure="europees-openbaar")

    text = text_of(dossier)

    assert "€ 500.000 zonder btw" in text
    assert "regel sinds 1 januari 2026" in text
    assert "gecontroleerd op" in text
    assert "We kiezen voor ‘Europees openbaar’." in text


@pytest.mark.django_db
def test_saving_the_written_text_lets_it_write_on(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    written = motivation_for(dossier, TODAY).written.replace("\n", "\r\n")

    client_of(bram).post(there(dossier), {"motivation": written, "edition": "1"})
    Dossier.objects.update(kind="werken")

    dossier.refresh_from_db()
    assert Approach.objects.get().motivation == ""
    assert "gaat over werken" in text_of(dossier)


@pytest.mark.django_db
def test_an_own_text_stays_when_the_facts_change(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    client = client_of(bram)
    client.post(there(dossier), {"motivation": "Omdat het kan.", "edition": "1"})
    Dossier.objects.update(kind="werken")

    page = client.get(there(dossier)).content.decode()

    dossier.refresh_from_db()
    assert text_of(dossier) == "Omdat het kan."
    assert "Omdat het kan.</textarea>" in page
    assert "Wat er nu vanzelf zou staan" in page


@pytest.mark.django_db
def test_taking_the_written_text_back_keeps_what_was_typed(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Approach.objects.create(dossier=dossier, motivation="Bewaard.")
    client = client_of(bram)
    typed = {"motivation": "Net getypt.", "edition": "1"}

    taken = client.post(there(dossier), {**typed, "tekst": "geschreven"})
    back = client.post(
        there(dossier),
        {"motivation": "x", "aside": "Net getypt.", "tekst": "terug", "edition": "1"},
    )

    taken_page, back_page = taken.content.decode(), back.content.decode()
    assert (taken.status_code, back.status_code) == (200, 200)
    assert "De opdracht gaat over leveringen." in taken_page
    assert "<p>Net getypt.</p>" in taken_page
    assert "Net getypt.</textarea>" in back_page
    assert Approach.objects.get().motivation == "Bewaard."


@pytest.mark.django_db
def test_an_empty_text_writes_itself_again(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Approach.objects.create(dossier=dossier, motivation="Bewaard.")

    client_of(bram).post(there(dossier), {"motivation": "", "edition": "1"})

    assert Approach.objects.get().motivation == ""


@pytest.mark.django_db
@pytest.mark.parametrize("extra", [{}, {"tekst": "geschreven"}])
def test_ten_thousand_characters_are_refused_and_stay_there(
    extra: dict[str, str], dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = {"motivation": "x" * 10_000, "edition": "1", **extra}

    response = client_of(bram).post(there(dossier), data)

    assert response.status_code == 422
    assert "x" * 10_000 in response.content.decode()
    assert not Approach.objects.exists()


@pytest.mark.django_db
def test_a_frozen_dossier_keeps_its_text(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(standing=Standing.APPROVED.value)

    response = client_of(bram).post(
        there(dossier), {"motivation": "Anders", "edition": "1"}
    )

    assert response.status_code == 409
    assert not Approach.objects.filter(motivation="Anders").exists()


@pytest.mark.django_db
def test_without_a_kind_there_is_no_text_yet(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(kind="")
    dossier.refresh_from_db()

    assert text_of(dossier) == ""
    assert client_of(bram).get(there(dossier)).status_code == 200
