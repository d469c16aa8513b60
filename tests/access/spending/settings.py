# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.spending.models import SpendSource
from tests.access.door import (
    Cast,
    Door,
    administrators,
    closed,
    managers,
    members,
)

ROW = "spender"
ONE: dict[str, Any] = {"organisation": ROW, "source": "spend_source"}
TABLE: dict[str, Door] = {
    "spending:settings": closed(members(200), organisation=ROW),
    "spending:settings_part": closed(
        administrators(200), administrators(422), organisation=ROW, part="bewaren"
    ),
    "spending:settings_source": closed(managers(200), managers(422), **ONE),
    "spending:settings_source_forget": closed(managers(302), managers(409), **ONE),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    row = SpendSource.objects.create(
        organisation=cast.organisation, name="Financiën", mapping={}
    )
    return {"spend_source": row.pk}
