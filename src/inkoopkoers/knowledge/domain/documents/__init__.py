# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A published document as frozen values, built from its JSON form."""

from __future__ import annotations

from inkoopkoers.knowledge.domain.documents.building import (
    Json,
    build_example,
    build_instrument,
    canonical,
    digest_of,
)
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

__all__ = [
    "Anchor",
    "Cell",
    "Example",
    "Gate",
    "Group",
    "Instrument",
    "Item",
    "ItemKind",
    "Json",
    "Level",
    "Link",
    "Option",
    "Origin",
    "Outcome",
    "Reference",
    "Scale",
    "Section",
    "Source",
    "Subject",
    "Tip",
    "build_example",
    "build_instrument",
    "canonical",
    "digest_of",
]
