# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every bidder may know of the talks with the market."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.market_log import Asked, market_log

INSTEAD = "[partij]"


def shared(text: str, *parties: str) -> str:
    log = market_log([Asked(1, text, "")], parties, INSTEAD)
    return log.shared[0].question


def test_a_name_is_taken_out_whatever_its_capitals() -> None:
    assert shared("Kan NOORD ook?", "Noord") == "Kan [partij] ook?"


def test_a_name_is_found_without_its_legal_form() -> None:
    assert shared("Kan Noord dat?", "Noord B.V.") == "Kan [partij] dat?"
    assert shared("Noord B.V. kan dat", "Noord B.V.") == "[partij] kan dat"


def test_a_name_is_found_over_the_end_of_a_line() -> None:
    assert shared("van Groot\nNoord", "Groot Noord") == "van [partij]"


def test_part_of_another_word_is_no_name() -> None:
    assert shared("Het Noorden", "Noord") == "Het Noorden"


def test_the_longest_name_is_taken_out_whole() -> None:
    assert shared("Noord Oost kan dat", "Noord", "Noord Oost") == "[partij] kan dat"


def test_a_name_of_two_letters_would_take_out_too_much() -> None:
    assert shared("Wij zijn er", "Er", "") == "Wij zijn er"


def test_a_name_with_signs_is_read_as_it_is() -> None:
    assert shared("Is A+B (NL) er?", "A+B (NL)") == "Is [partij] er?"
    assert shared("Vraag", r"\1") == "Vraag"


def test_secret_ones_are_left_out_with_their_reason() -> None:
    secret = Asked(2, "Geheim", "", is_secret=True, reason="patent")

    log = market_log([Asked(1, "Open", ""), secret], ["Noord"], INSTEAD)

    assert [one.key for one in log.shared] == [1]
    assert log.left_out == (secret,)
    assert log.unanswered == 1
    assert log.named == ()


@given(
    st.text(max_size=40),
    st.lists(st.text(alphabet="abcXYZ .+-(", min_size=3, max_size=12), max_size=4),
)
def test_no_name_is_left_between_the_words(before: str, parties: list[str]) -> None:
    names = [" ".join(one.split()) for one in parties]
    names = [one for one in names if len(one) >= 3 and one.isalpha()]
    for name in names:
        text = shared(f"{before} , {name} !", *parties)

        assert f" {name} " not in text
