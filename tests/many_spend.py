# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""More spend: files, lines, suppliers under more names, rules, contracts, decisions."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.confirming import source_named
from inkoopkoers.spending.actions.suppliers.accepting import accept_all
from inkoopkoers.spending.actions.suppliers.proposing import make_proposals
from inkoopkoers.spending.domain.matching.evidence import Kind
from inkoopkoers.spending.models import CategoryRule, KnownContract
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines


def fill_spend(organisation: Organisation, by: User, times: int) -> None:
    """Add `times` as much of everything that pages of spend list."""
    for number in range(3 * times):
        source_named(organisation, f"Grootboek {number}")
        lines = [
            a_line(
                100 + at,
                f"2026-{at:02}-02",
                f"Merel {number} {at}",
                vat_number=f"NL0012345{number:02}B01",
                is_vat_number_valid=True,
                ledger=f"43{number}{at}",
                unit=f"Wijk {number}{at}",
                contract=f"veel-{number}",
            )
            for at in range(1, 6)
        ]
        published_lines(organisation, by, lines, f"maand-{number}.csv")
        CategoryRule.objects.create(
            organisation=organisation, rank=number, ledger=f"43{number}",
            category="90911200", made_by=by,
        )  # fmt: skip
        KnownContract.objects.create(
            organisation=organisation, number=f"veel-{number}", title="Schoonmaak",
            category="9091", made_by=by,
        )  # fmt: skip
    make_proposals(organisation)
    accept_all(organisation, Kind.VAT, by=by)
