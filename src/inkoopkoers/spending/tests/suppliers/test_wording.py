# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evidence is said in a sentence that a person can judge."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.spending.domain.matching.evidence import Evidence, Key, Kind, score_of
from inkoopkoers.spending.wording.suppliers import (
    all_of_kind,
    but,
    how_decided,
    later_told,
    why,
)

pytestmark = pytest.mark.once


def test_it_says_what_agrees_and_what_does_not() -> None:
    evidence = Evidence((Key.KVK, Key.VAT, Key.NAME), (Key.IBAN,), 100)

    assert why(evidence) == (
        "hetzelfde KvK-nummer, hetzelfde btw-nummer en dezelfde naam"
    )
    assert but(evidence) == "een andere bankrekening"


def test_a_name_and_its_place_are_said_once() -> None:
    evidence = Evidence((Key.NAME_AND_PLACE, Key.NAME), (), 100)

    assert why(evidence) == "dezelfde naam en plaats"


def test_a_shared_account_and_another_name_are_told() -> None:
    evidence = Evidence((Key.KVK,), (), 20, shared_iban=True)

    assert but(evidence) == (
        "een heel andere naam en een bankrekening die veel verschillende bedrijven delen"
    )
    assert why(Evidence((), (), 94)) == "een naam die er voor 94 % op lijkt"
    assert why(Evidence((), (), 100)) == "alleen de naam lijkt"


def test_a_button_says_how_many() -> None:
    assert all_of_kind(Kind.KVK, 1240) == (
        "Neem alle 1.240 voorstellen met hetzelfde KvK-nummer over"
    )
    assert all_of_kind(Kind.NAME, 1) == "Neem het ene voorstel met dezelfde naam over"


def test_a_decision_tells_how_it_was_taken() -> None:
    assert how_decided({"how": "proposal", "kind": "kvk"}) == (
        "Voorstel overgenomen: hetzelfde KvK-nummer"
    )
    assert how_decided({"how": "by_hand"}) == "Met de hand gekozen"
    assert how_decided({}) == ""


def test_names_alone_score_lower_than_any_key() -> None:
    alone = score_of(Evidence((), (), 100))
    weakest = score_of(Evidence((Key.NAME,), (Key.IBAN, Key.VAT), 100))

    assert alone == Decimal("0.8")
    assert weakest == Decimal("0.86")
    assert score_of(Evidence((Key.KVK,), (Key.VAT, Key.IBAN), 0)) == 1
    assert score_of(Evidence((Key.IBAN,), (), 10)) == Decimal("0.86")


def test_names_that_come_later_are_counted() -> None:
    assert later_told(0) == ""
    assert later_told(1).startswith("Nog 1 naam lijkt hierop.")
    assert later_told(3).startswith("Nog 3 namen lijken hierop.")
