# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The book of assumptions: an outcome with everything that it stands on."""

from inkoopkoers.costing.documents.book.report import Cover, assumptions_book

__all__ = ["Cover", "assumptions_book"]
