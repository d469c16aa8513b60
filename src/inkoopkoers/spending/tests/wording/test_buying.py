# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Splitting, small orders and buying beside contracts, in sentences."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.spending.domain.buying import OffContract, SmallOrders, WithoutOrder
from inkoopkoers.spending.tests.domain.test_splitting import PATTERN
from inkoopkoers.spending.wording import buying as words

SMALL = SmallOrders(
    None, "", 10_000, Decimal(1_000_000), 1_234, Decimal(20_000),
    bundled=234, cost_eur=Decimal(43_190), saved_eur=Decimal(35_000),
)  # fmt: skip
OFF = OffContract(
    "909", Decimal(155_000), Decimal(100_000), Decimal(55_000), 3, 2, 2, 1, 1
)
USUAL = WithoutOrder("Sport", 10, Decimal(100_000), 2, Decimal(16_000))


def plain(text: str) -> str:
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def test_a_pattern_says_what_was_seen_and_accuses_nobody() -> None:
    told = plain(words.pattern_told(PATTERN, "schoonmaak"))

    assert told == (
        "Op 2 maart 2026 kochten we 2 keer schoonmaak bij Bron BV. Elke aankoop is "
        "kleiner dan € 50.000, de richtgrens om één aanbieder te vragen. Samen kosten "
        "ze € 99.000."
    )
    assert "goede reden" in str(words.PATTERN_NOTE)


def test_every_shape_of_pattern_has_its_sentence_also_without_names() -> None:
    unit = PATTERN._replace(shape="unit", supplier=None, supplier_name=None)
    below = PATTERN._replace(shape="just_below", limit="threshold", supplier_name=None)

    assert "kocht Sport 2 keer" in words.pattern_told(unit, "schoonmaak")
    assert "een leverancier zonder naam" in words.pattern_told(below, "schoonmaak")
    assert "de Europese drempel" in words.pattern_told(below, "schoonmaak")


def test_patterns_are_counted() -> None:
    assert words.patterns_conclusion([]).startswith("We zien geen")
    assert words.patterns_conclusion([PATTERN]).startswith("Bij 1 groep")
    assert words.patterns_conclusion([PATTERN, PATTERN]).startswith("Bij 2 groepen")


def test_small_orders_are_told_with_what_they_cost_and_what_bundling_saves() -> None:
    told = plain(words.small_told(SMALL, Decimal(250), Decimal(35)))

    assert told == (
        "1.234 facturen zijn kleiner dan € 250, samen 2 % van het geld. Reken je € 35 "
        "per factuur, dan kost verwerken € 43.190."
    )
    assert "scheelt dat 1.000 facturen: ongeveer € 35.000" in plain(
        words.saved_told(SMALL)
    )
    assert plain(words.small_conclusion(SMALL)).startswith("12 % van de facturen")


def test_without_small_orders_there_is_nothing_to_save() -> None:
    none = SMALL._replace(small_invoices=0, bundled=0)

    assert words.small_conclusion(none) == "Er zijn geen kleine facturen"
    assert words.saved_told(none).startswith("Bundelen per maand scheelt hier geen")


def test_beside_a_contract_is_told_in_euros_and_as_a_part() -> None:
    alone = OFF._replace(other_suppliers=0)
    inside = OFF._replace(off_amount=Decimal(0))

    assert plain(words.off_conclusion([OFF])) == (
        "Waar een contract is, ging € 55.000 erbuiten om (35 %)"
    )
    assert words.off_conclusion([inside]).endswith("ging niets erbuiten om")
    assert words.off_conclusion([]).endswith("dit is niet te zien")
    assert "1 leverancier heeft er geen" in words.off_told(OFF, "schoonmaak")
    assert "die er wel een contract voor hebben" in words.off_told(alone, "schoonmaak")


def test_missing_order_numbers_are_added_up_where_orders_are_usual() -> None:
    unusual = USUAL._replace(amount_without=Decimal(60_000))
    complete = USUAL._replace(lines_without=0, amount_without=Decimal(0))

    assert "€ 16.000" in plain(words.without_order_conclusion([USUAL, unusual]))
    assert "Geen enkel onderdeel" in words.without_order_conclusion([unusual])
    assert "altijd" in words.without_order_conclusion([complete])
