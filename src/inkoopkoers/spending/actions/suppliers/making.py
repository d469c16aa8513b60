# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of suppliers and of who belongs to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.db.models import Exists, OuterRef

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.deciding import (
    CHUNK,
    ChangedMeanwhile,
    Decision,
    chunks,
)
from inkoopkoers.spending.domain.matching.evidence import (
    BY_HAND,
    Candidate,
    Kind,
    document_of,
)
from inkoopkoers.spending.models import RefusedMatch, Supplier, SupplierMember

_LONGEST = 300


class How(StrEnum):
    """How a party came to its supplier."""

    PROPOSAL = "proposal"
    BULK = "bulk"
    BY_HAND = "by_hand"
    RESTORED = "restored"


@dataclass(frozen=True)
class Wanted:
    """A supplier that a decision asks for: an existing one, or a new one by its name."""

    candidates: tuple[Candidate, ...]
    kind: Kind
    supplier: int | None
    name: str


def make(decision: Decision, wanted: Sequence[Wanted], how: How) -> list[Supplier]:
    """Give every candidate its supplier; ChangedMeanwhile when one has another by now.

    Two statements per thousands of parties, whatever their number.
    """
    suppliers = _suppliers(decision, wanted)
    members = [
        _member(decision, supplier, one, asked.kind, how)
        for asked, supplier in zip(wanted, suppliers, strict=True)
        for one in asked.candidates
        if one.supplier is None
    ]
    SupplierMember.objects.bulk_create(members, batch_size=CHUNK)
    decision.parties += len(members)
    return suppliers


def refuse(decision: Decision, pairs: Iterable[tuple[int, int]]) -> None:
    """Keep that these are not the same; what was refused already stays as it is."""
    fresh = sorted(set(pairs) - refused_among(decision.organisation))
    RefusedMatch.objects.bulk_create(
        [
            RefusedMatch(
                organisation=decision.organisation, one=one, other=other,
                decided_by=decision.by, decided_at=decision.at,
            )
            for one, other in fresh
        ],
        batch_size=CHUNK,
    )  # fmt: skip


def refused_among(organisation: Organisation) -> set[tuple[int, int]]:
    """Every pair that stands refused."""
    rows = RefusedMatch.objects.filter(organisation=organisation, undone_at=None)
    return set(rows.values_list("one", "other"))


def free_keys(organisation: Organisation, wished: Sequence[int]) -> list[int]:
    """For each party the key of a supplier that begins with it.

    A party that began another supplier and was split off gets the negative of it: two
    suppliers never share a key, and a hash of ours is never negative.
    """
    taken: set[int] = set()
    for some in chunks(wished):
        rows = SupplierMember.objects.filter(
            organisation=organisation, supplier__key__in=some, undone_at=None
        )
        taken |= set(rows.values_list("supplier__key", flat=True))
    return [-key - 1 if key in taken else key for key in wished]


def stand_alone(decision: Decision) -> None:
    """Give a party its own supplier when another one that it left carries its key.

    Without that both would count as the same supplier.
    """
    active = SupplierMember.objects.filter(
        organisation=decision.organisation, undone_at=None
    )
    left = (
        Supplier.objects.filter(organisation=decision.organisation, key__gte=0)
        .filter(Exists(active.filter(supplier=OuterRef("pk"))))
        .exclude(key__in=active.values("party"))
    )
    for supplier in left:
        _alone(decision, supplier)


def _alone(decision: Decision, supplier: Supplier) -> None:
    was = supplier.members.filter(party=supplier.key).latest("pk")
    (key,) = free_keys(decision.organisation, [was.party])
    own, _made = Supplier.objects.get_or_create(
        organisation=decision.organisation,
        key=key,
        defaults={
            "name": was.seen_as, "made_by": decision.by, "made_at": decision.at,
        },
    )  # fmt: skip
    moved(decision, was, own).save()


def moved(decision: Decision, row: SupplierMember, into: Supplier) -> SupplierMember:
    """The same party under another supplier, because a person said so."""
    return SupplierMember(
        organisation=decision.organisation,
        supplier=into,
        party=row.party,
        seen_as=row.seen_as,
        evidence={**row.evidence, "how": How.BY_HAND.value},
        score=BY_HAND,
        decided_by=decision.by,
        decided_at=decision.at,
    )


def _suppliers(decision: Decision, wanted: Sequence[Wanted]) -> list[Supplier]:
    organisation = decision.organisation
    begun = [one for one in wanted if one.supplier is None]
    firsts = [min(part.party for part in one.candidates) for one in begun]
    keys = iter(free_keys(organisation, firsts))
    wishes = [
        (next(keys) if one.supplier is None else one.supplier, one) for one in wanted
    ]
    there = _by_key(organisation, [key for key, _one in wishes])
    fresh = {
        key: _supplier(decision, key, one)
        for key, one in wishes
        if key not in there and one.supplier is None
    }
    Supplier.objects.bulk_create(fresh.values(), batch_size=CHUNK)
    there = {**there, **_by_key(organisation, list(fresh))}
    if any(key not in there for key, _one in wishes):
        raise ChangedMeanwhile
    return [there[key] for key, _one in wishes]


def _by_key(organisation: Organisation, keys: Sequence[int]) -> Mapping[int, Supplier]:
    found: dict[int, Supplier] = {}
    for some in chunks(keys):
        rows = Supplier.objects.filter(organisation=organisation, key__in=some)
        found.update({row.key: row for row in rows})
    return found


def _supplier(decision: Decision, key: int, asked: Wanted) -> Supplier:
    kvks = Counter(one.kvk for one in asked.candidates if one.kvk)
    return Supplier(
        organisation=decision.organisation,
        key=key,
        name=asked.name[:_LONGEST],
        # Eight digits or it is not one: the column is that wide.
        kvk=next(iter(kvks)) if len(kvks) == 1 and len(next(iter(kvks))) == 8 else "",  # noqa: PLR2004
        is_person=asked.kind is Kind.PERSON,
        made_by=decision.by,
        made_at=decision.at,
    )


def _member(
    decision: Decision, supplier: Supplier, one: Candidate, kind: Kind, how: How
) -> SupplierMember:
    evidence = {"how": how.value, "kind": kind.value, **document_of(one.evidence)}
    return SupplierMember(
        organisation=decision.organisation,
        supplier=supplier,
        party=one.party,
        seen_as=one.name[:_LONGEST],
        evidence=evidence,
        score=min(one.score, Decimal(1)),
        decided_by=decision.by,
        decided_at=decision.at,
    )
