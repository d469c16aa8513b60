# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed between two versions of an instrument, and what that means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Json = Mapping[str, Any]

# What a reader sees of a part; everything else about it is structure.
_WORDS = ("text", "short", "help", "sub_points", "nuance", "empty", "point")


class Change(StrEnum):
    """How a part differs from the version before."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    OPTION_ADDED = "option added"
    MEANING = "meaning changed"
    CONDITION = "condition changed"


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

    A raised rev means another question: the trend line breaks. A removed option
    cannot be copied either. A new option asks the respondent to confirm.
    """
    if old is None or new is None or old["rev"] != new["rev"]:
        return Copying.NOT_COPIED
    before, after = _option_codes(old), _option_codes(new)
    if before - after:
        return Copying.NOT_COPIED
    return Copying.CONFIRM if after - before else Copying.COPIED


def mistakes(history: list[Json], new: Json) -> tuple[Mistake, ...]:
    """What a new version may not do after the versions in `history`.

    A code that was dropped never comes back, a rev never goes down, the version
    goes up by one, and changed content needs a new version.
    """
    if not history:
        return ()
    found = list(_reused(history, new))
    last = _parts(history[-1])
    for path, part in _parts(new).items():
        if path in last and part.get("rev", 1) < last[path].get("rev", 1):
            found.append(Mistake(path, "rev mag niet omlaag"))
    if new["version"] != history[-1]["version"] + 1:
        expected = history[-1]["version"] + 1
        found.append(Mistake("version", f"de nieuwe versie moet {expected} zijn"))
    return tuple(found)


def _reused(history: list[Json], new: Json) -> Iterator[Mistake]:
    last = _parts(history[-1]).keys()
    retired = {path for old in history for path in _parts(old)} - last
    for path in sorted(retired & _parts(new).keys()):
        yield Mistake(path, "deze code is eerder gebruikt en vervallen; kies een nieuwe")


def _parts(document: Json) -> dict[str, Json]:
    """Every part with a code or id, under a path that names it."""
    parts: dict[str, Json] = {}
    for section in document["sections"]:
        parts[f"section {section['code']}"] = {
            **section,
            "text": section["explanation"],
        }
    for item in document["items"]:
        parts[f"item {item['code']}"] = item
        for option in item["options"]:
            parts[f"option {item['code']}={option['code']}"] = option
    for cell in document["cells"]:
        parts[f"cell {cell['code']}"] = cell
        for tip in cell["tips"]:
            parts[f"tip {tip['code']}"] = tip
        for reference in cell["references"]:
            point = reference["point"]
            parts[f"reference {cell['code']} {reference['source']}: {point}"] = {}
    for example in document["examples"]:
        parts[f"example {example['id']}"] = example
    return parts


def _compare(path: str, old: Json | None, new: Json | None) -> Iterator[PartChange]:
    if old is None or new is None:
        change = Change.ADDED if old is None else Change.REMOVED
        yield PartChange(path, change, _words(old or {}), _words(new or {}))
        return
    if new.get("rev", 1) > old.get("rev", 1):
        yield PartChange(path, Change.MEANING, _words(old), _words(new))
    elif _words(old) != _words(new):
        yield PartChange(path, Change.REWORDED, _words(old), _words(new))
    if old.get("when") != new.get("when"):
        yield PartChange(
            path, Change.CONDITION, str(old.get("when")), str(new.get("when"))
        )
    if _option_codes(new) - _option_codes(old):
        added = ", ".join(sorted(_option_codes(new) - _option_codes(old)))
        yield PartChange(path, Change.OPTION_ADDED, "", added)


def _words(part: Json) -> str:
    found: list[str] = []
    for name in _WORDS:
        value = part.get(name)
        found.extend(value if isinstance(value, list) else [value] if value else [])
    return " | ".join(found)


def _option_codes(item: Json) -> set[str]:
    return {option["code"] for option in item.get("options", ())}
