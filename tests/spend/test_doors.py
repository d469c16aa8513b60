# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command line and the web give the same answers about the same files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.commands.analysing import JSON, Wish, analyse
from inkoopkoers.spending.commands.importing import import_files

pytestmark = pytest.mark.django_db

HEADER = "Boekdatum;Leverancier;KvK;Bedrag excl. btw;Factuur;Afdeling;CPV;Omschrijving"
JANUARY = f"""{HEADER}
5-1-2026;Bron BV;12345678;1.100,00;F1;Beheer;45210000-2;Dak
6-1-2026;Bron B.V.;12345678;25.000,50;F2;Beheer;45210000-2;Dak
7-1-2026;Van Dijk;;nul;F3;;;Advies
8-1-2026;Van Dijk;;80,10;F4;;;Advies
"""
FEBRUARY = f"""{HEADER}
3-2-2026;Van Dijk;;-80,10;F4;Sociaal;;Terug
4-2-2026;Groen Oost;87654321;45.000,00;F5;Sociaal;77310000-6;Onderhoud
"""


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> tuple[Path, ...]:
    settings.SPEND_FOLDER = tmp_path / "spend"
    given = []
    for name, text in (("januari.csv", JANUARY), ("februari.csv", FEBRUARY)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        given.append(path)
    return tuple(given)


def without_numbers(answer: Any) -> Any:
    """Without what a database numbers itself."""
    if isinstance(answer, list):
        return [without_numbers(one) for one in answer]
    if isinstance(answer, dict):
        kept = {
            name: one for name, one in answer.items() if name not in ("bron", "bestand")
        }
        return {name: without_numbers(one) for name, one in kept.items()}
    return answer


def test_every_answer_is_the_same_through_both_doors(
    files: tuple[Path, ...],
    tmp_path: Path,
    wilgenwaard: Organisation,
    lies: User,
    client_of: Callable[[User], Client],
) -> None:
    (tmp_path / "work").mkdir()
    wish = Wish(files, format=JSON)
    told = analyse(
        wish, tmp_path / "work", timezone.localdate(), lambda *_: None, lambda: False
    )
    at_terminal = json.loads(told.printed)["answers"]
    import_files(wilgenwaard.name, "Grootboek", files, (), accept=True)
    browser = client_of(lies)

    for answer in at_terminal:
        slug = kind_by_code(answer["code"]).slug
        found = browser.get(
            f"/api/v1/uitgaven/{wilgenwaard.pk}/antwoorden/{slug}"
        ).json()

        assert without_numbers(found) == without_numbers(answer), slug

    assert len(at_terminal) > 15
