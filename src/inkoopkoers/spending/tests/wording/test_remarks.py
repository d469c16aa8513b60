# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we saw in a file, in sentences that are true for one and for many."""

from __future__ import annotations

import pytest

from inkoopkoers.spending.reading.inspection import Inspection, Remark, RemarkKind
from inkoopkoers.spending.reading.tables import Origin
from inkoopkoers.spending.wording.importing.refusals import REMARKS
from inkoopkoers.spending.wording.importing.remarks import remarks_told

pytestmark = pytest.mark.once


def told(*remarks: Remark) -> list[str]:
    return remarks_told(Inspection(Origin.XAF, (), (), remarks))


def test_the_other_side_of_purchases_is_not_called_sales_and_counts_as_one_sum() -> (
    None
):
    vat = Remark(RemarkKind.NOT_SPEND, count=6_000, value="vat")
    owed = Remark(RemarkKind.NOT_SPEND, count=6_000, value="creditor")

    found = told(vat, owed)

    assert len(found) == 1
    assert found[0].startswith(
        "Boekingen op rekeningen voor btw en crediteuren: 12.000"
    )


def test_other_journals_are_one_sum_too() -> None:
    sales = Remark(RemarkKind.NOT_SPEND, count=10, value="journal S")
    bank = Remark(RemarkKind.NOT_SPEND, count=10, value="journal B")

    (found,) = told(sales, bank)

    assert "zoals verkoop, bank en memoriaal: 20." in found


@pytest.mark.parametrize("kind", list(RemarkKind))
def test_a_remark_about_one_thing_does_not_speak_of_several(kind: RemarkKind) -> None:
    said = str(REMARKS[kind]) % {"count": "1", "value": "x"}

    assert not said.startswith("1 ")
    assert " 1 regels" not in said
