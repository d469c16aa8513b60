# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Edits of a document, as an editor of content makes them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from inkoopkoers.knowledge.domain.difference import (
    Change,
    difference,
)

Json = dict[str, Any]
Edit = Callable[[Json], object]


def edited(old: Json, edit: Edit, *, version: int | None = None) -> Json:
    new = copy.deepcopy(old)
    edit(new)
    new["version"] = version or old["version"] + 1
    return new


def kinds(old: Json, new: Json) -> dict[str, Change]:
    return {one.path: one.change for one in difference(old, new)}
