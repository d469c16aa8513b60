# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may put something on the calendar, and what others see there."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.models import CalendarEdition, Dossier, TeamMember
from inkoopkoers.procurements.tests.calendar.making import (
    CHOSEN,
    Browse,
    published,
    read,
    there,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("more", ["", "haal-weg/", "wis/"])
def test_only_who_manages_may_publish(
    dossier: Dossier, ivo: User, lies: User, client_of: Browse, more: str
) -> None:
    published(dossier, dossier.made_by or ivo)
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier, corner="inkoper", user=ivo
    )

    for reader in (ivo, lies):
        assert client_of(reader).post(there(dossier, more), CHOSEN).status_code == 403

    assert CalendarEdition.objects.count() == 1


@pytest.mark.parametrize("more", ["", "haal-weg/", "wis/"])
def test_a_stranger_finds_nothing_and_a_visitor_is_asked_to_sign_in(
    dossier: Dossier, cora: User, client_of: Browse, client: Client, more: str
) -> None:
    for send in ("get", "post"):
        stranger = getattr(client_of(cora), send)(there(dossier, more))
        visitor = getattr(client, send)(there(dossier, more))
        assert stranger.status_code == 404
        assert visitor.status_code == 302


def test_a_reader_sees_what_is_public_and_no_buttons(
    dossier: Dossier, bram: User, lies: User, client_of: Browse
) -> None:
    before = read(client_of(lies).get(there(dossier)))
    published(dossier, bram)
    after = read(client_of(lies).get(there(dossier)))

    assert "Een inkoper van je organisatie kan het op de kalender zetten" in before
    assert "48 maanden" in after
    for page in (before, after):
        assert "Haal het van de kalender" not in page
        assert "Bekijk wat iedereen gaat zien" not in page


def test_back_from_signing_in_leads_to_the_page(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).get(there(dossier, "haal-weg/"))

    assert response.headers["Location"] == there(dossier)
