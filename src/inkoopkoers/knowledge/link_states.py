# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of the addresses in content/: shipped, and checked here since.

`links check` writes what it saw to links.json in the data folder; that wins over
what content/links.yaml says, unless that was looked at later. No database: readers meet these on every page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState
from inkoopkoers.knowledge.problems import BadContent, Place, Problem
from inkoopkoers.knowledge.published import content_root
from inkoopkoers.places import data_folder


def states() -> Mapping[str, LinkCheck]:
    """Return what is known of every address; BadContent when links.json is broken."""
    return _states(content_root(), _seen_here(), stamp())


def state_of(url: str) -> LinkCheck:
    """Return what is known of one address."""
    return states().get(url) or LinkCheck(url)


def stamp() -> float:
    """Return what changes when a later check is written; keys of caches hold it."""
    try:
        return _seen_here().stat().st_mtime
    except FileNotFoundError:
        return 0.0


def save(checks: Mapping[str, LinkCheck]) -> Path:
    """Keep what was seen, whole or not at all; return where."""
    path = _seen_here()
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [_row(check) for check in checks.values()]
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)
    return path


def _seen_here() -> Path:
    return data_folder() / "links.json"


@lru_cache(maxsize=4)
def _states(root: Path, seen: Path, _: float) -> Mapping[str, LinkCheck]:
    raw = yaml.load((root / "links.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    found = {row["url"]: _check(row) for row in raw["links"]}
    for here in _kept(seen):
        if shipped := found.get(here.url):
            found[here.url] = _latest(shipped, here)
    return found


def _kept(seen: Path) -> list[LinkCheck]:
    if not seen.exists():
        return []
    try:
        return [_check(dict(row)) for row in json.loads(seen.read_bytes())]
    except (ValueError, KeyError, TypeError) as error:
        message = "dit bestand is niet te lezen; haal het weg en controleer opnieuw"
        raise BadContent([Problem(Place(seen, 1, ()), message)]) from error


def _latest(shipped: LinkCheck, here: LinkCheck) -> LinkCheck:
    """Return the last look; the note is always that of content/."""
    if here.checked_on is None:
        return shipped
    if shipped.checked_on and shipped.checked_on > here.checked_on:
        return shipped
    return replace(here, note=shipped.note)


def _check(row: Mapping[str, Any]) -> LinkCheck:
    checked_on = row.get("checked_on")
    if isinstance(checked_on, str):
        checked_on = date.fromisoformat(checked_on)
    return LinkCheck(
        url=row["url"],
        state=LinkState(row["state"]),
        checked_on=checked_on,
        moved_to=row.get("moved_to"),
        note=row.get("note"),
    )


def _row(check: LinkCheck) -> dict[str, Any]:
    return {
        "url": check.url,
        "state": check.state.value,
        "checked_on": check.checked_on.isoformat() if check.checked_on else None,
        "moved_to": check.moved_to,
        "note": check.note,
    }
