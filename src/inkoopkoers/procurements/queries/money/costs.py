# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the step of the costs knows: the comparison, its outcome, what was taken over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.queries.doors import comparisons_for
from inkoopkoers.costing.queries.outcomes import (
    Outcome,
    is_quick,
    near_tippings,
    outcome_of,
    pair_of,
)
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.wording.results import basis_note, headline, margin
from inkoopkoers.costing.wording.tipping import tipping_sentence
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.domain.facts import CostFact
from inkoopkoers.procurements.domain.taken import TakenAlternative, TakenCosts
from inkoopkoers.procurements.models import Dossier, DossierCosts
from inkoopkoers.procurements.queries.money.taken import taken_costs

MOST_TIPPING = 3
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Comparing:
    """A comparison that is linked: its key, its name, its edition and its outcome."""

    pk: int
    title: str
    edition: int
    outcome: Outcome


@dataclass(frozen=True)
class KnownCosts:
    """What there is; `comparing` is None when nothing is linked, or it was removed."""

    row: DossierCosts | None
    comparing: Comparing | None
    taken: TakenCosts | None

    @property
    def has_changed(self) -> bool:
        """The comparison has another edition than was taken over."""
        if self.row is None or self.comparing is None or self.taken is None:
            return False
        return self.row.taken_edition != self.comparing.edition

    @property
    def is_gone(self) -> bool:
        """It was linked, and was taken away since."""
        return self.row is not None and self.comparing is None

    @property
    def now(self) -> TakenCosts | None:
        """What taking it over now would keep; None without an outcome."""
        found = self.comparing
        if found is None or not found.outcome.can_count:
            return None
        return in_short(found.title, found.outcome)


def row_of(dossier: Dossier) -> DossierCosts | None:
    """The link of this dossier, in one query; None when it was taken away."""
    rows = DossierCosts.objects.filter(dossier=dossier, removed_at=None)
    return rows.select_related("comparison", "taken_by").first()


def costs_of(dossier: Dossier) -> KnownCosts:
    """Gather it; one query."""
    row = row_of(dossier)
    linked = row.comparison if row else None
    comparing = None
    if linked and linked.removed_at is None:
        outcome = outcome_of(sheet_of(linked.sheet))
        comparing = Comparing(linked.pk, linked.title, linked.edition, outcome)
    return KnownCosts(row, comparing, taken_costs(row.taken) if row else None)


def taken_of(dossier: Dossier) -> KnownCosts:
    """Only what was taken over, without counting anything; one query."""
    row = DossierCosts.objects.filter(dossier=dossier, removed_at=None).first()
    return KnownCosts(row, None, taken_costs(row.taken) if row else None)


def in_short(title: str, outcome: Outcome) -> TakenCosts:
    """What the dossier tells of an outcome."""
    return TakenCosts(
        title=title,
        headline=headline(outcome),
        margin=margin(outcome),
        basis=basis_note(outcome.sheet),
        horizon_years=outcome.sheet.horizon_years,
        alternatives=tuple(
            TakenAlternative(
                one.place,
                one.result.name,
                _cents(one.result.total),
                _cents(one.result.yearly),
            )
            for one in outcome.ranked
        ),
        tipping=tuple(_tipping(outcome.sheet)),
    )


def _cents(eur: float) -> Decimal:
    return Decimal(repr(eur)).quantize(_CENT)


def _tipping(sheet: CostSheet) -> Iterator[str]:
    """Only those close to what was filled in, and only when that takes a moment."""
    pair = pair_of(sheet)
    if pair is None or not is_quick(sheet, pair):
        return
    for one in near_tippings(sheet)[:MOST_TIPPING]:
        yield tipping_sentence(one, sheet)


def linkable(user: Visitor, dossier: Dossier) -> list[tuple[int, str]]:
    """The comparisons of the same organisation, the latest first."""
    rows = comparisons_for(user).filter(organisation_id=dossier.organisation_id)
    return list(rows.order_by("-changed_at", "-pk").values_list("pk", "title"))


def cost_fact(dossier: Dossier, *, has_criteria: bool) -> CostFact:
    """Costs are due once it is known what is bought for how much, and how one wins."""
    row = (
        DossierCosts.objects.filter(dossier=dossier, removed_at=None)
        .values("taken_edition", "comparison__edition", "comparison__removed_at")
        .first()
    )
    is_taken = row is not None and row["taken_edition"] is not None
    is_due = dossier.value_eur is not None and has_criteria
    is_there = row is not None and row["comparison__removed_at"] is None
    now = row["comparison__edition"] if row and is_there else None
    return CostFact(
        is_missing=is_due and not is_taken,
        has_changed=bool(
            row and is_taken and now is not None and now != row["taken_edition"]
        ),
    )
