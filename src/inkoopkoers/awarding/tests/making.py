# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An award model that tests can look at."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.awarding.actions.models import make_award
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Parameters,
    Scale,
    ScaleStep,
)
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.organisations.models import Organisation, User

FOUR_STEPS = Scale(
    "0-3",
    "0 tot 3",
    tuple(
        ScaleStep(Decimal(score), Decimal(part))
        for score, part in (("0", "0"), ("1", "0.25"), ("2", "0.6"), ("3", "1"))
    ),
)


def a_design(formula: Formula = Formula.RELATIVE) -> AwardDesign:
    """40 % price, and three criteria of which one is societal."""
    return AwardDesign(
        formula=formula,
        price_weight=Decimal(40),
        criteria=(
            Criterion("kwaliteit", "Kwaliteit"),
            Criterion(
                "dienst", "Dienstverlening", "kwaliteit", Decimal(25), scale="0-3"
            ),
            Criterion("plan", "Plan van aanpak", "kwaliteit", Decimal(15), scale="0-3"),
            Criterion(
                "circulair",
                "Circulariteit",
                weight=Decimal(20),
                scale="0-3",
                is_societal=True,
                theme="circulair",
            ),
        ),
        scales=(FOUR_STEPS,),
        parameters=Parameters(lower_eur=Decimal(200_000), upper_eur=Decimal(400_000)),
    )


def an_award(
    organisation: Organisation,
    by: User,
    title: str = "Laptops voor de scholen",
    design: AwardDesign | None = None,
) -> AwardModel:
    """Keep the model."""
    return make_award(organisation, title, design or a_design(), by=by)
