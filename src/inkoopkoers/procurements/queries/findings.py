# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The findings of one dossier, from what is kept of it."""

from __future__ import annotations

from inkoopkoers.procurements.models import Dossier


def count_breaks(dossier: Dossier) -> int:
    """How many threads are broken; for the board."""
    return 0
