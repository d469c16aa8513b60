# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The versions that were published, as files beside the content.

A published file is never changed. It travels with the code, so that version 3 of
an instrument says the same in every installation.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inkoopkoers.knowledge.domain.documents import digest_of

PACKAGE = Path(__file__).resolve().parent


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
    """The folder content/: from the environment, the wheel or the checkout."""
    if chosen := os.environ.get("INKOOPKOERS_CONTENT"):
        return Path(chosen)
    inside_wheel = PACKAGE / "content"
    return inside_wheel if inside_wheel.is_dir() else PACKAGE.parents[2] / "content"


def path_of(root: Path, code: str, version: int) -> Path:
    """Where a version of an instrument is kept."""
    return root / "published" / f"{code}-{version}.json"


def versions(root: Path, code: str) -> list[int]:
    """The published versions of an instrument, oldest first."""
    found = (root / "published").glob(f"{code}-*.json")
    return sorted(int(path.stem.removeprefix(f"{code}-")) for path in found)


def codes(root: Path) -> list[str]:
    """The instruments of which something was published."""
    found = (root / "published").glob("*-*.json")
    return sorted({path.stem.rsplit("-", 1)[0] for path in found})


def read(root: Path, code: str, version: int) -> Publication:
    """Read one version; DamagedPublication when it was changed afterwards."""
    path = path_of(root, code, version)
    raw = json.loads(path.read_bytes())
    if digest_of(raw["document"]) != raw["digest"]:
        raise DamagedPublication(
            f"{path}: de inhoud klopt niet met de digest; haal dit bestand terug"
        )
    published_on = date.fromisoformat(raw["published_on"])
    return Publication(code, version, raw["digest"], published_on, raw["document"])


def write(root: Path, document: dict[str, Any], today: date) -> Publication:
    """Keep a new version; FileExistsError when that version was kept before."""
    code, version = document["code"], document["version"]
    publication = Publication(code, version, digest_of(document), today, document)
    raw = {
        "digest": publication.digest,
        "published_on": today.isoformat(),
        "document": document,
    }
    path = path_of(root, code, version)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        json.dump(raw, file, ensure_ascii=False, indent=1)
        file.write("\n")
    return publication
