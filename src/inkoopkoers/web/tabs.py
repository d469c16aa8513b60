# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of one thing, as tabs above each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Tab:
    """A page of the thing; `is_here` is the one that is open."""

    label: StrPromise
    href: str
    is_here: bool


def tabs_of(
    pages: Iterable[tuple[str, StrPromise]], namespace: str, pk: int, *, here: str
) -> list[Tab]:
    """A tab per page; `pages` are names of addresses that take the key, with labels."""
    return [
        Tab(label, reverse(f"{namespace}:{name}", args=[pk]), is_here=name == here)
        for name, label in pages
    ]
