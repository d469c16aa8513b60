# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals by page, and one proposal side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.domain.matching.evidence import Candidate, Kind, Proposal
from inkoopkoers.spending.matching import kept
from inkoopkoers.spending.models import (
    RefusedMatch,
    SpendTerms,
    Supplier,
    SupplierMember,
)

PAGE_SIZE = 25


@dataclass(frozen=True)
class KindCount:
    """How many open proposals of a kind there are, and the euros behind them."""

    kind: Kind
    proposals: int
    parties: int
    amount: Decimal


@dataclass(frozen=True)
class ProposalsPage:
    """One page; `counts` are of all open proposals, whatever is looked for.

    `candidates`: the parties of each proposal, by its code. `is_current`: no import and
    no decision came after they were made; `has_newer_facts`: an import did.
    """

    proposals: tuple[Proposal, ...]
    candidates: Mapping[str, tuple[Candidate, ...]]
    found: int
    page: int
    pages: int
    counts: tuple[KindCount, ...]
    is_current: bool
    has_newer_facts: bool
    made_at: datetime


@dataclass(frozen=True)
class WholeProposal:
    """A proposal with its parties; `supplier_name` is whom the new ones would join."""

    proposal: Proposal
    candidates: tuple[Candidate, ...]
    supplier_name: str


def proposals_home(organisation: int) -> Path:
    """Where the proposals of an organisation are kept."""
    return store.proposals_folder(organisation)


def editions_of(organisation: Organisation) -> tuple[int, int]:
    """How often facts and judgements changed."""
    rows = SpendTerms.objects.filter(organisation=organisation)
    return rows.values_list("facts", "judgements").first() or (0, 0)


def proposals_page(
    organisation: Organisation,
    *,
    kind: Kind | None = None,
    search: str = "",
    page: int = 1,
) -> ProposalsPage | None:
    """Open proposals, most euros first; None when none were made so far."""
    try:
        return _page(organisation, kind, search, page)
    except FileNotFoundError:  # deleted or made anew while we read
        return None


def _page(
    organisation: Organisation, kind: Kind | None, search: str, page: int
) -> ProposalsPage | None:
    there = kept.about(proposals_home(organisation.pk))
    if there is None:
        return None
    rows = kept.open_rows(there.folder, touched_since(organisation, there))
    found = kept.chosen(rows, kind, search)
    pages = max(1, -(-len(found) // PAGE_SIZE))
    page = min(max(page, 1), pages)
    part = found.slice((page - 1) * PAGE_SIZE, PAGE_SIZE)
    proposals = tuple(kept.proposals_in(part))
    numbers = part["proposal"].to_pylist()
    members = kept.members_of(there.folder, numbers)
    facts, judgements = editions_of(organisation)
    return ProposalsPage(
        proposals=proposals,
        candidates={
            one.code: tuple(members[number])
            for one, number in zip(proposals, numbers, strict=True)
        },
        found=len(found),
        page=page,
        pages=pages,
        counts=_counts(rows),
        is_current=(there.facts, there.judgements) == (facts, judgements),
        has_newer_facts=there.facts != facts,
        made_at=there.made_at,
    )


def proposal_of(organisation: Organisation, code: str) -> WholeProposal | None:
    """One open proposal, side by side; None when it is not there (any more)."""
    try:
        return _whole(organisation, code)
    except FileNotFoundError:
        return None


def _whole(organisation: Organisation, code: str) -> WholeProposal | None:
    there = kept.about(proposals_home(organisation.pk))
    if there is None:
        return None
    rows = kept.open_rows(there.folder, touched_since(organisation, there))
    mine = rows.filter(pc.equal(rows["code"], pa.scalar(code, pa.string())))
    if not len(mine):
        return None
    number = mine["proposal"][0].as_py()
    (proposal,) = kept.proposals_in(mine)
    candidates = kept.members_of(there.folder, [number])[number]
    name = _name_of(organisation, proposal.supplier)
    return WholeProposal(proposal, _as_now(organisation, candidates), name)


def open_of_kind(
    organisation: Organisation, kind: Kind, search: str = ""
) -> tuple[tuple[Proposal, ...], Mapping[int, list[Candidate]]]:
    """Every open proposal of a kind; its parties by its place in the first."""
    there = kept.about(proposals_home(organisation.pk))
    if there is None:
        return (), {}
    rows = kept.open_rows(there.folder, touched_since(organisation, there))
    found = kept.chosen(rows, kind, search)
    numbers = found["proposal"].to_pylist()
    members = kept.members_of(there.folder, numbers)
    proposals = tuple(kept.proposals_in(found))
    return proposals, {at: members[number] for at, number in enumerate(numbers)}


def touched_since(organisation: Organisation, there: kept.About) -> set[int]:
    """Every party that somebody decided something about after these were made."""
    members = SupplierMember.objects.filter(organisation=organisation)
    since = there.made_at
    touched = set(
        members.filter(decided_at__gte=since).values_list("party", flat=True)
    ) | set(members.filter(undone_at__gte=since).values_list("party", flat=True))
    refused = RefusedMatch.objects.filter(
        organisation=organisation, decided_at__gte=since
    )
    for pair in refused.values_list("one", "other"):
        touched.update(pair)
    return touched


def _counts(rows: Any) -> tuple[KindCount, ...]:
    sums = rows.group_by("kind").aggregate(
        [("code", "count"), ("parties", "sum"), ("amount", "sum")]
    )
    found = {row["kind"]: row for row in sums.to_pylist()}
    return tuple(
        KindCount(
            kind,
            found[kind.value]["code_count"],
            found[kind.value]["parties_sum"],
            found[kind.value]["amount_sum"],
        )
        for kind in Kind
        if kind.value in found
    )


def _as_now(
    organisation: Organisation, candidates: list[Candidate]
) -> tuple[Candidate, ...]:
    """With the suppliers that the parties have at this moment."""
    parties = [one.party for one in candidates]
    now = dict(
        SupplierMember.objects.filter(
            organisation=organisation, party__in=parties, undone_at=None
        ).values_list("party", "supplier__key")
    )
    return tuple(replace(one, supplier=now.get(one.party)) for one in candidates)


def _name_of(organisation: Organisation, key: int | None) -> str:
    if key is None:
        return ""
    row = Supplier.objects.filter(organisation=organisation, key=key).first()
    return row.called if row else ""
