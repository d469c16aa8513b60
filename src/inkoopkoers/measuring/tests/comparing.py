# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations that take part in the comparison."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from django.test import Client
from django.utils import timezone

from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.tests.over_time import revealed, someone
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


KIND = "gemeente"


def address(organisation: Organisation, rest: str = "", code: str = "checklist") -> str:
    return f"/metingen/vergelijken/{organisation.pk}/{code}/{rest}"


def read(browser: Client, organisation: Organisation, rest: str = "") -> str:
    return browser.get(address(organisation, rest)).content.decode()


def seen(page: str) -> str:
    """What the form carries of the figures that the page shows."""
    found = re.search(r'name="gezien" value="([0-9a-f]{64})"', page)
    return found[1] if found else ""


def take_part(browser: Client, organisation: Organisation) -> None:
    data = {"gezien": seen(read(browser, organisation))}
    assert browser.post(address(organisation, "meedoen/"), data).status_code == 302


def enter(organisation: Organisation, score: int = 2, on: date | None = None) -> None:
    """Let an organisation take part with the same score everywhere."""
    found = revealed(organisation, dict.fromkeys(CODES, score), on=on)
    summary = summarised(found)
    assert summary
    actions.join(organisation, summary.summary, by=someone(), now=timezone.now())


CODES = [
    *(f"strategie-{number}" for number in (1, 2, 3)),
    *(f"processen-{number}" for number in (1, 2)),
    *(f"mensen-{number}" for number in range(1, 8)),
]
