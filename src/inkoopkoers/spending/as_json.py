# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers as JSON: exact amounts as text, and where each row leads as filters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    Cell,
    Coverage,
    Ground,
    Way,
)
from inkoopkoers.spending.forms.selection import query_of


def answer_json(answer: Answer) -> dict[str, Any]:
    """One answer, whole."""
    return {
        "code": answer.code,
        "topic": answer.topic.value,
        "title": str(answer.title),
        "sentence": answer.sentence,
        "remarks": list(answer.remarks),
        "coverage": _coverage(answer.coverage),
        "left_out_eur": str(answer.left_out.eur) if answer.left_out else None,
        "tables": [_table(one) for one in answer.tables],
        "method": list(answer.method),
        "grounds": [_ground(one) for one in answer.grounds],
        "is_empty": answer.is_empty,
        "empty": answer.empty,
    }


def _coverage(coverage: Coverage | None) -> dict[str, Any] | None:
    if coverage is None:
        return None
    return {
        "covered_eur": str(coverage.covered_eur),
        "all_eur": str(coverage.all_eur),
        "missing": coverage.missing,
    }


def _table(table: AnswerTable) -> dict[str, Any]:
    return {
        "code": table.code,
        "caption": table.caption,
        "columns": [
            {"code": one.code, "label": str(one.label), "kind": one.kind.value}
            for one in table.columns
        ],
        "rows": [_row(one) for one in table.rows],
        "totals": [_cell(one) for one in table.totals],
    }


def _row(row: AnswerRow) -> dict[str, Any]:
    return {
        "cells": [_cell(one) for one in row.cells],
        "is_notable": row.is_notable,
        "answer": row.way.answer if row.way else "",
        "filters": _filters(row.way),
    }


def _filters(way: Way | None) -> dict[str, str]:
    """The filters with which the answer, or the lines, are about this row."""
    return dict(parse_qsl(query_of(way.selection, way.extra))) if way else {}


def _cell(cell: Cell) -> str | int | bool | None:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "text": ground.text,
        "source": ground.source,
        "href": ground.href,
        "since": ground.since.isoformat() if ground.since else None,
        "is_verified": ground.is_verified,
    }
