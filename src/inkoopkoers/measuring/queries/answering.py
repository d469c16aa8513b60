# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Find who opened a secret link, and what they answered; in as few queries as can."""

from __future__ import annotations

import re
from typing import Any

from inkoopkoers.measuring.domain.taking_part import (
    KEPT_COLUMNS,
    AskedRound,
    Kept,
    Participant,
    kept_from,
)
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.organisations.secret_links import digest_of

# The columns of a round, in the order of the fields of AskedRound.
_ROUND = (
    "pk", "organisation", "organisation__name", "title", "subject", "instrument",
    "version", "opens_on", "closes_on", "minimum_group", "facets", "revealed_at",
)  # fmt: skip
# The columns of someone, for both tables in the same order, so that one query asks
# both: an address list leads to a respondent, an open link to a response.
_RESPONDENT = (
    "pk", "response", "response__version", "response__moved_to", "facets",
    "has_answered", "response__handed_in_at",
)  # fmt: skip
_RESPONSE = (
    "respondent__pk", "pk", "version", "moved_to", "facets",
    "respondent__has_answered", "handed_in_at",
)  # fmt: skip

_SEPARATORS = re.compile(r"[\W_]+")
MAX_CODE = 60


def participant(token: str) -> Participant | None:
    """Return whose secret link this is; None when nobody's."""
    digest = digest_of(token)
    listed = Respondent.objects.filter(token_digest=digest)
    others = Response.objects.filter(token_digest=digest)
    columns = [f"round__{name}" for name in _ROUND]
    found = listed.values_list(*_RESPONDENT, *columns).union(
        others.values_list(*_RESPONSE, *columns), all=True
    )
    return next((_participant(row) for row in found), None)


def _participant(row: tuple[Any, ...]) -> Participant:
    person, of_round = row[: len(_RESPONDENT)], row[len(_RESPONDENT) :]
    respondent, response, version, moved_to, facets, has_answered, handed_in = person
    asked = _asked(of_round)
    if moved_to is not None:
        response, version, handed_in = _moved(moved_to)
    return Participant(
        round=asked,
        respondent=respondent,
        response=response,
        version=asked.version if version is None else version,
        facets=facets,
        has_answered=bool(has_answered),
        handed_in_at=handed_in,
    )


def _moved(pk: int | None) -> tuple[Any, ...]:
    """Follow a response to the one that took its place, however often it moved."""
    rows = Response.objects.values_list("pk", "version", "handed_in_at", "moved_to")
    found: tuple[Any, ...] = ()
    while pk is not None:
        *found_now, pk = rows.get(pk=pk)
        found = tuple(found_now)
    return found


def _asked(row: tuple[Any, ...]) -> AskedRound:
    values = (*row[:-1], row[-1] is not None)
    return AskedRound(*values)


def round_of_open_link(code: str) -> AskedRound | None:
    """Return the round with this code, however it was copied from a poster."""
    wanted = bare_code(code)
    if not wanted:
        return None
    rows = Round.objects.filter(open_code=wanted).values_list(*_ROUND)
    return next((_asked(row) for row in rows), None)


def bare_code(code: str) -> str:
    """The code in capitals, without hyphens and spaces; empty for a long text."""
    return _SEPARATORS.sub("", code).upper() if len(code) <= MAX_CODE else ""


def kept_answers(response: int | None) -> dict[str, Kept]:
    """What this response holds, by item; its own answers and nothing else."""
    if response is None:
        return {}
    rows = Answer.objects.filter(response=response).values_list("item", *KEPT_COLUMNS)
    return {item: kept_from(*rest) for item, *rest in rows}
