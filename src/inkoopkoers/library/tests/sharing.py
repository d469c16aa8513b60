# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A tip, and visitors who share an experience with it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from inkoopkoers.library.actions import Experience, record_experience
from inkoopkoers.library.domain import ShelvedTip, Verdict
from inkoopkoers.library.models import TipFeedback
from inkoopkoers.library.queries import tip

CODE = "S12-4"
URL = f"/bibliotheek/tips/{CODE}/"
GOOD = {"verdict": "ja", "context": "Zaaksysteem", "remark": "Vier aanbiedingen."}
ADDRESS = "203.0.113.7"
NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def shelved(code: str = CODE) -> ShelvedTip:
    found = tip(code)
    assert found
    return found


def share(address: str = ADDRESS, now: datetime = NOW, code: str = CODE) -> TipFeedback:
    experience = Experience(Verdict.YES, "", "")
    return record_experience(shelved(code), experience, address=address, now=now)


def votes(count: int, verdict: Verdict = Verdict.YES, rev: int = 1) -> None:
    for _ in range(count):
        TipFeedback.objects.create(
            tip_code=CODE,
            tip_rev=rev,
            instrument="wegwijzer",
            version=1,
            verdict=verdict,
        )
