# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the result of a round from what was heard, and write and read it as text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from inkoopkoers.knowledge.domain.documents import Instrument, Json, canonical
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.counts import Counts, total
from inkoopkoers.measuring.domain.groups import (
    ALL,
    Group,
    Release,
    groups_of,
    released,
)
from inkoopkoers.measuring.domain.result import (
    CountsByLine,
    GroupSize,
    Heard,
    ItemResult,
    ItemTable,
    RoundFacts,
    RoundResult,
)

FORMAT = 1
_DAYS = ("opens_on", "closes_on", "revealed_on")


class UnknownFormat(ValueError):
    """This text is not a result that we know how to read."""


def freeze(
    facts: RoundFacts,
    heard: Heard,
    instrument: Instrument,
    *,
    facets: Mapping[str, Sequence[str]],
) -> str:
    """Return the result as text, the same to the byte for the same answers."""
    return write(make_result(facts, heard, instrument, facets=facets))


def digest_of(text: str) -> str:
    """SHA-256 of a written result, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def make_result(
    facts: RoundFacts,
    heard: Heard,
    instrument: Instrument,
    *,
    facets: Mapping[str, Sequence[str]],
) -> RoundResult:
    """Keep of what was heard only what may be shown.

    `facets` is what the round asked of respondents: a value that nobody has is named
    as hidden too, so that the list does not tell who took part.
    """
    release = released(heard.people, facts.minimum_group)
    asked = {Group(name, value) for name, values in facets.items() for value in values}
    return RoundResult(
        facts=facts,
        invited=heard.invited,
        people=sum(heard.people.values()),
        groups=tuple(_sizes(heard.people, release)),
        hidden=tuple(sorted(asked.union(release.hidden).difference(release.groups))),
        items=tuple(
            _item(item.code, heard, release, facts.minimum_group)
            for item in scale_items(instrument)
        ),
    )


def write(result: RoundResult) -> str:
    """Return the result as canonical JSON; tables stand in the order of the groups."""
    facts = asdict(result.facts)
    document = {
        "format": FORMAT,
        "round": {**facts, **{day: facts[day].isoformat() for day in _DAYS}},
        "invited": result.invited,
        "people": result.people,
        "groups": [
            {**asdict(one.group), "people": one.people} for one in result.groups
        ],
        "hidden": [asdict(group) for group in result.hidden],
        "items": [_item_written(item) for item in result.items],
    }
    return canonical(document).decode()


def read(text: str) -> RoundResult:
    """Return what `write` wrote; UnknownFormat when it is something else."""
    document = json.loads(text)
    if document.get("format") != FORMAT:
        raise UnknownFormat(document.get("format"))
    sizes = tuple(
        GroupSize(Group(one["facet"], one["value"]), one["people"])
        for one in document["groups"]
    )
    facts = document["round"]
    days = {day: date.fromisoformat(facts[day]) for day in _DAYS}
    return RoundResult(
        facts=RoundFacts(**{**facts, **days}),
        invited=document["invited"],
        people=document["people"],
        groups=sizes,
        hidden=tuple(Group(**group) for group in document["hidden"]),
        items=tuple(_item_read(entry, sizes) for entry in document["items"]),
    )


def _sizes(people: Mapping[str, int], release: Release) -> Iterator[GroupSize]:
    for group in release.groups:
        yield GroupSize(
            group, sum(people[line] for line in people if _is_in(line, group))
        )


def _is_in(line: str, group: Group) -> bool:
    return group == ALL or group in groups_of(line)


def _item(code: str, heard: Heard, release: Release, minimum: int) -> ItemResult:
    now = _Released(heard.now, code, release, minimum)
    wanted = _Released(heard.wanted, code, release, minimum)
    tables = tuple(
        ItemTable(
            group=group,
            scored=now.counts(group).scored,
            unknown=now.counts(group).unknown,
            not_applicable=now.counts(group).not_applicable,
            blank=now.counts(group).blank,
            scores=now.scores(group),
            wanted=wanted.scores(group) if heard.wanted else None,
        )
        for group in release.groups
    )
    told = ALL in now.release
    return ItemResult(
        code,
        tables,
        notes=_in_no_order(heard.notes.get(code, ())) if told else (),
        evidence=_in_no_order(heard.evidence.get(code, ())) if told else (),
    )


class _Released:
    """The answers to one question per group, and for which the scores may be shown."""

    def __init__(
        self, heard: CountsByLine, code: str, release: Release, minimum: int
    ) -> None:
        asked = {line: items[code] for line, items in heard.items() if code in items}
        scored = {line: counts.scored for line, counts in asked.items()}
        self.release = released(scored, minimum, among=release.groups)
        self._counts = _per_group(asked, frozenset(release.groups))

    def counts(self, group: Group) -> Counts:
        """What the group answered."""
        return self._counts.get(group, Counts())

    def scores(self, group: Group) -> Mapping[int, int] | None:
        """The scores of the group, unless too few gave one."""
        return self.counts(group).scores if group in self.release else None


def _per_group(
    asked: Mapping[str, Counts], groups: frozenset[Group]
) -> dict[Group, Counts]:
    parts: dict[Group, list[Counts]] = {}
    for line, counts in asked.items():
        for group in groups.intersection((ALL, *groups_of(line))):
            parts.setdefault(group, []).append(counts)
    return {group: total(counts) for group, counts in parts.items()}


def _in_no_order(texts: Iterable[str]) -> tuple[str, ...]:
    """In order of the alphabet, which tells nothing of who wrote when."""
    return tuple(sorted(texts))


def _item_written(item: ItemResult) -> Json:
    tables = [asdict(table) for table in item.tables]
    for table in tables:
        del table["group"]
    return {
        "code": item.code,
        "tables": tables,
        "notes": list(item.notes),
        "evidence": list(item.evidence),
    }


def _item_read(entry: Json, sizes: Sequence[GroupSize]) -> ItemResult:
    tables = zip(sizes, entry["tables"], strict=True)
    return ItemResult(
        entry["code"],
        tuple(_table_read(size.group, table) for size, table in tables),
        notes=tuple(entry["notes"]),
        evidence=tuple(entry["evidence"]),
    )


def _table_read(group: Group, entry: Mapping[str, Any]) -> ItemTable:
    return ItemTable(
        **{
            **entry,
            "group": group,
            "scores": _scores_read(entry["scores"]),
            "wanted": _scores_read(entry["wanted"]),
        }
    )


def _scores_read(entry: Mapping[str, int] | None) -> Mapping[int, int] | None:
    if entry is None:
        return None
    return {int(score): number for score, number in entry.items()}
