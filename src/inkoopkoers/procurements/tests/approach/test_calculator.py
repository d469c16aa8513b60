# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public threshold: for anyone, from the address, nothing kept."""

from __future__ import annotations

import pytest
from django.test import Client

ADDRESS = "/trajecten/drempel/"
ASKED = {
    "soort": "leveringen",
    "dienst": "decentraal",
    "waarde": "218.000",
    "op": "2025-12-31",
}


def text_of(
    client: Client, asked: dict[str, str] | None = None, *, status: int = 200
) -> str:
    response = client.get(ADDRESS, asked or {})
    assert response.status_code == status
    assert not response.cookies
    return " ".join(
        response.content.decode().replace("\N{NO-BREAK SPACE}", " ").split()
    )


@pytest.mark.django_db
def test_it_asks_first(client: Client) -> None:
    text = text_of(client)

    assert "Wat koop je?" in text
    assert "Deze opdracht" not in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2025-12-31", "Deze opdracht is kleiner dan € 221.000."),
        ("2026-01-01", "Deze opdracht is groter dan € 216.000."),
        ("31-12-2027", "Deze opdracht is groter dan € 216.000."),
        ("2028-01-01", "Voor deze dag kennen we geen drempel."),
    ],
)
def test_the_day_decides(day: str, sentence: str, client: Client) -> None:
    assert sentence in text_of(client, {**ASKED, "op": day})


@pytest.mark.django_db
def test_what_fits_is_named_with_its_reason(client: Client) -> None:
    text = text_of(client, ASKED)

    assert "Meervoudig onderhands" in text
    assert "Regel sinds 1 januari 2024" in text


@pytest.mark.django_db
def test_without_a_value_and_a_day_it_names_the_threshold_of_today(
    client: Client,
) -> None:
    text = text_of(client, {"soort": "werken", "dienst": "centraal"})

    assert "De Europese drempel is €" in text
    assert "nog niet geraamd" in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"soort": "raket"},
        {"soort": ""},
        {"dienst": "\x00"},
        {"waarde": "-1"},
        {"waarde": "9" * 10_000},
        {"op": "31-02-2027"},
        {"op": "9999-99-99"},
    ],
)
def test_bad_input_is_told(wrong: dict[str, str], client: Client) -> None:
    text = text_of(client, {**ASKED, **wrong}, status=422)

    assert "<title>Fout:" in text


@pytest.mark.django_db
def test_a_day_without_a_known_threshold_is_said_once(client: Client) -> None:
    asked = {"soort": "leveringen", "dienst": "decentraal", "waarde": "218000"}

    page = client.get("/trajecten/drempel/", {**asked, "op": "2028-02-01"})

    assert page.content.decode().count("dichtstbijzijnde") == 1
