# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A compiled document needs no other file."""

from __future__ import annotations

import json
from pathlib import Path

from inkoopkoers.knowledge.domain.documents import build_instrument
from inkoopkoers.knowledge.tests.making import documents, edit


def test_a_document_holds_only_what_its_cells_name(content: Path) -> None:
    edit(content, "instruments/wegwijzer/F.yaml", "    examples:\n      - gww\n", "")

    wegwijzer = documents(content)["wegwijzer"]

    assert [source["id"] for source in wegwijzer["sources"]] == ["koch"]
    assert wegwijzer["examples"] == []
    assert [theme["id"] for theme in wegwijzer["themes"]] == ["samen", "markt"]


def test_a_document_of_scores_has_no_themes_without_tips(content: Path) -> None:
    checklist = documents(content)["checklist"]

    assert checklist["themes"] == []
    assert checklist["cells"][0]["section"] == "mensen"


def test_a_document_survives_json_and_becomes_values(content: Path) -> None:
    for code, document in documents(content).items():
        again = json.loads(json.dumps(document))

        assert again == document
        assert build_instrument(again).code == code


def test_cells_stand_in_the_order_of_the_sections(content: Path) -> None:
    edit(content, "instruments/wegwijzer.yaml", "sections:\n",
         "sections:\n  - code: U\n    name: Uit\n    explanation: Doen.\n")  # fmt: skip
    text = (content / "instruments/wegwijzer/F.yaml").read_text()
    other = text.replace("section: F", "section: U").replace("code: F", "code: U")
    (content / "instruments/wegwijzer/U.yaml").write_text(other)

    cells = documents(content)["wegwijzer"]["cells"]

    assert [cell["section"] for cell in cells] == ["U"] * 3 + ["F"] * 3
