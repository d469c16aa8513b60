# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is kept of planning."""

from inkoopkoers.planning.models.actions import Action, CalendarLink

__all__ = ["Action", "CalendarLink"]
