# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make emission factors from the file that was checked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from inkoopkoers.knowledge.domain.emissions import (
    EmissionFactor,
    EmissionFactors,
    EmissionSource,
)
from inkoopkoers.knowledge.schema import RuleSourceEntry
from inkoopkoers.knowledge.schema.emissions import (
    AverageEntry,
    EmissionEditionEntry,
    EmissionsFile,
)

Sources = Mapping[str, RuleSourceEntry]


def build_emissions(
    file: EmissionsFile, sources: Sources
) -> tuple[EmissionFactors, ...]:
    """Every edition, oldest first."""
    return tuple(
        EmissionFactors(
            title=file.title,
            explanation=file.explanation,
            valid_from=date.fromisoformat(one.valid_from),
            valid_to=date.fromisoformat(one.valid_to) if one.valid_to else None,
            factors={
                entry.division: EmissionFactor(entry.kg_per_eur, entry.low, entry.high)
                for entry in one.factors
            },
            source=_source(one, sources),
            average=one.average.kg_per_eur,
            average_source=_source(one.average, sources),
        )
        for one in file.editions
    )


def _source(
    entry: EmissionEditionEntry | AverageEntry, sources: Sources
) -> EmissionSource:
    found = sources[entry.source]
    return EmissionSource(
        found.title,
        found.url or "",
        date.fromisoformat(found.checked_on),
        entry.status,
        entry.note,
    )
