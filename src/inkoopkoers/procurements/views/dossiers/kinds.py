# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The kinds of contract as options with a hint each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inkoopkoers.procurements.wording.kinds import KIND_HINTS

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class KindOption:
    """A kind with what belongs to it, as web/_question.html wants it."""

    code: str
    help: StrPromise


@dataclass(frozen=True)
class KindItem:
    """All kinds."""

    options: tuple[KindOption, ...]


KIND_ITEM = KindItem(
    tuple(KindOption(kind.value, hint) for kind, hint in KIND_HINTS.items())
)
