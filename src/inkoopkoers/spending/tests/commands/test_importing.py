# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Importing from a terminal goes through the same actions as the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.commands.importing import import_files
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.models import SpendImport, SpendSource

pytestmark = pytest.mark.django_db
HEADER = "Datum;Leverancier;Bedrag excl. btw;Factuur\n"
MARCH = f"{HEADER}2-3-2026;Bron BV;100,00;F1\n30-3-2026;Bron BV;250,50;F2\n"
APRIL = f"{HEADER}30-3-2026;Bron BV;250,50;F2\n15-4-2026;Van Dijk;75,25;F3\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = []
    for name, text in (("maart.csv", MARCH), ("april.csv", APRIL)):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


def test_months_count_and_a_line_of_both_counts_once(
    files: list[Path], wilgenwaard: Organisation, capsys: pytest.CaptureFixture[str]
) -> None:
    code = import_files(wilgenwaard.name, "Grootboek", files, (), accept=True)

    rows = SpendImport.objects.filter(state=ImportState.PUBLISHED).order_by("pk")
    assert code == 0
    assert [row.counts["imported"] for row in rows if row.counts] == [2, 1]
    assert SpendSource.objects.get().name == "Grootboek"
    assert "maart.csv: 2 rijen, 2 tellen mee" in capsys.readouterr().out
    assert all(path.exists() for path in files)


def test_the_same_files_again_add_nothing(
    files: list[Path], wilgenwaard: Organisation, capsys: pytest.CaptureFixture[str]
) -> None:
    import_files(wilgenwaard.name, "Grootboek", files, (), accept=True)

    code = import_files(wilgenwaard.name, "Grootboek", files, (), accept=True)

    assert code == 0
    assert SpendImport.objects.count() == 2
    assert "is er al" in capsys.readouterr().out


def test_what_is_open_waits_for_a_person(
    tmp_path: Path, files: list[Path], wilgenwaard: Organisation
) -> None:
    open_ = tmp_path / "open.csv"
    open_.write_text("Datum;Leverancier;Bedrag\n2-3-2026;Bron BV;100,00\n")

    code = import_files(wilgenwaard.name, "Kas", [open_], ())

    assert code == 1
    assert SpendImport.objects.get().state == ImportState.ASKING


def test_a_bad_file_is_told_and_the_others_count(
    tmp_path: Path,
    files: list[Path],
    wilgenwaard: Organisation,
    capsys: pytest.CaptureFixture[str],
) -> None:
    empty = tmp_path / "leeg.csv"
    empty.write_bytes(b"")

    code = import_files(wilgenwaard.name, "Kas", [empty, files[0]], (), accept=True)

    assert code == 1
    assert "Het bestand is leeg" in capsys.readouterr().err
    assert SpendImport.objects.filter(state=ImportState.PUBLISHED).count() == 1


def test_an_unknown_organisation_or_file_is_bad_input(
    tmp_path: Path, wilgenwaard: Organisation
) -> None:
    assert import_files("Nergens", "Kas", [tmp_path], ()) == 2
    assert import_files(wilgenwaard.name, "Kas", [tmp_path / "nee.csv"], ()) == 2
