# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people decide after a trial."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """How people go on after they looked at the facts."""

    GO_ON = "doorgaan"
    ADJUST = "aanpassen"
    STOP = "stoppen"
