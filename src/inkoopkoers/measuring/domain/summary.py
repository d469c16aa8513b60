# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one organisation tells others of a round: means without names, as bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from inkoopkoers.knowledge.domain.documents import Instrument, canonical
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.counts import rounded
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.measuring.domain.scores import ends_of, theme_scores

FORMAT = "inkoopkoers-samenvatting-1"
LARGEST_BYTES = 100_000
MOST_VERSIONS = 10_000
YEARS = (2020, 2100)

_PEOPLE = {10: "minder dan 10", 25: "10 tot 25", 50: "25 tot 50", 100: "50 tot 100"}
_MOST_PEOPLE = "100 of meer"
_BANDS = (*_PEOPLE.values(), _MOST_PEOPLE)
_CODE = re.compile(r"[a-zA-Z0-9-]{1,60}\Z")
_MARK = re.compile(r"[0-9a-f]{64}\Z")
_MEAN = re.compile(r"[0-9]{1,2}\.[0-9]\Z")
_FORMS = {
    "kind": re.compile(r"[a-z]{1,20}\Z"),
    "reference": _MARK,
    "holder": _MARK,
    "instrument": _CODE,
    "digest": _MARK,
    "people": re.compile(r".{1,20}\Z"),
}


class BadSummary(ValueError):
    """This is not a summary that can be used; the text is for who brings it."""


@dataclass(frozen=True)
class Sender:
    """Whose summary it is, without a name.

    `reference` and `holder` are 64 hexadecimal characters that only the installation
    can lead back to an organisation, and to the top of its tree.
    """

    kind: str
    reference: str
    holder: str


@dataclass(frozen=True)
class Summary:
    """The means of a round to one decimal, of everyone together.

    `digest` is that of the instrument; `people` a band such as "10 tot 25".
    """

    kind: str
    reference: str
    holder: str
    instrument: str
    version: int
    digest: str
    year: int
    people: str
    means: Mapping[str, Decimal]


def summarise(result: RoundResult, instrument: Instrument, sender: Sender) -> Summary:
    """Make the summary of a round; what too few answered is not in it."""
    means: dict[str, Fraction | None] = {
        score.theme: score.mean for score in theme_scores(result, instrument)
    }
    for item in scale_items(instrument):
        counts = result.counts(item.code)
        means[item.code] = counts.mean if counts else None
    return Summary(
        **asdict(sender),
        instrument=result.facts.instrument,
        version=result.facts.version,
        digest=result.facts.digest,
        year=result.facts.revealed_on.year,
        people=people_band(result.people),
        means={code: rounded(mean) for code, mean in means.items() if mean is not None},
    )


def people_band(people: int) -> str:
    """About how many answered; the exact number could give an organisation away."""
    found = (name for below, name in _PEOPLE.items() if people < below)
    return next(found, _MOST_PEOPLE)


def summary_bytes(summary: Summary) -> bytes:
    """Return the canonical JSON that is signed."""
    means = {code: str(mean) for code, mean in summary.means.items()}
    return canonical({"format": FORMAT, **asdict(summary), "means": means})


def read_summary(data: bytes) -> Summary:
    """Read what `summary_bytes` wrote; BadSummary when it is anything else."""
    if len(data) > LARGEST_BYTES:
        raise BadSummary("Dit bestand is te groot voor een samenvatting.")
    try:
        return _summary(json.loads(data))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadSummary("Dit bestand is geen samenvatting van een meting.") from error


def check_summary(summary: Summary, instrument: Instrument) -> None:
    """BadSummary unless it is about this very version and its scales."""
    same = (instrument.code, instrument.version, instrument.digest)
    if (summary.instrument, summary.version, summary.digest) != same:
        raise BadSummary(
            "Deze samenvatting hoort bij een versie die hier niet bekend is."
        )
    ends = ends_of(instrument)
    for code, mean in summary.means.items():
        if code not in ends or not ends[code][0] <= mean <= ends[code][1]:
            raise BadSummary("Deze samenvatting past niet bij het instrument.")


def _summary(entry: Any) -> Summary:
    """Take every field only in the form in which we write it; ValueError otherwise."""
    if entry.keys() != {"format", *_FORMS, "means", "version", "year"}:
        raise ValueError("fields")
    for name, form in _FORMS.items():
        if not form.match(entry[name]):
            raise ValueError(name)
    if entry["format"] != FORMAT or entry["people"] not in _BANDS:
        raise ValueError("format")
    return Summary(
        **{name: entry[name] for name in _FORMS},
        version=_number(entry["version"], 1, MOST_VERSIONS),
        year=_number(entry["year"], *YEARS),
        means={code: _mean(code, text) for code, text in entry["means"].items()},
    )


def _number(value: Any, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError("number")
    return value


def _mean(code: str, text: Any) -> Decimal:
    if not _CODE.match(code) or not _MEAN.match(text):
        raise ValueError("mean")
    return Decimal(text)
