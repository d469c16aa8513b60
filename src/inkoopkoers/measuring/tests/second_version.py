# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second version of the Checklist, published in a folder of the test."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inkoopkoers.instruments.tests.conftest import forget
from inkoopkoers.knowledge import published
from inkoopkoers.knowledge.domain.documents import digest_of

Document = dict[str, Any]
Publish = Callable[[Callable[[Document], None]], Path]


def publish_second(folder: Path, edit: Callable[[Document], None]) -> Path:
    """Publish the Checklist with an edit as version 2; return the content folder."""
    root = folder / "content"
    shutil.copytree(published.content_root(), root)
    document = copy.deepcopy(published.read(root, "checklist", 1).document)
    document["version"] = 2
    edit(document)
    publication = {
        "digest": digest_of(document),
        "published_on": "2027-01-01",
        "document": document,
    }
    path = published.path_of(root, "checklist", 2)
    path.write_text(json.dumps(publication), encoding="utf-8")
    return root


def forget_what_was_read() -> None:
    """Let the next reader look in the folder again."""
    forget()
