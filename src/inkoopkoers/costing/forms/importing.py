# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with cost lines."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits

# Fifty alternatives of two hundred lines.
LIMITS = Limits(rows=10_000)


class ImportForm(forms.Form):
    """One file."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX, hoogstens 2 MB en 10.000 rijen. De eerste rij heeft de namen "
            "van de kolommen."
        ),
        limits=LIMITS,
    )
