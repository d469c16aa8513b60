# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A guess is as often right as it says, and says why."""

from __future__ import annotations

import random
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.categories.accepting import rules_for
from inkoopkoers.spending.domain.categories.board import Effect, Group, Level
from inkoopkoers.spending.domain.categories.guessing import (
    MOST_BY_WORDS,
    Basis,
    Guess,
    confidence,
    guess_of,
)
from inkoopkoers.spending.domain.categories.naming import Named, Names
from inkoopkoers.spending.domain.categories.rule import NO_CODE, Draft
from inkoopkoers.spending.forms.converting import LIKELY
from inkoopkoers.spending.questions.categories import BOARD, GroupRow
from inkoopkoers.spending.tests.answering import answer
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of
from inkoopkoers.spending.wording.categories import (
    effect_sentences,
    how_sure,
    rule_sentence,
    why,
)

pytestmark = pytest.mark.once

NAMES = Names(
    [
        Named("90910000", "Reinigingsdiensten schoonmaak glasbewassing"),
        Named("48000000", "Softwarepakketten en informatiesystemen"),
        Named("39100000", "Meubilair bureaustoel"),
        Named("39200000", "Stoffering"),
    ]
)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_confidence_is_a_share_that_grows_with_what_agrees(
    agree: int, differ: int
) -> None:
    sure = confidence(agree, agree + differ)

    assert 0 < sure <= 1
    assert confidence(agree + 1, agree + differ + 1) >= sure
    assert confidence(agree, agree + differ + 1) <= sure


def test_one_of_one_is_far_from_certain() -> None:
    assert confidence(1, 1) == Decimal("0.6667")
    assert confidence(9, 9) == Decimal("0.9091")


# The share of lines of a ledger that are its main category, by the kind of ledger.
PURITIES = (0.5, 0.7, 0.9, 0.97, 1.0)


def test_guesses_on_lines_kept_apart_are_as_often_right_as_they_say(
    tmp_path: Path,
) -> None:
    chance = random.Random(20260101)
    truth: dict[tuple[int, str], list[str]] = {}
    lines = []
    for at in range(6_000):
        supplier, ledger = f"S{chance.randrange(60)}", str(4000 + chance.randrange(6))
        purity = PURITIES[(int(supplier[1:]) + int(ledger)) % len(PURITIES)]
        main = 10 + (int(supplier[1:]) * 7 + int(ledger)) % 50
        other = 70 + chance.randrange(9)
        code = f"{main if chance.random() < purity else other}000000"
        is_known = chance.random() < 0.6
        if not is_known:
            truth.setdefault((key_of(supplier), ledger), []).append(code)
        lines.append(
            a_line(
                10, supplier=supplier, ledger=ledger, invoice=str(at),
                category_code=code if is_known else None,
            )
        )  # fmt: skip
    rows = answer(BOARD, a_dataset(tmp_path, lines), parameters={"limit": 9_999})

    for low, high in ((0.3, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 1.01)):
        said, right, count = _calibration(rows, truth, low, high)
        assert count > 50
        # Rather too careful than too sure.
        assert said - 0.04 < right < said + 0.10, (low, said, right, count)


def _calibration(
    rows: Iterable[GroupRow],
    truth: dict[tuple[int, str], list[str]],
    low: float,
    high: float,
) -> tuple[float, float, int]:
    said: list[float] = []
    right: list[bool] = []
    for row in rows:
        guess = guess_of(
            row.guess or "", row.basis or 0, row.guess_lines or 0, row.guess_of or 0
        )
        if low <= guess.confidence < high:
            codes = truth[(row.supplier or 0, row.ledger)]
            said += [float(guess.confidence)] * len(codes)
            right += [code == guess.category for code in codes]
    return sum(said) / len(said), sum(right) / len(right), len(said)


def test_names_are_found_by_stems_and_by_the_first_part_of_a_word() -> None:
    for text in ("Schoonmaakkosten 2026", "schoonmaak", "reinigingsdienst"):
        guess = NAMES.guess([text])
        assert guess is not None
        assert guess.category == "90910000"
        assert guess.basis is Basis.WORDS
        assert 0 < guess.confidence <= MOST_BY_WORDS


@pytest.mark.parametrize("text", ["", "kosten", "levering", "12", "xyz", "\x00"])
def test_words_that_say_nothing_give_no_guess(text: str) -> None:
    assert NAMES.guess([text]) is None


def test_a_contract_is_not_what_was_bought() -> None:
    agents = Named("70300000", "Makelaarsdiensten op honorarium- of contractbasis")
    advice = Named("79400000", "Adviezen inzake bedrijfsvoering en management")

    for text in ("NC&A main contract", "contracten", "facilities management"):
        assert Names([agents, advice]).guess([text]) is None


@pytest.mark.parametrize(
    ("text", "is_ready"),
    [
        ("Transport", False),
        ("Transportkosten", False),
        ("Transport pijpleiding", True),
        ("Busvervoer", True),
        ("Catering", True),
    ],
)
def test_one_word_of_a_name_that_says_more_is_not_ready_to_take(
    text: str, *, is_ready: bool
) -> None:
    names = Names(
        [
            Named("60300000", "Transport via pijpleiding", "gasleiding"),
            Named("60100000", "Wegvervoer van personen", "busvervoer taxivervoer"),
            Named("55500000", "Cateringdiensten"),
        ]
    )

    guess = names.guess([text])

    assert guess is not None
    assert (guess.confidence >= LIKELY) is is_ready


def test_a_tie_is_no_guess() -> None:
    twins = Names([Named("10000000", "kaarsen"), Named("20000000", "kaarsen")])

    assert twins.guess(["kaarsen"]) is None


def test_a_tie_inside_a_division_is_that_division() -> None:
    both = Names([Named("48100000", "software"), Named("48200000", "software")])

    guess = both.guess(["software"])

    assert guess is not None
    assert guess.category == "48"


def a_group(ledger: str, given: str = "", category: str = "", lines: int = 99) -> Group:
    guess = guess_of(category, 2, lines, lines) if category else None
    return Group(Level.EXACT, 7, "Bron BV", ledger, "", given, 1, Decimal(1), (), guess)


def test_a_wide_rule_is_left_out_when_it_would_tag_what_nobody_was_sure_of() -> None:
    sure, unsure = a_group("", category="90"), a_group("4310")

    assert rules_for([sure, unsure], Decimal("0.9")) == ()
    assert rules_for([sure], Decimal("0.9")) == ((sure, sure.draft("90")),)


def test_narrow_rules_come_first_so_that_each_group_gets_its_own() -> None:
    wide = a_group("43", category="45")
    narrow = a_group("4310", category="90")
    given = a_group("43", "Bouw", category="71")

    pairs = rules_for([wide, narrow, given], Decimal("0.9"))

    assert [group for group, _draft in pairs] == [given, narrow, wide]
    assert [draft.given for _group, draft in pairs] == ["Bouw", NO_CODE, NO_CODE]


def test_a_rule_for_one_ledger_stays_when_a_longer_one_has_none() -> None:
    bare = a_group("43101")
    groups = [a_group("", category="1"), a_group("431", category="2"), bare]

    pairs = rules_for(groups, Decimal("0.9"))

    assert [group.ledger for group, _draft in pairs] == ["431"]


def test_a_guess_says_why_in_numbers() -> None:
    guess = guess_of("90911000", 2, 1_820, 2_000)

    assert why(guess) == (
        "91 % van de 2.000 regels bij deze leverancier op dit grootboek is 90911000."
    )
    assert how_sure(guess) == "bijna zeker (90 %)"
    words = Guess("90", Basis.WORDS, Decimal("0.3"), words=("schoonmak",))
    assert "schoonmak" in why(words)
    assert how_sure(words) == "een gok (30 %)"


def test_a_rule_is_a_sentence() -> None:
    draft = Draft("90911300", ledger="4310", words="glasbewassing, ramen")

    assert rule_sentence(draft, category_name="Glazenwassen") == (
        "Grootboek begint met 4310 en omschrijving heeft ‘glasbewassing’ of ‘ramen’ "
        "→ 90911300 Glazenwassen"
    )
    other = Draft("90", supplier=7, given=NO_CODE)
    assert rule_sentence(other, "Bron BV") == (
        "Leverancier Bron BV en het bestand heeft geen CPV-code → 90"
    )


def test_an_effect_is_told_thing_by_thing() -> None:
    effect = Effect(
        tagged_lines=1_200, tagged_amount=Decimal(5000), freed_lines=1,
        freed_amount=Decimal(3),
    )  # fmt: skip

    tagged, freed = effect_sentences(effect)

    assert tagged.startswith("1.200 regels")
    assert freed.startswith("1 regel (")
    assert len(effect_sentences(Effect())) == 1
