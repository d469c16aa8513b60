# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans and assets for tests, by hand and by chance."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.plan import (
    Contingency,
    Convention,
    InvestmentPlan,
    MaintenanceMethod,
    Unit,
)

EIK = Unit("eik", "De Eik", key_number=Decimal(200), allocation_eur=Decimal(20_000))
LINDE = Unit("linde", "De Linde", key_number=Decimal(100))


def a_plan(**changes: Any) -> InvestmentPlan:
    """Ten years, two schools, every purchase an asset unless said otherwise."""
    given: dict[str, Any] = {
        "from_year": 2026,
        "to_year": 2035,
        "units": (EIK, LINDE),
        "threshold_eur": Decimal(0),
    }
    return InvestmentPlan(**{**given, **changes})


def an_asset(**changes: Any) -> Asset:
    """Twenty laptops of 600 euros from August 2024, for five years."""
    given: dict[str, Any] = {
        "code": "L1",
        "name": "Laptops",
        "unit": "eik",
        "quantity": 20,
        "unit_price_eur": Decimal(600),
        "base_year": 2026,
        "first_year": 2024,
        "first_month": 8,
        "life_years": 5,
    }
    return Asset(**{**given, **changes})


def euros(highest: int = 50_000) -> st.SearchStrategy[Decimal]:
    return st.decimals(0, highest, places=2)


@st.composite
def plans(draw: st.DrawFn) -> InvestmentPlan:
    first = draw(st.integers(2020, 2030))
    keys = st.integers(0, 900)
    return a_plan(
        from_year=first,
        to_year=first + draw(st.integers(0, 12)),
        units=(
            Unit("eik", "De Eik", Decimal(draw(keys)), draw(euros())),
            Unit("linde", "De Linde", Decimal(draw(keys)), draw(euros())),
            Unit("beuk", "De Beuk", Decimal(draw(keys)), draw(euros())),
        ),
        threshold_eur=draw(st.sampled_from([Decimal(0), Decimal(2500)])),
        contingency=Contingency(draw(euros(900)), Decimal("0.05")),
        unit_contingency=Contingency(share=Decimal("0.033")),
        opening_cash_eur=draw(euros()),
        income_eur=draw(euros()),
        income_growth=Decimal("0.02"),
        convention=draw(st.sampled_from(Convention)),
        maintenance=draw(st.sampled_from(MaintenanceMethod)),
        growth=Decimal("0.025"),
    )


@st.composite
def assets(draw: st.DrawFn) -> Asset:
    life = draw(st.integers(1, 20))
    return an_asset(
        code=draw(st.text("abcdefgh123456789", min_size=1, max_size=6)),
        unit=draw(st.sampled_from(["", "eik", "linde", "beuk"])),
        kind=draw(st.sampled_from(AssetKind)),
        quantity=draw(st.integers(1, 40)),
        unit_price_eur=draw(euros(3000)),
        growth=draw(st.sampled_from([None, Decimal(0), Decimal("-0.01")])),
        base_year=draw(st.integers(2010, 2030)),
        first_year=draw(st.integers(2005, 2040)),
        first_month=draw(st.integers(1, 12)),
        life_years=life,
        condition=draw(st.sampled_from([None, 1, 2, 3, 4, 5])),
        residual_eur=draw(euros(5000)),
        subsidy_eur=draw(euros(5000)),
        threshold_mode=draw(st.sampled_from(ThresholdMode)),
        moved_years=draw(st.integers(1 - life, 4)),
    )


def lots_of_assets(most: int = 8) -> st.SearchStrategy[list[Asset]]:
    return st.lists(assets(), max_size=most, unique_by=lambda one: one.code)
