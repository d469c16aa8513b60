# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer as pages; what the addresses use."""

from inkoopkoers.instruments.views.advice import advice, document, questions
from inkoopkoers.instruments.views.comparing import compare, compare_with, what_if
from inkoopkoers.instruments.views.keeping import remove, restore, save
from inkoopkoers.instruments.views.tour import tour

__all__ = [
    "advice",
    "compare",
    "compare_with",
    "document",
    "questions",
    "remove",
    "restore",
    "save",
    "tour",
    "what_if",
]
