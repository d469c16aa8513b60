# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known here of a person; see organisations/personal_data.py.

A kept advice belongs to the organisation; it loses the name with the account.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.organisations.models import User


def known_of(user: User) -> dict[str, Any]:
    """The advice that this person kept."""
    saved = SavedAdvice.objects.filter(saved_by=user).select_related("organisation")
    return {
        _("Bewaarde adviezen"): [
            {
                _("titel"): one.title,
                _("organisatie"): one.organisation.name,
                _("bewaard"): one.saved_at,
            }
            for one in saved
        ]
    }
