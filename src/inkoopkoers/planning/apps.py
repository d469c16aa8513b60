# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names this folder for Django."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """See the package docstring."""

    name = "inkoopkoers.planning"

    def ready(self) -> None:
        """Let spend show which actions came of it."""
        from inkoopkoers.planning.queries.from_spend import actions_begun
        from inkoopkoers.spending.followups import follow

        follow(actions_begun)
