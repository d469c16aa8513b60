# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The grid of amounts as one form: a field per line and alternative."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.filling import Cell
from inkoopkoers.costing.queries.grid import GridCell, GridRow
from inkoopkoers.web.amounts import AmountField, NotAnAmount, parse_amount

_APART = ":"


@dataclass(frozen=True)
class FilledCell:
    """A cell as the page shows it; `there` is what a colleague saved meanwhile."""

    cell: GridCell
    field: BoundField
    is_clash: bool = False


def field_name(alternative: str, line: str) -> str:
    """How the form calls a cell."""
    return f"{alternative}{_APART}{line}"


class GridForm(forms.Form):
    """The amounts on this page; `seen` carries what the reader saw in each cell."""

    seen = forms.CharField(
        required=False, max_length=100_000, widget=forms.HiddenInput, strip=False
    )

    def __init__(self, *args: Any, rows: Sequence[GridRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = tuple(rows)
        for row, cell in self._cells():
            name = field_name(cell.alternative.code, row.code)
            field = AmountField(
                required=False,
                places=4,
                initial=cell.amount,
                label=f"{row.pattern.name}, {cell.alternative.name}",
            )
            field.widget.attrs |= {"aria-label": field.label, "size": 9}
            self.fields[name] = field
        self.initial["seen"] = json.dumps(
            {
                field_name(cell.alternative.code, row.code): str(cell.amount)
                for row, cell in self._cells()
                if cell.amount is not None
            }
        )

    def _cells(self) -> Iterator[tuple[GridRow, GridCell]]:
        for row in self.rows:
            for cell in row.cells:
                yield row, cell

    def filled(
        self, clashes: Mapping[tuple[str, str], Decimal | None]
    ) -> list[tuple[GridRow, list[FilledCell]]]:
        """The rows with their fields."""
        return [
            (
                row,
                [
                    FilledCell(
                        cell,
                        self[field_name(cell.alternative.code, row.code)],
                        (cell.alternative.code, row.code) in clashes,
                    )
                    for cell in row.cells
                ],
            )
            for row in self.rows
        ]

    @property
    def cells(self) -> list[Cell]:
        """What was seen and typed in each cell; call after is_valid."""
        seen = _amounts(self.cleaned_data["seen"])
        return [
            Cell(cell.alternative.code, row.pattern, seen.get(name), now)
            for row, cell in self._cells()
            for name in [field_name(cell.alternative.code, row.code)]
            for now in [self.cleaned_data[name]]
        ]

    @property
    def lost(self) -> list[str]:
        """What was typed in cells of lines that a colleague took away."""
        seen = _amounts(self.cleaned_data["seen"])
        return [
            _("‘%(text)s’ bij %(line)s")
            % {"text": str(text)[:40], "line": name.partition(_APART)[2][:60]}
            for name, text in self.data.items()
            if _APART in name
            and name not in self.fields
            and _is_typed(str(text), seen.get(name))
        ]


def _is_typed(text: str, seen: Decimal | None) -> bool:
    try:
        return bool(text.strip()) and parse_amount(text) != seen
    except NotAnAmount:
        return True


def _amounts(text: str) -> dict[str, Decimal]:
    """What was seen; what we did not write ourselves counts as an empty cell."""
    try:
        found = json.loads(text or "{}")
        amounts = {str(name): Decimal(str(one)) for name, one in found.items()}
    except (ValueError, AttributeError, InvalidOperation, RecursionError):
        return {}
    return {name: one for name, one in amounts.items() if one.is_finite()}
