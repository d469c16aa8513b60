# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the files of content/ say of each other must fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.knowledge.tests.making import edit, told

F = "instruments/wegwijzer/F.yaml"
HEAD = "instruments/wegwijzer.yaml"
LIST = "instruments/checklist.yaml"
MENSEN = "instruments/checklist/mensen.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (F, "- source: koch", "- source: weg",
         f"{F}:20: cells[0].references[0].source: de bron 'weg' bestaat niet"),
        (F, "- gww", "- weg", f"{F}:18: cells[0].examples[0]: het voorbeeld 'weg' bestaat niet"),
        (F, "- gww\n", "- gww\n      - gww\n",
         f"{F}:19: cells[0].examples[1]: het voorbeeld 'gww' is al gebruikt"),
        (F, "- samen", "- weg",
         f"{F}:10: cells[0].tips[0].themes[0]: het thema 'weg' bestaat niet"),
        (F, "- markt", "- samen",
         f"{F}:16: cells[0].tips[1].themes[1]: het thema 'samen' is al gebruikt"),
        (F, "product:", "aanbieders:",
         f"{F}:30: cells[1].when.aanbieders: de vraag 'aanbieders' bestaat niet"),
        (F, "- '1'", "- '7'",
         f"{F}:31: cells[1].when.product[0]: het antwoord '7' bestaat niet"),
        (F, "- '1'\n", "- '1'\n        - '1'\n",
         f"{F}:32: cells[1].when.product[1]: het antwoord '1' is al gebruikt"),
        (F, "code: F11\n", "code: Fa\n", f"{F}:27: cells[1].code: de code 'Fa' is al gebruikt"),
        (F, "code: Fa-2", "code: Fa-1",
         f"{F}:11: cells[0].tips[1].code: de code 'Fa-1' is al gebruikt"),
        (F, "code: F11-1", "code: F12-1",
         f"{F}:33: cells[1].tips[0].code: de code van een tip begint met 'F11-'"),
        (F, "    empty: De algemene tips gelden.\n", "",
         f"{F}:38: cells[2]: deze cel heeft geen inhoud; zeg bij 'empty' waarom"),
        (F, "code: F11\n    rev: 1\n", "code: F11\n    rev: 1\n    empty: Niets.\n",
         f"{F}:29: cells[1].empty: een lege cel heeft geen inhoud"),
        (F, "section: F", "section: Z", f"{F}:1: section: het onderdeel 'Z' bestaat niet"),
        (F, "        - '2'", "        - '1'",
         f"{HEAD}:32: sections: in 'F' ontbreekt de cel voor product=2"),
        (F, "        - '2'", "        - '1'",
         f"{F}:40: cells[2].when: in 'F' heeft al een cel deze voorwaarde"),
        (F, "    when:\n      product:\n        - '2'\n", "",
         f"{F}:38: cells[2].when: in 'F' heeft al een cel deze voorwaarde"),
        (HEAD, "code: wegwijzer", "code: gids", f"{HEAD}:1: code: de code moet 'wegwijzer' zijn"),
        (HEAD, "group: wat", "group: hoe", f"{HEAD}:18: items[0].group: de groep 'hoe' bestaat niet"),
        (HEAD, "    name: Wat\n", "    name: Wat\n  - code: wat\n    name: Weer\n",
         f"{HEAD}:16: groups[1].code: de code 'wat' is al gebruikt"),
        (HEAD, "- code: '2'", "- code: '1'",
         f"{HEAD}:28: items[0].options[1].code: de code '1' is al gebruikt"),
        (HEAD, "    rev: 1\n", "    rev: 1\n    scale: eens\n",
         f"{HEAD}:21: items[0].scale: een keuze heeft geen schaal"),
        (HEAD, "sections:\n", "sections:\n  - code: F\n    name: Nog een\n    explanation: X.\n",
         f"{HEAD}:36: sections[1].code: de code 'F' is al gebruikt"),
        (LIST, "scale: eens", "scale: anders", f"{LIST}:25: items[0].scale: deze schaal bestaat niet"),
        (LIST, "    scale: eens\n", "", f"{LIST}:18: items[0].scale: deze schaal bestaat niet"),
        (LIST, "value: 2", "value: 1",
         f"{LIST}:33: scales[0].levels[1].value: de waarde '1' is al gebruikt"),
        (LIST, "    rev: 1\n", "    rev: 1\n    options:\n      - code: a\n        text: A\n"
         "        short: a\n",
         f"{LIST}:22: items[0].options: een vraag met een schaal heeft geen eigen antwoorden"),
        (LIST, "- code: mensen-1", "- code: mensen-2",
         f"{LIST}:18: items[0]: er is geen cel 'mensen-2' met tips"),
        (LIST, "- code: mensen-1", "- code: mensen-2",
         f"{MENSEN}:3: cells[0].code: 'mensen-1' is geen vraag van 'mensen'"),
        (MENSEN, "    rev: 1\n", "    rev: 1\n    when:\n      mensen-1:\n        - '1'\n",
         f"{MENSEN}:5: cells[0].when: een cel bij een stelling heeft geen voorwaarde"),
        ("sources.yaml", "link: https://voorbeeld.nl/koch", "link: https://voorbeeld.nl/x",
         "sources.yaml:8: sources[0].link: zet 'https://voorbeeld.nl/x' ook in links.yaml"),
        ("sources.yaml", "link: https://voorbeeld.nl/koch", "link: null",
         "links.yaml:2: links[0].url: dit adres wordt nergens gebruikt"),
        ("examples.yaml", "url: https://voorbeeld.nl/gww", "url: https://voorbeeld.nl/x",
         "examples.yaml:7: examples[0].links[0].url: zet 'https://voorbeeld.nl/x' ook in "
         "links.yaml"),
        ("source_issues.yaml", "evidence: https://voorbeeld.nl/bewijs",
         "evidence: https://voorbeeld.nl/x",
         "source_issues.yaml:9: issues[0].evidence: zet 'https://voorbeeld.nl/x' ook in "
         "links.yaml"),
        (F, "link: https://voorbeeld.nl/gww", "link: https://voorbeeld.nl/x",
         f"{F}:25: cells[0].references[1].link: zet 'https://voorbeeld.nl/x' ook in links.yaml"),
        ("links.yaml", "url: https://voorbeeld.nl/gww", "url: https://voorbeeld.nl/koch",
         "links.yaml:5: links[1].url: het adres 'https://voorbeeld.nl/koch' is al gebruikt"),
        ("themes.yaml", "id: markt", "id: samen",
         "themes.yaml:5: themes[1].id: de id 'samen' is al gebruikt"),
        ("terms.yaml", "id: das", "id: sbir", "terms.yaml:5: terms[1].id: de id 'sbir' is al gebruikt"),
        ("source_issues.yaml", "id: I100", "id: I99",
         "source_issues.yaml:10: issues[1].id: de id 'I99' is al gebruikt"),
        ("source_issues.yaml", "id: I100", "id: I10",
         "source_issues.yaml:1: issues: zet de punten op volgorde van hun nummer"),
        ("tour.yaml", "item: product", "item: doel",
         "tour.yaml:6: steps: de stappen moeten de vragen van de Wegwijzer volgen"),
        ("tour.yaml", "answers: '2'", "answers: '1'",
         "tour.yaml:3: answers: de antwoorden in de stappen zijn anders dan hier"),
        ("tour.yaml", "answer: '2'", "answer: '7'",
         "tour.yaml:8: steps[0].answer: het antwoord '7' bestaat niet"),
    ],
)  # fmt: skip
def test_what_does_not_fit_names_file_line_and_field(
    content: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(content, name, old, new)

    assert expected in told(content)


def test_a_choice_has_at_least_two_answers(content: Path) -> None:
    edit(content, HEAD, "      - code: '2'\n        text: Uniek\n        short: een uniek "
         "product\n        help: Maatwerk hoort hierbij.\n", "")  # fmt: skip

    assert f"{HEAD}:17: items[0]: een keuze heeft minstens twee antwoorden" in told(
        content
    )


def test_an_instrument_with_tips_has_sections(content: Path) -> None:
    head = (content / HEAD).read_text()
    (content / HEAD).write_text(head.partition("sections:")[0])

    assert f"{HEAD}:1: sections: een instrument met tips heeft onderdelen" in told(
        content
    )


def test_a_code_is_used_once_in_all_instruments(content: Path) -> None:
    for old, new in [("wegwijzer", "gids"), ("title: Wegwijzer", "title: Gids")]:
        head = (content / HEAD).read_text().replace(old, new, 1)
    (content / "instruments/gids.yaml").write_text(
        head.replace("code: wegwijzer", "code: gids")
    )
    (content / "instruments/gids").mkdir()
    (content / "instruments/gids/F.yaml").write_text((content / F).read_text())

    found = told(content)

    assert f"{F}:6: cells[0].tips[0].code: de code 'Fa-1' is al gebruikt" in found


def test_a_cells_file_is_named_after_its_section(content: Path) -> None:
    (content / F).rename(content / "instruments/wegwijzer/G.yaml")

    assert told(content) == [
        "instruments/wegwijzer/G.yaml:1: section: "
        "het onderdeel moet 'G' zijn, net als het bestand"
    ]


def test_the_same_condition_in_another_order_is_the_same_condition(
    content: Path,
) -> None:
    cell = (
        "  - code: {}\n    rev: 1\n    when:\n      product:\n        - '{}'\n"
        "        - '{}'\n    empty: Niets.\n"
    )
    with (content / F).open("a") as file:
        file.write(cell.format("F1b", "1", "2") + cell.format("F1c", "2", "1"))

    assert told(content) == [
        f"{F}:53: cells[4].when: in 'F' heeft al een cel deze voorwaarde"
    ]


def test_content_without_the_wegwijzer_has_no_worked_example(content: Path) -> None:
    (content / HEAD).unlink()
    (content / F).unlink()

    assert "tour.yaml:1: er is geen instrument 'wegwijzer'" in told(content)
