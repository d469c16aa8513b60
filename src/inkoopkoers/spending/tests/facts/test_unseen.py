# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every euro is somewhere, and what is not seen is said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.spending.answering.unseen import answer_unseen
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.domain.unseen import Part, PartRow, sight
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.questions.unseen import BLIND, UNSEEN
from inkoopkoers.spending.tests.answers.asking import asking, cells
from inkoopkoers.spending.tests.facts.asking import asked, of_imports, these
from inkoopkoers.spending.tests.facts.refusing import refused_file, with_refused
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

CPV = "45233141"


def test_every_euro_is_in_one_part(tmp_path: Path) -> None:
    lines = [
        a_line(140, category_code=CPV, is_redacted=True), a_line(-100), a_line(200),
        a_line(50, is_redacted=True), a_line(30, supplier="Eigen dienst"),
    ]  # fmt: skip
    internal = {"supplier": key_of("Eigen dienst"), "name": "x", "is_internal": True}
    dataset = of_imports(tmp_path, lines, suppliers=[internal])
    batch = replace(dataset.batches[0], refused=refused_file(tmp_path))
    dataset = replace(dataset, batches=(batch,))

    rows = Duck().ask(UNSEEN, dataset, Selection(include_internal=True), Terms())

    found = sight(rows, is_whole=True)
    assert these(found.seen, found.untagged, found.hidden) == (140, 100, 50)
    assert these(found.refused, found.internal, found.no_amount_lines) == (60, 30, 1)
    assert found.whole == 350
    assert found.other_currency_lines == 1
    assert found.read == 140 - 100 + 200 + 50
    assert found.seen_of_100 == 40


def test_refused_rows_have_no_place_in_a_selection() -> None:
    rows = [
        PartRow(Part.SEEN, "", 1, Decimal(1)),
        PartRow(Part.REFUSED, "bad_date", 1, Decimal(9)),
    ]

    assert sight(rows, is_whole=False).seen_of_100 == 100
    assert sight(rows, is_whole=True).seen_of_100 == 10


def test_nothing_is_not_a_share() -> None:
    assert sight((), is_whole=True).seen_of_100 is None


def test_lines_that_miss_something_may_overlap() -> None:
    lines = [a_line(10, contract="C1"), a_line(5, unit="Wegen", is_redacted=True)]

    rows = {one.blind: these(one.lines, one.amount) for one in asked(BLIND, lines)}

    assert rows == {"no_contract": (1, 5), "no_unit": (1, 10), "redacted": (1, 5)}


def test_a_credit_note_needs_an_invoice_before_it_of_its_size() -> None:
    lines = [
        a_line(100, "2026-01-01"), a_line(-100, "2026-02-01"),
        a_line(-101, "2026-02-02"), a_line(-5, "2026-01-01", "Ander"),
        a_line(5, "2026-01-02", "Ander"),
    ]  # fmt: skip

    rows = {one.blind: one for one in asked(BLIND, lines)}

    assert these(rows["credit_alone"].lines, rows["credit_alone"].amount) == (2, -106)


def test_the_invoice_may_be_from_before_the_period() -> None:
    lines = [a_line(100, "2025-01-01"), a_line(-100, "2026-02-01")]
    this_year = Selection(first=lines[1]["booked_on"])

    rows = asked(BLIND, lines, selection=this_year)

    assert "credit_alone" not in {one.blind for one in rows}


@given(st.lists(st.tuples(st.sampled_from(list(Part)), st.integers(-(10**8), 10**9))))
def test_what_is_seen_is_never_said_to_be_more(parts: list[tuple[Part, int]]) -> None:
    rows = [PartRow(part, "", 1, Decimal(eur)) for part, eur in parts]

    found = sight(rows, is_whole=True)

    whole = found.whole + found.internal + found.no_purchase
    assert whole == sum(eur for _, eur in parts)
    if found.seen_of_100 is not None:
        assert 0 <= found.seen_of_100 <= 100
        assert found.seen_of_100 * found.whole <= 100 * max(found.seen, Decimal(0))


def test_what_is_shown_adds_up_to_the_spend_of_other_answers(tmp_path: Path) -> None:
    lines = [
        a_line(140, category_code=CPV), a_line(-100), a_line(200, unit="Wegen"),
        a_line(50, is_redacted=True),
    ]  # fmt: skip
    asked = with_refused(asking(tmp_path, lines), tmp_path)

    found = answer_unseen(asked)

    assert found.sentence.replace("\xa0", " ") == (
        "Van elke 100 euro zien we bij 40 wat ervoor gekocht is. Van de € 290 aan "
        "uitgaven heeft € 150 nog geen categorie. Daarvan is € 50 weggelakt. Daarnaast "
        "konden we € 60 niet lezen."
    )
    assert [row[1:4] for row in cells(found, "parts")] == [
        (1, 140, Decimal("0.4")), (2, 100, Decimal(100) / 350),
        (1, 50, Decimal(50) / 350), (3, 60, Decimal(60) / 350), (0, 0, None),
    ]  # fmt: skip
    assert found.tables[0].totals == ("Totaal van wat meetelt", 7, 350, 1)
    assert any("1 rij is in een andere munt" in one for one in found.remarks)
    assert ("Een andere munt", 1, None) in cells(found, "refused")
