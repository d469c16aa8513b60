# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with assets."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits

# 10,000 assets with all columns are a few megabytes.
LIMITS = replace(Limits(), packed_bytes=10 * 1024 * 1024)


class FileForm(forms.Form):
    """The list of assets as a sheet."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX, hoogstens 10 MB en 20.000 rijen. De eerste rij heeft de namen "
            "van de kolommen."
        ),
        limits=LIMITS,
    )
