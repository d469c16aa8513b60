# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A feature that stands in for planning: three things to do for everyone."""

from __future__ import annotations

from typing import Any

from inkoopkoers.organisations.models import Organisation, User

moved: list[tuple[User, Organisation, User | None]] = []
forgotten: list[User] = []


def known_of(user: User) -> dict[str, Any]:
    return {"Klusjes": [{"titel": "Kast opruimen", "klaar": False}]}


def open_work(user: User, organisation: Organisation) -> int:
    return 3


def hand_over(user: User, organisation: Organisation, to: User | None) -> int:
    moved.append((user, organisation, to))
    return 3


def forget_person(user: User) -> None:
    forgotten.append(user)
