# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of a purchase, and what is asked of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.reasons import Reason


class ObligationCode(StrEnum):
    """What can be asked of a purchase."""

    MVI_CRITERIA = "mvi-criteria"
    SIGNIFICANT_HALF = "significant-helft"
    IMPACT_WEIGHT = "impact-gewicht"
    SOCIAL_RETURN = "social-return"
    ISV = "isv"


class Applies(StrEnum):
    """Whether an obligation is about this purchase."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


class Basis(StrEnum):
    """How strongly it is asked."""

    MANDATORY = "verplicht"
    EFFORT = "inspanning"
    VOLUNTARY = "vrijwillig"


class Fact(StrEnum):
    """A fact that is needed before anything can be said."""

    VALUE = "waarde"
    MONTHS = "looptijd"
    WAGE_SUM = "loonsom"
    PRODUCT_GROUP = "productgroep"
    ISV_CATEGORY = "isv-categorie"
    CATEGORY_MANAGEMENT = "categoriemanagement"
    OWN_POLICY = "eigen-beleid"


class WhyCode(StrEnum):
    """Why an obligation applies, or does not."""

    NOT_YET = "nog-niet-in-werking"
    IN_GROUP = "in-productgroep"
    NOT_IN_GROUP = "niet-in-productgroep"
    MANAGED = "onder-categoriemanagement"
    NOT_MANAGED = "geen-categoriemanagement"
    WORK = "werk-of-dienst"
    SUPPLIES = "geen-werk-of-dienst"
    OVER_WAGE_SUM = "loonsom-vanaf-grens"
    BELOW_WAGE_SUM = "loonsom-onder-grens"
    LONG_ENOUGH = "looptijd-vanaf-grens"
    TOO_SHORT = "looptijd-onder-grens"
    OVER_OWN_LIMIT = "waarde-vanaf-eigen-grens"
    BELOW_OWN_LIMIT = "waarde-onder-eigen-grens"
    SEE_OWN_POLICY = "kijk-in-eigen-beleid"
    IN_RISK = "in-risicocategorie"
    NOT_IN_RISK = "niet-in-risicocategorie"
    OVER_THRESHOLD = "vanaf-drempel"
    BELOW_THRESHOLD = "onder-drempel"
    NOT_CENTRAL = "niet-het-rijk"
    MANIFEST = "eigen-manifest"
    FACT_MISSING = "gegeven-ontbreekt"


@dataclass(frozen=True)
class OwnSocialReturn:
    """The organisation's own policy: from which contract value, for how long.

    Policies outside the Rijk look at the value of the contract, not at the wage sum.
    """

    from_eur: Decimal
    months: int = 0


@dataclass(frozen=True)
class Situation:
    """What is known of a purchase; None is what nobody filled in yet.

    `value` is with options, `months` the whole term. `product_group` and
    `isv_category` are empty when someone said that none fits; `isv_categories` are
    those in force on `day`. `levels` is per theme the highest level that a criterion
    asks, `impact_weight` a percentage. `asks_social_return` and `asks_isv` say whether
    the contract asks it. `has_manifest` says that an authority outside the Rijk
    promised to buy with impact.
    """

    kind: ContractKind
    authority: Authority
    day: date
    value: Decimal | None = None
    months: int | None = None
    wage_sum: Decimal | None = None
    product_group: str | None = None
    isv_category: str | None = None
    isv_categories: frozenset[str] = frozenset()
    is_category_managed: bool | None = None
    has_manifest: bool = False
    own_social_return: OwnSocialReturn | None = None
    levels: Mapping[str, int] | None = None
    impact_weight: Decimal | None = None
    asks_social_return: bool | None = None
    asks_isv: bool | None = None

    @property
    def is_central(self) -> bool:
        """Whether the Rijk buys."""
        return self.authority is Authority.CENTRAL


@dataclass(frozen=True)
class Obligation:
    """One obligation in one situation.

    It can apply and be voluntary: then it is recommended. `missing` is what to fill in
    first. `is_met` is None when it does not apply or nobody can say yet.
    """

    code: ObligationCode
    applies: Applies
    basis: Basis
    why: tuple[Reason, ...]
    rules: tuple[Held, ...]
    missing: tuple[Fact, ...] = ()
    is_met: bool | None = None

    @property
    def asks_answer(self) -> bool:
        """Whether someone must apply it, or explain."""
        return self.applies is Applies.YES and self.basis is not Basis.VOLUNTARY

    @property
    def is_recommended(self) -> bool:
        """Whether it fits this purchase and nobody asks it."""
        return self.applies is Applies.YES and self.basis is Basis.VOLUNTARY
