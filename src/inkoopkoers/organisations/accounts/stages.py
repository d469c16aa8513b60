# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What comes between the password and being signed in."""

from __future__ import annotations

from typing import Any

from allauth.mfa.stages import AuthenticateStage

from inkoopkoers.organisations.accounts.queries import did_second_step_elsewhere


class SecondStep(AuthenticateStage):
    """Asks the code or passkey, unless the provider of the sign-in did."""

    def handle(self) -> Any:
        """Return a response to show first, or none, and whether to go on."""
        if did_second_step_elsewhere(self.request, self.login.user):
            return None, True
        return super().handle()
