# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Build the values of a document from its JSON form, and take its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from inkoopkoers.knowledge.domain.documents.values import (
    Anchor,
    Cell,
    Example,
    Gate,
    Group,
    Instrument,
    Item,
    ItemKind,
    Level,
    Link,
    Option,
    Origin,
    Outcome,
    Reference,
    Scale,
    Section,
    Source,
    Subject,
    Tip,
)

Json = Mapping[str, Any]


def canonical(document: Json) -> bytes:
    """Return the one JSON form over which a digest is taken."""
    text = json.dumps(
        document, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def digest_of(document: Json) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(document)).hexdigest()


def build_instrument(document: Json, digest: str | None = None) -> Instrument:
    """Build the values from the JSON form of a checked document."""
    sources = {entry["id"]: Source(**entry) for entry in document["sources"]}
    examples = {entry["id"]: build_example(entry) for entry in document["examples"]}
    return Instrument(
        code=document["code"],
        version=document["version"],
        digest=digest or digest_of(document),
        outcome=Outcome(document["outcome"]),
        title=document["title"],
        summary=document["summary"],
        minutes=document["minutes"],
        origin=Origin(**document["origin"]),
        groups=tuple(Group(**entry) for entry in document["groups"]),
        items=tuple(_item(entry) for entry in document["items"]),
        scales=tuple(_scale(entry) for entry in document["scales"]),
        sections=tuple(Section(**entry) for entry in document["sections"]),
        cells=tuple(_cell(entry, sources, examples) for entry in document["cells"]),
        subject=Subject(**subject) if (subject := document.get("subject")) else None,
        gate=Gate(**gate) if (gate := document.get("gate")) else None,
    )


def build_example(entry: Json) -> Example:
    """Build one example from its JSON form."""
    links = tuple(Link(**link) for link in entry["links"])
    return Example(**{**entry, "links": links})


def _item(entry: Json) -> Item:
    return Item(
        **{
            **entry,
            "kind": ItemKind(entry["kind"]),
            "options": tuple(Option(**option) for option in entry["options"]),
            "sub_points": tuple(entry["sub_points"]),
            "anchors": tuple(Anchor(**one) for one in entry.get("anchors", ())),
        }
    )


def _scale(entry: Json) -> Scale:
    levels = tuple(Level(**level) for level in entry["levels"])
    return Scale(**{**entry, "levels": levels})


def _cell(
    entry: Json, sources: Mapping[str, Source], examples: Mapping[str, Example]
) -> Cell:
    return Cell(
        code=entry["code"],
        rev=entry["rev"],
        section=entry["section"],
        when={item: tuple(codes) for item, codes in entry["when"].items()},
        empty=entry["empty"],
        tips=tuple(
            Tip(**{**tip, "themes": tuple(tip["themes"])}) for tip in entry["tips"]
        ),
        examples=tuple(examples[code] for code in entry["examples"]),
        references=tuple(
            Reference(**{**reference, "source": sources[reference["source"]]})
            for reference in entry["references"]
        ),
        nuance=entry["nuance"],
    )
