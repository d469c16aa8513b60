# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the published instruments."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from inkoopkoers.knowledge import published
from inkoopkoers.knowledge.domain.documents import Instrument, build_instrument


class UnknownInstrument(LookupError):
    """There is no published instrument with this code."""


@cache
def instrument(code: str, version: int | None = None) -> Instrument:
    """Return a published version, the latest by default."""
    return _instrument(published.content_root(), code, version)


def _instrument(root: Path, code: str, version: int | None) -> Instrument:
    known = published.versions(root, code)
    if not known or (version is not None and version not in known):
        raise UnknownInstrument(code)
    publication = published.read(root, code, version or known[-1])
    return build_instrument(publication.document, publication.digest)


@cache
def instruments() -> tuple[Instrument, ...]:
    """Return the latest version of every published instrument."""
    return tuple(instrument(code) for code in published.codes(published.content_root()))
