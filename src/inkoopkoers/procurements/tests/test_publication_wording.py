# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the calendar tells what is public and what changed."""

from __future__ import annotations

import pytest

from inkoopkoers.procurements.domain.publication import (
    FieldChange,
    PublicField,
    ValueBand,
)
from inkoopkoers.procurements.wording.publication import (
    BANDS,
    FIELDS,
    change_in_words,
    shown,
)

NAMES = {
    PublicField.KIND: {"werken": "Werken"},
    PublicField.CPV: {"45233141": "Wegonderhoud"},
}


def test_every_field_and_class_has_a_name() -> None:
    assert set(FIELDS) == set(PublicField)
    assert set(BANDS) == set(ValueBand)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        (PublicField.TITLE, "Wegen", "Wegen"),
        (PublicField.KIND, "werken", "Werken"),
        (PublicField.KIND, "diensten", "diensten"),
        (PublicField.CPV, "45233141 45233220", "Wegonderhoud, 45233220"),
        (PublicField.QUARTER, "2027-Q1", "eerste kwartaal van 2027"),
        (PublicField.DAY, "2027-05-03", "3 mei 2027"),
        (PublicField.VALUE_BAND, "tot-50000", "minder dan 50.000 euro"),
        (PublicField.AMOUNT, "1234567.50", "€\u00a01.234.567,50"),
        (PublicField.DURATION, "1", "1 maand"),
        (PublicField.DURATION, "48", "48 maanden"),
    ],
)
def test_a_value_is_shown_as_people_read_it(
    field: PublicField, value: str, text: str
) -> None:
    assert shown(field, value, NAMES) == text


@pytest.mark.parametrize(
    ("was", "now", "text"),
    [
        ("24", "48", "Looptijd: was 24 maanden, is nu 48 maanden."),
        ("", "48", "Looptijd is erbij gekomen: 48 maanden."),
        ("24", "", "Looptijd is niet meer openbaar."),
    ],
)
def test_a_change_is_one_sentence(was: str, now: str, text: str) -> None:
    change = FieldChange(PublicField.DURATION, was, now)

    assert change_in_words(change, NAMES) == text
