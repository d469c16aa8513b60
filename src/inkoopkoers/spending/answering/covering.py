# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the euros has a category, for answers that stand on categories."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import Coverage, Way
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.wording.currency import money


def category_coverage(
    asked: Asked, selection: Selection | None = None
) -> Coverage | None:
    """The euros with a category; leads to the lines without. None without lines.

    A chosen category is left out here: then everything would seem covered.
    """
    chosen = replace(selection or asked.selection, category="")
    seen = next(iter(asked.answering(COVERAGE, chosen)), None)
    if seen is None or not seen.lines:
        return None
    untagged = seen.no_category_amount
    return Coverage(
        seen.amount - untagged,
        seen.amount,
        _("%s heeft nog geen categorie.") % money(untagged) if untagged else "",
        Way(replace(chosen, category="-")) if seen.no_category_lines else None,
    )
