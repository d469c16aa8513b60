# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys join parties, unless something forbids it."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.matching.grouping import Known, grouped
from inkoopkoers.spending.tests.suppliers.making import (
    BRON,
    IBAN,
    VAT,
    WILG,
    a_party,
    groups_in,
    parties_in,
)

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "key",
    [{"kvk": BRON}, {"vat_number": VAT}, {"iban": IBAN}, {"supplier_code": "7"}],
    ids=lambda key: next(iter(key)),
)
def test_a_key_joins_whatever_the_name(key: dict[str, str]) -> None:
    rows = [a_party(1, "Bron BV", **key), a_party(2, "Anders", **key), a_party(3, "C")]

    assert groups_in(rows) == {frozenset({1, 2})}


def test_parts_of_one_vat_number_are_one_company() -> None:
    rows = [
        a_party(1, "Bron", vat_number="NL123456789B01"),
        a_party(2, "Zee", vat_number="NL123456789B03"),
    ]

    assert groups_in(rows) == {frozenset({1, 2})}


@pytest.mark.parametrize("key", [{"vat_number": VAT}, {"iban": IBAN}, {}])
def test_two_kvk_numbers_are_never_joined(key: dict[str, str]) -> None:
    rows = [
        a_party(1, "Bron", kvk=BRON, **key),
        a_party(2, "Bron", kvk=WILG, **key),
        a_party(3, "Bron", **key),
    ]

    assert groups_in(rows) == set()


def test_an_invalid_number_proves_nothing() -> None:
    bad = {"kvk": "11111111", "is_kvk_valid": False}

    assert groups_in([a_party(1, "Bron", **bad), a_party(2, "Zee", **bad)]) == set()


def test_the_account_of_a_factoring_company_proves_nothing() -> None:
    names = ["Bron Advies", "Kwekerij Zeezicht", "Taxi Oost", "Drukkerij Delta"]
    rows = [a_party(at, name, iban=IBAN) for at, name in enumerate(names)]

    groups = grouped(parties_in(rows), Known())

    assert groups_in(rows) == set()
    assert groups.shared_iban.all()


def test_the_same_name_in_another_place_is_not_joined() -> None:
    rows = [
        a_party(1, "Bakkerij Smit", place="Delft"),
        a_party(2, "BAKKERIJ SMIT", place="delft "),
        a_party(3, "Bakkerij Smit", place="Ede"),
    ]

    assert groups_in(rows) == {frozenset({1, 2})}


def test_the_same_name_with_another_legal_form_is_not_joined() -> None:
    rows = [a_party(1, "Smit BV"), a_party(2, "Smit VOF")]

    assert groups_in(rows) == set()


def test_a_typing_error_is_only_alike() -> None:
    parties = parties_in(
        [a_party(1, "Bron Automatisering"), a_party(2, "Bron Automatiserng")]
    )

    groups = grouped(parties, Known())

    assert groups.group.tolist() == [0, 1]
    assert groups.alike.tolist() == [0, 0]


def test_what_people_joined_stays_joined_and_new_ones_come_to_it() -> None:
    rows = [a_party(1, "Bron", kvk=BRON), a_party(2, "Zee"), a_party(3, "B", kvk=BRON)]

    assert groups_in(rows, Known(decided={1: -5, 2: -5})) == {frozenset({1, 2, 3})}


def test_two_suppliers_of_people_are_never_joined() -> None:
    rows = [a_party(at, "Bron", kvk=BRON) for at in (1, 2, 3)]

    found = groups_in(rows, Known(decided={1: 1, 2: 2}))

    assert found == set()


def test_one_refused_name_does_not_keep_the_others_apart() -> None:
    rows = [a_party(at, "Bron", kvk=BRON) for at in (1, 2, 3, 4)]

    found = groups_in(rows, Known(refused={(1, 4), (2, 4), (3, 4)}))

    assert found == {frozenset({1, 2, 3})}


_NAMES = st.sampled_from(["Bron BV", "Bron", "Zee", "Zee VOF", "Wilg en Zn", "Bronn"])
_ROWS = st.lists(
    st.fixed_dictionaries(
        {"supplier_name": _NAMES},
        optional={
            "kvk": st.sampled_from([BRON, WILG, "11223344"]),
            "vat_number": st.sampled_from([VAT, "NL987654321B01"]),
            "iban": st.sampled_from([IBAN, "NL02RABO0123456789"]),
            "place": st.sampled_from(["Delft", "Ede"]),
            "supplier_code": st.sampled_from(["1", "2", "3"]),
        },
    ),
    max_size=14,
)


def _rows(given_: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [a_party(at, **_named(one)) for at, one in enumerate(given_, 1)]


def _named(cells: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in cells.items() if key != "supplier_name"}
    return {"name": cells["supplier_name"], **rest}


@given(_ROWS)
def test_no_group_has_two_kvk_numbers(given_: list[dict[str, Any]]) -> None:
    rows = _rows(given_)
    kvk = {row["party"]: row["kvk"] for row in rows if row["kvk"]}
    parties = parties_in(rows)
    groups = grouped(parties, Known())

    for label in (groups.group, groups.alike):
        held: dict[int, set[str]] = {}
        for party, first in zip(parties.party.tolist(), label.tolist(), strict=True):
            held.setdefault(first, set()).update({kvk[party]} if party in kvk else ())
        assert all(len(numbers) < 2 for numbers in held.values())


@given(_ROWS, st.randoms(use_true_random=False))
def test_the_order_of_parties_does_not_matter(
    given_: list[dict[str, Any]], chance: Any
) -> None:
    rows = _rows(given_)
    new = list(range(1, len(rows) + 1))
    chance.shuffle(new)
    renamed = dict(zip((row["party"] for row in rows), new, strict=True))

    moved = groups_in([{**row, "party": renamed[row["party"]]} for row in rows])

    assert moved == {
        frozenset(renamed[one] for one in some) for some in groups_in(rows)
    }


@given(_ROWS, st.sets(st.tuples(st.integers(1, 14), st.integers(1, 14)), max_size=12))
def test_what_was_refused_is_never_together(
    given_: list[dict[str, Any]], pairs: set[tuple[int, int]]
) -> None:
    rows = _rows(given_)
    refused = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    parties = parties_in(rows)
    groups = grouped(parties, Known(refused=refused))

    for label in (groups.group, groups.alike):
        held: dict[int, list[int]] = {}
        for party, first in zip(parties.party.tolist(), label.tolist(), strict=True):
            held.setdefault(first, []).append(party)
        assert not any(
            refused & set(combinations(sorted(some), 2)) for some in held.values()
        )
