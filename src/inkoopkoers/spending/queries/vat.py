# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which lines nobody knows whether their amounts hold VAT."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.mapping import Basis
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import OfOrganisation
from inkoopkoers.spending.questions.batches import BATCH_MONEY

_READ = (ImportState.PUBLISHED, ImportState.WITHDRAWN)


def bases_of(organisation: Organisation) -> dict[int, set[Basis]]:
    """Per source what people said of the VAT in its files that count."""
    rows = SpendImport.objects.filter(
        organisation=organisation, state=ImportState.PUBLISHED
    )
    found: dict[int, set[Basis]] = {}
    for source, basis in rows.order_by().values_list("source", "mapping__basis"):
        found.setdefault(source or 0, set()).add(Basis(basis or Basis.EXCLUDING))
    return found


def unknown_vat_share(asker: OfOrganisation, selection: Selection) -> Decimal:
    """The part of the money that may hold VAT or not, from 0 to 1.

    Also of a moment in the past, so files that were withdrawn since are looked at too.
    """
    unknown = set(
        SpendImport.objects.filter(
            organisation=asker.organisation,
            state__in=_READ,
            mapping__basis=Basis.UNKNOWN.value,
        ).values_list("pk", flat=True)
    )
    if not unknown:
        return Decimal(0)
    rows = asker(BATCH_MONEY, selection)
    whole = sum((one.amount for one in rows), Decimal(0))
    part = sum((one.amount for one in rows if one.batch in unknown), Decimal(0))
    return part / whole if whole else Decimal(0)
