# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Publish content and keep every published version in the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from inkoopkoers.knowledge import published
from inkoopkoers.knowledge.compiling import compile_instruments
from inkoopkoers.knowledge.crosscheck import crosscheck
from inkoopkoers.knowledge.domain.difference import (
    Mistake,
    PartChange,
    difference,
    mistakes,
)
from inkoopkoers.knowledge.domain.documents import digest_of
from inkoopkoers.knowledge.domain.lint import lint, prose
from inkoopkoers.knowledge.loader import load
from inkoopkoers.knowledge.published import Publication
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.vocabulary_building import build_vocabularies
from inkoopkoers.knowledge.vocabulary_loader import load_vocabularies
from inkoopkoers.knowledge.yaml_reader import read_yaml


class PublicationRefused(Exception):
    """A new version that would break what was promised about old ones."""

    def __init__(self, code: str, found: tuple[Mistake, ...]) -> None:
        self.mistakes = found
        lines = (f"{code}: {mistake.path}: {mistake.message}" for mistake in found)
        super().__init__("\n".join(lines))


@dataclass(frozen=True)
class Proposal:
    """The content as it stands, against the last published version."""

    code: str
    document: dict[str, Any]
    last: Publication | None
    changes: tuple[PartChange, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def is_new(self) -> bool:
        """Something differs from the last published version."""
        return self.last is None or self.last.digest != digest_of(self.document)


def proposals(root: Path) -> list[Proposal]:
    """Check all content and compare it with what was published.

    Raises BadContent when content may not be used at all.
    """
    content = load(root)
    crosscheck(content)
    build_vocabularies(load_vocabularies(root), load_rules(root).book)
    return [
        _proposal(root, code, document)
        for code, document in compile_instruments(content).items()
    ]


def _proposal(root: Path, code: str, document: dict[str, Any]) -> Proposal:
    history = published.history(root, code)
    last = history[-1] if history else None
    if last is None or last.digest == digest_of(document):
        return Proposal(code, document, last, (), ())
    changes = difference(last.document, document)
    found = mistakes([one.document for one in history], document)
    return Proposal(code, document, last, changes, found)


def publish(root: Path, today: date) -> list[Publication]:
    """Keep every changed instrument as a new version in content/published.

    Raises PublicationRefused before anything is written.
    """
    new = [proposal for proposal in proposals(root) if proposal.is_new]
    for proposal in new:
        if proposal.mistakes:
            raise PublicationRefused(proposal.code, proposal.mistakes)
    return [published.write(root, proposal.document, today) for proposal in new]


def lint_content(root: Path) -> Iterator[str]:
    """Yield advice about the wording of content, with file, line and field."""
    for path in sorted(root.rglob("*.yaml")):
        found = read_yaml(path)
        for route, text in prose(found.data):
            for advice in lint(text):
                yield f"{found.place(route)} {advice}"


def store_published(root: Path) -> int:
    """Keep every published version as a row; return how many were new.

    Raises DamagedPublication when a row and a file of one version differ.
    """
    from django.db import transaction

    with transaction.atomic():
        return sum(
            _store(publication)
            for code in published.codes(root)
            for publication in published.history(root, code)
        )


def _store(publication: Publication) -> bool:
    from inkoopkoers.knowledge.models import PublishedDocument

    row, is_new = PublishedDocument.objects.get_or_create(
        code=publication.code,
        version=publication.version,
        defaults={
            "digest": publication.digest,
            "document": publication.document,
            "published_on": publication.published_on,
        },
    )
    if not row.digest == digest_of(row.document) == publication.digest:
        raise published.DamagedPublication(
            f"{row}: de gepubliceerde tekst in de database is anders "
            f"dan het bestand; herstel content/published uit de broncode"
        )
    return is_new
