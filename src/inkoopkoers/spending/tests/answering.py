# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer whose decimals a test may compare with whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Question, Value


def answer(
    question: Question[Any],
    dataset: Dataset,
    selection: Selection | None = None,
    terms: Terms | None = None,
    parameters: Mapping[str, Value] | None = None,
) -> Any:
    """The rows; about everything unless a selection is given."""
    chosen = selection or Selection()
    return Duck().ask(question, dataset, chosen, terms or Terms(), parameters)
