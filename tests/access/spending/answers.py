# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from typing import Any

from tests.access.door import Cast, Door, closed, managers, members

ROW = "spender"
ONE: dict[str, Any] = {"organisation": ROW, "slug": "over-de-tijd"}

# Pages of answers that say more than the frame, and what one fills in there.
FACTOR: dict[str, Any] = {"kg_per_eur": "0,3", "source": "Opgave", "stamp": ""}
OWN: dict[str, Door] = {
    "spending:thresholds": closed(members(200), organisation=ROW),
    "spending:off_contract": closed(members(200), organisation=ROW),
    "spending:climate": closed(members(200), organisation=ROW),
    "spending:climate_factors": closed(members(200), organisation=ROW),
    "spending:climate_factor": closed(
        managers(200), managers(302), FACTOR, organisation=ROW, division="90"
    ),
}

TABLE: dict[str, Door] = {
    **OWN,
    "spending:answers": closed(members(200), organisation=ROW),
    "spending:answer": closed(members(200), **ONE),
    "spending:answer_sheet": closed(members(200), **ONE, format_name="csv"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    return {}
