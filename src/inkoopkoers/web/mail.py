# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters by mail: plain text from a template, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage
from django.template.loader import render_to_string


def letter(
    to: str, subject: str, template: str, context: Mapping[str, Any]
) -> EmailMessage:
    """Make a letter; the subject becomes one line. Send it with `.send()`."""
    body = f"{render_to_string(template, dict(context)).strip()}\n"
    return EmailMessage(" ".join(subject.split()), body, to=[to])
