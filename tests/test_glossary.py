# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The glossary holds every word of the code that needs one, and no other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from pydoc_data.topics import topics
from typing import Any

import pytest
import yaml
from django.apps import apps

from inkoopkoers.knowledge.domain.documents import ItemKind
from inkoopkoers.knowledge.queries import instruments

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "inkoopkoers"

# English words that our Dutch texts use too, beyond those in Python's own manual.
ALSO_ENGLISH = {
    "agency", "agenda", "alternative", "alternatives", "apps", "assessment",
    "audit", "auto", "band", "better", "budget", "business", "buyer", "claim", "cluster", "company", "concern",
    "contact", "contract", "dated", "design", "designing", "devices", "door",
    "dossiers", "driver", "dutch", "edition", "emission", "euro", "european",
    "export", "factors", "facts", "folders",
    "thresholds",
    "formula", "guide", "half", "impact", "innovation", "instruments", "investment",
    "issues", "knock", "label", "laptops", "link", "links", "login", "maker",
    "manage", "management", "manifest", "model", "models", "moment", "money",
    "centre", "moved", "national", "ours", "people", "plan", "planning", "policy", "privacy", "reduce", "topic",
    "procedure", "procedures", "quick", "radio", "refuse", "region", "rights",
    "robots", "route", "router", "scan", "school", "score", "scores", "server",
    "social", "society", "stage", "stages", "strategic", "supplier", "suppliers", "team",
    "tender", "tips", "training", "unchecked", "unclear", "unverified", "urgent",
    "verified", "water", "website",
}  # fmt: skip
SHORTEST = 4


@dataclass(frozen=True)
class Entry:
    """A row of the table."""

    term: str
    meaning: str
    where: str


def glossary() -> list[Entry]:
    rows = re.findall(
        r"^\| (.+?) \| (.+?) \| `(.+?)` \|$",
        (ROOT / "GLOSSARY.md").read_text(),
        re.MULTILINE,
    )
    return [Entry(*row) for row in rows]


def words(text: str) -> list[str]:
    """The words of a text, and those inside names: TipFeedback, tip_feedback."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", text)]


def spaced(text: str) -> str:
    return " ".join(words(text))


TERMS = {spaced(entry.term) for entry in glossary()}


def our_models() -> Iterator[str]:
    for model in apps.get_models():
        if model.__module__.startswith("inkoopkoers."):
            yield model.__name__


def names_in(tree: ast.AST) -> Iterator[str]:
    """Every name that a module gives to something."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.id


def words_in_code() -> set[str]:
    skipped = {"tests", "migrations"}
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        if not skipped & set(path.parts):
            for name in names_in(ast.parse(path.read_text())):
                found.update(words(name))
    return {word for word in found if len(word) >= SHORTEST}


def texts(value: Any) -> Iterator[str]:
    """Every text in content; an address is no text."""
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, str) and not value.startswith("http"):
        yield value


def words_in_dutch() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "content").rglob("*.yaml"):
        for text in texts(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)):
            found.update(re.findall(r"[^\W\d_]+", text.lower()))
    return found


def words_in_english() -> set[str]:
    manual = " ".join(topics.values()).lower()
    return set(re.findall(r"[a-z]+", manual)) | ALSO_ENGLISH


@pytest.mark.once
def test_every_model_has_an_entry() -> None:
    missing = [name for name in our_models() if spaced(name) not in TERMS]

    assert not missing, f"explain in GLOSSARY.md: {missing}"


@pytest.mark.once
def test_every_activity_and_every_question_has_an_entry() -> None:
    names = {part.name for one in instruments() for part in one.sections}
    names |= {
        item.code
        for one in instruments()
        for item in one.items
        if item.kind is ItemKind.CHOICE
    }

    missing = [name for name in sorted(names) if spaced(name) not in TERMS]

    assert not missing, f"explain in GLOSSARY.md: {missing}"


@pytest.mark.once
def test_every_dutch_word_in_the_code_has_an_entry() -> None:
    dutch = (words_in_code() & words_in_dutch()) - words_in_english()

    missing = sorted(dutch - TERMS)

    assert not missing, (
        f"{missing}: name it in English, explain it in GLOSSARY.md, "
        f"or put it in ALSO_ENGLISH when it is an English word"
    )


@pytest.mark.once
@pytest.mark.parametrize("entry", glossary(), ids=lambda entry: entry.term)
def test_every_entry_is_used_where_it_says(entry: Entry) -> None:
    path = ROOT / entry.where

    assert path.is_file(), f"{entry.where} does not exist"
    term, text = spaced(entry.term), f" {spaced(path.read_text())} "
    assert f" {term} " in text or f" {term}s " in text, f"not in {entry.where}"


@pytest.mark.once
def test_the_entries_are_sorted_and_named_once() -> None:
    terms = [entry.term.casefold() for entry in glossary()]

    assert terms == sorted(set(terms))
