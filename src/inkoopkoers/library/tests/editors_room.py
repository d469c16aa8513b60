# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the editors' pages share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.test import Client

from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.models import TipFeedback
from inkoopkoers.organisations.models import User

ClientOf = Callable[[User], Client]

MORNING = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)


def experience(
    number: int = 0,
    *,
    code: str = "S12-4",
    verdict: Verdict = Verdict.YES,
    remark: str = "",
    context: str = "",
    is_read: bool = False,
) -> TipFeedback:
    """Store one experience; a higher number is older."""
    return TipFeedback.objects.create(
        tip_code=code,
        tip_rev=1,
        instrument="wegwijzer",
        version=1,
        verdict=verdict.value,
        context=context,
        remark=remark,
        created_at=MORNING - timedelta(hours=number),
        handled_at=MORNING if is_read else None,
    )
