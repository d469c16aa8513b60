# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of spend in the database: which files count, and what people judged.

No invoice line stands here; those are in Parquet files of the organisation.
"""

from inkoopkoers.spending.models.former import FormerKind, FormerValues
from inkoopkoers.spending.models.importing import (
    FileKind,
    SpendFile,
    SpendImport,
    SpendSource,
)
from inkoopkoers.spending.models.judging import (
    CategoryRule,
    KnownContract,
    RefusedMatch,
    Supplier,
    SupplierMember,
)
from inkoopkoers.spending.models.settled import SpendTerms
from inkoopkoers.spending.models.watching import ThresholdWatch

__all__ = [
    "CategoryRule",
    "FileKind",
    "FormerKind",
    "FormerValues",
    "KnownContract",
    "RefusedMatch",
    "SpendFile",
    "SpendImport",
    "SpendSource",
    "SpendTerms",
    "Supplier",
    "SupplierMember",
    "ThresholdWatch",
]
