# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as values, and its digest."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.documents import (
    Instrument,
    ItemKind,
    Outcome,
    Source,
    build_instrument,
    canonical,
    digest_of,
)
from inkoopkoers.knowledge.tests.making import documents, unhurried

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
DOCUMENTS = st.dictionaries(st.text(), VALUES, max_size=4)


@pytest.fixture
def wegwijzer(content: Path) -> Instrument:
    return build_instrument(documents(content)["wegwijzer"])


def reversed_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reversed_keys(value[key]) for key in reversed(value)}
    return [reversed_keys(one) for one in value] if isinstance(value, list) else value


@unhurried
@given(DOCUMENTS)
def test_the_order_of_keys_does_not_change_the_digest(document: dict[str, Any]) -> None:
    assert digest_of(reversed_keys(document)) == digest_of(document)


@unhurried
@given(DOCUMENTS, DOCUMENTS)
def test_two_documents_share_a_digest_only_when_they_say_the_same(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert (digest_of(one) == digest_of(other)) == (canonical(one) == canonical(other))
    assert json.loads(canonical(one)) == one


@unhurried
@given(DOCUMENTS)
def test_keeping_a_document_as_json_keeps_its_digest(document: dict[str, Any]) -> None:
    kept = json.loads(json.dumps(document, ensure_ascii=False, indent=1))

    assert digest_of(kept) == digest_of(document)


def test_the_digest_of_a_document_is_fixed_for_ever() -> None:
    assert canonical({"b": "é", "a": [1, None]}) == '{"a":[1,null],"b":"é"}'.encode()
    assert digest_of({"b": "é", "a": [1, None]}) == (
        "e03c3c1ebb5fccd76e3bd35b9a86169f35e6f1b069645d48ac278175f54c4208"
    )


def test_a_document_becomes_values(wegwijzer: Instrument) -> None:
    assert wegwijzer.outcome is Outcome.TIPS
    assert wegwijzer.items_by_code["product"].kind is ItemKind.CHOICE
    assert wegwijzer.cells_by_code["Fa"].examples[0].links[0].label == "PIANOo over GWW"
    assert wegwijzer.cells_by_code["Fa"].references[1].source.id == "koch"
    assert [cell.code for cell in wegwijzer.cells_of("F")] == ["Fa", "F11", "F12"]
    assert list(wegwijzer.cells_of("U")) == []
    assert wegwijzer.digest.startswith(wegwijzer.short_digest)
    assert len(wegwijzer.short_digest) == 12


def test_a_reference_is_read_at_its_own_address_or_that_of_its_source(
    wegwijzer: Instrument,
) -> None:
    first, second = wegwijzer.cells_by_code["Fa"].references

    assert first.address == "https://voorbeeld.nl/koch"
    assert second.address == "https://voorbeeld.nl/gww"


def test_a_scale_becomes_values(content: Path) -> None:
    checklist = build_instrument(documents(content)["checklist"], "abc")

    assert [level.value for level in checklist.scales[0].levels] == [1, 2]
    assert checklist.items[0].sub_points == ("Iedereen weet het.",)
    assert checklist.digest == "abc"


def test_values_are_frozen(wegwijzer: Instrument) -> None:
    with pytest.raises(FrozenInstanceError):
        wegwijzer.items[0].text = "Anders"  # type: ignore[misc]  # that is the point


def test_an_option_is_found_by_its_code(wegwijzer: Instrument) -> None:
    item = wegwijzer.items[0]

    assert item.option("2").short == "een uniek product"
    with pytest.raises(KeyError):
        item.option("0")


@pytest.mark.parametrize(
    ("cell", "chosen", "holds"),
    [
        ("Fa", {}, True),
        ("Fa", {"product": "1"}, True),
        ("F11", {"product": "1"}, True),
        ("F11", {"product": "2"}, False),
        ("F11", {}, False),
        ("F11", {"product": ""}, False),
        ("F11", {"aanbieders": "1"}, False),
    ],
)
def test_a_cell_holds_when_every_question_has_one_of_its_answers(
    wegwijzer: Instrument, cell: str, chosen: dict[str, str], holds: bool
) -> None:
    assert wegwijzer.cells_by_code[cell].holds(chosen) is holds
    assert wegwijzer.cells_by_code[cell].is_general is (cell == "Fa")


@pytest.mark.parametrize(
    ("title", "year", "citation"),
    [
        ("Een boek", 2017, "Koch (2017), Een boek"),
        ("Een boek", None, "Koch, Een boek"),
        (None, 2017, "Koch (2017)"),
        (None, None, "Koch"),
    ],
)
def test_a_citation_tells_what_is_known(
    title: str | None, year: int | None, citation: str
) -> None:
    source = Source("koch", "Koch", title, year, "Uit de bron.", True, None, None)

    assert source.citation == citation
