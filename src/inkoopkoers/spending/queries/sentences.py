# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the list of answers, kept: ten answers at once take too long."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.engine.kept import recall, remember
from inkoopkoers.spending.queries.asking import OfOrganisation


def sentences_for(asker: OfOrganisation, asked: Asked) -> dict[str, str]:
    """What every quick answer says, by its code."""
    folder, key = asker.dataset.folder, _key(asker, asked)
    found: dict[str, str] | None = recall(folder, key)
    if found is None:
        found = {one.code: one.give(asked).sentence for one in KINDS if one.is_quick}
        remember(folder, key, found)
    return found


def _key(asker: OfOrganisation, asked: Asked) -> str:
    """The day stands in it, so that other wording or rules are there tomorrow."""
    whole: tuple[Any, ...] = (
        asker.dataset.digest,
        asker.dataset.mask_persons,
        asked.selection,
        asked.terms,
        asked.contracts,
        sorted(asked.own_factors.items()),
        asked.today,
    )
    return f"list-{sha256(repr(whole).encode()).hexdigest()}"
