# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The chapters of a strategy in which people write themselves."""

from __future__ import annotations

from enum import StrEnum


class Chapter(StrEnum):
    """Seven things to weigh, in the order of the document (source: seed 000)."""

    VALUE = "waarde"
    LOCK_IN = "lock-in"
    RISK = "risico"
    INNOVATION = "innovatie"
    SUSTAINABILITY = "duurzaamheid"
    GOALS = "doelen"
    LAW = "wet"
