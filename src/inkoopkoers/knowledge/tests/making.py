# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small, whole content folder that tests write and then spoil."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

from inkoopkoers.knowledge.compiling import compile_instruments
from inkoopkoers.knowledge.crosscheck import crosscheck
from inkoopkoers.knowledge.loader import load
from inkoopkoers.knowledge.problems import BadContent, Problem
from inkoopkoers.knowledge.published import PACKAGE

# A busy machine makes a test slow, not wrong.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

REAL = PACKAGE.parents[2] / "content"
FILES = {
    "sources.yaml": """\
sources:
  - id: koch
    author: Koch
    title: Een boek
    year: 2017
    basis: Titel en jaar staan in de bron.
    confirmed: true
    link: https://voorbeeld.nl/koch
""",
    "examples.yaml": """\
examples:
  - id: gww
    organisation: GWW
    text: Zij deden het samen.
    year: '2018'
    links:
      - url: https://voorbeeld.nl/gww
        label: PIANOo over GWW
    nuance: Dit was in 2018.
""",
    "links.yaml": """\
links:
  - url: https://voorbeeld.nl/koch
    state: unchecked
    checked_on: null
  - url: https://voorbeeld.nl/gww
    state: works
    checked_on: 2026-01-31
    note: Pdf uit 2015.
  - url: https://voorbeeld.nl/bewijs
    state: unchecked
""",
    "themes.yaml": """\
themes:
  - id: samen
    name: Samenwerken
    explanation: Samen met anderen.
  - id: markt
    name: Markt
    explanation: Wie er levert.
""",
    "terms.yaml": """\
terms:
  - id: sbir
    term: SBIR
    meaning: Een manier om innovatie te kopen.
  - id: das
    term: DAS
    meaning: Een open lijst van leveranciers.
""",
    "source_issues.yaml": """\
issues:
  - id: I99
    kind: typo
    where:
      - Fa
    problem: Een tikfout.
    decision: corrected
    result: De tikfout is weg.
    evidence: https://voorbeeld.nl/bewijs
  - id: I100
    kind: claim
    where:
      - Fa
    problem: Een bewering.
    decision: kept
    result: Die staat er nog.
""",
    "tour.yaml": """\
title: Een voorbeeld
intro: Zo werkt het.
answers: '2'
owner: PIANOo
source_period: rond 2018
steps:
  - item: product
    answer: '2'
    why: Dit bestond nog niet.
closing: Probeer het zelf.
""",
    "instruments/wegwijzer.yaml": """\
code: wegwijzer
version: 1
outcome: tips
title: Wegwijzer
summary: Een vraag over je inkoop.
minutes: 10
origin:
  title: Het onderzoek
  author: De onderzoeker
  client: PIANOo
  period: rond 2018
  note: Zonder datum.
groups:
  - code: wat
    name: Wat
items:
  - code: product
    group: wat
    kind: choice
    rev: 1
    text: Wat koop je?
    short: Product
    help: Denk aan vorige keer.
    options:
      - code: '1'
        text: Standaard
        short: een standaardproduct
      - code: '2'
        text: Uniek
        short: een uniek product
        help: Maatwerk hoort hierbij.
sections:
  - code: F
    name: Fundering
    explanation: De basis.
    moment: los van een project
""",
    "instruments/wegwijzer/F.yaml": """\
section: F
cells:
  - code: Fa
    rev: 1
    tips:
      - code: Fa-1
        rev: 1
        text: Werk samen.
        themes:
          - samen
      - code: Fa-2
        rev: 1
        text: Ken de markt.
        themes:
          - markt
          - samen
    examples:
      - gww
    references:
      - source: koch
        point: Houd het dicht bij huis.
        nuance: Dat geldt niet altijd.
      - source: koch
        point: Kijk per categorie.
        link: https://voorbeeld.nl/gww
    nuance: Centraal is niet altijd beter.
  - code: F11
    rev: 1
    when:
      product:
        - '1'
    tips:
      - code: F11-1
        rev: 1
        text: Maak het standaard.
        themes:
          - samen
  - code: F12
    rev: 1
    when:
      product:
        - '2'
    empty: De algemene tips gelden.
""",
    "instruments/checklist.yaml": """\
code: checklist
version: 1
outcome: scores
title: Checklist
summary: Een stelling.
minutes: 5
origin:
  title: Het onderzoek
  author: De onderzoeker
  client: PIANOo
  period: rond 2018
  note: Zonder datum.
groups:
  - code: mensen
    name: Mensen
    question: Zijn mensen er klaar voor?
items:
  - code: mensen-1
    group: mensen
    kind: scale
    rev: 1
    text: Wij weten genoeg.
    short: Kennis
    help: Weten jullie genoeg?
    scale: eens
    sub_points:
      - Iedereen weet het.
scales:
  - code: eens
    levels:
      - value: 1
        label: Oneens
      - value: 2
        label: Eens
    note: De rekenregel is van ons.
""",
    "instruments/checklist/mensen.yaml": """\
section: mensen
cells:
  - code: mensen-1
    rev: 1
    references:
      - source: koch
        point: Leer van anderen.
""",
}


def write_content(root: Path) -> Path:
    """Write the small content folder and return it.

    Rules and vocabularies are the real ones: nothing refers to them by a name of ours.
    """
    for name in ("rules", "vocabularies"):
        shutil.copytree(REAL / name, root / name)
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first place where `old` stands in a file."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems_of(root: Path) -> tuple[Problem, ...]:
    """Return what is wrong in a content folder."""
    try:
        crosscheck(load(root))
    except BadContent as bad:
        return bad.problems
    return ()


def told(root: Path) -> list[str]:
    """Return what is wrong as "file:line: field: message"."""
    return [str(one).replace(f"{root}/", "") for one in problems_of(root)]


def documents(root: Path) -> dict[str, dict[str, Any]]:
    """Return the compiled documents of a content folder."""
    return compile_instruments(load(root))
