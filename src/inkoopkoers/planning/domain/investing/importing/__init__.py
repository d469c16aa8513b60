# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assets from a file, laid beside the plan before they are taken in.

Nothing is stored here: a preview says what is new, changed, unchanged and refused.
"""

from inkoopkoers.planning.domain.investing.importing.preview import (
    BadColumns,
    Changed,
    New,
    Preview,
    TooManyRows,
    preview,
)
from inkoopkoers.planning.domain.investing.importing.refusing import Refusal, Refused
from inkoopkoers.planning.domain.investing.importing.words import (
    HEADINGS,
    ImportField,
)
from inkoopkoers.planning.domain.investing.importing.writing import cells_of, headings

__all__ = [
    "HEADINGS",
    "BadColumns",
    "Changed",
    "ImportField",
    "New",
    "Preview",
    "Refusal",
    "Refused",
    "TooManyRows",
    "cells_of",
    "headings",
    "preview",
]
