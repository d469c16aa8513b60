# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signs that a text is not plain Dutch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.lint import MAX_WORDS, lint, prose


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Vul dit in als u wilt.", "'u': schrijf 'je' en 'jouw', geen 'u'"),
        ("Uw inkoop.", "'Uw': schrijf 'je' en 'jouw', geen 'u'"),
        ("Goed gedaan!", "'!': geen uitroepteken"),
        ("Helaas lukt dat niet.", "'Helaas': gebruik een gewoon woord"),
        ("Je dient te vragen.", "'dient te': gebruik een gewoon woord"),
        ("Een  gat.", "'  ': twee spaties achter elkaar"),
    ],
)
def test_a_text_gets_advice(text: str, advice: str) -> None:
    assert list(lint(text)) == [advice]


@pytest.mark.parametrize(
    "text",
    ["Je koopt het nu.", "De unie en de muur.", "Zo'n 17 gemeenten, o.a. Ede.", ""],
)
def test_a_plain_text_gets_none(text: str) -> None:
    assert list(lint(text)) == []


@given(st.integers(min_value=1, max_value=60))
def test_a_sentence_has_at_most_25_words(count: int) -> None:
    found = list(lint(" ".join(["woord"] * count)))

    assert bool(found) == (count > MAX_WORDS)


@pytest.mark.parametrize("end", [".", "?", ":", ";", '."', ".'", ".)", '".', "'?"])
def test_words_are_counted_per_sentence(end: str) -> None:
    sentence = " ".join(["woord"] * 20) + end

    assert list(lint(f"{sentence} {sentence}")) == []


def test_prose_is_every_sentence_but_no_names_and_addresses() -> None:
    data = {
        "title": "Een boek van u",
        "tips": [{"code": "a b", "text": "Koop samen."}, {"text": "Los"}, 3, None],
        "sub_points": ["Een punt."],
    }

    assert list(prose(data)) == [
        (("tips", 0, "text"), "Koop samen."),
        (("sub_points", 0), "Een punt."),
    ]
