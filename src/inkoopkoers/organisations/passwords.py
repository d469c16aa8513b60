# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a password must be; Django's own rules, in words of ours."""

from __future__ import annotations

from django.contrib.auth.password_validation import (
    CommonPasswordValidator,
    MinimumLengthValidator,
)
from django.utils.translation import gettext as _


class LongEnough(MinimumLengthValidator):
    """At least so many characters."""

    def get_error_message(self) -> str:
        """Say how long it must be."""
        words = _("Dit wachtwoord is te kort. Kies er een van minstens %s tekens.")
        return words % self.min_length


class NotCommon(CommonPasswordValidator):
    """None of those that everyone tries first."""

    def get_error_message(self) -> str:
        """Say what is wrong with it."""
        return _("Dit wachtwoord gebruiken veel mensen. Kies iets wat alleen jij kent.")
