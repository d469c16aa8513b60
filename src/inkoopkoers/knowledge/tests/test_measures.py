# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Instruments that describe levels, ask twice, or let one group limit another."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.knowledge.domain.documents import (
    Anchor,
    Gate,
    Outcome,
    Subject,
    build_instrument,
)
from inkoopkoers.knowledge.tests.making import documents, edit, told

LIST = "instruments/checklist.yaml"
ANCHORS = """\
    anchors:
      - value: 1
        text: Niemand weet iets.
      - value: 2
        text: Iedereen weet alles.
"""
GATE = """\
gate:
  limits: mensen
  limited: inkoop
"""
SUBJECT = """\
subject:
  label: Systeem
  help: Noem één systeem.
"""


@pytest.fixture
def described(content: Path) -> Path:
    """The statement of the checklist says what each level means."""
    with_anchors = f"    scale: eens\n{ANCHORS}"
    edit(content, LIST, "    scale: eens\n", with_anchors)
    return content


@pytest.fixture
def limited(content: Path) -> Path:
    """The checklist with a second group, limited by the first."""
    group = "  - code: inkoop\n    name: Inkoop\nitems:\n"
    item = """\
  - code: inkoop-1
    group: inkoop
    kind: scale
    rev: 1
    text: Wij meten.
    short: Meten
    help: Meten jullie?
    scale: eens
scales:
"""
    edit(content, LIST, "items:\n", group)
    edit(content, LIST, "scales:\n", item)
    edit(content, LIST, "outcome: scores\n", f"outcome: gate\n{GATE}")
    mensen = (content / "instruments/checklist/mensen.yaml").read_text()
    inkoop = content / "instruments/checklist/inkoop.yaml"
    inkoop.write_text(mensen.replace("mensen", "inkoop"))
    return content


def test_levels_of_one_question_can_be_described(described: Path) -> None:
    assert told(described) == []

    item = build_instrument(documents(described)["checklist"]).items[0]

    assert item.anchors == (
        Anchor(1, "Niemand weet iets."),
        Anchor(2, "Iedereen weet alles."),
    )
    assert item.anchor(2) == "Iedereen weet alles."
    assert item.anchor(3) == ""


def test_one_group_can_limit_another(limited: Path) -> None:
    assert told(limited) == []

    checklist = build_instrument(documents(limited)["checklist"])

    assert checklist.outcome is Outcome.GATE
    assert checklist.gate == Gate(limits="mensen", limited="inkoop")


def test_a_question_can_be_asked_for_now_and_wanted(content: Path) -> None:
    edit(content, LIST, "outcome: scores", "outcome: gap")

    assert told(content) == []
    checklist = build_instrument(documents(content)["checklist"])
    assert checklist.outcome is Outcome.GAP


def test_an_instrument_can_be_about_one_thing(content: Path) -> None:
    edit(content, LIST, "minutes: 5\n", f"minutes: 5\n{SUBJECT}")

    assert told(content) == []
    checklist = build_instrument(documents(content)["checklist"])
    assert checklist.subject == Subject("Systeem", "Noem één systeem.")


def test_what_an_instrument_does_not_use_is_not_in_its_document(content: Path) -> None:
    for document in documents(content).values():
        names = document.keys() | {name for item in document["items"] for name in item}

        assert not names & {"anchors", "gate", "subject"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("      - value: 2\n        text: Iedereen weet alles.\n", "",
         "26: items[0].anchors: beschrijf elk niveau van de schaal, op volgorde: 1, 2"),
        ("      - value: 2\n        text", "      - value: 3\n        text",
         "26: items[0].anchors: beschrijf elk niveau van de schaal, op volgorde: 1, 2"),
        ("      - value: 2\n        text", "      - value: 1\n        text",
         "29: items[0].anchors[1].value: de waarde '1' is al gebruikt"),
        ("      - value: 2\n        text", "      - value: 11\n        text",
         "29: items[0].anchors[1].value: dit getal mag hooguit 10 zijn"),
        ("        text: Niemand weet iets.\n", "",
         "27: items[0].anchors[0].text: dit veld ontbreekt"),
        ("text: Niemand", "tekst: Niemand",
         "28: items[0].anchors[0].tekst: dit veld kennen we niet; controleer de spelling"),
        ("scale: eens", "scale: weg", "25: items[0].scale: deze schaal bestaat niet"),
    ],
)  # fmt: skip
def test_a_description_that_does_not_fit_names_its_line(
    described: Path, old: str, new: str, expected: str
) -> None:
    edit(described, LIST, old, new)

    assert f"{LIST}:{expected}" in told(described)


def test_levels_are_described_from_low_to_high(described: Path) -> None:
    edit(described, LIST, "value: 1", "value: 0")
    edit(described, LIST, "value: 2", "value: 1")
    edit(described, LIST, "value: 0", "value: 2")

    assert told(described) == [
        f"{LIST}:26: items[0].anchors: "
        "beschrijf elk niveau van de schaal, op volgorde: 1, 2"
    ]


def test_a_choice_has_no_levels_to_describe(content: Path) -> None:
    head = "instruments/wegwijzer.yaml"
    edit(content, head, "    options:\n", f"{ANCHORS}    options:\n")

    assert told(content) == [
        f"{head}:24: items[0].anchors: een keuze heeft geen niveaus om te beschrijven"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (GATE, "", "3: outcome: zeg bij 'gate' welke groep begrenst"),
        ("outcome: gate", "outcome: scores",
         "4: gate: dit hoort alleen bij de uitkomst 'gate'"),
        ("limits: mensen", "limits: weg", "5: gate.limits: de groep 'weg' bestaat niet"),
        ("limited: inkoop", "limited: weg",
         "6: gate.limited: de groep 'weg' bestaat niet"),
        ("limited: inkoop", "limited: mensen",
         "6: gate.limited: de groep 'mensen' is al gebruikt"),
        ("  limited: inkoop\n", "", "4: gate.limited: dit veld ontbreekt"),
        ("    help: Meten jullie?\n    scale: eens",
         "    help: Meten jullie?\n    scale: vijf",
         "4: gate: de vragen van beide groepen hebben dezelfde schaal"),
        ("    kind: scale\n    rev: 1\n    text: Wij meten.",
         "    kind: choice\n    rev: 1\n    text: Wij meten.",
         "35: items[1].kind: bij deze uitkomst hoort een schaal, geen keuze"),
        ("  limited: inkoop\n", "  limited: inkoop\n  cap: 3\n",
         "7: gate.cap: dit veld kennen we niet; controleer de spelling"),
    ],
)  # fmt: skip
def test_a_limit_that_does_not_fit_names_its_line(
    limited: Path, old: str, new: str, expected: str
) -> None:
    edit(limited, LIST, old, new)

    assert f"{LIST}:{expected}" in told(limited)


def test_what_a_round_is_about_needs_words(content: Path) -> None:
    edit(content, LIST, "minutes: 5\n", "minutes: 5\nsubject:\n  label: ''\n")

    assert told(content) == [
        f"{LIST}:8: subject.label: dit veld mag niet leeg zijn",
        f"{LIST}:7: subject.help: dit veld ontbreekt",
    ]


@pytest.mark.parametrize("outcome", ["gap", "gate"])
def test_every_kind_of_measurement_has_a_cell_per_question(
    content: Path, outcome: str
) -> None:
    edit(content, LIST, "outcome: scores", f"outcome: {outcome}")
    edit(content, LIST, "- code: mensen-1", "- code: mensen-2")

    expected = f"{LIST}:18: items[0]: er is geen cel 'mensen-2' met tips"
    assert expected in told(content)
