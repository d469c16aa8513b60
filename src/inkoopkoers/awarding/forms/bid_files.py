# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file with bids, read cell by cell; each cell that cannot be used is named."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.actions.bids import BidValues
from inkoopkoers.awarding.domain.bids import MOST_BIDS
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.forms.bids import BidForm
from inkoopkoers.awarding.queries.bids import measured_leaves
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

LIMITS = replace(Limits(), rows=5_000, columns=60)
_NAMES = {"naam", "inschrijver", "inschrijving", "naam inschrijver", "leverancier"}
_PRICES = {
    "prijs", "prijs in euro", "prijs (euro)", "inschrijfprijs", "inschrijfsom",
    "totaalprijs", "bedrag",
}  # fmt: skip
_OUT = {"uitgesloten omdat", "doet niet mee, omdat", "reden van uitsluiting"}
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


class CarriedForm(CarriedRows):
    """The rows that were looked at, on their way back."""

    most_rows = MOST_BIDS


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
    rows = [(number, cells_of(row, fields)) for number, row in records]
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
            bad += bad_cells(number, form, cells, fields, header)
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
        raise BadFile(lost())
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
