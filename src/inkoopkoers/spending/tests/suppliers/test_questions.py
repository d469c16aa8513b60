# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of suppliers and the names of one, over what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.suppliers import (
    SUPPLIER_LIST,
    SUPPLIER_NAMES,
    SUPPLIER_ONE,
    SupplierRow,
)
from inkoopkoers.spending.questions.who_what_where import BY_SUPPLIER
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

pytestmark = pytest.mark.once
BRON, OLD = key_of("Bron BV"), key_of("De Bron")


def the_dataset(folder: Path, *, mask_persons: bool = False) -> Dataset:
    judged = {
        "is_internal": False, "is_person": False, "is_local": None, "is_sme": None,
        "contract_ends": None,
    }  # fmt: skip
    visser = key_of("J. Visser")
    return a_dataset(
        folder,
        [
            a_line(100), a_line(50, "2025-01-01", "De Bron"),
            a_line(20, supplier="Zee", kvk="12345678"), a_line(1, supplier="J. Visser"),
        ],
        members=[{"party": BRON, "supplier": BRON}, {"party": OLD, "supplier": BRON}],
        suppliers=[
            {**judged, "supplier": BRON, "name": "Bron", "parent": BRON, "is_sme": True},
            {**judged, "supplier": visser, "name": "J. Visser", "parent": visser,
             "is_person": True},
        ],
        mask_persons=mask_persons,
    )  # fmt: skip


def listed(dataset: Dataset, **given: str | int) -> Sequence[SupplierRow]:
    return Duck().ask(SUPPLIER_LIST, dataset, Selection(), Terms(), given)


def test_a_supplier_counts_all_its_names(tmp_path: Path) -> None:
    first, *_rest = rows = listed(the_dataset(tmp_path))

    assert [row.name for row in rows] == ["Bron", "Zee", "J. Visser"]
    assert (first.names, first.lines, first.amount) == (2, 2, Decimal("150.00"))
    assert (first.found, first.is_sme, first.is_local) == (3, True, None)


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"words": "de bron"}, ["Bron"]),
        ({"words": "12345678"}, ["Zee"]),
        ({"mark": "merged"}, ["Bron"]),
        ({"mark": "person"}, ["J. Visser"]),
        ({"mark": "sme"}, ["Bron"]),
        ({"limit": 1, "offset": 1}, ["Zee"]),
        ({"words": "niets"}, []),
    ],
)
def test_the_list_is_searched_and_paged(
    tmp_path: Path, given: dict[str, str | int], names: list[str]
) -> None:
    assert [row.name for row in listed(the_dataset(tmp_path), **given)] == names


def test_a_masked_person_cannot_be_found_by_name(tmp_path: Path) -> None:
    dataset = the_dataset(tmp_path, mask_persons=True)

    assert listed(dataset, words="visser") == ()
    assert listed(dataset)[2].name == "Natuurlijk persoon"


def test_a_supplier_shows_the_names_it_appears_under(tmp_path: Path) -> None:
    rows = Duck().ask(
        SUPPLIER_NAMES, the_dataset(tmp_path), Selection(), Terms(), {"one": BRON}
    )

    assert [(row.name, row.amount) for row in rows] == [
        ("Bron BV", Decimal("100.00")), ("De Bron", Decimal("50.00")),
    ]  # fmt: skip
    assert rows[1].last_on is not None
    assert rows[1].last_on.year == 2025


def test_what_is_no_purchase_stands_beside_what_was_bought(tmp_path: Path) -> None:
    tax = a_line(500, supplier="Fiscus", ledger="9100")
    both = [a_line(30, supplier="Fiscus"), a_line(40, supplier="Glas"), tax]
    rule = {"subject": tax["subject"], "category": NO_PURCHASE, "rule": 1}
    dataset = a_dataset(tmp_path, both, assigned=[rule])

    rows = listed(dataset)
    (one,) = Duck().ask(
        SUPPLIER_ONE, dataset, Selection(), Terms(), {"one": key_of("Fiscus")}
    )
    answered = Duck().ask(BY_SUPPLIER, dataset, Selection(), Terms())

    assert [(row.name, row.amount, row.not_bought) for row in rows] == [
        ("Glas", Decimal(40), Decimal(0)),
        ("Fiscus", Decimal(30), Decimal(500)),
    ]
    assert (one.amount, one.not_bought) == (Decimal(30), Decimal(500))
    assert [row.amount for row in answered] == [row.amount for row in rows]
