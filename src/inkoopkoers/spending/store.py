# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the files of spend stand; nothing else knows the folders.

spend/<organisation>/<key of the import>/… and spend/<organisation>/judged/<edition>/…
"""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from django.conf import settings


def folder_of(organisation: int) -> Path:
    """All files of an organisation, and of no other."""
    return Path(settings.SPEND_FOLDER) / str(int(organisation))


def import_folder(organisation: int, key: UUID) -> Path:
    """The files of one import; they never change once they are there."""
    return folder_of(organisation) / key.hex


def judged_folder(organisation: int, edition: int) -> Path:
    """What people's decisions became, for one edition; made again when missing."""
    return folder_of(organisation) / "judged" / str(int(edition))
