# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read what is asked of the library, and a file to take in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.shelf import ShelfOrigin
from inkoopkoers.procurements.queries.categories import group_of
from inkoopkoers.procurements.queries.criteria.library import ShelfWanted
from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.web.fields import readable

MAX_QUERY = 120
REMOVED = "weg"
# 10,000 criteria with their texts are some ten megabytes.
LIMITS = replace(Limits(), packed_bytes=15 * 1024 * 1024)


class ImportForm(forms.Form):
    """A file with criteria."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX, hoogstens 15 MB en 20.000 rijen. De eerste rij heeft de namen "
            "van de kolommen."
        ),
        limits=LIMITS,
    )


def shelf_wanted(given: Mapping[str, str], themes: Mapping[str, str]) -> ShelfWanted:
    """Read the filters; a value that is not known asks for nothing."""
    group, theme = given.get("groep", ""), given.get("thema", "")
    level, kind = given.get("niveau", ""), given.get("soort", "")
    origin = given.get("herkomst", "")
    return ShelfWanted(
        product_group=group if group_of(group) else "",
        theme=theme if theme in themes else "",
        level=int(level) if level in {"1", "2", "3"} else None,
        kind=kind if kind in list(CriterionKind) else "",
        origin=origin if origin in list(ShelfOrigin) else "",
        query=readable(given.get("q", ""))[:MAX_QUERY],
        is_removed=origin == REMOVED,
    )
