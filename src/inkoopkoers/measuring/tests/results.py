# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results of rounds, made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import make_result
from inkoopkoers.measuring.domain.result import Heard, RoundFacts, RoundResult


def facts(minimum: int = 5) -> RoundFacts:
    """A round of the spring of 2027."""
    return RoundFacts(
        instrument="toets",
        version=1,
        digest="d" * 64,
        title="Toets 2027",
        subject="",
        organisation="Gemeente Wilgenwaard",
        opens_on=date(2027, 3, 1),
        closes_on=date(2027, 3, 21),
        revealed_on=date(2027, 3, 22),
        minimum_group=minimum,
    )


def result_of(
    instrument: Instrument,
    scores: Mapping[str, Mapping[int, int]],
    wanted: Mapping[str, Mapping[int, int]] | None = None,
    *,
    revealed_on: date = date(2027, 3, 22),
) -> RoundResult:
    """The result of people without facets; scores per question."""
    people = max((sum(one.values()) for one in scores.values()), default=0)

    def tally(given: Mapping[str, Mapping[int, int]]) -> dict[str, dict[str, Counts]]:
        counted = {
            code: Counts(found, blank=people - sum(found.values()))
            for code, found in given.items()
        }
        return {"": counted}

    heard = Heard(
        invited=people,
        people={"": people},
        now=tally(scores),
        wanted=tally(wanted) if wanted else {},
    )
    days = replace(facts(), revealed_on=revealed_on)
    return make_result(days, heard, instrument, facets={})
