# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of the Wegwijzer share: a content folder with two versions."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.instruments import queries
from inkoopkoers.instruments.tests.situations import NEW_TEXT, TODAY
from inkoopkoers.knowledge import link_states, published, reference
from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.library import queries as library
from inkoopkoers.web import context

Publish = Callable[[dict[str, Any]], None]
REMEMBERING = (queries, knowledge, library, link_states, reference, context)


def forget() -> None:
    """Drop everything that was read before the content changed."""
    for module in REMEMBERING:
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Publish]:
    """Publish a second version in a content folder of our own."""
    root = tmp_path / "content"
    shutil.copytree(published.content_root(), root)
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(root))
    forget()

    def write(document: dict[str, Any]) -> None:
        published.write(root, {**document, "version": 2}, TODAY)
        forget()

    yield write
    forget()


@pytest.fixture
def first_version(publish: Publish) -> dict[str, Any]:
    """The document of version 1, to make a second one from."""
    found = published.read(published.content_root(), "wegwijzer", 1)
    return copy.deepcopy(found.document)


@pytest.fixture
def two_versions(publish: Publish, first_version: dict[str, Any]) -> None:
    """A second version in which the first general tip reads differently."""
    tip = first_version["cells"][0]["tips"][0]
    tip.update(text=NEW_TEXT, rev=2)
    publish(first_version)
