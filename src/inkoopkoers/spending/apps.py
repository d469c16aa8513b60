# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names this folder for Django."""

from django.apps import AppConfig


class SpendingConfig(AppConfig):
    """See the package docstring."""

    name = "inkoopkoers.spending"
