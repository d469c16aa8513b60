# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read what is published and what stands beside it; needs no database."""

from __future__ import annotations

from inkoopkoers.knowledge.queries.instruments import (
    UnknownInstrument,
    instrument,
    instruments,
)
from inkoopkoers.knowledge.queries.rules import rule_groups, rulebook

__all__ = [
    "UnknownInstrument",
    "instrument",
    "instruments",
    "rule_groups",
    "rulebook",
]
