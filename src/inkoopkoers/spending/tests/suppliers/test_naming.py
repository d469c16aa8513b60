# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The core of a name, and names of persons."""

from __future__ import annotations

import re

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.domain.matching.naming import (
    core_of,
    looks_like_person,
    mended,
)
from inkoopkoers.spending.matching.cores import cores_of

# What names are made of that are hard to read, beside any other text.
PIECES = ["b.v.", " V O F", "n v", "&", " and ", "et", "_", "'", ".", "\u0301", "\x00",
          "\n", "\xa0", "Ã¶", "É", "ﬁ", "İ", "½", "日", "bv", " vennootschap"]  # fmt: skip
NAMES = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=8)

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("name", "core", "form"),
    [
        ("Bron B.V.", "bron", "bv"),
        ("BRON b.v", "bron", "bv"),
        ("Bron  bv.", "bron", "bv"),
        ("Bron B V", "bron", "bv"),
        ("Bakker & Zn.", "bakker en zn", ""),
        ("Bakker + Zn", "bakker en zn", ""),
        ("Coöperatie Groen U.A.", "cooperatie groen", "ua"),
        ("CoÃ¶peratie Groen", "cooperatie groen", ""),
        ("Bron Holding B.V.", "bron holding", "bv"),
        ("Wilg and Sons Ltd.", "wilg en sons", "ltd"),
        ("A.B.C. Bouw V.O.F.", "abc bouw", "vof"),
        ("BV", "", ""),
        ("Diverse crediteuren", "", ""),
        ("??", "", ""),
    ],
)
def test_a_name_loses_what_says_nothing(name: str, core: str, form: str) -> None:
    assert core_of(name) == (core, form)


@pytest.mark.parametrize(
    "name",
    ["J. de Vries", "J.A. van den Berg", "JA Bakker", "Dhr. P. Smit", "Smit, P.",
     "Mevr. de Boer", "Mrs A Jones", "A. Bakker-Visser"],
)  # fmt: skip
def test_initials_with_a_surname_look_like_a_person(name: str) -> None:
    assert looks_like_person(name)


@pytest.mark.parametrize(
    "name",
    ["J. de Vries B.V.", "Bron", "Bakkerij Visser", "KPN", "Gemeente Wilgenwaard",
     "PWC Advies Nederland", "3M Nederland", "", "A", "Stichting A. Visser Fonds"],
)  # fmt: skip
def test_a_company_does_not_look_like_a_person(name: str) -> None:
    assert not looks_like_person(name)


@given(st.text())
def test_every_text_has_a_core_of_plain_words(name: str) -> None:
    core, _form = core_of(name)

    assert core == "" or re.fullmatch(r"[a-z0-9]+( [a-z0-9]+)*", core)
    looks_like_person(name)


@given(st.lists(NAMES.map("".join), max_size=5))
def test_many_names_at_once_have_the_cores_that_each_has(names: list[str]) -> None:
    assert cores_of(pa.array(names, pa.string())) == [core_of(name) for name in names]


def test_a_name_that_only_looks_broken_stays() -> None:
    for name in ("SÃO Paulo", "CoÃ¶p €"):
        assert mended(name) == name
