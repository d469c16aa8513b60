# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of the emission factors per euro."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from inkoopkoers.knowledge.schema.fields import Date, Exact, Id, Strict, Text
from inkoopkoers.knowledge.schema.rules import StatusName

KgPerEur = Annotated[Exact, Field(ge=0, le=100)]
Division = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]
Industries = Annotated[str, StringConstraints(pattern=r"^[0-9]{2,6}( [0-9]{2,6})*$")]


class FactorEntry(Strict):
    """The factor of one CPV division; `industries` says which ones it stands on."""

    division: Division
    kg_per_eur: KgPerEur
    low: KgPerEur
    high: KgPerEur
    industries: Industries

    @model_validator(mode="after")
    def _in_order(self) -> FactorEntry:
        if not self.low <= self.kg_per_eur <= self.high:
            raise ValueError("zet de waarde tussen low en high")
        return self


class AverageEntry(Strict):
    """The average of all public purchases, to compare with."""

    kg_per_eur: KgPerEur
    source: Id
    status: StatusName
    note: Text


class EmissionEditionEntry(Strict):
    """All factors of one period; both days belong to it."""

    valid_from: Date
    valid_to: Date | None
    source: Id
    status: StatusName
    note: Text
    average: AverageEntry
    factors: Annotated[list[FactorEntry], Field(min_length=1)]


class EmissionsFile(Strict):
    """The file rules/spend_emissions.yaml; editions oldest first."""

    title: Text
    explanation: Text
    editions: Annotated[list[EmissionEditionEntry], Field(min_length=1)]
