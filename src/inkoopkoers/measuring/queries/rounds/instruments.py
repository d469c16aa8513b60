# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The instruments with which an organisation can be measured."""

from __future__ import annotations

from inkoopkoers.knowledge.domain.documents import Instrument, Outcome
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument, instruments
from inkoopkoers.measuring.models import Round


def measurable() -> tuple[Instrument, ...]:
    """The latest version of each; the Checklist first, the others by title."""
    found = [one for one in instruments() if one.outcome is not Outcome.TIPS]
    return tuple(sorted(found, key=lambda one: (one.code != "checklist", one.title)))


def measurable_one(code: str) -> Instrument | None:
    """The latest version of one of them; None for another code."""
    return next((one for one in measurable() if one.code == code), None)


def pinned(found: Round) -> Instrument | None:
    """The version that everyone in a round answers; None when it is not here."""
    try:
        return instrument(found.instrument, found.version)
    except UnknownInstrument:
        return None


def title_of(code: str) -> str:
    """What an instrument is called now; its code when it is not here."""
    known = {one.code: one.title for one in instruments()}
    return known.get(code, code)


def newer_version(found: Round) -> int | None:
    """The version that came out after this round began; None when there is none."""
    latest = measurable_one(found.instrument)
    return latest.version if latest and latest.version > found.version else None
