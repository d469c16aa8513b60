# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the step of the award knows: the model, what it does, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.effects import (
    PRICE,
    Share,
    Societal,
    societal_share,
)
from inkoopkoers.awarding.domain.stages import Stage, may_change_design
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.doors import awards_for
from inkoopkoers.awarding.wording.formulas import consequence, formula_name
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.domain.ambitions import Ambition
from inkoopkoers.procurements.domain.award_shares import (
    ExamplePrices,
    WeakAmbition,
    example_prices,
    example_shares,
    weak_ambitions,
)
from inkoopkoers.procurements.domain.awards import Difference, differences
from inkoopkoers.procurements.domain.criteria import Criterion
from inkoopkoers.procurements.domain.facts import AwardFact
from inkoopkoers.procurements.domain.taken import TakenAward, TakenPart
from inkoopkoers.procurements.models import Dossier, DossierAward
from inkoopkoers.procurements.queries.money.taken import taken_award

_TENTH = Decimal("0.1")
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Modelled:
    """An award model that is linked, with what it does in an example field."""

    pk: int
    title: str
    edition: int
    stage: Stage
    design: AwardDesign
    prices: ExamplePrices
    shares: tuple[Share, ...]

    @property
    def societal(self) -> Societal:
        """The share of what is tagged societal, nominal and effective."""
        return societal_share(self.design, self.shares)

    @property
    def may_change(self) -> bool:
        """Nobody scores yet."""
        return may_change_design(self.stage)


@dataclass(frozen=True)
class KnownAward:
    """What there is; `model` is None when nothing is linked, or it was removed."""

    row: DossierAward | None
    model: Modelled | None
    taken: TakenAward | None
    differences: tuple[Difference, ...] = ()
    weak: tuple[WeakAmbition, ...] = ()

    @property
    def has_changed(self) -> bool:
        """The model has another edition than was taken over."""
        if self.row is None or self.model is None or self.taken is None:
            return False
        return self.row.taken_edition != self.model.edition

    @property
    def is_gone(self) -> bool:
        """It was linked, and was taken away since."""
        return self.row is not None and self.model is None

    @property
    def now(self) -> TakenAward | None:
        """What taking it over now would keep; None when the model has an error."""
        if self.model is None or not self.model.shares:
            return None
        return in_short(self.model)


def row_of(dossier: Dossier) -> DossierAward | None:
    """The link of this dossier, in one query; None when it was taken away."""
    rows = DossierAward.objects.filter(dossier=dossier, removed_at=None)
    return rows.select_related("award", "taken_by").first()


def award_of(
    dossier: Dossier, basket: Sequence[Criterion], ambitions: Iterable[Ambition]
) -> KnownAward:
    """Gather it; one query."""
    row = row_of(dossier)
    taken = taken_award(row.taken) if row else None
    linked = row.award if row else None
    if linked is None or linked.removed_at is not None:
        return KnownAward(row, None, taken)
    design = design_of(linked.design)
    expected = linked.estimate_eur or dossier.total_eur
    model = Modelled(
        linked.pk,
        linked.title,
        linked.edition,
        Stage(linked.stage),
        design,
        example_prices(design, expected),
        example_shares(design, expected),
    )
    return KnownAward(
        row,
        model,
        taken,
        differences(basket, design),
        weak_ambitions(ambitions, design, model.shares),
    )


def taken_of(dossier: Dossier) -> KnownAward:
    """Only what was taken over, without counting anything; one query."""
    row = DossierAward.objects.filter(dossier=dossier, removed_at=None).first()
    return KnownAward(row, None, taken_award(row.taken) if row else None)


def in_short(model: Modelled) -> TakenAward:
    """What the dossier tells of a model."""
    names = {leaf.code: leaf for leaf in leaves_of(model.design)}
    societal = model.societal
    return TakenAward(
        title=model.title,
        formula=formula_name(model.design.formula),
        consequence=consequence(model.design.formula),
        low_eur=model.prices.low_eur.quantize(_CENT),
        high_eur=model.prices.high_eur.quantize(_CENT),
        parts=tuple(
            TakenPart(
                _("Prijs") if one.criterion == PRICE else names[one.criterion].name,
                percent_of(one.nominal),
                percent_of(one.effective),
                is_societal=one.criterion != PRICE and names[one.criterion].is_societal,
            )
            for one in model.shares
        ),
        nominal=percent_of(societal.nominal),
        effective=percent_of(societal.effective),
    )


def percent_of(part: Fraction | None) -> Decimal | None:
    """3/20 as 15.0: a reader needs no more than a tenth."""
    if part is None:
        return None
    return (Decimal(part.numerator * 100) / Decimal(part.denominator)).quantize(_TENTH)


def linkable(user: Visitor, dossier: Dossier) -> list[tuple[int, str]]:
    """The models of the same organisation, the latest first."""
    rows = awards_for(user).filter(organisation_id=dossier.organisation_id)
    return list(rows.order_by("-changed_at", "-pk").values_list("pk", "title"))


def award_fact(
    dossier: Dossier, basket: Sequence[Criterion], ambitions: Iterable[Ambition]
) -> AwardFact:
    """What the findings look at; one query."""
    known = award_of(dossier, basket, ambitions)
    is_due = any(one.kind.is_weighed for one in basket)
    if known.model is None:
        return AwardFact(is_missing=is_due)
    return AwardFact(
        differences=len(known.differences),
        weak=known.weak,
        is_relative=not known.model.design.formula.is_absolute,
    )
