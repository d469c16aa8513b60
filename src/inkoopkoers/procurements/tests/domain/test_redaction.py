# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be erased from the history, and what stays."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.publication import Edition, PublicField
from inkoopkoers.procurements.domain.redaction import erasable, without

AT = datetime(2027, 1, 1, tzinfo=UTC)
NEUTRAL = "Vervallen aankondiging"
TITLE, AMOUNT, TEXT = PublicField.TITLE, PublicField.AMOUNT, PublicField.DESCRIPTION


def editions(*fields: dict[str, str], gone: bool = False) -> tuple[Edition, ...]:
    last = len(fields)
    return tuple(
        Edition(
            number,
            AT + timedelta(days=number),
            one,
            is_withdrawn=gone and number == last,
        )
        for number, one in enumerate(fields, 1)
    )


def test_what_holds_now_is_no_history() -> None:
    known = editions({"titel": "Wegen", "bedrag": "9.00"})

    assert erasable(known, NEUTRAL) == {}
    assert without(known, [TITLE, AMOUNT], NEUTRAL) == known


def test_an_older_value_can_be_erased_and_the_one_of_now_stays() -> None:
    known = editions(
        {"titel": "Wegen", "bedrag": "9.00", "omschrijving": "geheim"},
        {"titel": "Wegen", "bedrag": "8.00", "omschrijving": "Asfalt"},
        {"titel": "Wegen", "omschrijving": "Asfalt"},
    )

    assert erasable(known, NEUTRAL) == {TEXT: ("geheim",), AMOUNT: ("9.00", "8.00")}
    assert [one.fields for one in without(known, [TEXT, AMOUNT], NEUTRAL)] == [
        {"titel": "Wegen"},
        {"titel": "Wegen", "omschrijving": "Asfalt"},
        {"titel": "Wegen", "omschrijving": "Asfalt"},
    ]


def test_an_erased_title_becomes_the_title_of_now() -> None:
    known = editions({"titel": "Geheim gebouw"}, {"titel": "Gebouw"})

    assert erasable(known, NEUTRAL) == {TITLE: ("Geheim gebouw",)}
    assert [one.fields for one in without(known, [TITLE], NEUTRAL)] == [
        {"titel": "Gebouw"},
        {"titel": "Gebouw"},
    ]


def test_of_a_withdrawn_entry_everything_can_be_erased_once() -> None:
    known = editions(
        {"titel": "Geheim", "bedrag": "9.00"}, {"titel": "Geheim"}, gone=True
    )

    assert set(erasable(known, NEUTRAL)) == {TITLE, AMOUNT}
    erased = without(known, [TITLE, AMOUNT], NEUTRAL)
    assert {tuple(one.fields.items()) for one in erased} == {(("titel", NEUTRAL),)}
    assert erasable(erased, NEUTRAL) == {}


FIELDS = st.dictionaries(
    st.sampled_from([one.value for one in PublicField if one is not TITLE]),
    st.sampled_from("abc"),
)
HISTORIES = st.lists(
    st.builds(
        lambda title, rest: {"titel": title, **rest}, st.sampled_from("abc"), FIELDS
    ),
    min_size=1,
    max_size=4,
)


@given(HISTORIES, st.sets(st.sampled_from(PublicField)), st.booleans())
def test_what_was_erased_is_gone_and_nothing_else_is(
    fields: list[dict[str, str]], chosen: set[PublicField], gone: bool
) -> None:
    known = editions(
        *fields, *([{"titel": fields[-1]["titel"]}] if gone else []), gone=gone
    )

    after = without(known, chosen, NEUTRAL)

    assert set(erasable(after, NEUTRAL)) == set(erasable(known, NEUTRAL)) - chosen
    assert all(one.fields["titel"] for one in after)
    if not gone:
        assert after[-1] == known[-1]
    for before, now in zip(known, after, strict=True):
        untouched = set(before.fields) - chosen
        assert {name: before.fields[name] for name in untouched} == {
            name: now.fields[name] for name in untouched
        }
