# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let a file with cost lines wait, take it over, or throw it away."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.models import Comparison, CostFile
from inkoopkoers.costing.queries.importing import check_header, preview_of
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require
from inkoopkoers.uploads.tables import Table


def let_wait(comparison: Comparison, name: str, table: Table, *, by: User) -> CostFile:
    """Keep the file; one waits at a time. MissingColumns when it cannot be used."""
    require(by, Right.MANAGE, comparison.organisation)
    check_header(table.header)
    with transaction.atomic():
        CostFile.objects.filter(comparison=comparison).delete()
        return CostFile.objects.create(
            organisation=comparison.organisation,
            comparison=comparison,
            file_name=name[:120],
            table={
                "header": table.header,
                "rows": table.rows,
                "numbers": table.numbers,
                "notes": [str(note) for note in table.notes],
            },
        )


def take_over(waiting: CostFile, *, by: User) -> None:
    """Put what can be used in the sheet as it is now; the file is gone after that."""
    with transaction.atomic():
        with changing(waiting.comparison, by=by) as draft:
            draft.sheet = preview_of(draft.sheet, *rows_of(waiting.table)).after
        waiting.delete()


def throw_away(waiting: CostFile, *, by: User) -> None:
    """The comparison stays as it is."""
    require(by, Right.MANAGE, waiting.organisation)
    waiting.delete()


def rows_of(table: dict[str, Any]) -> tuple[tuple[str, ...], Any]:
    """The header, and each row with its number in the file."""
    rows = zip(table["numbers"], map(tuple, table["rows"]), strict=True)
    return tuple(table["header"]), rows
