# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A gentle look at a functional need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.wording_check import (
    FunctionalNeed,
    Hint,
    HintCode,
    NeedField,
    hints,
    is_solution,
)
from inkoopkoers.procurements.wording.need import hint_text

pytestmark = pytest.mark.once

GOOD = FunctionalNeed(
    role="leerling in de bovenbouw",
    means="thuis en in de klas aan dezelfde opdracht werken",
    goal="ik geen les mis als ik ziek ben",
)


def hinted(
    *, role: str = GOOD.role, means: str = GOOD.means, goal: str = GOOD.goal
) -> list[tuple[HintCode, NeedField, tuple[str, ...]]]:
    found = hints(FunctionalNeed(role, means, goal))
    return [(one.code, one.field, one.words) for one in found]


def in_means(means: str) -> dict[HintCode, tuple[str, ...]]:
    found = hints(FunctionalNeed(GOOD.role, means, GOOD.goal))
    assert all(one.field is NeedField.MEANS for one in found)
    return {one.code: one.words for one in found}


def test_a_functional_need_gets_no_hint() -> None:
    assert hints(GOOD) == ()
    assert not is_solution(GOOD)


@pytest.mark.parametrize(
    ("means", "words"),
    [
        ("een laptop", ("laptop",)),
        ("twee Laptops en een schooltablet", ("Laptops", "schooltablet")),
        ("een busje huren", ("busje",)),
        ("zonnepanelen op het dak", ("zonnepanelen",)),
        ("camera's bij de deur", ("camera's",)),
        ("een usb-stick", ("usb-stick",)),
    ],
)
def test_a_thing_to_buy_is_a_solution(means: str, words: tuple[str, ...]) -> None:
    assert in_means(means) == {HintCode.SOLUTION: words}
    assert is_solution(FunctionalNeed("docent", means, "x y"))


@pytest.mark.parametrize(
    "means",
    [
        "excellent onderwijs volgen",
        "het verbruik monitoren",
        "in teams samenwerken",
        "geholpen worden; ik word gebeld",
        "Teams van docenten laten overleggen",
        "overleggen. Teams kiezen zelf",
        "een glas sap drinken",
    ],
)
def test_ordinary_words_are_no_solution(means: str) -> None:
    assert in_means(means) == {}


@pytest.mark.parametrize(
    ("means", "word"),
    [
        ("een iPad", "iPad"),
        ("een Chromebook", "Chromebook"),
        ("iPad's lenen", "iPad's"),
        ("vergaderen met Teams", "Teams"),
        ("stukken in Word schrijven", "Word"),
        ("lijsten in excel", "excel"),
        ("appen met WhatsApp", "WhatsApp"),
        ("een Smartboard", "Smartboard"),
        ("een iOS toestel", "iOS"),
    ],
)
def test_a_brand_is_named_as_a_brand(means: str, word: str) -> None:
    assert in_means(means)[HintCode.BRAND] == (word,)


def test_or_equivalent_makes_a_brand_a_mere_solution() -> None:
    assert in_means("een iPad of gelijkwaardig") == {HintCode.SOLUTION: ("iPad",)}
    assert in_means("een iPad of tablet, of gelijkwaardige") == {
        HintCode.SOLUTION: ("iPad", "tablet")
    }


def test_a_word_is_named_once_as_it_was_typed_first() -> None:
    assert in_means("Tablet of tablet of TABLET") == {HintCode.SOLUTION: ("Tablet",)}


@pytest.mark.parametrize("goal", ["", "  ", "-", "n.v.t.", "Geen.", "ik het kan", "x"])
def test_a_goal_that_says_nothing_is_missing(goal: str) -> None:
    assert hinted(goal=goal) == [(HintCode.NO_GOAL, NeedField.GOAL, ())]


def test_a_goal_that_repeats_the_means_is_no_goal() -> None:
    assert hinted(means="digitaal samenwerken", goal="ik digitaal kan samenwerken") == [
        (HintCode.GOAL_REPEATS, NeedField.GOAL, ("digitaal", "samenwerken"))
    ]
    assert hinted(means="samenwerken", goal="ik samenwerken leer") == []


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("de afdeling ICT", ("afdeling",)),
        ("ICT-afdeling", ("ICT-afdeling",)),
        ("Schoolbestuur", ("Schoolbestuur",)),
        ("gemeente", ("gemeente",)),
        ("diensten", ("diensten",)),
    ],
)
def test_a_part_of_an_organisation_is_no_person(
    role: str, words: tuple[str, ...]
) -> None:
    assert hinted(role=role) == [(HintCode.ROLE_IS_NO_PERSON, NeedField.ROLE, words)]


@pytest.mark.parametrize(
    "role", ["", "medewerker van de afdeling ICT", "teamleider", "schoolleider in Ede"]
)
def test_a_person_may_belong_to_a_part(role: str) -> None:
    assert hinted(role=role) == []


def test_sixty_words_are_fine_and_one_more_is_long() -> None:
    sixty = FunctionalNeed("docent", "leren " * 57, "nieuwe kansen")
    more = FunctionalNeed("docent", "leren " * 58, "nieuwe kansen")

    assert hints(sixty) == ()
    assert hints(more) == (Hint(HintCode.TOO_LONG, NeedField.MEANS, ("61",)),)


@pytest.mark.parametrize(
    ("means", "words"),
    [
        ("altijd inloggen", ("altijd",)),
        ("100 % zeker en Nooit wachten", ("100 %", "Nooit")),
        ("100% zeker", ("100%",)),
        ("24/7 hulp", ("24/7",)),
        ("foutloze stukken", ("foutloze",)),
    ],
)
def test_absolute_words_are_named(means: str, words: tuple[str, ...]) -> None:
    assert in_means(means) == {HintCode.ABSOLUTE: words}


def test_a_part_of_a_word_or_number_is_not_absolute() -> None:
    assert in_means("1100 procenten tellen in 24/78") == {}


def test_every_hint_is_said_with_its_words() -> None:
    for code in HintCode:
        said = hint_text(Hint(code, NeedField.GOAL, ("een", "twee", "drie")))

        assert "%(" not in said
        assert code is HintCode.NO_GOAL or "‘een’, ‘twee’ en ‘drie’" in said


def test_a_number_is_said_without_quotes() -> None:
    said = hint_text(Hint(HintCode.TOO_LONG, NeedField.MEANS, ("61",)))

    assert said.startswith("Deze behoefte is 61 woorden lang.")


@given(st.text(), st.text(), st.text())
def test_any_text_can_be_looked_at(role: str, means: str, goal: str) -> None:
    found = hints(FunctionalNeed(role, means, goal))

    assert len({(one.code, one.field) for one in found}) == len(found)
    for one in found:
        text = {"role": role, "means": means, "goal": goal}[one.field]
        assert one.code is HintCode.TOO_LONG or all(word in text for word in one.words)


@given(st.text(alphabet="abcde éA1 -.%", max_size=60))
def test_hints_come_from_words_only(text: str) -> None:
    spaced = f"  {text}\n"

    def codes(goal: str) -> list[HintCode]:
        return [one.code for one in hints(FunctionalNeed("a", "b", goal))]

    assert codes(text) == codes(spaced)


def test_ten_thousand_signs_and_a_nul_are_read() -> None:
    long = FunctionalNeed("a" * 10_000, "laptop\x00 " * 1_200, "." * 10_000)

    codes = [one.code for one in hints(long)]

    assert codes == [HintCode.TOO_LONG, HintCode.SOLUTION, HintCode.NO_GOAL]
