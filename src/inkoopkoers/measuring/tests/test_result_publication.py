# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The publication of a result: approved word for word, and held against standards."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from inkoopkoers.measuring.publication.report import result_report
from inkoopkoers.measuring.queries.material import material_for
from inkoopkoers.measuring.tests.full_rounds import (
    EARLIER,
    followed_up,
    full_round,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.reports.blocks import Figure, Report, Table
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.tests.standards import PROFILES, faults

GOLDEN = Path(__file__).parent / "golden"
RENEW = "INKOOPKOERS_RENEW_GOLDEN"
HINT = (
    f"The document differs from {{path}}. Is the difference meant? Then run this test "
    f"with {RENEW}=1 and read the difference with git diff."
)
TODAY = date(2027, 4, 1)
ADDRESS = "http://localhost/metingen/rondes/7/resultaten/"
WITH_GROUP = [("checklist", ""), ("vier-in-balans", "Rol:jurist"), ("impactscan", ""),
              ("inkoopvolwassenheid", "Rol:inkoper"), ("lock-in-scan", ""),
              ("ai-in-inkoop", "")]  # fmt: skip


@pytest.fixture(autouse=True)
def only_the_links_that_came_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was checked on this machine may not change a golden file."""
    monkeypatch.setenv("INKOOPKOERS_DATA", str(tmp_path))


def report_of(
    organisation: Organisation, by: User, code: str, group: str = ""
) -> Report:
    """The report of a second round in which everything happened."""
    full_round(organisation, by, code, shift=1, now=EARLIER)
    found = followed_up(full_round(organisation, by, code), by)
    return result_report(material_for(by, found.pk, group), TODAY, ADDRESS)


@pytest.mark.once
@pytest.mark.parametrize("kind", [Format.TEXT, Format.MD])
def test_the_document_is_the_approved_one(
    wilgenwaard: Organisation, bram: User, kind: Format
) -> None:
    path = GOLDEN / f"checklist.{kind.extension}"

    made = render(report_of(wilgenwaard, bram, "checklist"), kind)

    if os.environ.get(RENEW):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made)
    approved = path.read_bytes() if path.exists() else b""
    assert made.decode() == approved.decode(), HINT.format(path=path)


@pytest.mark.once
@pytest.mark.parametrize(("code", "group"), WITH_GROUP)
def test_the_pdf_follows_both_standards(
    wilgenwaard: Organisation, bram: User, code: str, group: str
) -> None:
    made = render(report_of(wilgenwaard, bram, code, group), Format.PDF)

    assert [fault for profile in PROFILES for fault in faults(made, profile)] == []


@pytest.mark.parametrize("kind", Format)
def test_the_same_result_on_the_same_day_gives_the_same_bytes(
    wilgenwaard: Organisation, bram: User, kind: Format
) -> None:
    report = report_of(wilgenwaard, bram, "checklist")

    assert render(report, kind) == render(report, kind)


@pytest.mark.parametrize(("code", "group"), WITH_GROUP)
def test_every_picture_has_its_figures_as_a_table(
    wilgenwaard: Organisation, bram: User, code: str, group: str
) -> None:
    report = report_of(wilgenwaard, bram, code, group)

    figures = [block for block in report.blocks if isinstance(block, Figure)]
    assert len(figures) > 3
    for figure in figures:
        assert figure.svg.startswith("<svg")
        assert figure.alt
        assert figure.caption
        assert figure.data
        assert figure.data.full_rows
        assert figure.data.width == len(figure.data.header)


def test_a_picture_has_at_most_nine_rows(wilgenwaard: Organisation, bram: User) -> None:
    report = report_of(wilgenwaard, bram, "vier-in-balans")

    drawn = [
        block.data
        for block in report.blocks
        if isinstance(block, Figure) and block.data and "1" in block.data.header
    ]
    assert max(len(table.rows) for table in drawn) <= 9


def test_every_question_has_its_figures_per_group(
    wilgenwaard: Organisation, bram: User
) -> None:
    report = report_of(wilgenwaard, bram, "checklist")

    tables = [
        block
        for block in report.blocks
        if isinstance(block, Table) and block.caption.startswith("Cijfers bij vraag")
    ]
    assert len(tables) == 12
    for table in tables:
        groups = [row[0] for row in table.rows]
        assert groups == ["Iedereen", "Rol: inkoper", "Rol: jurist"]
