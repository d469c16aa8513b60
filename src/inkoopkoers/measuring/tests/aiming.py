# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Targets for tests: what is filled in, and what is stored."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from inkoopkoers.measuring.models import Round, Target
from inkoopkoers.measuring.tests.making import today

DAY = (today() + timedelta(days=200)).isoformat()
LATER = (today() + timedelta(days=400)).isoformat()


def address(found: Round) -> str:
    """The page with all targets."""
    return f"/metingen/rondes/{found.pk}/doelen/"


def typed(code: str, value: str, by: str = "") -> dict[str, str]:
    """What someone fills in for one theme or question."""
    return {f"streefscore-{code}": value, f"datum-{code}": by}


def seen(code: str, value: str, by: str) -> dict[str, str]:
    """What stood in the form when it was opened."""
    return {f"initial-streefscore-{code}": value, f"initial-datum-{code}": by}


def set_one(
    found: Round, code: str = "mensen-4", value: str = "3.0", by: str = DAY
) -> Target:
    """Set a target straight in the database."""
    return Target.objects.create(
        organisation=found.organisation,
        instrument=found.instrument,
        subject=found.subject,
        code=code,
        value=Decimal(value),
        by=by,
    )


def kept() -> dict[str, tuple[str, str]]:
    """Every target that is stored."""
    return {
        one.code: (str(one.value), one.by.isoformat()) for one in Target.objects.all()
    }
