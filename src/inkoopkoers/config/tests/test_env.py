# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may differ per installation, read from the environment."""

from __future__ import annotations

import pytest

from inkoopkoers.config.env import BadSetting, Env, SettingMissing

pytestmark = pytest.mark.once


def test_a_setting_without_a_default_has_to_be_there() -> None:
    env = Env(values={})

    with pytest.raises(SettingMissing, match="Set NAME: the purpose"):
        env.text("NAME", "the purpose")


def test_a_default_holds_until_something_is_set() -> None:
    assert Env(values={}).text("NAME", "", "here") == "here"
    assert Env(values={"NAME": "there"}).text("NAME", "", "here") == "there"


@pytest.mark.parametrize("value", ["1", "true", "YES", " on "])
def test_yes_has_several_forms(value: str) -> None:
    assert Env(values={"NAME": value}).truth("NAME", "") is True


@pytest.mark.parametrize("value", ["0", "false", "No", "off"])
def test_no_has_several_forms(value: str) -> None:
    assert Env(values={"NAME": value}).truth("NAME", "", default=True) is False


@pytest.mark.parametrize("default", [True, False])
def test_a_truth_that_is_not_set_is_its_default(default: bool) -> None:
    assert Env(values={}).truth("NAME", "", default=default) is default


@pytest.mark.parametrize("value", ["ja", "maybe", "2", "ye"])
def test_what_is_neither_yes_nor_no_stops_instead_of_being_no(value: str) -> None:
    with pytest.raises(BadSetting, match="Set NAME to yes or no"):
        Env(values={"NAME": value}).truth("NAME", "")


@pytest.mark.parametrize(("value", "number"), [("0", 0), (" 2 ", 2), ("10", 10)])
def test_a_number_is_read(value: str, number: int) -> None:
    assert Env(values={"NAME": value}).number("NAME", "", 5) == number


def test_a_number_that_is_not_set_is_its_default() -> None:
    assert Env(values={}).number("NAME", "", 5) == 5


@pytest.mark.parametrize("value", ["-1", "1.5", "een", "²"])
def test_what_is_no_number_stops(value: str) -> None:
    with pytest.raises(BadSetting, match="Set NAME to a number"):
        Env(values={"NAME": value}).number("NAME", "", 5)


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_value_counts_as_not_set(value: str) -> None:
    env = Env(values={"NAME": value})

    assert env.text("NAME", "", "default") == "default"
    assert env.number("NAME", "", 5) == 5
    assert env.truth("NAME", "", default=True) is True
    with pytest.raises(SettingMissing):
        env.text("NAME", "")


def test_words_are_separated_by_commas() -> None:
    env = Env(values={"NAME": " a.example, ,b.example "})

    assert env.words("NAME", "") == ["a.example", "b.example"]
    assert env.words("OTHER", "") == []
    assert env.words("OTHER", "", "x,y") == ["x", "y"]


def test_words_with_a_default_cannot_be_emptied() -> None:
    with pytest.raises(BadSetting, match="Set NAME to something"):
        Env(values={"NAME": " , "}).words("NAME", "", "localhost")


def test_every_variable_is_remembered_for_the_manual() -> None:
    env = Env(values={"C": "3"})

    env.text("A", "first", "x")
    env.truth("B", "second")
    env.number("C", "third", 1)
    env.words("D", "fourth")

    told = {name: (one.purpose, one.default) for name, one in env.variables.items()}
    assert told == {
        "A": ("first", "x"),
        "B": ("second", "no"),
        "C": ("third", "1"),
        "D": ("fourth", ""),
    }
