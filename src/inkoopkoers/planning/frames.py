# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frame of a plan as a document that can be kept, and back; rows as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from pydantic import TypeAdapter

from inkoopkoers.planning.domain.investing.assets import (
    Asset,
    AssetKind,
    Funding,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.domain.investing.plan import Unit
from inkoopkoers.planning.domain.investing.smoothing import Smoothing

_FRAME = TypeAdapter(Frame)
_SMOOTHING = TypeAdapter(Smoothing)

ASSET_FIELDS = tuple(one.name for one in fields(Asset))
_NAMES = tuple("unit__code" if one == "unit" else one for one in ASSET_FIELDS)
_UNIT = ASSET_FIELDS.index("unit")
_ENUMS = tuple(
    (ASSET_FIELDS.index(name), kind)
    for name, kind in (
        ("kind", AssetKind), ("threshold_mode", ThresholdMode), ("funding", Funding)
    )
)  # fmt: skip


def document_of(frame: Frame) -> dict[str, Any]:
    """Write a frame as JSON values; its units are rows of their own."""
    document: dict[str, Any] = _FRAME.dump_python(replace(frame, units=()), mode="json")
    return document


def frame_of(document: Any, units: Iterable[Unit] = ()) -> Frame:
    """Read what document_of wrote, with its units."""
    return replace(_FRAME.validate_python(document), units=tuple(units))


def smoothing_document(found: Smoothing) -> dict[str, Any]:
    """Write a proposal as JSON values."""
    document: dict[str, Any] = _SMOOTHING.dump_python(found, mode="json")
    return document


def smoothing_of(document: Any) -> Smoothing:
    """Read what smoothing_document wrote."""
    return _SMOOTHING.validate_python(document)


def read_assets(rows: Any) -> list[Asset]:
    """The rows of a queryset as plain values; plain tuples, for there may be 10,000."""
    found = []
    for values in rows.values_list(*_NAMES):
        cells = list(values)
        cells[_UNIT] = cells[_UNIT] or ""
        for place, kind in _ENUMS:
            cells[place] = kind(cells[place])
        found.append(Asset(*cells))
    return found


def asset_of(row: Any, unit: str) -> Asset:
    """One row as a plain value."""
    values = {name: getattr(row, name) for name in ASSET_FIELDS if name != "unit"}
    for place, kind in _ENUMS:
        name = ASSET_FIELDS[place]
        values[name] = kind(values[name])
    return Asset(**values, unit=unit)
