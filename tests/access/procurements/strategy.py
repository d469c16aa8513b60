# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the strategy, its versions and its template."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from inkoopkoers.procurements.actions.strategy import keep_version
from inkoopkoers.procurements.models import Dossier, StrategyText
from tests.access.door import (
    CLOSED,
    Cast,
    Door,
    administrators,
    closed,
    managers,
    members,
)

VERSION: dict[str, Any] = {"pk": "dossier", "number": "strategy_version"}
BETWEEN: dict[str, Any] = {"pk": "dossier", "old": "strategy_version", "new": 0}

TABLE: dict[str, Door] = {
    "procurements:strategy": closed(members(200), pk="dossier"),
    "procurements:strategy_chapter": closed(
        managers(200), managers(409), pk="dossier", chapter="waarde"
    ),
    "procurements:strategy_document": closed(members(200), pk="dossier"),
    "procurements:strategy_file": closed(
        members(200), pk="dossier", format_name="html"
    ),
    "procurements:strategy_keep": closed(managers(302), managers(302), pk="dossier"),
    "procurements:strategy_version": closed(members(200), CLOSED, {}, **VERSION),
    "procurements:strategy_version_file": closed(
        members(200), CLOSED, {}, format_name="html", **VERSION
    ),
    "procurements:strategy_compare": closed(members(302), pk="dossier"),
    "procurements:strategy_difference": closed(members(200), CLOSED, {}, **BETWEEN),
    "procurements:strategy_difference_file": closed(
        members(200), CLOSED, {}, format_name="html", **BETWEEN
    ),
    "procurements:strategy_template": closed(
        administrators(200), administrators(422), organisation="organisation"
    ),
    "procurements:strategy_template_file": closed(
        administrators(302), organisation="organisation"
    ),
    "procurements:strategy_template_remove": closed(
        administrators(302), administrators(302), organisation="organisation"
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A chapter and a version."""
    bram = cast.people["inkoper"]
    StrategyText.objects.create(
        dossier=dossier, chapter="waarde", text="We kijken naar de kosten van zes jaar."
    )
    kept = keep_version(dossier, "Na het gesprek", by=bram, today=timezone.localdate())
    return {"strategy_version": kept.number}
