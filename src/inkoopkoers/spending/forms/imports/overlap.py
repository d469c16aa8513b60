# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to do with lines that count already."""

from __future__ import annotations

from enum import StrEnum


class OverlapChoice(StrEnum):
    """Pass over what counts already, come instead of it, or count it again."""

    SKIP = "overslaan"
    REPLACE = "vervangen"
    ALL = "alles"
