# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of an instrument, and what that means.

A document is taken apart into parts with a code: items, options, tips, sources and
so on. Every value of the document belongs to exactly one part, so no edit goes
unnoticed; a field that is added to the schema later is compared without more ado.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Json = Mapping[str, Any]

# Lists of parts, and what one of them is called in a path.
_KINDS = {
    "groups": "group",
    "items": "item",
    "options": "option",
    "scales": "scale",
    "levels": "level",
    "sections": "section",
    "cells": "cell",
    "tips": "tip",
    "references": "reference",
    "sources": "source",
    "examples": "example",
    "themes": "theme",
}
# Parts whose code answers and readers point at, so it never comes back.
_FOREVER = ("group", "item", "option", "scale", "section", "cell", "tip")
# Fields that say where a part belongs; all others are words to read.
_PLACE = ("in", "group", "section", "kind", "scale", "outcome", *_KINDS)
_HANDLED = ("code", "id", "rev", "version", "when")


class Change(StrEnum):
    """How a part differs from the version before."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    OPTION_ADDED = "option added"
    MEANING = "meaning changed"
    CONDITION = "condition changed"
    PLACED = "placed differently"


class Copying(StrEnum):
    """What happens to an old answer when it moves to the new version."""

    COPIED = "copied"
    CONFIRM = "copied, asked to confirm"
    NOT_COPIED = "not copied"


@dataclass(frozen=True)
class PartChange:
    """One change; `path` names the part, such as "tip F11-1"."""

    path: str
    change: Change
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Mistake:
    """A change that is not allowed in a new version."""

    path: str
    message: str


def difference(old: Json, new: Json) -> tuple[PartChange, ...]:
    """Every change that a reader or respondent could notice."""
    before, after = _parts(old), _parts(new)
    changes: list[PartChange] = []
    for path in before.keys() | after.keys():
        changes.extend(_compare(path, before.get(path), after.get(path)))
    return tuple(sorted(changes, key=lambda change: (change.path, change.change)))


def copying(old: Json | None, new: Json | None) -> Copying:
    """How an answer to an item moves along, by what changed in that item.

    A raised rev, another kind or another scale means another question: the trend
    line breaks. A removed option or level cannot be copied either. A new option asks
    the respondent to confirm, and so do descriptions of levels that were not there.
    """
    if old is None or new is None:
        return Copying.NOT_COPIED
    if any(old.get(name) != new.get(name) for name in ("rev", "kind", "scale")):
        return Copying.NOT_COPIED
    before, after = _option_codes(old), _option_codes(new)
    levels, described = _described_levels(old), _described_levels(new)
    if before - after or (described and levels - described):
        return Copying.NOT_COPIED
    return Copying.CONFIRM if after - before or described - levels else Copying.COPIED


def mistakes(history: Sequence[Json], new: Json) -> tuple[Mistake, ...]:
    """Return what a new version may not do after the versions in `history`.

    A code that was dropped never comes back, a rev never goes down, the steps of a
    scale and the kind of outcome stay, the version goes up by one, and only when
    something changed.
    """
    if not history:
        return ()
    last = history[-1]
    found = [*_reused(history, new), *_lowered(last, new), *_rescaled(last, new)]
    if new["outcome"] != last["outcome"]:
        message = "de uitkomst blijft van dezelfde soort; maak een nieuw instrument"
        found.append(Mistake("outcome", message))
    expected = last["version"] + 1
    if new["version"] != expected:
        found.append(Mistake("version", f"de nieuwe versie moet {expected} zijn"))
    elif not difference(last, new):
        message = f"er is niets veranderd; laat de versie op {last['version']} staan"
        found.append(Mistake("version", message))
    return tuple(found)


def _reused(history: Sequence[Json], new: Json) -> Iterator[Mistake]:
    last = _parts(history[-1]).keys()
    retired = {path for old in history for path in _parts(old)} - last
    for path in sorted(retired & _parts(new).keys()):
        if path.startswith(_FOREVER):
            message = "deze code is eerder gebruikt en vervallen; kies een nieuwe"
            yield Mistake(path, message)


def _lowered(last: Json, new: Json) -> Iterator[Mistake]:
    before = _parts(last)
    for path, part in _parts(new).items():
        if part.get("rev", 1) < before.get(path, {}).get("rev", 1):
            yield Mistake(path, "rev mag niet omlaag")


def _rescaled(last: Json, new: Json) -> Iterator[Mistake]:
    """On another scale the same number says something else."""
    before = {scale["code"]: _values(scale) for scale in last.get("scales", ())}
    for scale in new.get("scales", ()):
        code = scale["code"]
        if code in before and before[code] != _values(scale):
            message = "de waarden van een schaal blijven gelijk; maak een nieuwe schaal"
            yield Mistake(f"scale {code}", message)


def _values(scale: Json) -> set[int]:
    return {level["value"] for level in scale["levels"]}


def _parts(document: Json) -> dict[str, Json]:
    """Every part under a path that names it.

    A part holds the paths of its parts as a tuple; a list holds plain values.
    """
    return dict(_walk("instrument", "", document))


def _walk(path: str, name: str, entry: Json) -> Iterator[tuple[str, Json]]:
    own: dict[str, Any] = {}
    for field, value in entry.items():
        own[field] = value
        if field in _KINDS and value and isinstance(value[0], Mapping):
            named = list(_named(field, name, value))
            own[field] = tuple(child for child, _, _ in named)
            for child, child_name, child_entry in named:
                yield from _walk(child, child_name, {**child_entry, "in": path})
    yield path, own


def _named(
    field: str, parent: str, entries: Sequence[Json]
) -> Iterator[tuple[str, str, Json]]:
    """Name parts by their code; what has none also by its parent."""
    counts: dict[str, int] = {}
    for entry in entries:
        if field == "references":
            # A cell may cite one source more than once.
            source = entry["source"]
            counts[source] = counts.get(source, 0) + 1
            name = f"{parent} {source} {counts[source]}"
        elif field == "levels":
            name = f"{parent}={entry['value']}"
        elif field == "options":
            name = f"{parent}={entry['code']}"
        else:
            name = str(entry["id"] if "id" in entry else entry["code"])
        yield f"{_KINDS[field]} {name}", name, entry


def _compare(path: str, old: Json | None, new: Json | None) -> Iterator[PartChange]:
    if old is None or new is None:
        change = Change.ADDED if old is None else Change.REMOVED
        yield PartChange(path, change, _told(old or {}), _told(new or {}))
        return
    words = _told(old, new), _told(new, old)
    if old.get("rev", 1) != new.get("rev", 1):
        yield PartChange(path, Change.MEANING, *words)
    elif any(words):
        yield PartChange(path, Change.REWORDED, *words)
    if old.get("when") != new.get("when"):
        told = str(old.get("when")), str(new.get("when"))
        yield PartChange(path, Change.CONDITION, *told)
    if added := _option_names(new) - _option_names(old):
        yield PartChange(path, Change.OPTION_ADDED, "", ", ".join(sorted(added)))
    if _place(old, new) != _place(new, old):
        told = _shown(_place(old, new)), _shown(_place(new, old))
        yield PartChange(path, Change.PLACED, *told)


def _told(part: Json, other: Json | None = None) -> str:
    """Return the words of a part, or only those that `other` has differently."""
    skip = (*_PLACE, *_HANDLED)
    words = dict(_leaves({k: v for k, v in part.items() if k not in skip}))
    if other is not None:
        also = dict(_leaves({k: v for k, v in other.items() if k not in skip}))
        words = {k: v for k, v in words.items() if also.get(k) != v}
    return _shown(words)


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, child in value.items():
            yield from _leaves(child, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for number, child in enumerate(value, start=1):
            yield from _leaves(child, f"{name} {number}")
    elif value is not None:
        yield name, value


def _place(part: Json, other: Json) -> dict[str, Any]:
    """Return where a part belongs and the order in it, as far as `other` differs.

    Parts that only one of them has are told as added or removed.
    """
    found: dict[str, Any] = {}
    for field in _PLACE:
        value, also = _shared(part, other, field), _shared(other, part, field)
        if value and value != also:
            found[field] = value
    return found


def _shared(part: Json, other: Json, field: str) -> Any:
    value = part.get(field)
    if not isinstance(value, tuple):
        return value
    return tuple(name for name in value if name in other.get(field, ()))


def _shown(values: Mapping[str, Any]) -> str:
    return " | ".join(f"{name}: {value}" for name, value in values.items())


def _option_names(part: Json) -> set[str]:
    return {str(name).partition("=")[2] for name in part.get("options", ())}


def _option_codes(item: Json) -> set[str]:
    return {option["code"] for option in item.get("options", ())}


def _described_levels(item: Json) -> set[int]:
    return {anchor["value"] for anchor in item.get("anchors", ())}
