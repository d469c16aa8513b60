# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The result of a round as sheets."""

from __future__ import annotations

import csv
import io

import pytest

from inkoopkoers.measuring.queries.material import Material, material_for
from inkoopkoers.measuring.sheets.book import FORMATS
from inkoopkoers.measuring.sheets.scores import coverage_percent
from inkoopkoers.measuring.tests.full_rounds import followed_up, full_round
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.reports.tests.read_sheet import sheets_of

Rows = list[list[str]]
SHEETS = ["Resultaat", "Thema’s", "Toelichtingen", "Consensus", "Doelen", "Acties",
          "Uitleg"]  # fmt: skip


def material(
    organisation: Organisation, by: User, code: str = "checklist", group: str = ""
) -> Material:
    found = followed_up(full_round(organisation, by, code), by)
    return material_for(by, found.pk, group)


def book_of(about: Material) -> dict[str, Rows]:
    return sheets_of(FORMATS["xlsx"][0](about))


def records(rows: Rows) -> list[dict[str, str]]:
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("code", ["checklist", "vier-in-balans", "inkoopvolwassenheid"])
def test_everything_has_its_own_sheet(
    wilgenwaard: Organisation, bram: User, code: str
) -> None:
    assert list(book_of(material(wilgenwaard, bram, code))) == SHEETS


def test_a_row_holds_the_counts_and_the_figures_of_a_question_and_a_group(
    wilgenwaard: Organisation, bram: User
) -> None:
    about = material(wilgenwaard, bram)

    found = records(book_of(about)["Resultaat"])

    assert len(found) == 12 * 3
    assert found[0]["Groep"] == "Iedereen"
    for row in found:
        item = about.presented.result.item(row["Code"])
        table = item and next(
            one for one in item.tables
            if row["Groep"] in ("Iedereen", f"{one.group.facet}: {one.group.value}")
        )  # fmt: skip
        assert table
        assert int(row["Scores"]) == table.scored
        if table.counts is None:
            assert row["Gemiddelde"] == row["Koos 1"] == ""
        else:
            levels = {level: int(row[f"Koos {level}"]) for level in (1, 2, 3, 4)}
            assert levels == {
                level: table.counts.scores.get(level, 0) for level in levels
            }
            assert sum(levels.values()) == table.scored


def test_what_too_few_scored_is_an_empty_cell(
    wilgenwaard: Organisation, bram: User
) -> None:
    found = records(book_of(material(wilgenwaard, bram))["Resultaat"])

    last = [row for row in found if row["Nummer"] == "12"]
    assert {row["Gemiddelde"] for row in last} == {""}
    assert {row["Koos 2"] for row in last} == {""}
    assert {row["Weet ik niet"] for row in last} == {"4", "1", "3"}


def test_the_csv_is_the_first_sheet(wilgenwaard: Organisation, bram: User) -> None:
    about = material(wilgenwaard, bram, "vier-in-balans")

    text = io.StringIO(FORMATS["csv"][0](about).decode("utf-8-sig"), newline="")
    rows = list(csv.reader(text, delimiter=";"))

    as_numbers = [[cell.replace(",", ".") for cell in row] for row in rows]
    sheet = book_of(about)["Resultaat"]
    as_text = [[cell.replace(",", ".") for cell in row] for row in sheet]
    for ours, theirs in zip(as_numbers, as_text, strict=True):
        assert [one.removesuffix(".0") for one in ours] == [
            one.removesuffix(".0") for one in theirs
        ]


def test_a_gap_tells_what_is_wanted(wilgenwaard: Organisation, bram: User) -> None:
    found = records(book_of(material(wilgenwaard, bram, "vier-in-balans"))["Resultaat"])

    first = found[0]
    assert float(first["Verschil"]) > 0
    wanted = sum(int(first[f"Wil {level}"]) for level in (1, 2, 3, 4))
    assert wanted == int(first["Scores"])


def test_with_a_group_only_that_one_stands_beside_everyone(
    wilgenwaard: Organisation, bram: User
) -> None:
    book = book_of(material(wilgenwaard, bram, group="Rol:jurist"))

    for name in ("Resultaat", "Thema’s"):
        groups = {row["Groep"] for row in records(book[name])}
        assert groups == {"Iedereen", "Rol: jurist"}


def test_the_other_sheets_hold_what_the_group_made_of_it(
    wilgenwaard: Organisation, bram: User
) -> None:
    book = book_of(material(wilgenwaard, bram))

    agreed, targets, actions = (
        records(book[name]) for name in ("Consensus", "Doelen", "Acties")
    )
    assert [row["Reden"] for row in agreed] == [
        "Zo gaat het meestal.",
        "=Het hangt ervan af",
    ]
    assert agreed[0]["Samen afgesproken"] == "3"
    assert {(row["Soort"], row["Streefscore"]) for row in targets} == {
        ("thema", "3.2"),
        ("vraag", "3.5"),
    }
    assert [row["Uiterlijk"] for row in actions] == ["2099-06-01"] * 2
    assert actions[1]["Wat"] == "=Bespreek de doelen met het bestuur"


def test_notes_and_links_stand_below_each_other(
    wilgenwaard: Organisation, bram: User
) -> None:
    found = records(book_of(material(wilgenwaard, bram))["Toelichtingen"])

    assert [row["Soort"] for row in found] == ["toelichting"] * 3 + ["link"]
    assert "=1+1 <b>vet</b> & meer" in [row["Tekst"] for row in found]


def test_the_last_sheet_tells_how_to_read_the_others(
    wilgenwaard: Organisation, bram: User
) -> None:
    about = material(wilgenwaard, bram)

    found = dict(book_of(about)["Uitleg"])

    assert found["Kenmerk van het resultaat"] == about.round.result_digest
    assert found["Niet te zien"] == "Rol: opdrachtgever"
    assert "minder dan 5 mensen" in found["Anoniem"]


def test_who_does_not_have_to_answer_does_not_lower_the_coverage(
    wilgenwaard: Organisation, bram: User
) -> None:
    result = material(wilgenwaard, bram).presented.result

    last = result.items[-1].table()

    assert last
    assert (last.scored, last.unknown, last.not_applicable, last.blank) == (4, 4, 4, 0)
    assert coverage_percent(last) == 50
