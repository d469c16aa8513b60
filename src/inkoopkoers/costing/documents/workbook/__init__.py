# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A comparison as a workbook with live formulas that give every figure."""

from inkoopkoers.costing.documents.workbook.book import workbook_of
from inkoopkoers.costing.documents.workbook.rows import TooManyPayments

__all__ = ["TooManyPayments", "workbook_of"]
