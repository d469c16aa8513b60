# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of imports that hang together."""

from __future__ import annotations

from django.utils.translation import ngettext

from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import skipped_for


def leans(row: SpendImport, other: SpendImport) -> str:
    """Why `row` has to keep counting: `other` left lines out that stand in it."""
    lines = skipped_for(other).get(row.pk, 0)
    words = ngettext(
        "In “%(name)s” is %(lines)d regel overgeslagen die ook in dit bestand staat. "
        "Trek eerst “%(name)s” terug.",
        "In “%(name)s” zijn %(lines)d regels overgeslagen die ook in dit bestand "
        "staan. Trek eerst “%(name)s” terug.",
        lines,
    )
    return words % {"name": other.file_name, "lines": lines}
