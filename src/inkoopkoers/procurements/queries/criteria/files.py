# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files with criteria: what is known, what waits, and how both compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.importing import (
    ImportedCriterion,
    ImportField,
    Preview,
    Refusal,
    Refused,
    compared,
)
from inkoopkoers.procurements.models import CriteriaImport, LibraryCriterion
from inkoopkoers.procurements.queries.criteria.library import library_rows

# How a field of a file is called in the library.
COLUMN = {"edition": "edition_name"}


@dataclass(frozen=True)
class RefusedRow:
    """A row that is not taken in, as it stands in the file, with all its mistakes."""

    row: int
    cells: dict[str, str]
    problems: tuple[Refused, ...]


def as_imported(row: LibraryCriterion) -> ImportedCriterion:
    """A criterion of the library as a file would say it."""
    return ImportedCriterion(
        number=row.number,
        level=AmbitionLevel(row.level or 0),
        kind=CriterionKind(row.kind),
        text=row.text,
        edition=row.edition_name,
        title=row.title,
        theme=row.theme,
        product_group=row.product_group,
        verification=row.verification,
        source=row.source,
        replaces=row.replaces,
    )


def known_criteria(organisation: int) -> list[ImportedCriterion]:
    """What the library has now; of two editions the newest comes last and counts."""
    rows = library_rows(organisation).defer("searched")
    return [as_imported(row) for row in rows.order_by("number", "edition_name", "pk")]


def kept_row(number: int, one: ImportedCriterion) -> dict[str, Any]:
    """How a row of a file waits."""
    return {"row": number, **asdict(one)}


def waiting_rows(given: CriteriaImport) -> Iterator[tuple[int, ImportedCriterion]]:
    """The rows that can be taken in, each with its number in the file."""
    for kept in given.rows:
        values = {name: value for name, value in kept.items() if name != "row"}
        values["level"] = AmbitionLevel(values["level"])
        values["kind"] = CriterionKind(values["kind"])
        yield kept["row"], ImportedCriterion(**values)


def waiting_preview(given: CriteriaImport) -> Preview:
    """What would happen now: colleagues may have changed the library meanwhile."""
    return compared(waiting_rows(given), known_criteria(given.organisation_id))


def refused_rows(given: CriteriaImport) -> tuple[RefusedRow, ...]:
    """The rows that could not be used, in the order of the file."""
    return tuple(
        RefusedRow(
            one["row"],
            dict(one["cells"]),
            tuple(_refused(one["row"], problem) for problem in one["problems"]),
        )
        for one in given.refused
    )


def kept_refused(
    refused: Iterable[Refused], cells: dict[int, dict[str, str]]
) -> list[dict[str, Any]]:
    """How refused rows wait, so that they can be mended and sent again."""
    rows: dict[int, dict[str, Any]] = {}
    for one in sorted(refused, key=lambda problem: problem.row):
        kept = rows.setdefault(
            one.row,
            # Pairs: PostgreSQL does not keep the order of the keys of an object.
            {"row": one.row, "cells": list(cells[one.row].items()), "problems": []},
        )
        problem = {"field": one.field, "code": one.code, "said": one.said}
        kept["problems"].append({**problem, "other_row": one.other_row})
    return list(rows.values())


def _refused(row: int, kept: dict[str, Any]) -> Refused:
    return Refused(
        row,
        ImportField(kept["field"]),
        Refusal(kept["code"]),
        kept["said"],
        kept["other_row"],
    )
