# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Actions to test with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.acting import Plan, make_action
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.planning.models import Action

MakeAction = Callable[..., Action]


@pytest.fixture
def made(wilgenwaard: Organisation, bram: User) -> MakeAction:
    """Make an action of Wilgenwaard, by Bram and for Bram unless told otherwise."""

    def make(
        title: str = "Maak een lijst van doelen",
        *,
        owner: User | None = bram,
        owner_name: str = "",
        due: date = date(2099, 3, 1),
        item: str = "",
    ) -> Action:
        return make_action(
            wilgenwaard,
            Plan(title, due, owner=owner, owner_name=owner_name, note="Kort en helder"),
            by=bram,
            now=timezone.now(),
            for_item=ForItem("checklist", 1, item, "") if item else None,
        )

    return make
