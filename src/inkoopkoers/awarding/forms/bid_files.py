# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with bids, read cell by cell; each cell that cannot be used is named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeGuard

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.actions.bids import BidValues
from inkoopkoers.awarding.domain.bids import MOST_BIDS
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.forms.bids import BidForm
from inkoopkoers.awarding.queries.bids import measured_leaves
from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.remarks import column_name

LIMITS = replace(Limits(), rows=5_000, columns=60)
MOST_CARRIED = 900_000
_NAMES = {"naam", "inschrijver", "inschrijving", "naam inschrijver", "leverancier"}
_PRICES = {
    "prijs", "prijs in euro", "prijs (euro)", "inschrijfprijs", "inschrijfsom",
    "totaalprijs", "bedrag",
}  # fmt: skip
_OUT = {"uitgesloten omdat", "doet niet mee, omdat", "reden van uitsluiting"}
# What our own files put before a cell that a sheet would take for a formula.
_GUARDED = ("'=", "'+", "'-", "'@")

Record = tuple[int, Mapping[str, str]]


class BidFileForm(forms.Form):
    """A file to look at."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX met hoogstens 500 inschrijvingen. De eerste rij heeft de namen "
            "van de kolommen."
        ),
        limits=LIMITS,
    )


class CarriedForm(forms.Form):
    """The rows that were looked at, on their way back."""

    rows = forms.CharField(max_length=MOST_CARRIED, widget=forms.HiddenInput)

    @property
    def lost(self) -> str:
        """What to say when they did not come back whole."""
        return _lost()

    def clean_rows(self) -> list[dict[str, str]]:
        """A list of rows, each from column to text."""
        try:
            found = json.loads(self.cleaned_data["rows"])
        except (ValueError, RecursionError):
            raise ValidationError(_lost()) from None
        if not _are_rows(found):
            raise ValidationError(_lost())
        return found


@dataclass(frozen=True)
class BadCell:
    """A cell that cannot be used, such as B7, and why."""

    row: int
    place: str
    column: str
    said: str
    why: str


@dataclass(frozen=True)
class ReadBids:
    """The bids in a file; a row with a bad cell is not in `usable`.

    `doubles` are names that the file, or the award beside it, has twice.
    """

    usable: tuple[tuple[int, BidValues], ...]
    carried: str
    bad: tuple[BadCell, ...]
    doubles: tuple[str, ...]
    unused: tuple[str, ...]

    @property
    def rows_refused(self) -> int:
        """How many rows are not taken over."""
        return len({one.row for one in self.bad})


class BadFile(ValueError):
    """The file as a whole cannot be used; the text says why."""


def columns_of(design: AwardDesign) -> tuple[str, ...]:
    """The header of our own file."""
    named = [leaf.name for leaf in measured_leaves(design)]
    return (_("Naam"), _("Prijs"), *named, _("Uitgesloten omdat"))


def read_bids(
    design: AwardDesign,
    header: Sequence[str],
    records: Iterable[Record],
    standing: Iterable[str] = (),
) -> ReadBids:
    """Read every row through the form of a bid; BadFile when columns lack."""
    fields = _fields_of(design, header)
    rows = [(number, _cells(row, fields)) for number, row in records]
    rows = [(number, cells) for number, cells in rows if any(cells.values())]
    if len(rows) > MOST_BIDS:
        raise BadFile(
            _(
                "In het bestand staan %(count)d inschrijvingen. We vergelijken er "
                "hoogstens %(most)d."
            )
            % {"count": len(rows), "most": MOST_BIDS}
        )
    if not rows:
        raise BadFile(_("In het bestand staat geen inschrijving."))
    usable, carried, bad = [], [], []
    for number, cells in rows:
        form = BidForm(cells, design=design)
        if form.is_valid():
            usable.append((number, form.values))
            carried.append(cells)
        else:
            bad += _bad_cells(number, form, cells, fields, header)
    return ReadBids(
        usable=tuple(usable),
        carried=json.dumps(carried, ensure_ascii=False),
        bad=tuple(bad),
        doubles=_doubles([one.name for _row, one in usable], standing),
        unused=tuple(one for one in header if one not in fields.values()),
    )


def read_carried(
    design: AwardDesign, rows: Sequence[dict[str, str]]
) -> list[BidValues]:
    """The same rows once more; BadFile when they are not what we gave."""
    forms_ = [BidForm(cells, design=design) for cells in rows]
    if not forms_ or not all(one.is_valid() for one in forms_):
        raise BadFile(_lost())
    return [one.values for one in forms_]


def _fields_of(design: AwardDesign, header: Sequence[str]) -> dict[str, str]:
    """Which column holds which field of the form."""
    found: dict[str, str] = {}
    figures = {
        _key(leaf.name): f"figure_{at}"
        for at, leaf in enumerate(measured_leaves(design))
    }
    for column in header:
        field = _field(_key(column), figures)
        if field and field not in found:
            found[field] = column
    if "name" not in found:
        raise BadFile(_("Er is geen kolom ‘Naam’. Geef een kolom die naam."))
    if "price_eur" not in found:
        raise BadFile(_("Er is geen kolom ‘Prijs’. Geef een kolom die naam."))
    return found


def _field(key: str, figures: Mapping[str, str]) -> str:
    if key in figures:
        return figures[key]
    for field, names in (
        ("name", _NAMES), ("price_eur", _PRICES), ("excluded_because", _OUT)
    ):  # fmt: skip
        if key in names:
            return field
    return ""


def _cells(row: Mapping[str, str], fields: Mapping[str, str]) -> dict[str, str]:
    return {field: _unguarded(row.get(column, "")) for field, column in fields.items()}


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(_GUARDED) else cell


def _bad_cells(
    number: int,
    form: BidForm,
    cells: Mapping[str, str],
    fields: Mapping[str, str],
    header: Sequence[str],
) -> list[BadCell]:
    found = []
    for field, errors in form.errors.items():
        column = fields[field]
        place = f"{column_name(list(header).index(column) + 1)}{number}"
        why = " ".join(str(one) for one in errors)
        found.append(BadCell(number, place, column, cells[field][:60], why))
    return found


def _doubles(names: Sequence[str], standing: Iterable[str]) -> tuple[str, ...]:
    seen = {_key(one) for one in standing}
    double: dict[str, str] = {}
    for name in names:
        if _key(name) in seen:
            double.setdefault(_key(name), name)
        seen.add(_key(name))
    return tuple(double.values())


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _are_rows(found: Any) -> TypeGuard[list[dict[str, str]]]:
    """No more than the file could have: each one is read through a form."""
    return (
        isinstance(found, list)
        and len(found) <= MOST_BIDS
        and all(_is_row(one) for one in found)
    )


def _is_row(one: Any) -> bool:
    return isinstance(one, dict) and all(
        isinstance(key, str) and isinstance(text, str) for key, text in one.items()
    )


def _lost() -> str:
    return _("We konden niet meer zien welk bestand dit was. Lees het opnieuw in.")
