# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read what is asked of the board from an address."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.queries.board import Sort, Wanted
from inkoopkoers.procurements.queries.categories import group_of
from inkoopkoers.web.fields import readable

MAX_QUERY = 120
REMOVED = "weg"


def wanted_from(given: Mapping[str, str], organisations: Collection[int]) -> Wanted:
    """Read the filters; a value that is not known asks for nothing."""
    standing, sort = given.get("stand", ""), given.get("sorteer", "")
    group = given.get("groep", "")
    return Wanted(
        organisation=_place(given.get("organisatie", ""), organisations),
        kind=_known(given.get("soort", ""), list(ContractKind)),
        product_group=group if group_of(group) else "",
        standing=_known(standing, list(Standing)),
        is_mine=given.get("wie", "") == "ik",
        is_loose=given.get("los", "") == "ja",
        is_removed=standing == REMOVED,
        query=readable(given.get("q", ""))[:MAX_QUERY],
        sort=Sort(sort) if sort in list(Sort) else Sort.CHANGED,
    )


def _known(value: str, values: Collection[str]) -> str:
    return value if value in values else ""


def _place(text: str, organisations: Collection[int]) -> int | None:
    """One of my organisations, by its number."""
    return next((pk for pk in organisations if str(pk) == text), None)
