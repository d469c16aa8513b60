# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every mistake in a file is told in Dutch with file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic_core import ErrorDetails

from inkoopkoers.knowledge.messages import in_dutch
from inkoopkoers.knowledge.tests.making import edit, told

F = "instruments/wegwijzer/F.yaml"
HEAD = "instruments/wegwijzer.yaml"


def test_the_small_content_is_whole(content: Path) -> None:
    assert told(content) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (F, "text: Werk samen.", "tekst: Werk samen.",
         f"{F}:8: cells[0].tips[0].tekst: dit veld kennen we niet; controleer de spelling"),
        (F, "text: Werk samen.", "tekst: Werk samen.",
         f"{F}:6: cells[0].tips[0].text: dit veld ontbreekt"),
        (F, "text: Werk samen.", "text: 12",
         f"{F}:8: cells[0].tips[0].text: hier hoort tekst"),
        (F, "text: Werk samen.", "text: '  '",
         f"{F}:8: cells[0].tips[0].text: dit veld mag niet leeg zijn"),
        (F, "text: Werk samen.", f"text: {'a' * 2001}",
         f"{F}:8: cells[0].tips[0].text: deze tekst is te lang (hooguit 2000 tekens)"),
        (F, "text: Werk samen.", 'text: "a\\x07b"',
         f"{F}:8: cells[0].tips[0].text: hier staat een onzichtbaar teken"),
        (F, "text: Werk samen.", "text: a\u202eb",
         f"{F}:8: cells[0].tips[0].text: hier staat een onzichtbaar teken"),
        (F, "    rev: 1", "    rev: '1'", f"{F}:4: cells[0].rev: hier hoort een heel getal"),
        (F, "    rev: 1", "    rev: true", f"{F}:4: cells[0].rev: hier hoort een heel getal"),
        (F, "    rev: 1", "    rev: 1.0", f"{F}:4: cells[0].rev: hier hoort een heel getal"),
        (F, "    rev: 1", "    rev: 0", f"{F}:4: cells[0].rev: dit getal moet minstens 1 zijn"),
        (F, "    rev: 1", "    rev: 1000",
         f"{F}:4: cells[0].rev: dit getal mag hooguit 999 zijn"),
        (F, "      - gww", "      gww: 1", f"{F}:17: cells[0].examples: hier hoort een lijst"),
        (F, "code: Fa\n", "code: F a\n",
         f"{F}:3: cells[0].code: deze waarde heeft niet de juiste vorm "
         "(^[A-Za-z0-9][A-Za-z0-9-]{0,39}$)"),
        (F, "        themes:\n          - samen\n", "        themes:\n",
         f"{F}:9: cells[0].tips[0].themes: hier hoort een lijst"),
        (F, "      product:", "      Pro duct:",
         f"{F}:30: cells[1].when.Pro duct: deze waarde heeft niet de juiste vorm "
         "(^[a-z0-9][a-z0-9-]{0,59}$)"),
        (F, "    when:\n      product:\n        - '1'", "    when: product",
         f"{F}:29: cells[1].when: hier horen velden met een waarde"),
        (F, "section: F\ncells:", "- section: F\n- cells:",
         f"{F}:1: hier horen velden met een waarde"),
        (HEAD, "outcome: tips", "outcome: tip",
         f"{HEAD}:3: outcome: kies een van: 'tips', 'scores', 'gap' of 'gate'"),
        (HEAD, "- code: '2'", "- code: '0'",
         f"{HEAD}:28: items[0].options[1].code: deze waarde heeft niet de juiste vorm "
         "(^[A-Za-z1-9][A-Za-z0-9]{0,9}$)"),
        (HEAD, "- code: '2'", "- code: 2-b",
         f"{HEAD}:28: items[0].options[1].code: deze waarde heeft niet de juiste vorm "
         "(^[A-Za-z1-9][A-Za-z0-9]{0,9}$)"),
        (HEAD, "groups:\n  - code: wat\n    name: Wat\n", "groups:\n",
         f"{HEAD}:13: groups: hier hoort een lijst"),
        ("sources.yaml", "confirmed: true", "confirmed: ja",
         "sources.yaml:7: sources[0].confirmed: hier hoort true of false"),
        ("sources.yaml", "link: https://voorbeeld.nl/koch", "link: javascript:alert(1)",
         "sources.yaml:8: sources[0].link: deze waarde heeft niet de juiste vorm "
         '(^https?://[^\\s<>\\"]{3,700}$)'),
        ("links.yaml", "state: works", "state: kapot",
         "links.yaml:6: links[1].state: kies een van: 'unchecked', 'works', 'moved', "
         "'dead' of 'login'"),
        ("links.yaml", "2026-01-31", "2026-02-31",
         "links.yaml:7: links[1].checked_on: deze datum bestaat niet"),
        ("links.yaml", "2026-01-31", "٢٠٢٦-01-31",
         "links.yaml:7: links[1].checked_on: deze waarde heeft niet de juiste vorm "
         "(^[0-9]{4}-[0-9]{2}-[0-9]{2}$)"),
        ("instruments/checklist.yaml", "      - value: 2\n        label: Eens\n", "",
         "instruments/checklist.yaml:30: scales[0].levels: hier horen minstens 2 waarden"),
        ("source_issues.yaml", "kind: typo", "kind: tikfout",
         "source_issues.yaml:3: issues[0].kind: kies een van: 'outdated', "
         "'factual_error', 'typo', 'unclear', 'contradiction', 'duplicate', "
         "'missing_source', 'link', 'rights', 'reference', 'claim', 'language', "
         "'origin' of 'text'"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_field(
    content: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(content, name, old, new)

    assert expected in told(content)


def test_a_tip_has_at_most_three_themes(content: Path) -> None:
    edit(content, F, "          - samen\n", "          - samen\n" * 4)

    assert told(content) == [
        f"{F}:9: cells[0].tips[0].themes: hier mogen hooguit 3 waarden staan"
    ]


def test_an_empty_file_lacks_its_fields(content: Path) -> None:
    (content / "themes.yaml").write_text("")

    assert told(content) == ["themes.yaml:1: hier horen velden met een waarde"]


def test_a_missing_file_is_told(content: Path) -> None:
    (content / "themes.yaml").unlink()

    assert told(content) == ["themes.yaml:1: dit bestand ontbreekt"]


@pytest.mark.parametrize(
    "name",
    ["extra.yaml", "sources.yml", "instruments/weg/F.yaml", "instruments/wegwijzer/x.yml",
     "instruments/wegwijzer/oud/F.yaml", "oud/sources.yaml", "sources.yaml.d/x.yaml"],
)  # fmt: skip
def test_a_file_that_nothing_reads_is_a_mistake(content: Path, name: str) -> None:
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a: 1\n")

    assert told(content) == [
        f"{name}:1: dit bestand hoort nergens bij; verplaats het of haal het weg"
    ]


def test_mistakes_in_several_files_are_told_together(content: Path) -> None:
    edit(content, "themes.yaml", "name: Markt", "naam: Markt")
    edit(content, HEAD, "version: 1", "version: een")
    edit(content, F, "section: F", "section: [F]")

    files = {line.partition(":")[0] for line in told(content)}

    assert files == {"themes.yaml", HEAD, F}


def test_an_error_without_a_translation_still_starts_in_dutch() -> None:
    detail: ErrorDetails = {
        "type": "new_type", "loc": (), "msg": "Something", "input": None
    }  # fmt: skip

    assert in_dutch(detail) == "deze waarde klopt niet (Something)"
