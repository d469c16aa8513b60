# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What search finds, and what it never does."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.library.domain import _stem, entry, search, words

pytestmark = pytest.mark.once

TEXTS = (
    "Vraag functioneel uit bij innovatieve oplossingen",
    "Sluit een raamcontract met leveranciers",
    "Maak duurzaam inkopen concreet, ook in je inkoopbeleid",
    "Één café in de coöperatie: ideeën over risico's en KPI’s",
    "Co2-uitstoot, prijzen en ＷＩＤＥ ℂijfers",
)
ENTRIES = [entry(text, (1, text)) for text in TEXTS]


def found(query: str, text: str) -> bool:
    return search([entry(text, (1, text))], query) == [text]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("duurzame", "duurzaam"),
        ("duurzaam", "duurzame"),
        ("duurzaam", "duurzaamheidsbeleid"),
        ("sociale", "sociaal"),
        ("innovatief", "innovatieve"),
        ("inkopen", "inkoop"),
        ("inkopen", "inkoopbeleid"),
        ("inkoop", "Inkopers"),
        ("aanbestedingen", "aanbesteden"),
        ("leverancier", "leveranciers"),
        ("prijs", "prijzen"),
        ("organisaties", "organisatie"),
        ("risico", "risico's"),
        ("risicos", "risico’s"),
        ("kpi's", "KPI"),
    ],
)
def test_the_forms_of_a_word_find_each_other(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [("contract", "raamcontract"), ("contracten", "raamcontracten"),
     ("huur", "huurcontract"), ("beleid", "inkoopbeleid")],
)  # fmt: skip
def test_a_word_finds_the_longer_word_it_is_part_of(query: str, text: str) -> None:
    assert found(query, text)


@pytest.mark.parametrize("query", ["eis", "co", "raamcontracten"])
def test_a_short_or_a_longer_word_is_no_part(query: str) -> None:
    assert not found(query, "reis contract")


@pytest.mark.parametrize(
    "query", ["een cafe", "CAFÉ", "cooperatie", "ideeen", "Ideeën", "wide", "CIJFERS"]
)
def test_case_accents_and_shapes_of_letters_do_not_matter(query: str) -> None:
    hits = search(ENTRIES, query)

    assert hits
    assert hits[0] in TEXTS[3:]


def test_every_word_must_match() -> None:
    assert search(ENTRIES, "raamcontract leveranciers") == [TEXTS[1]]
    assert search(ENTRIES, "raamcontract duurzaam") == []


def test_words_may_stand_in_different_texts_of_one_thing() -> None:
    one = entry("tip", (6, "raamcontract"), (1, "gemeente"))

    assert search([one], "gemeente raamcontract") == ["tip"]


def test_the_best_match_comes_first_and_equals_keep_their_order() -> None:
    entries = [
        entry("beside", (1, "contract")),
        entry("part", (6, "raamcontract")),
        entry("whole", (6, "contract")),
        entry("whole too", (6, "contract")),
    ]

    assert search(entries, "contract") == ["whole", "whole too", "part", "beside"]


def test_a_thing_without_texts_is_never_found() -> None:
    assert search([entry("nothing")], "contract") == []


@pytest.mark.parametrize(
    "query", ["", " ", "!?.,-–", "😀", "\x00", "__", "’s", "\u200b"]
)
def test_a_query_without_words_finds_nothing(query: str) -> None:
    assert search(ENTRIES, query) == []


@pytest.mark.parametrize("query", ["contract " * 1200, "x" * 10_000, "ﷺ" * 1000])
def test_ten_kilobytes_are_searched_like_any_query(query: str) -> None:
    hits = search(ENTRIES, query)

    assert set(hits) <= set(TEXTS)


def test_the_same_word_twice_counts_once() -> None:
    assert words("contract Contract") == words("contract")


@given(st.text())
def test_any_query_finds_a_part_of_what_there_is(query: str) -> None:
    hits = search(ENTRIES, query)

    assert set(hits) <= set(TEXTS)
    assert len(hits) == len(set(hits))


QUERIES = st.lists(
    st.sampled_from(" ".join(TEXTS).split()) | st.text(max_size=8), max_size=4
)


@given(QUERIES, st.text(max_size=12))
def test_another_word_never_finds_more(some: list[str], more: str) -> None:
    query = " ".join(some)
    before = search(ENTRIES, query)

    after = search(ENTRIES, f"{query} {more}")

    assert not words(query) or set(after) <= set(before)


@given(st.text(min_size=1))
def test_a_text_is_found_by_all_its_own_words(text: str) -> None:
    hits = search([entry("it", (1, text))], text)

    assert hits == (["it"] if words(text) else [])


def test_searching_at_the_same_time_gives_the_same_stems() -> None:
    some = ["duurzaamheid", "contracten", "leveranciers", "aanbestedingen", "prijzen"]
    wanted = {word: words(word)[0].stem for word in some}
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def stems_again(_: int) -> dict[str, str]:
        _stem.cache_clear()
        return {word: words(word)[0].stem for word in some}

    try:
        with ThreadPoolExecutor(6) as pool:
            seen = list(pool.map(stems_again, range(300)))
    finally:
        sys.setswitchinterval(before)

    assert all(one == wanted for one in seen)
