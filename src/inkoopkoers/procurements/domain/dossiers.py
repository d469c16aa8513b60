# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The facts of a dossier as they are filled in, and what a search looks for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

MOST_WORDS = 8
# The order in which these days come.
DAYS = ("publish_on", "needed_on", "ends_on")


@dataclass(frozen=True)
class Facts:
    """What is known of a purchase; money is in euros without VAT."""

    title: str
    what: str = ""
    for_whom: str = ""
    kind: str = ""
    product_group: str = ""
    cpv: str = ""
    value_eur: Decimal | None = None
    options_eur: Decimal | None = None
    wage_sum_eur: Decimal | None = None
    months: int | None = None
    publish_on: date | None = None
    needed_on: date | None = None
    ends_on: date | None = None
    budget_holder: str = ""
    is_category_managed: bool = False

    @property
    def misplaced_days(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a field and the field that it comes before but may not."""
        known = [name for name in DAYS if getattr(self, name)]
        pairs = pairwise(known)
        return tuple(
            (later, earlier)
            for earlier, later in pairs
            if getattr(self, later) < getattr(self, earlier)
        )


def searchable(*texts: str) -> str:
    """Texts as a search compares them: small letters, no accents, single spaces."""
    bare = " ".join(texts)
    # Twice, as Unicode asks: taking a sign apart may bring a capital to light.
    for _round in range(2):
        bare = unicodedata.normalize("NFKD", bare.casefold())
    kept = "".join(char for char in bare if not unicodedata.combining(char))
    return " ".join(kept.split())


def search_words(query: str) -> tuple[str, ...]:
    """What must all be found; beyond eight words the rest is not looked for."""
    return tuple(searchable(query).split()[:MOST_WORDS])
