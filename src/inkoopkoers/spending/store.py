# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the files of spend stand; nothing else knows the folders.

In spend/<organisation>/: `incoming` holds files that are on their way in, `given/<key>`
a file until it counts or goes, `work/<key>-<edition>` what a child process writes,
`<key>` the facts of an import, `judged/<edition>` what people's decisions became,
`kept` answers that were given before, `proposals` which suppliers may be the same,
`scratch` what a question cannot hold in memory.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings

_KEY = re.compile(r"[0-9a-f]{32}")


def root() -> Path:
    """The folders of all organisations."""
    return Path(settings.SPEND_FOLDER)


def folder_of(organisation: int) -> Path:
    """All files of an organisation, and of no other."""
    return root() / str(int(organisation))


def incoming_folder(organisation: int) -> Path:
    """Files that are being sent; what is here after a day was cut off."""
    return folder_of(organisation) / "incoming"


def given_folder(organisation: int, key: UUID) -> Path:
    """The file as it was given, with what was seen of it."""
    return folder_of(organisation) / "given" / key.hex


def given_file(organisation: int, key: UUID) -> Path:
    """The file as it was given."""
    return given_folder(organisation, key) / "source"


def work_folder(organisation: int, key: UUID, edition: int) -> Path:
    """Where one try at one import writes; no other try writes there."""
    return folder_of(organisation) / "work" / f"{key.hex}-{int(edition)}"


def import_folder(organisation: int, key: UUID) -> Path:
    """The files of one import; they never change once they are there."""
    return folder_of(organisation) / key.hex


def judged_folder(organisation: int, edition: int | str) -> Path:
    """What people's decisions became, for one edition; made again when missing."""
    return judged_root(organisation) / str(edition)


def judged_root(organisation: int) -> Path:
    """All editions of what people's decisions became."""
    return folder_of(organisation) / "judged"


def kept_folder(organisation: int) -> Path:
    """Answers that were given before."""
    return folder_of(organisation) / "kept"


def proposals_folder(organisation: int) -> Path:
    """Which suppliers may be the same, as it was last worked out."""
    return folder_of(organisation) / "proposals"


def key_in(folder: Path) -> UUID | None:
    """The import that a folder belongs to, by its name."""
    name = folder.name.partition("-")[0]
    return UUID(name) if _KEY.fullmatch(name) else None


def folders_with_keys(organisation: int) -> Iterator[Path]:
    """Every folder that belongs to one import: facts, work, and what was given."""
    here = folder_of(organisation)
    for parent in (here, here / "given", here / "work"):
        for one in inside(parent):
            if key_in(one):
                yield one


def folders_of_import(organisation: int, key: UUID) -> list[Path]:
    """All that stands on the disk of one import."""
    found = folders_with_keys(organisation)
    return [one for one in found if key_in(one) == key]


def organisations_on_disk() -> list[int]:
    """Whose files there are."""
    return sorted(int(one.name) for one in inside(root()) if one.name.isdigit())


def remove(*paths: Path) -> None:
    """Delete files or folders with all that is in them; only ever inside ours."""
    inside = root().resolve()
    for path in paths:
        if inside not in path.resolve().parents:
            raise ValueError("not a file of spend")
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def inside(folder: Path) -> list[Path]:
    """What stands in a folder, in a fixed order; nothing when it is not there."""
    return sorted(folder.iterdir()) if folder.is_dir() else []
