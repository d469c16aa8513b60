# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One file per question: its SQL, and the rows that it gives."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from inkoopkoers.spending.engine.question import Question


def all_questions() -> tuple[Question[object], ...]:
    """Every question that a module here holds by a name of its own, by name.

    A new file joins by being there: two engines are then compared on it. Each question
    can run with only its own default parameters.
    """
    found: dict[str, Question[object]] = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        for value in vars(import_module(module.name)).values():
            if not isinstance(value, Question):
                continue
            if found.setdefault(value.name, value) is not value:
                raise ValueError(f"two questions are called {value.name}")
    return tuple(found[name] for name in sorted(found))
