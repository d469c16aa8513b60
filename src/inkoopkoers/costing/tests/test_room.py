# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two thousand lines fit in a comparison, through whichever door they come."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from inkoopkoers.costing.actions.settings import change_sheet
from inkoopkoers.costing.domain.checking import lines_together
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Category,
    CostLine,
    CostSheet,
)
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.tests.browsing import Browse, at, form_of, kept, text_of
from inkoopkoers.organisations.models import User

FULL = "In een vergelijking passen samen 2.000 kostenregels"
B = "kosten/alternatief/b/"


@pytest.fixture
def full(comparison: Comparison, bram: User) -> Comparison:
    """A comparison with 2,000 lines, and room in alternative b itself."""

    def filled(sheet: CostSheet) -> CostSheet:
        left = 2000 - lines_together(sheet)
        lines = [
            CostLine(f"x{n}", f"Regel {n}", Category.TRAINING, Decimal(1))
            for n in range(left)
        ]
        parts = [tuple(lines[at : at + 200]) for at in range(0, left, 200)]
        more = tuple(
            Alternative(f"v{n}", f"Vol {n}", lines=p) for n, p in enumerate(parts)
        )
        return replace(sheet, alternatives=(*sheet.alternatives, *more))

    change_sheet(comparison, filled, by=bram, edition=None)
    return comparison


def test_a_line_more_is_refused_with_what_was_typed(
    full: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    address = at(full, f"{B}regel/?soort=opleiding")
    data = form_of(browser.get(address)) | {"name": "Nog een", "amount": "5"}

    response = browser.post(address, data)

    assert response.status_code == 409
    assert FULL in text_of(response)
    assert 'value="Nog een"' in text_of(response)
    assert lines_together(kept(full)) == 2000


@pytest.mark.parametrize("rest", [f"{B}kopie/", f"{B}regel/stroom/naar-alle/"])
def test_a_copy_is_refused(
    rest: str, full: Comparison, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(at(full, rest))

    assert response.status_code == 409
    assert lines_together(kept(full)) == 2000


@pytest.mark.parametrize(
    "gone",
    [
        {"soort": "regel", "wat": "stroom", "alternatief": "b"},
        {"soort": "alternatief", "wat": "b"},
    ],
)
def test_what_was_taken_out_waits_when_its_place_is_taken(
    gone: dict[str, str], full: Comparison, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)
    browser.post(at(full, "kosten/weghalen/"), gone)
    _fill_up(full, bram)

    response = browser.post(at(full, "kosten/terug/1/"))

    assert response.status_code == 409
    assert FULL in text_of(response)
    assert lines_together(kept(full)) == 2000


def _fill_up(comparison: Comparison, by: User) -> None:
    def again(sheet: CostSheet) -> CostSheet:
        *others, last = sheet.alternatives
        left = 2000 - lines_together(sheet)
        more = tuple(replace(last.lines[0], code=f"y{n}") for n in range(left))
        last = replace(last, lines=(*last.lines, *more))
        return replace(sheet, alternatives=(*others, last))

    change_sheet(comparison, again, by=by, edition=None)


def test_a_row_of_a_file_is_refused_and_told(
    full: Comparison, bram: User, client_of: Browse
) -> None:
    text = (
        "alternatief;categorie;omschrijving;bedrag\n"
        "Aanbod B;Opleiding;Nog een;5\n"
        "Aanbod B;Energie;Stroom;34\n"
    )
    file = SimpleUploadedFile("kosten.csv", text.encode())

    response: Any = client_of(bram).post(
        at(full, "kosten/inlezen/"), {"file": file}, follow=True
    )

    found = response.context["found"]
    assert found.refused_rows == [2]
    assert "2.000 regels samen" in text_of(response)
    assert lines_together(found.after) == 2000
