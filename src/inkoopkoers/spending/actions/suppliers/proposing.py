# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the proposals of an organisation; the worker does this after every change."""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.matching import kept
from inkoopkoers.spending.matching.grouping import Known
from inkoopkoers.spending.matching.parties import parties_of
from inkoopkoers.spending.matching.proposing import propose
from inkoopkoers.spending.models import (
    FileKind,
    RefusedMatch,
    SpendFile,
    SupplierMember,
)
from inkoopkoers.spending.queries.suppliers.proposals import (
    editions_of,
    proposals_home,
)


def make_proposals(organisation: Organisation) -> None:
    """Compare all parties of imports that count and keep what comes out.

    Nothing is done when it was made of the same facts and judgements before.
    """
    home = proposals_home(organisation.pk)
    at = timezone.now()
    facts, judgements = editions_of(organisation)
    there = kept.about(home)
    if there and (there.facts, there.judgements) == (facts, judgements):
        return
    files = SpendFile.objects.filter(
        organisation=organisation,
        kind=FileKind.PARTIES,
        spend_import__state=ImportState.PUBLISHED,
    ).select_related("spend_import")
    parties = parties_of(
        [
            (
                store.import_folder(organisation.pk, one.spend_import.key) / one.name,
                one.spend_import.source_id or 0,
            )
            for one in files
        ]
    )
    found = propose(parties, known_of(organisation))
    kept.write(found, facts, judgements, at, home)
    # Files that were deleted meanwhile may stand in it; another look is on its way.
    if editions_of(organisation)[0] != facts:
        store.remove(home)


def known_of(organisation: Organisation) -> Known:
    """What people decided so far."""
    members = SupplierMember.objects.filter(organisation=organisation, undone_at=None)
    refused = RefusedMatch.objects.filter(organisation=organisation, undone_at=None)
    persons = members.filter(supplier__is_person=True)
    return Known(
        decided=dict(members.values_list("party", "supplier__key")),
        refused=set(refused.values_list("one", "other")),
        persons=set(persons.values_list("party", flat=True)),
    )
