# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of a file that people look at first, and that come back when they count."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, TypeGuard

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inkoopkoers.uploads.remarks import column_name

MOST_CARRIED = 900_000
LONGEST_SAID = 60
# What our own files put before a cell that a sheet would take for a formula.
_GUARDED = ("'=", "'+", "'-", "'@")


class BadFile(ValueError):
    """The file as a whole cannot be used; the text says why."""


@dataclass(frozen=True)
class BadCell:
    """A cell that cannot be used, such as B7, and why."""

    row: int
    place: str
    column: str
    said: str
    why: str


class CarriedRows(forms.Form):
    """The rows that were looked at, on their way back."""

    most_rows: ClassVar[int]
    rows = forms.CharField(max_length=MOST_CARRIED, widget=forms.HiddenInput)

    def clean_rows(self) -> list[dict[str, str]]:
        """A list of rows, each from field to text."""
        try:
            found = json.loads(self.cleaned_data["rows"])
        except (ValueError, RecursionError):
            raise ValidationError(lost()) from None
        # No more than the file could have: each one is read through a form.
        if not _are_rows(found) or len(found) > self.most_rows:
            raise ValidationError(lost())
        return found


def lost() -> str:
    """What to say when the rows did not come back whole."""
    return _("We konden niet meer zien welk bestand dit was. Lees het opnieuw in.")


def unguarded(cell: str) -> str:
    """A cell without the mark that keeps a sheet from calculating it."""
    return cell[1:] if cell.startswith(_GUARDED) else cell


def cells_of(row: Mapping[str, str], columns: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row by field; `columns` says in which column a field stands."""
    return {field: unguarded(row.get(column, "")) for field, column in columns.items()}


def bad_cells(
    number: int,
    form: forms.Form,
    cells: Mapping[str, str],
    columns: Mapping[str, str],
    header: Sequence[str],
) -> list[BadCell]:
    """Every field of a row that its form refuses, with the place in the file."""
    found = []
    for field, errors in form.errors.items():
        column = columns[field]
        place = f"{column_name(list(header).index(column) + 1)}{number}"
        why = " ".join(str(one) for one in errors)
        found.append(BadCell(number, place, column, cells[field][:LONGEST_SAID], why))
    return found


def _are_rows(found: Any) -> TypeGuard[list[dict[str, str]]]:
    return isinstance(found, list) and all(_is_row(one) for one in found)


def _is_row(one: Any) -> bool:
    return isinstance(one, dict) and all(isinstance(text, str) for text in one.values())
