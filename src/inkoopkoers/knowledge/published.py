# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The versions that were published, as files beside the content.

A published file is never changed. It travels with the code, so that version 3 of
an instrument says the same in every installation.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from inkoopkoers.knowledge.domain.documents import digest_of

PACKAGE = Path(__file__).resolve().parent
_NAME = re.compile(r"(?P<code>[a-z0-9-]+)-(?P<version>[1-9][0-9]*)\.json")


class DamagedPublication(Exception):
    """A published file whose content is not what its digest says."""


@dataclass(frozen=True)
class Publication:
    """One published version with its whole document."""

    code: str
    version: int
    digest: str
    published_on: date
    document: dict[str, Any]


def content_root() -> Path:
    """Return the folder content/: from the environment, the wheel or the checkout."""
    if chosen := os.environ.get("INKOOPKOERS_CONTENT"):
        return Path(chosen)
    inside_wheel = PACKAGE / "content"
    return inside_wheel if inside_wheel.is_dir() else PACKAGE.parents[2] / "content"


def path_of(root: Path, code: str, version: int) -> Path:
    """Where a version of an instrument is kept."""
    return root / "published" / f"{code}-{version}.json"


def versions(root: Path, code: str) -> list[int]:
    """Return the published versions of an instrument, oldest first."""
    return sorted(version for name, version in _kept(root) if name == code)


def codes(root: Path) -> list[str]:
    """Return the instruments of which something was published."""
    return sorted({name for name, _ in _kept(root)})


def _kept(root: Path) -> Iterator[tuple[str, int]]:
    """Every file as code and version; a code may hold dashes and digits itself."""
    for path in (root / "published").glob("*.json"):
        if found := _NAME.fullmatch(path.name):
            yield found["code"], int(found["version"])


def read(root: Path, code: str, version: int) -> Publication:
    """Read one version; DamagedPublication when it was changed afterwards."""
    path = path_of(root, code, version)
    try:
        raw = json.loads(path.read_bytes())
        document, digest = raw["document"], raw["digest"]
        published_on = date.fromisoformat(raw["published_on"])
        name = document["code"], document["version"]
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedPublication(
            f"{path}: dit bestand is niet te lezen; haal het terug"
        ) from error
    if digest_of(document) != digest:
        raise DamagedPublication(
            f"{path}: de inhoud klopt niet met de digest; haal dit bestand terug"
        )
    if name != (code, version):
        raise DamagedPublication(
            f"{path}: hierin staat {name[0]} {name[1]}; haal dit bestand terug"
        )
    return Publication(code, version, digest, published_on, document)


def history(root: Path, code: str) -> list[Publication]:
    """Read every version of an instrument; DamagedPublication when one is gone."""
    found = versions(root, code)
    for before, version in pairwise(found):
        if version != before + 1:
            path = path_of(root, code, before + 1)
            raise DamagedPublication(f"{path}: dit bestand is weg; haal het terug")
    return [read(root, code, version) for version in found]


def write(root: Path, document: dict[str, Any], today: date) -> Publication:
    """Keep a new version; FileExistsError when that version was kept before."""
    code, version = document["code"], document["version"]
    publication = Publication(code, version, digest_of(document), today, document)
    raw = {
        "digest": publication.digest,
        "published_on": today.isoformat(),
        "document": document,
    }
    text = json.dumps(raw, ensure_ascii=False, indent=1)
    path = path_of(root, code, version)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"{text}\n")
    return publication
