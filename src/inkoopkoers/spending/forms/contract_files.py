# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with contracts, read row by row; each cell that cannot be used is named."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.actions.contracts import MOST_CONTRACTS, ContractValues
from inkoopkoers.spending.forms.contracts import ContractForm, Matches
from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.looked_at import (
    BadCell,
    BadFile,
    CarriedRows,
    bad_cells,
    cells_of,
    lost,
)

LIMITS = replace(Limits(), rows=MOST_CONTRACTS, columns=30)
_NAMES: dict[str, set[str]] = {
    "number": {"contractnummer", "nummer", "contract", "contractnr", "contract nummer"},
    "title": {"titel", "waar is het voor", "waarvoor", "omschrijving", "onderwerp"},
    "supplier": {"leverancier", "naam", "crediteur", "kvk", "kvk-nummer", "opdrachtnemer"},
    "category": {"categorie", "cpv", "cpv-code", "cpv code"},
    "ends_on": {"loopt tot en met", "einddatum", "eind", "einde", "loopt tot"},
}  # fmt: skip

Lookup = Callable[[Iterable[str]], Matches]
Record = tuple[int, Mapping[str, str]]


class ContractFileForm(forms.Form):
    """A file to look at."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX met hoogstens 2.000 contracten. De eerste rij heeft de namen "
            "van de kolommen."
        ),
        limits=LIMITS,
    )


class CarriedContracts(CarriedRows):
    """The rows that were looked at, on their way back."""

    most_rows = MOST_CONTRACTS


@dataclass(frozen=True)
class ReadContracts:
    """The contracts in a file; a row with a bad cell is not in `usable`."""

    usable: tuple[tuple[int, ContractValues, str], ...]
    carried: str
    bad: tuple[BadCell, ...]
    unused: tuple[str, ...]

    @property
    def rows_refused(self) -> int:
        """How many rows are not taken over."""
        return len({one.row for one in self.bad})


def columns_of() -> tuple[str, ...]:
    """The header of our own file."""
    return (
        _("Contractnummer"), _("Waar is het voor"), _("Leverancier"),
        _("Categorie"), _("Loopt tot en met"),
    )  # fmt: skip


def read_contracts(
    header: Sequence[str], records: Iterable[Record], lookup: Lookup
) -> ReadContracts:
    """Read every row through the form of a contract; BadFile without numbers."""
    fields = _fields_of(header)
    rows = [(number, cells_of(row, fields)) for number, row in records]
    rows = [(number, cells) for number, cells in rows if any(cells.values())]
    if not rows:
        raise BadFile(_("In het bestand staat geen contract."))
    matches = lookup(cells.get("supplier", "") for _number, cells in rows)
    usable, carried, bad = [], [], []
    seen: set[str] = set()
    for number, cells in rows:
        form = ContractForm(cells, matches=matches)
        if form.is_valid() and form.values.number in seen:
            form.add_error("number", _("Dit nummer staat vaker in het bestand."))
        if form.is_valid():
            seen.add(form.values.number)
            usable.append((number, form.values, cells.get("supplier", "")))
            carried.append(cells)
        else:
            bad += bad_cells(number, form, cells, fields, header)
    return ReadContracts(
        usable=tuple(usable),
        carried=json.dumps(carried, ensure_ascii=False),
        bad=tuple(bad),
        unused=tuple(one for one in header if one not in fields.values()),
    )


def read_carried(
    rows: Sequence[dict[str, str]], lookup: Lookup
) -> list[ContractValues]:
    """The same rows once more; BadFile when they are not what we gave."""
    matches = lookup(cells.get("supplier", "") for cells in rows)
    forms_ = [ContractForm(cells, matches=matches) for cells in rows]
    if not forms_ or not all(one.is_valid() for one in forms_):
        raise BadFile(lost())
    values = [one.values for one in forms_]
    if len({one.number for one in values}) < len(values):
        raise BadFile(lost())
    return values


def _fields_of(header: Sequence[str]) -> dict[str, str]:
    """Which column holds which field of the form."""
    found: dict[str, str] = {}
    for column in header:
        key = " ".join(column.split()).casefold()
        field = next((one for one, names in _NAMES.items() if key in names), None)
        if field and field not in found:
            found[field] = column
    if "number" not in found:
        raise BadFile(_("Er is geen kolom ‘Contractnummer’. Geef een kolom die naam."))
    return found
