# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A published version is a file that never changes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inkoopkoers.knowledge import published
from inkoopkoers.knowledge.published import DamagedPublication
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument, instruments
from inkoopkoers.knowledge.tests.making import documents

TODAY = date(2026, 11, 22)


def document(code: str = "toets", version: int = 1) -> dict[str, Any]:
    return {"code": code, "version": version, "title": "Één toets"}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    made = published.write(tmp_path, document(), TODAY)

    assert published.read(tmp_path, "toets", 1) == made
    assert made.published_on == TODAY
    assert published.path_of(tmp_path, "toets", 1).read_bytes().endswith(b"}\n")


def test_a_version_is_written_once(tmp_path: Path) -> None:
    published.write(tmp_path, document(), TODAY)
    before = published.path_of(tmp_path, "toets", 1).read_bytes()

    with pytest.raises(FileExistsError):
        published.write(tmp_path, {**document(), "title": "Anders"}, TODAY)

    assert published.path_of(tmp_path, "toets", 1).read_bytes() == before


def test_a_document_that_cannot_be_kept_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        published.write(tmp_path, {**document(), "title": date(2026, 1, 1)}, TODAY)

    assert published.versions(tmp_path, "toets") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Één toets", "Een toets"),
        ('"digest": "', '"digest": "0'),
        ('"published_on": "2026', '"published_on": "26'),
        ('"document"', '"stuk"'),
        ("{", "", ),
    ],
)  # fmt: skip
def test_a_changed_file_is_damaged(tmp_path: Path, old: str, new: str) -> None:
    published.write(tmp_path, document(), TODAY)
    path = published.path_of(tmp_path, "toets", 1)
    text = path.read_text(encoding="utf-8")
    assert old in text

    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(DamagedPublication, match=r"toets-1\.json"):
        published.read(tmp_path, "toets", 1)


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"\xff", b'{"document": []}'])
def test_a_broken_file_is_damaged(tmp_path: Path, raw: bytes) -> None:
    published.write(tmp_path, document(), TODAY)
    published.path_of(tmp_path, "toets", 1).write_bytes(raw)

    with pytest.raises(DamagedPublication):
        published.read(tmp_path, "toets", 1)


def test_a_file_under_the_name_of_another_version_is_damaged(tmp_path: Path) -> None:
    published.write(tmp_path, document(), TODAY)
    first = published.path_of(tmp_path, "toets", 1)
    first.rename(published.path_of(tmp_path, "toets", 2))

    with pytest.raises(DamagedPublication, match="hierin staat toets 1"):
        published.read(tmp_path, "toets", 2)


def test_a_version_that_is_gone_is_noticed(tmp_path: Path) -> None:
    for version in (1, 2, 3):
        published.write(tmp_path, document(version=version), TODAY)
    published.path_of(tmp_path, "toets", 2).unlink()

    with pytest.raises(DamagedPublication, match=r"toets-2\.json: dit bestand is weg"):
        published.history(tmp_path, "toets")


def test_versions_are_in_order_of_their_number(tmp_path: Path) -> None:
    for version in (1, 2, 10):
        published.write(tmp_path, document(version=version), TODAY)

    assert published.versions(tmp_path, "toets") == [1, 2, 10]


def test_a_code_that_begins_like_another_keeps_its_own_versions(
    tmp_path: Path,
) -> None:
    for code in ("toets", "toets-kort", "toets-2"):
        published.write(tmp_path, document(code), TODAY)

    assert published.codes(tmp_path) == ["toets", "toets-2", "toets-kort"]
    assert published.versions(tmp_path, "toets") == [1]


def test_other_files_in_the_folder_are_no_publications(tmp_path: Path) -> None:
    published.write(tmp_path, document(), TODAY)
    (tmp_path / "published" / "toets-x.json").touch()
    (tmp_path / "published" / "toets-0.json").touch()

    assert published.codes(tmp_path) == ["toets"]
    assert published.versions(tmp_path, "toets") == [1]


def test_nothing_published_is_an_empty_list(tmp_path: Path) -> None:
    assert published.codes(tmp_path) == []


@pytest.mark.parametrize("code", ["*", "[a-z]*", "../toets", "", "toets\0", "toets-1"])
def test_a_strange_code_is_an_unknown_instrument(installed: Path, code: str) -> None:
    published.write(installed, document(), TODAY)

    with pytest.raises(UnknownInstrument):
        instrument(code)


def test_the_latest_version_is_the_default(installed: Path) -> None:
    first = documents(installed)["wegwijzer"]
    published.write(installed, first, TODAY)
    published.write(installed, {**first, "version": 2, "title": "Nieuw"}, TODAY)

    assert instrument("wegwijzer").title == "Nieuw"
    assert instrument("wegwijzer", 1).title == "Wegwijzer"
    assert [one.version for one in instruments()] == [2]
    for version in (0, 3, -1):
        with pytest.raises(UnknownInstrument):
            instrument("wegwijzer", version)


def test_the_content_folder_can_be_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INKOOPKOERS_CONTENT", str(tmp_path))

    assert published.content_root() == tmp_path


def test_the_published_file_is_readable_json(tmp_path: Path) -> None:
    made = published.write(tmp_path, document(), TODAY)

    raw = json.loads(published.path_of(tmp_path, "toets", 1).read_text("utf-8"))

    assert raw["digest"] == made.digest
    assert raw["published_on"] == "2026-11-22"
