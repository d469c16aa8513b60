# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy tells what the dossier took over of the costs and the award."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import money
from inkoopkoers.procurements.actions.approach import Hand
from inkoopkoers.procurements.documents.kept import report_of, text_of
from inkoopkoers.procurements.documents.strategy.report import strategy_report
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, DossierAward, DossierCosts
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.tests.full import a_full_dossier
from inkoopkoers.reports.blocks import Heading, Report, Table

pytestmark = pytest.mark.django_db
TODAY = date(2027, 2, 1)


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_full_dossier(wilgenwaard, bram)


def hand(dossier: Dossier, step: Step, by: User) -> Hand:
    return Hand(by, edition_of(dossier, step))


def table(report: Report, caption: str) -> Table:
    return next(
        one
        for one in report.blocks
        if isinstance(one, Table) and one.caption.startswith(caption)
    )


def take_both(dossier: Dossier, by: User) -> None:
    comparison = a_comparison(dossier.organisation, by)
    money.link_comparison(dossier, comparison.pk, hand=hand(dossier, Step.COSTS, by))
    money.take_costs(dossier, seen=1, hand=hand(dossier, Step.COSTS, by))
    money.start_award(dossier, "Laptops", hand=hand(dossier, Step.AWARD, by))
    money.take_award(dossier, seen=1, hand=hand(dossier, Step.AWARD, by))


def test_both_chapters_are_there_also_when_nothing_was_taken(dossier: Dossier) -> None:
    report = strategy_report(dossier, TODAY)

    headings = [one.text for one in report.blocks if isinstance(one, Heading)]
    assert "Kosten over de hele looptijd" in headings
    assert "Gunning" in headings


def test_what_was_taken_stands_in_the_document(dossier: Dossier, bram: User) -> None:
    take_both(dossier, bram)

    report = strategy_report(dossier, TODAY)

    costs = table(report, "Wat elke mogelijkheid kost over 8 jaar")
    award = table(report, "Wat elk deel doet")
    assert {row[0] for row in costs.rows} == {"Aanbod A", "Aanbod B"}
    assert award.rows[0][0] == "Prijs"
    assert [row[2].replace("\u00a0", " ") for row in award.rows] == [
        "40 %",
        "35 %",
        "25 %",
    ]


def test_a_later_change_of_the_comparison_does_not_change_the_document(
    dossier: Dossier, bram: User
) -> None:
    take_both(dossier, bram)
    before = strategy_report(dossier, TODAY, with_findings=False)
    linked = DossierCosts.objects.get().comparison
    assert linked
    with changing(linked, by=bram) as draft:
        draft.sheet = replace(draft.sheet, horizon_years=12)

    after = strategy_report(dossier, TODAY, with_findings=False)

    assert after == before


def test_a_kept_version_reads_back_with_both(dossier: Dossier, bram: User) -> None:
    take_both(dossier, bram)
    report = strategy_report(dossier, TODAY)

    assert report_of(text_of(report)) == report


@pytest.mark.parametrize("broken", [{"title": 3}, {"x": []}, [1], "x"])
def test_what_cannot_be_read_back_is_as_if_it_was_never_taken(
    dossier: Dossier, broken: object
) -> None:
    DossierCosts.objects.create(dossier=dossier, taken=broken)
    DossierAward.objects.create(dossier=dossier, taken=broken)

    report = strategy_report(dossier, TODAY)

    assert not [
        one
        for one in report.blocks
        if isinstance(one, Table) and one.caption.startswith("Wat elk")
    ]
