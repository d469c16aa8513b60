# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice for a situation: the one function behind all three doors."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from inkoopkoers.instruments.domain import Advice, give_advice, parse_answers
from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.reports.formats import Format

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser
    from django.db.models import QuerySet

    from inkoopkoers.instruments.models import SavedAdvice
    from inkoopkoers.organisations.models import User

WEGWIJZER = "wegwijzer"
JSON = "json"
FORMATS: tuple[str, ...] = (*(fmt.value for fmt in Format), JSON)


class UnknownVersion(LookupError):
    """A version that was never published; the text is Dutch and may be shown."""

    def __init__(self, latest: int) -> None:
        super().__init__(
            f"Deze versie van de Wegwijzer bestaat niet. De nieuwste is versie {latest}."
        )


def latest_version() -> int:
    """The version that answers when none is asked for."""
    return instrument(WEGWIJZER).version


def advice_for(answers: str, version: int | None = None) -> Advice:
    """Return the advice for answers such as "2-1-2-1-2", from the latest version.

    BadAnswers when they do not fit the questions, UnknownVersion when that
    version was never published.
    """
    wegwijzer = _wegwijzer(version)
    return _advice(str(parse_answers(wegwijzer, answers)), wegwijzer.version)


def _wegwijzer(version: int | None) -> Instrument:
    latest = instrument(WEGWIJZER)
    if version is None or version == latest.version:
        return latest
    try:
        return instrument(WEGWIJZER, version)
    except UnknownInstrument:
        raise UnknownVersion(latest.version) from None


@lru_cache(maxsize=300)
def _advice(answers: str, version: int) -> Advice:
    return give_advice(parse_answers(_wegwijzer(version), answers))


def advice_as(
    answers: str,
    format_name: str,
    today: date,
    address: str = "",
    *,
    version: int | None = None,
) -> bytes:
    """Return the advice in one of FORMATS; `address` is where it stands online."""
    from inkoopkoers.knowledge.link_states import stamp

    advice = advice_for(answers, version)
    kept_under = (str(advice.answers), advice.instrument.version)
    return _made(kept_under, format_name, today, address, stamp())


# Typesetting costs a server far more than asking for it costs a visitor.
@lru_cache(maxsize=60)
def _made(
    kept_under: tuple[str, int],
    format_name: str,
    today: date,
    address: str,
    _links_stamp: float,
) -> bytes:
    advice = _advice(*kept_under)
    if format_name == JSON:
        from inkoopkoers.instruments.as_json import advice_bytes

        return advice_bytes(advice)
    from inkoopkoers.instruments.publication import advice_report
    from inkoopkoers.reports.formats import render

    return render(advice_report(advice, today, address), Format(format_name))


def saved_for(user: User | AnonymousUser) -> QuerySet[SavedAdvice]:
    """The kept advice that this user may see, what was taken away included."""
    from inkoopkoers.instruments.models import SavedAdvice

    return SavedAdvice.objects.for_user(user)
