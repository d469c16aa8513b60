# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where one line came from, and who judged what it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import CategoryRule, SpendImport, SupplierMember
from inkoopkoers.spending.queries.asking import OfOrganisation
from inkoopkoers.spending.questions.invoices import WHOLE_INVOICE, WholeInvoice
from inkoopkoers.spending.questions.whole_lines import WholeLine


@dataclass(frozen=True)
class Judged:
    """Who decided, when, and why; `by` is "" when that person left."""

    by: str
    at: datetime
    why: str = ""


@dataclass(frozen=True)
class Story:
    """What is known around a line; `invoice` is the whole one that it is of."""

    came_in: SpendImport
    supplier: Judged | None
    category: Judged | None
    invoice: WholeInvoice


def story_of(asker: OfOrganisation, came_in: SpendImport, line: WholeLine) -> Story:
    """Everything around a line of an import that counts."""
    return Story(
        came_in,
        _supplier(asker.organisation, line),
        _category(asker.organisation, line),
        _invoice(asker, line),
    )


def _supplier(organisation: Organisation, line: WholeLine) -> Judged | None:
    rows = SupplierMember.objects.filter(organisation=organisation, undone_at=None)
    row = rows.filter(party=line.party).select_related("decided_by").first()
    if row is None:
        return None
    return Judged(str(row.decided_by or ""), row.decided_at)


def _category(organisation: Organisation, line: WholeLine) -> Judged | None:
    if line.rule is None:
        return None
    rows = CategoryRule.objects.filter(organisation=organisation, pk=line.rule)
    row = rows.select_related("made_by").first()
    if row is None:
        return None
    return Judged(str(row.made_by or ""), row.made_at, row.reason)


def _invoice(asker: OfOrganisation, line: WholeLine) -> WholeInvoice:
    """As small orders count them, over all time."""
    own = Selection(supplier=line.supplier, include_internal=True)
    given = {"one_batch": line.batch, "one_line": line.line}
    (found,) = asker(WHOLE_INVOICE, own, given)
    return found
