# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a threshold says about spend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.spending.domain.thresholds import Kind, ThresholdWarning
from inkoopkoers.spending.wording.thresholds import (
    conclusion,
    contract_told,
    meaning_told,
    more_told,
    now_told,
    warning_told,
    when_told,
)

PASSED = ThresholdWarning(
    category="909",
    kind=Kind.OTHER,
    threshold_eur=Decimal(216_000),
    since=date(2026, 1, 1),
    is_beyond=False,
    peak_on=date(2026, 5, 31),
    peak_eur=Decimal(231_000),
    peak_total_eur=Decimal(300_000),
    reached=((60, date(2026, 1, 20)), (80, date(2026, 3, 4)), (100, date(2026, 4, 12))),
    now_eur=Decimal(108_000),
    now_total_eur=Decimal(150_000),
)
NEAR = replace(PASSED, peak_eur=Decimal(180_000), reached=PASSED.reached[:2])


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_passed_threshold_is_told_in_two_sentences() -> None:
    assert plain(warning_told(PASSED, "schoonmaak", 365)) == (
        "Aan schoonmaak gaven we in twaalf maanden € 231.000 uit zonder contract. Dat "
        "is meer dan € 216.000: de drempel sinds 1 januari 2026."
    )


@pytest.mark.parametrize(
    ("one", "ending"),
    [
        (NEAR, "Dat is 83 % van € 216.000: de drempel sinds 1 januari 2026."),
        (
            replace(PASSED, peak_eur=Decimal(216_000)),
            "Dat is precies € 216.000: de drempel sinds 1 januari 2026. Dat telt als "
            "meer.",
        ),
        (
            replace(PASSED, since=None, is_beyond=True),
            "Dat is meer dan € 216.000: de dichtstbijzijnde drempel die we kennen.",
        ),
        (replace(PASSED, since=None), "Dat is meer dan € 216.000: de drempel."),
    ],
)
def test_beside_the_threshold_it_is_said_what_it_is(
    one: ThresholdWarning, ending: str
) -> None:
    assert plain(warning_told(one, "schoonmaak", 90)).endswith(ending)


def test_another_term_than_a_year_is_told_in_days() -> None:
    assert "in 90 dagen" in warning_told(PASSED, "schoonmaak", 90)


def test_the_first_day_is_told_unless_it_lies_before_what_is_shown() -> None:
    told = plain(when_told(PASSED, 365))
    before = plain(when_told(PASSED, 365, date(2026, 5, 1)))

    assert told == (
        "Het hoogste punt was in de twaalf maanden tot en met 31 mei 2026. Op 12 april "
        "2026 kwam het voor het eerst op 100 % van de drempel."
    )
    assert before.endswith("Voor 1 mei 2026 was het al 100 % van de drempel.")


def test_contracts_and_now_and_what_is_not_tagged_are_told_beside_it() -> None:
    bare = replace(PASSED, peak_total_eur=PASSED.peak_eur)

    assert "€ 69.000" in plain(contract_told(PASSED))
    assert contract_told(bare) == "Er staat geen contract bij."
    assert "50 % van de drempel" in plain(now_told(PASSED, 365))
    assert "€ 12.000" in plain(more_told(Decimal(12_000)))
    assert more_told(Decimal(0)) == ""


def test_a_conclusion_counts_what_passed_and_else_what_came_near() -> None:
    assert conclusion([]) == "Geen categorie komt in de buurt van de drempel"
    assert conclusion([NEAR]).startswith("Geen categorie is boven de drempel, 1 komt")
    assert conclusion([PASSED, NEAR]).startswith("Bij 1 categorie gaven we")
    assert conclusion([PASSED, PASSED]).startswith("Bij 2 categorieën gaven we")


def test_what_it_may_mean_differs_per_kind() -> None:
    told = {
        meaning_told(PASSED),
        meaning_told(PASSED, is_partly_social=True),
        meaning_told(replace(PASSED, kind=Kind.WORKS)),
        meaning_told(replace(PASSED, kind=Kind.SOCIAL)),
    }

    assert len(told) == 4
