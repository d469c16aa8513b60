# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Count the answers of a round: the database adds up, whatever the number of people.

Only the reveal may ask, on a round that is locked: between two queries nobody may
answer. What is counted here is not yet cleared for showing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.domain.answers import State, is_gap, scale_items
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import coarse, released
from inkoopkoers.measuring.domain.moving import moves
from inkoopkoers.measuring.domain.result import CountsByLine, Heard
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round

# Per version, per signature: how many gave at least one answer.
Turnout = Mapping[int, Mapping[str, int]]
# Which questions of a version mean the same in the version that is counted.
Carried = Mapping[int, Collection[str]]


class Said(NamedTuple):
    """One and the same answer of people with one signature."""

    line: str
    item: str
    state: str
    value: int | None
    wanted: int | None = None


@dataclass(frozen=True)
class _Added:
    """What people added to their answers, per question."""

    notes: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, tuple[str, ...]]


def hear(found: Round) -> Heard:
    """Count what everyone answered.

    Who stayed on an older version counts too, on the questions that mean the same.
    Four queries, and one more for every older version.
    """
    asked = instrument(found.instrument, found.version)
    turnout = turnout_of(found)
    people = _together(turnout)
    release = released(people, found.minimum_group)
    lines = {line: coarse(line, release) for line in people}
    carried = {version: _carried(version, asked) for version in turnout}
    said = _said(found, lines, carried, asks_wanted=is_gap(asked))
    merged = _merged(people, lines)
    added = _added(found, carried)
    return Heard(
        invited=Respondent.objects.filter(round=found).count(),
        people=people,
        now=_tally(said, merged, asked, lambda one: one.value),
        wanted=_tally(said, merged, asked, lambda one: one.wanted)
        if is_gap(asked)
        else {},
        notes=added.notes,
        evidence=added.evidence,
    )


def turnout_of(found: Round) -> Turnout:
    """How many gave at least one answer, per version and signature; one query."""
    answered = Exists(Answer.objects.filter(response=OuterRef("pk")))
    rows = (
        Response.objects.filter(answered, round=found, moved_to=None)
        .values_list("version", "signature")
        .annotate(people=Count("pk"))
        .order_by()
    )
    turnout: dict[int, dict[str, int]] = {}
    for version, line, people in rows:
        turnout.setdefault(version, {})[line] = people
    return turnout


def _together(turnout: Turnout) -> dict[str, int]:
    people: Counter[str] = Counter()
    for lines in turnout.values():
        people.update(lines)
    return dict(people)


def _merged(people: Mapping[str, int], lines: Mapping[str, str]) -> dict[str, int]:
    merged: Counter[str] = Counter()
    for line, number in people.items():
        merged[lines[line]] += number
    return dict(merged)


def _answers(found: Round) -> QuerySet[Answer]:
    return Answer.objects.filter(response__round=found, response__moved_to=None)


def _said(
    found: Round, lines: Mapping[str, str], carried: Carried, *, asks_wanted: bool
) -> Counter[Said]:
    """How many gave each answer; a query per version, which is nearly always one.

    The database goes twice as slow when it also has to divide by version or by a wish
    that nobody was asked.
    """
    columns = ["response__signature", "item", "state", "value"]
    columns += ["wanted"] if asks_wanted else []
    said: Counter[Said] = Counter()
    for version, codes in carried.items():
        rows = _answers(found).filter(response__version=version)
        counted = rows.values_list(*columns).annotate(people=Count("pk")).order_by()
        # There may be a row for every answer, so this loop does as little as it can.
        merged: Counter[tuple[str, tuple[Any, ...]]] = Counter()
        for row in counted:
            merged[lines[row[0]], row[1:-1]] += row[-1]
        for (line, answer), people in merged.items():
            one = Said(line, *answer)
            if one.item in codes:
                said[one] += people
    return said


def _carried(version: int, asked: Instrument) -> Collection[str]:
    if version == asked.version:
        return {item.code for item in scale_items(asked)}
    old = instrument(asked.code, version)
    return {move.code for move in moves(old, asked) if move.is_carried}


def _tally(
    said: Mapping[Said, int],
    people: Mapping[str, int],
    asked: Instrument,
    read: Callable[[Said], int | None],
) -> CountsByLine:
    """Counts per signature and question; who gave no answer is blank."""
    scores: dict[tuple[str, str], Counter[int]] = {}
    states: Counter[tuple[str, str, str]] = Counter()
    for one, number in said.items():
        value = read(one)
        if one.state != State.SCORE:
            states[one.line, one.item, one.state] += number
        elif value is not None:
            scores.setdefault((one.line, one.item), Counter())[value] += number

    def counts(line: str, item: str) -> Counts:
        given = scores.get((line, item), Counter())
        unknown = states[line, item, State.UNKNOWN]
        apart = states[line, item, State.NOT_APPLICABLE]
        blank = people[line] - given.total() - unknown - apart
        return Counts(given, unknown, apart, blank)

    codes = [item.code for item in scale_items(asked)]
    return {line: {code: counts(line, code) for code in codes} for line in people}


def _added(found: Round, carried: Carried) -> _Added:
    notes: dict[str, list[str]] = {}
    evidence: dict[str, list[str]] = {}
    rows = _answers(found).filter(~Q(note="") | ~Q(evidence=""))
    columns = "response__version", "item", "note", "evidence"
    for version, item, note, link in rows.values_list(*columns):
        if item in carried[version]:
            for text, kept in ((note, notes), (link, evidence)):
                if text:
                    kept.setdefault(item, []).append(text)
    return _Added(_fixed(notes), _fixed(evidence))


def _fixed(texts: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {item: tuple(found) for item, found in texts.items()}
