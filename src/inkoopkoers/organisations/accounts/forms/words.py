# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give the fields of django-allauth our words."""

from __future__ import annotations

from typing import Any

from django import forms


def say(
    form: forms.Form, name: str, label: Any, required: Any, help_: Any = ""
) -> None:
    """Give a field of django-allauth a label, help and an error, and nothing inside the box."""
    field = form.fields[name]
    field.label = label
    field.help_text = help_
    field.error_messages["required"] = required
    field.widget.attrs.pop("placeholder", None)
