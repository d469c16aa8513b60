# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of one's own answers: the one function behind page, API and terminal.

Needs no database.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from inkoopkoers.knowledge.domain.documents import Instrument, Outcome
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.measuring.domain.outcome import OwnOutcome, parse_own
from inkoopkoers.reports.formats import Format

JSON = "json"


class NotToTry(LookupError):
    """There is no such instrument or version; the text is Dutch and may be shown."""


def outcome_for(code: str, answers: str, version: int | None = None) -> OwnOutcome:
    """Return what these answers say, by the latest version unless another is named.

    BadAnswer when they do not fit the questions, NotToTry for an instrument or a
    version that is not there.
    """
    return parse_own(asked(code, version), answers)


def asked(code: str, version: int | None = None) -> Instrument:
    """The questions of an instrument with scales; NotToTry when there are none."""
    try:
        latest = instrument(code)
    except UnknownInstrument:
        raise NotToTry("Deze meting bestaat niet (meer).") from None
    if latest.outcome is Outcome.TIPS:
        raise NotToTry(f"De {latest.title} geeft advies en geen scores.")
    if version is None or version == latest.version:
        return latest
    try:
        return instrument(code, version)
    except UnknownInstrument:
        raise NotToTry(
            f"Deze versie van {latest.title} bestaat niet. "
            f"De nieuwste is versie {latest.version}."
        ) from None


def outcome_as(
    found: OwnOutcome, format_name: str, today: date, address: str = ""
) -> bytes:
    """Write an outcome as `json` or as one of Format; `address` is where it stands."""
    from inkoopkoers.knowledge.link_states import stamp

    pinned = found.instrument.code, found.instrument.version, found.instrument.digest
    return _made(pinned, found.answers, format_name, today, address, stamp())


# Typesetting costs a server far more than asking for it costs a visitor.
@lru_cache(maxsize=60)
def _made(
    pinned: tuple[str, int, str],
    answers: str,
    format_name: str,
    today: date,
    address: str,
    _links_stamp: float,
) -> bytes:
    code, version, _digest = pinned
    found = outcome_for(code, answers, version)
    if format_name == JSON:
        from inkoopkoers.measuring.outcome_json import outcome_bytes

        return outcome_bytes(found)
    from inkoopkoers.measuring.outcome_report import outcome_report
    from inkoopkoers.reports.formats import render

    return render(outcome_report(found, today, address), Format(format_name))
