# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every guided example by its code."""

from __future__ import annotations

from collections.abc import Callable

from inkoopkoers.awarding.domain.examples import (
    EXCLUDED_WINNER,
    FORTY_PERCENT,
    Example,
)
from inkoopkoers.awarding.wording.examples import excluded, forty
from inkoopkoers.awarding.wording.examples.guide import Guide

EXAMPLES: dict[str, Example] = {
    excluded.CODE: EXCLUDED_WINNER,
    forty.CODE: FORTY_PERCENT,
}
_GUIDES: dict[str, Callable[[], Guide]] = {
    excluded.CODE: excluded.excluded_winner,
    forty.CODE: forty.forty_percent,
}


def guide_of(code: str) -> Guide | None:
    """The example with this code, as it is told."""
    make = _GUIDES.get(code)
    return make() if make else None
