# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated rules that we ship, on the days around each change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.queries import rule_groups, rulebook
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.rule_words import period_in_words, value_in_words
from inkoopkoers.knowledge.tests.making import edit

THRESHOLDS = "rules/thresholds.yaml"
CODES = {
    "drempel-werken", "drempel-leveringen-diensten-centraal",
    "drempel-leveringen-diensten-decentraal", "drempel-sociaal",
    "drempel-nuts-leveringen-diensten", "drempel-nuts-werken", "drempel-nuts-sociaal",
    "drempel-concessies", "drempel-defensie-leveringen-diensten",
    "drempel-defensie-werken", "richtgrens-enkelvoudig-leveringen-diensten",
    "richtgrens-enkelvoudig-werken", "richtgrens-nationaal-werken",
    "uitnodigen-minimaal", "uitnodigen-maximaal", "klein-perceel-leveringen-diensten",
    "klein-perceel-werken", "klein-perceel-aandeel", "termijn-openbaar",
    "termijn-niet-openbaar-aanmelden", "termijn-niet-openbaar-inschrijven",
    "termijn-korting-elektronisch", "termijn-vooraankondiging", "termijn-antwoorden",
    "termijn-antwoorden-urgent", "termijn-opschortend", "social-return-loonsom",
    "social-return-maanden", "mvi-productgroepen", "mvi-aandeel-significant",
    "impact-gewicht", "isv-risicocategorieen", "betaaltermijn-overheid",
    "discontovoet-reeel",
    "discontovoet-reeel-later", "discontovoet-eerste-periode", "inflatie",
    "co2-prijs-midden", "co2-prijs-laag", "co2-prijs-hoog", "co2-prijs-groei",
    "stroom-co2", "bestelkosten", "gartner-factor", "levensduur-school-leermiddelen",
    "levensduur-school-meubilair", "levensduur-school-apparatuur",
    "levensduur-school-automatisering", "levensduur-school-boeken",
    "levensduur-school-vervoer", "activeringsgrens-school",
    "levensduur-leermethode-minimaal", "levensduur-leermethode-maximaal",
    "levensduur-gemeente-laptop", "levensduur-gemeente-server",
    "levensduur-gemeente-software", "signaal-liquiditeit-klein",
    "signaal-liquiditeit-middel", "signaal-liquiditeit-groot",
    "signaal-liquiditeit-zeer-groot", "signaal-solvabiliteit",
    "signaal-liquide-middelen",
}  # fmt: skip


def test_every_rule_that_the_product_uses_is_there() -> None:
    assert set(rulebook().codes) == CODES
    assert [code for group in rule_groups() for code in group.codes] == list(
        rulebook().codes
    )


@pytest.mark.parametrize(
    ("first", "last", "works", "central", "decentral"),
    [
        (date(2018, 1, 1), date(2019, 12, 31), 5_548_000, 144_000, 221_000),
        (date(2020, 1, 1), date(2021, 12, 31), 5_350_000, 139_000, 214_000),
        (date(2022, 1, 1), date(2023, 12, 31), 5_382_000, 140_000, 215_000),
        (date(2024, 1, 1), date(2025, 12, 31), 5_538_000, 143_000, 221_000),
        (date(2026, 1, 1), date(2027, 12, 31), 5_404_000, 140_000, 216_000),
    ],
)
def test_the_thresholds_hold_from_their_first_to_their_last_day(
    first: date, last: date, works: int, central: int, decentral: int
) -> None:
    expected = {
        "drempel-werken": works,
        "drempel-leveringen-diensten-centraal": central,
        "drempel-leveringen-diensten-decentraal": decentral,
        "drempel-sociaal": 750_000,
        "drempel-nuts-sociaal": 1_000_000,
        "drempel-nuts-werken": works,
        "drempel-concessies": works,
    }

    for day in (first, last):
        held = {code: rulebook().on(code, day) for code in expected}
        assert {code: one.rule.value for code, one in held.items()} == expected
        assert not any(one.is_beyond for one in held.values())


def test_after_2027_the_last_thresholds_are_used_and_said_so() -> None:
    held = rulebook().on("drempel-werken", date(2028, 1, 1))

    assert held.is_beyond
    assert held.rule.value == 5_404_000


def test_a_guidance_amount_says_that_it_is_no_limit() -> None:
    guidance = [code for code in rulebook().codes if code.startswith("richtgrens-")]

    for code in guidance:
        assert "geen harde grens" in rulebook().editions(code)[0].note


@pytest.mark.parametrize(
    ("code", "words", "period"),
    [
        ("drempel-werken", "€\N{NO-BREAK SPACE}5.404.000",
         "1 januari 2026 tot en met 31 december 2027"),
        ("termijn-openbaar", "45\N{NO-BREAK SPACE}dagen", "vanaf 1 juli 2016"),
        ("impact-gewicht", "50\N{NO-BREAK SPACE}%", "geen datum bekend"),
        ("uitnodigen-minimaal", "3", "geen datum bekend"),
        ("discontovoet-reeel", "2,8\N{NO-BREAK SPACE}%", "vanaf 1 januari 2026"),
        ("co2-prijs-laag", "€\N{NO-BREAK SPACE}0,05 per kg", "vanaf 1 januari 2023"),
        ("stroom-co2", "0,374\N{NO-BREAK SPACE}kg per kWh", "vanaf 1 januari 2021"),
        ("gartner-factor", "4,5\N{NO-BREAK SPACE}keer", "geen datum bekend"),
        ("levensduur-school-meubilair", "15\N{NO-BREAK SPACE}jaar",
         "vanaf 1 januari 2023"),
    ],
)  # fmt: skip
def test_a_rule_is_said_as_dutch_readers_write_it(
    code: str, words: str, period: str
) -> None:
    rule = rulebook().on(code, date(2026, 3, 1)).rule

    assert value_in_words(rule) == words
    assert period_in_words(rule) == period


def test_the_end_of_a_period_without_beginning_is_said() -> None:
    oldest = rulebook().edition("isv-risicocategorieen", "oudste")

    assert period_in_words(oldest) == "tot en met 31 mei 2022"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("valid_from: 2020-01-01", "valid_from: 2020-01-02",
         "rules[0].editions[1].valid_from: tussen deze versie en de vorige zit een gat"),
        ("valid_from: 2020-01-01", "valid_from: 2019-12-31",
         "rules[0].editions[1].valid_from: deze versie begint voordat de vorige eindigt"),
        ("valid_to: 2019-12-31", "valid_to: 2017-12-31",
         "rules[0].editions[0].valid_from: deze versie eindigt voordat zij begint"),
        ("source: brussel-drempels", "source: onbekend",
         "rules[0].editions[0].source: de bron 'onbekend' bestaat niet"),
        ("code: drempel-sociaal", "code: drempel-werken",
         "rules[3].code: de code 'drempel-werken' is al gebruikt"),
        ("unit: EUR", "unit: gulden", "rules[0].unit: kies een van"),
        ("status: verified", "status: misschien",
         "rules[0].editions[0].status: kies een van"),
        ("value: 5548000", "value: veel",
         "rules[0].editions[0].value: hier hoort een getal"),
        ("value: 5548000", "value: .inf",
         "rules[0].editions[0].value: hier hoort een getal"),
        ("value: 5548000", "value: true",
         "rules[0].editions[0].value: hier hoort een getal"),
        ("value: 5548000", "value: -1",
         "rules[0].editions[0].value: dit getal moet minstens 0 zijn"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_field(
    content: Path, old: str, new: str, expected: str
) -> None:
    edit(content, THRESHOLDS, old, new)

    with pytest.raises(BadContent) as told:
        load_rules(content)

    assert THRESHOLDS in str(told.value)
    assert expected in str(told.value)


def test_a_file_that_is_missing_or_belongs_nowhere_is_told(content: Path) -> None:
    (content / "rules" / "periods.yaml").rename(content / "rules" / "termijnen.yaml")

    with pytest.raises(BadContent) as told:
        load_rules(content)

    assert "periods.yaml:1: dit bestand ontbreekt" in str(told.value)
    assert "termijnen.yaml:1: dit bestand hoort nergens bij" in str(told.value)
