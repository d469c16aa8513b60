# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terminal door to accounts: let someone in again who lost the second step."""

from __future__ import annotations

import sys

from inkoopkoers.organisations.accounts.actions import remove_second_steps
from inkoopkoers.organisations.models import User


def unlock(email: str) -> int:
    """Remove the second steps of someone; the exit code is 2 without an account."""
    address = email.strip().lower()
    user = User.objects.filter(email=address).first()
    if user is None:
        print(f"Er is geen account met dit e-mailadres: {email}", file=sys.stderr)
        return 2
    if remove_second_steps(user):
        print(f"{address} logt nu weer in met alleen het wachtwoord.")
    else:
        print(f"{address} had geen tweede stap.")
    return 0
