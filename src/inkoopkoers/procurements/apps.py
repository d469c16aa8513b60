# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names this folder for Django."""

from django.apps import AppConfig


class ProcurementsConfig(AppConfig):
    """See the package docstring."""

    name = "inkoopkoers.procurements"

    def ready(self) -> None:
        """Let spend show which dossiers began with it."""
        from inkoopkoers.procurements.queries.from_spend import dossiers_begun
        from inkoopkoers.spending.followups import follow

        follow(dossiers_begun)
