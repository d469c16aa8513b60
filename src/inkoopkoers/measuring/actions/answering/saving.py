# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keep one answer, or hand in; what was acknowledged is in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from inkoopkoers.measuring.actions.answering.beginning import (
    LinkGone,
    hold,
    response_of,
)
from inkoopkoers.measuring.domain.taking_part import (
    KEPT_COLUMNS,
    Filled,
    Kept,
    Participant,
    kept_from,
)
from inkoopkoers.measuring.models import Answer, Respondent, Response
from inkoopkoers.web.errors import DomainError


class AnsweredMeanwhile(DomainError):
    """Another tab or device saved something else; `kept` is what is there now."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        super().__init__(_("Je hebt deze vraag intussen al beantwoord."))


class QuestionsRenewed(DomainError):
    """The round moved to another version of the instrument after this page."""


class NothingToHandIn(DomainError):
    """Handing in without one answer would count for nothing."""


@dataclass(frozen=True)
class Saved:
    """The answers of someone after saving, by item."""

    kept: dict[str, Kept]
    edition: int


@transaction.atomic
def save_answer(
    who: Participant, item: str, filled: Filled, *, edition: int, now: datetime
) -> Saved:
    """Keep the answer to one item; the same answer twice is one answer.

    `edition` is that of the answer on which the form was based, 0 when there was
    none; AnsweredMeanwhile when the stored one is another and says something else.
    RoundClosed when the round takes no answers, LinkGone for who is off the list.
    """
    held = hold(who.round, now)
    response = response_of(who, held)
    kept = _kept_in(response, who.version)
    known = kept.get(item)
    if known is None or known.filled != filled or known.confirm:
        if known is not None and known.edition != edition:
            raise AnsweredMeanwhile(known)
        kept[item] = _store(response, item, filled, known)
    if who.respondent is not None and not who.has_answered:
        Respondent.objects.filter(pk=who.respondent).update(has_answered=True)
    return Saved(kept, kept[item].edition)


def _kept_in(response: int, version: int) -> dict[str, Kept]:
    """The answers, and in the same query whether the response still holds."""
    columns = [f"answers__{name}" for name in ("item", *KEPT_COLUMNS)]
    rows: list[tuple[Any, ...]] = list(
        Response.objects.filter(pk=response).values_list(
            "version", "moved_to", *columns
        )
    )
    if not rows:
        raise LinkGone
    if rows[0][:2] != (version, None):
        raise renewed()
    answers = (row[2:] for row in rows if row[2] is not None)
    return {item: kept_from(*rest) for item, *rest in answers}


def renewed() -> QuestionsRenewed:
    """What to say of an answer to a question as it was before the move."""
    return QuestionsRenewed(
        _(
            "De vragenlijst is vernieuwd terwijl je bezig was. "
            "Je antwoord is niet bewaard. Open de vraag opnieuw vanuit je link."
        )
    )


def _store(response: int, item: str, filled: Filled, known: Kept | None) -> Kept:
    columns = {
        "state": filled.given.state.value,
        "value": filled.given.value,
        "wanted": filled.given.wanted,
        "note": filled.note,
        "evidence": filled.evidence,
        "confirm": False,
    }
    edition = known.edition + 1 if known else 1
    if known is None:
        Answer.objects.create(
            response_id=response, item=item, edition=edition, **columns
        )
    else:
        answers = Answer.objects.filter(response=response, item=item)
        answers.update(edition=edition, **columns)
    return Kept(filled, edition)


@transaction.atomic
def hand_in(who: Participant, *, now: datetime) -> None:
    """Say that this is it; the answers may still change until the round closes.

    A second time keeps the first moment. NothingToHandIn without an answer.
    """
    hold(who.round, now)
    if not Answer.objects.filter(response=who.response).exists():
        raise NothingToHandIn(_("Beantwoord eerst een vraag. Daarna kun je inleveren."))
    own = Response.objects.filter(pk=who.response or 0, handed_in_at=None)
    own.update(handed_in_at=now)
