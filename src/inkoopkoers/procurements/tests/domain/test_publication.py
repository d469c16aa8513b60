# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is made public of a dossier, and what is not."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.publication import (
    PUBLIC_FIELDS,
    Edition,
    FieldChange,
    PublicEntry,
    PublicField,
    PublishableFacts,
    ValueBand,
    changes,
    expected_day,
    first_day_of,
    last_known_day,
    quarter_of,
    snapshot,
    value_band,
)

FACTS = PublishableFacts(
    title="Onderhoud wegen",
    description="Asfalt en bermen",
    kind="werken",
    product_group="wegen",
    cpv=("45233141", "45233220"),
    procedure="europees-openbaar",
    publication=date(2027, 5, 3),
    value_eur=Decimal("1234567.5"),
    threshold_eur=Decimal(5_404_000),
    months=48,
    contact="inkoop@wilgenwaard.example",
)
NOTHING = PublishableFacts(title="Iets")
CHOSEN = st.sets(st.sampled_from(PUBLIC_FIELDS))
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
EUROS = st.decimals(0, 10**9, places=2)


def test_the_title_is_always_there_and_nothing_else_by_itself() -> None:
    assert snapshot(FACTS, ()) == {"titel": "Onderhoud wegen"}


def test_everything_that_was_chosen_is_written_down() -> None:
    assert snapshot(FACTS, PUBLIC_FIELDS) == {
        "titel": "Onderhoud wegen",
        "omschrijving": "Asfalt en bermen",
        "soort": "werken",
        "productgroep": "wegen",
        "cpv": "45233141 45233220",
        "procedure": "europees-openbaar",
        "kwartaal": "2027-Q2",
        "datum": "2027-05-03",
        "waardeklasse": "tot-drempel",
        "bedrag": "1234567.50",
        "looptijd": "48",
        "contact": "inkoop@wilgenwaard.example",
    }


def test_a_field_without_content_stays_out() -> None:
    assert snapshot(NOTHING, PUBLIC_FIELDS) == {"titel": "Iets"}


def test_a_choice_may_be_given_as_text_and_an_unknown_one_gives_nothing() -> None:
    assert set(snapshot(FACTS, ["soort", "wachtwoord"])) == {"titel", "soort"}


@given(CHOSEN)
def test_only_what_was_chosen_is_taken(chosen: set[PublicField]) -> None:
    taken = snapshot(FACTS, chosen)

    assert set(taken) == chosen | {PublicField.TITLE}


@given(CHOSEN)
def test_what_was_not_chosen_is_nowhere_in_what_is_taken(
    chosen: set[PublicField],
) -> None:
    secret = dataclasses.replace(
        FACTS,
        description="geheim-description",
        contact="geheim-contact",
        kind="geheim-kind",
    )

    taken = " ".join(snapshot(secret, chosen).values())

    assert ("geheim-description" in taken) == (PublicField.DESCRIPTION in chosen)
    assert ("geheim-contact" in taken) == (PublicField.CONTACT in chosen)
    assert ("geheim-kind" in taken) == (PublicField.KIND in chosen)


@given(EUROS, EUROS)
def test_two_values_of_one_class_look_the_same(one: Decimal, other: Decimal) -> None:
    chosen = set(PUBLIC_FIELDS) - {PublicField.AMOUNT}
    facts = dataclasses.replace(FACTS, value_eur=one)
    others = dataclasses.replace(FACTS, value_eur=other)
    same = value_band(one, FACTS.threshold_eur) == value_band(
        other, FACTS.threshold_eur
    )

    assert (snapshot(facts, chosen) == snapshot(others, chosen)) == same


@pytest.mark.parametrize(
    ("value", "threshold", "band"),
    [
        (None, "216000", None),
        ("0", "216000", ValueBand.SMALL),
        ("49999.99", "216000", ValueBand.SMALL),
        ("50000", "216000", ValueBand.MIDDLE),
        ("215999.99", "216000", ValueBand.MIDDLE),
        ("216000", "216000", ValueBand.LARGE),
        ("49999.99", None, ValueBand.SMALL),
        ("50000", None, None),
        ("40000", "30000", ValueBand.LARGE),
    ],
)
def test_a_value_falls_in_one_class(
    value: str | None, threshold: str | None, band: ValueBand | None
) -> None:
    amounts = [None if one is None else Decimal(one) for one in (value, threshold)]

    assert value_band(*amounts) == band


@given(DAYS)
def test_a_quarter_begins_before_its_days(day: date) -> None:
    first = first_day_of(quarter_of(day))

    assert first <= day
    assert (day - first).days < 92
    assert quarter_of(first) == quarter_of(day)


def test_the_day_goes_before_the_quarter_and_without_them_there_is_none() -> None:
    assert expected_day({"datum": "2027-05-03", "kwartaal": "2027-Q2"}) == date(
        2027, 5, 3
    )
    assert expected_day({"kwartaal": "2027-Q2"}) == date(2027, 4, 1)
    assert expected_day({"titel": "x"}) is None


def test_a_change_tells_what_was_and_what_is() -> None:
    before = {"titel": "Wegen", "soort": "werken", "looptijd": "48"}
    after = {"titel": "Wegen", "soort": "diensten", "contact": "a@b.example"}

    assert changes(before, after) == (
        FieldChange(PublicField.KIND, "werken", "diensten"),
        FieldChange(PublicField.DURATION, "48", ""),
        FieldChange(PublicField.CONTACT, "", "a@b.example"),
    )


@given(CHOSEN, CHOSEN)
def test_changes_lead_from_one_edition_to_the_other(
    one: set[PublicField], other: set[PublicField]
) -> None:
    before, after = snapshot(FACTS, one), snapshot(FACTS, other)

    led = dict(before)
    for change in changes(before, after):
        assert led.pop(change.field.value, "") == change.was
        if change.now:
            led[change.field.value] = change.now

    assert led == after
    assert not changes(after, after)


def entry(*fields: dict[str, str]) -> PublicEntry:
    editions = tuple(
        Edition(number, datetime(2027, 1, number, tzinfo=UTC), one)
        for number, one in enumerate(fields, 1)
    )
    return PublicEntry(7, "Gemeente Wilgenwaard", "", "", editions)


def test_a_withdrawn_entry_keeps_the_day_that_it_had() -> None:
    moved = entry({"titel": "a", "datum": "2027-05-03"}, {"titel": "a"})

    assert last_known_day(moved) == date(2027, 5, 3)
    assert last_known_day(entry({"titel": "a"})) is None
    assert moved.fields == {"titel": "a"}
