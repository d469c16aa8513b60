# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of knowledge share."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest

from inkoopkoers.knowledge import link_states, queries, reference
from inkoopkoers.knowledge.queries import rules, vocabularies
from inkoopkoers.knowledge.tests.editing import Json
from inkoopkoers.knowledge.tests.making import documents, write_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content folder without mistakes."""
    return write_content(tmp_path / "content")


@pytest.fixture
def installed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The small content folder as the one of this installation."""
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(content))
    monkeypatch.setenv("INKOOPKOERS_DATA", str(tmp_path / "data"))
    _forget()
    yield content
    _forget()


def _forget() -> None:
    queries.instrument.cache_clear()
    queries.instruments.cache_clear()
    rules.rule_content.cache_clear()
    vocabularies.vocabulary.cache_clear()
    reference.shelf.cache_clear()
    link_states._states.cache_clear()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Json]:
    """The documents of that folder, made once per file of tests."""
    return documents(write_content(tmp_path_factory.mktemp("content")))


@pytest.fixture
def old(whole: dict[str, Json]) -> Json:
    """The Wegwijzer of that folder, to edit."""
    return copy.deepcopy(whole["wegwijzer"])
