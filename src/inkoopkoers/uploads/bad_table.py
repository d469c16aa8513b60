# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a table cannot be read, and what to do about it."""

from __future__ import annotations

from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.wording import REASONS
from inkoopkoers.web.errors import DomainError


class BadTable(DomainError):
    """A file that we do not read; the text says what to do."""


def refusal(code: str, limits: Limits | None = None) -> BadTable:
    """The error of a code; an unknown one is a file that cannot be read."""
    limits = limits or Limits()
    text = str(REASONS.get(code, REASONS["unreadable"]))
    return BadTable(text.format(rows=_dutch(limits.rows), columns=limits.columns))


def _dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")
