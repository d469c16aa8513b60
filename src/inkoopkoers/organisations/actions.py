# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make and change accounts."""

from __future__ import annotations

import secrets

from django.db import transaction

from inkoopkoers.organisations.models import User


@transaction.atomic
def make_editor(email: str, name: str = "") -> str:
    """Make an editor, or renew the password of one; return the new password."""
    password = secrets.token_urlsafe(12)
    user = User.objects.filter(email=email.lower()).first()
    if user is None:
        user = User.objects.create_user(email)
    user.name = name or user.name
    user.is_editor = True
    user.set_password(password)
    user.save()
    return password
