# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome in sentences."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.parameters import Parameter, ParameterKind
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Basis,
    Category,
    CostLine,
    CostSheet,
    Rate,
)
from inkoopkoers.costing.domain.tipping import Never, Tipping, Turn
from inkoopkoers.costing.queries.outcomes import outcome_of
from inkoopkoers.costing.tests.making import BANDS, a_sheet
from inkoopkoers.costing.wording import results as words
from inkoopkoers.costing.wording.amounts import (
    called,
    cell,
    cents,
    listed,
    money,
    percentage,
    places_for,
)
from inkoopkoers.costing.wording.tipping import (
    distance,
    tipping_sentence,
    value,
    why_never,
)

SPACE = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    """With ordinary spaces, so that a test reads as the sentence does."""
    return text.replace(SPACE, " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def priced(*amounts: str) -> CostSheet:
    """Alternatives that are one purchase each, in order a, b, c."""
    found = tuple(
        Alternative(
            code,
            f"Aanbod {code.upper()}",
            lines=(CostLine("koop", "Koop", Category.PURCHASE, Decimal(amount)),),
        )
        for code, amount in zip("abcdefgh", amounts, strict=False)
    )
    rate = Rate(BANDS, Basis.REAL, "Werkgroep", "2026-01-01")
    return CostSheet(8, rate, 2026, found)


def test_the_headline_says_who_and_how_much() -> None:
    found = outcome_of(a_sheet())

    assert plain(words.headline(found)) == (
        "‘Aanbod B’ kost over 8 jaar het minst: € 445.776."
    )
    assert plain(words.margin(found)) == (
        "Dat is gelijk aan € 62.969 per jaar. ‘Aanbod A’ kost € 114.065 meer (25,6 %)."
    )
    assert "aanschaf min restwaarde (€ 114.065)" in plain(words.why(found))
    assert words.caution(found) == ""


def test_one_alternative_has_its_costs_and_no_other() -> None:
    found = outcome_of(priced("1000"))

    assert plain(words.headline(found)) == "‘Aanbod A’ kost over 8 jaar € 1.000."
    assert "meer" not in words.margin(found)
    assert words.why(found) == ""
    assert words.never_overtaken(found) == ""


def test_equal_ones_are_named_together() -> None:
    found = outcome_of(priced("1000", "1000", "3000"))

    assert plain(words.headline(found)).startswith("‘Aanbod A’ en ‘Aanbod B’ kosten")
    many = words.headline(outcome_of(priced(*["1000"] * 6)))
    assert "nog 2 andere" in many


def test_a_small_difference_is_said_to_be_small() -> None:
    found = outcome_of(priced("1000", "1040"))

    assert "4 %" in plain(words.caution(found))


def test_what_costs_more_is_told_too() -> None:
    one = Alternative(
        "a", "Aanbod A",
        lines=(
            CostLine("koop", "Koop", Category.PURCHASE, Decimal(900)),
            CostLine("co2", "Uitstoot", Category.CO2, Decimal(90)),
        ),
    )  # fmt: skip
    two = Alternative(
        "b", "Aanbod B",
        lines=(CostLine("koop", "Koop", Category.PURCHASE, Decimal(1500)),),
    )  # fmt: skip

    text = plain(words.why(outcome_of(replace(priced(), alternatives=(one, two)))))

    assert "Duurder is ‘Aanbod A’ in CO2 (€ 90)." in text


def test_without_an_outcome_nothing_is_claimed() -> None:
    found = outcome_of(priced())

    assert not found.can_count
    assert words.headline(found) == "Er is nog geen uitkomst."
    assert words.margin(found) == words.why(found) == words.caution(found) == ""
    assert words.difference_title(found) == "Kosten per soort"


def test_an_alternative_without_lines_does_not_win() -> None:
    sheet = a_sheet()
    empty = replace(
        sheet, alternatives=(*sheet.alternatives, Alternative("c", "Niets"))
    )

    found = outcome_of(empty)

    assert [one.alternative for one in found.results] == ["a", "b"]
    assert [one.name for one in found.left_out] == ["Niets"]


def test_overtaking_is_for_good() -> None:
    found = outcome_of(a_sheet())

    (one,) = found.overtakings

    assert words.overtaking_sentence(one, found.sheet) == (
        "Na 4 jaar (2030) is ‘Aanbod B’ goedkoper dan ‘Aanbod A’, en dat blijft zo."
    )


@pytest.mark.parametrize(
    ("eur", "text"),
    [
        (0.0, "€ 0"),
        (12.5, "€ 12,50"),
        (999.994, "€ 999,99"),
        (12345.6, "€ 12.346"),
        (-1500.0, "€ −1.500"),
        (1_234_567.0, "€ 1,23 miljoen"),
        (2.5e9, "€ 2,50 miljard"),
    ],
)
def test_money_in_a_sentence(eur: float, text: str) -> None:
    assert plain(money(eur)) == text


def test_amounts_in_tables_and_sums() -> None:
    assert plain(cell(12345.6)) == "12 346"
    assert plain(cents(12345.6)) == "€ 12.345,60"
    assert places_for([1.5, 2.0]) == 2
    assert places_for([1.5, 5000.0]) == 0
    assert places_for([]) == 0


@pytest.mark.parametrize(
    ("part", "text"),
    [(0.028, "2,8 %"), (0.05, "5 %"), (2.764, "276 %"), (Decimal("-0.01"), "−1 %")],
)
def test_parts_are_percentages(part: float, text: str) -> None:
    assert plain(percentage(part)) == text


def test_names_are_set_apart_and_listed() -> None:
    assert called("Houden wat er is") == "‘Houden wat er is’"
    assert len(called("x" * 300)) == 62
    assert listed(["a", "b", "c"]) == "a, b en c"
    assert listed([]) == ""


def a_tipping(
    kind: ParameterKind,
    now: str,
    at: float | None,
    alternative: str = "",
    **more: object,
) -> Tipping:
    """The first of two is cheaper now; the turn changes that."""
    start = float(now)
    turns: tuple[Turn, ...] = ()
    if at is not None:
        low, high = ("a", "b") if at > start else ("b", "a")
        turns = (Turn(at, low, high),)
    parameter = Parameter(kind, alternative, Decimal(now))
    made = Tipping(parameter, ("a", "b"), "a", turns)
    return replace(made, **more)  # type: ignore[arg-type]  # any field of it


@pytest.mark.parametrize(
    ("tipping", "text"),
    [
        (
            a_tipping(ParameterKind.RATE, "0.028", 0.0412),
            "Stijgt de discontovoet van 2,8 % tot boven 4,12 %, dan is ‘Aanbod B’ "
            "goedkoper.",
        ),
        (
            a_tipping(ParameterKind.ENERGY_PRICE, "0.32", 0.05),
            "Daalt de stroomprijs van € 0,32 per kWh tot onder € 0,05 per kWh, dan is "
            "‘Aanbod B’ goedkoper.",
        ),
        (
            a_tipping(ParameterKind.PURCHASE, "1", 1.12, "a"),
            "Stijgt de aanschafprijs van ‘Aanbod A’ met meer dan 12 %, dan is "
            "‘Aanbod B’ goedkoper.",
        ),
        (
            a_tipping(ParameterKind.WAGES, "1", 0.4),
            "Daalt de prijs van eigen uren met meer dan 60 %, dan is ‘Aanbod B’ "
            "goedkoper.",
        ),
        (
            a_tipping(ParameterKind.HORIZON, "8", 5.0),
            "Is de looptijd 5 jaar of korter in plaats van 8 jaar, dan wint ‘Aanbod B’.",
        ),
        (
            a_tipping(ParameterKind.LIFE, "4", 6.0, "b"),
            "Is de levensduur van ‘Aanbod B’ 6 jaar of langer in plaats van 4 jaar, dan "
            "wint ‘Aanbod B’.",
        ),
        (
            a_tipping(ParameterKind.CO2_PRICE, "0.13", 0.5, cheaper_there=("c",)),
            "Stijgt de prijs van CO2 van € 0,13 per kg tot boven € 0,50 per kg, dan is "
            "‘Aanbod B’ goedkoper. Maar daar is ‘Aanbod C’ nog goedkoper.",
        ),
        (
            a_tipping(ParameterKind.LICENCE_PRICE, "1", None, never=Never.NO_INFLUENCE),
            "De prijs van licenties doet voor beide hetzelfde. Daar hangt de keuze niet "
            "van af.",
        ),
        (
            a_tipping(
                ParameterKind.WAGES, "1", None, never=Never.EQUAL, cheaper_now=""
            ),
            "De prijs van eigen uren maakt geen verschil: ze kosten steeds evenveel.",
        ),
        (
            a_tipping(ParameterKind.PURCHASE, "1", None, "b", never=Never.OUTSIDE),
            "De aanschafprijs van ‘Aanbod B’ keert de volgorde niet om: ook gratis of "
            "tien keer zo duur blijft ‘Aanbod A’ de goedkoopste.",
        ),
    ],
)
def test_a_tipping_point_is_told_in_a_sentence(tipping: Tipping, text: str) -> None:
    assert plain(tipping_sentence(tipping, priced("1", "2", "3"))) == text


def test_an_outcome_that_never_turns_says_between_which_values() -> None:
    one = replace(
        a_tipping(ParameterKind.RATE, "0.028", None, never=Never.NOT_IN_RANGE),
        parameter=Parameter(
            ParameterKind.RATE, "", Decimal("0.028"), Decimal("-0.01"), Decimal("0.15")
        ),
    )

    assert plain(tipping_sentence(one, priced("1", "2"))) == (
        "De discontovoet keert de volgorde niet om: van −1 % tot 15 % blijft "
        "‘Aanbod A’ de goedkoopste."
    )
    assert why_never(one, priced("1", "2")) == "nooit: ‘Aanbod A’ blijft de goedkoopste"


def test_equal_ones_turn_at_once() -> None:
    one = replace(
        a_tipping(ParameterKind.WAGES, "1", 1.0), cheaper_now="",
        turns=(Turn(1.0, "a", "b"), Turn(1.5, "b", "a")),
    )  # fmt: skip

    text = plain(tipping_sentence(one, priced("1", "1")))

    assert text.startswith("Nu kosten ze evenveel.")
    assert "nog eens: bij 50 %" in text


def test_a_distance_has_the_unit_of_its_parameter() -> None:
    assert plain(distance(a_tipping(ParameterKind.RATE, "0.028", 0.0412))) == (
        "+1,32 procentpunt"
    )
    assert distance(a_tipping(ParameterKind.HORIZON, "8", 5.0)) == "−3 jaar"
    assert plain(distance(a_tipping(ParameterKind.WAGES, "1", 0.4))) == "−60 %"
    assert distance(a_tipping(ParameterKind.CO2_PRICE, "0", 0.5)) == "–"
    assert distance(a_tipping(ParameterKind.WAGES, "1", None)) == ""


def test_a_factor_is_told_beside_what_was_filled_in() -> None:
    wages = Parameter(ParameterKind.WAGES)

    assert value(wages, 1.0) == "zoals ingevuld"
    assert value(wages, 0.0) == "gratis"
    assert plain(value(wages, 1.2)) == "20 % hoger"
    assert plain(value(wages, 0.8)) == "20 % lager"
