# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reveal what a round gave, end it for good, and forget the answers behind it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.counting import hear
from inkoopkoers.measuring.domain.freezing import digest_of, freeze
from inkoopkoers.measuring.domain.result import Heard, RoundFacts
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError


class AlreadyRevealed(DomainError):
    """The result is there, and is never made a second time."""


class TooFewAnswers(DomainError):
    """So few answered that a result would tell who said what."""


class NotRevealed(DomainError):
    """This can only be done once the result is there."""


class AlreadyClosed(DomainError):
    """Nothing changes in this round any more."""


@transaction.atomic
def reveal(round_pk: int, *, by: User, now: datetime) -> Round:
    """Freeze the result of everything that was answered up to now.

    From here on no answer is taken, and nobody can tell who gave which. The caller
    has checked that `by` may do this.
    """
    found = locked_round(round_pk)
    if found.revealed_at is not None:
        raise AlreadyRevealed(
            _("De resultaten van deze meting zijn al getoond. Open de resultaten.")
        )
    heard = hear(found)
    people = sum(heard.people.values())
    _refuse_too_few(people, found.minimum_group)
    found.revealed_at = now
    found.result = _frozen(found, heard)
    found.result_digest = digest_of(found.result)
    found.save(update_fields=["revealed_at", "result", "result_digest"])
    _cut_loose(found)
    _record("round.revealed", found, by, digest=found.result_digest, people=people)
    return found


@transaction.atomic
def close(round_pk: int, *, by: User, now: datetime) -> Round:
    """End a round after it was talked about: nothing of it changes any more."""
    found = locked_round(round_pk)
    if found.closed_at is not None:
        raise AlreadyClosed(_("Deze meting is al afgerond."))
    if found.revealed_at is None:
        raise NotRevealed(
            _("Deze meting loopt nog. Toon eerst de resultaten; daarna rond je af.")
        )
    found.closed_at = now
    found.save(update_fields=["closed_at"])
    _record("round.closed", found, by)
    return found


@transaction.atomic
def forget_answers(round_pk: int, *, now: datetime) -> Round:
    """Delete the answers and who was asked; the result stays as it is.

    NotRevealed as long as there is no result. Doing it twice does no harm.
    """
    found = locked_round(round_pk)
    if found.revealed_at is None:
        raise NotRevealed(_("Er is nog geen resultaat van deze meting."))
    if found.answers_forgotten_at is None:
        Answer.objects.filter(response__round=found).delete()
        Respondent.objects.filter(round=found).delete()
        Response.objects.filter(round=found).delete()
        found.answers_forgotten_at = now
        found.save(update_fields=["answers_forgotten_at"])
        _record("round.answers_forgotten", found, None)
    return found


def _cut_loose(found: Round) -> None:
    """Take away what ties answers to people, also for who reads the database.

    An only jurist on the list is found again by the facet, others by the moment.
    """
    Respondent.objects.filter(round=found).update(response=None, has_answered=False)
    Response.objects.filter(round=found).update(
        facets={}, signature="", handed_in_at=None
    )


def _frozen(found: Round, heard: Heard) -> str:
    facts = RoundFacts(
        instrument=found.instrument,
        version=found.version,
        digest=found.digest,
        title=found.title,
        subject=found.subject,
        organisation=found.organisation.name,
        opens_on=found.opens_on,
        closes_on=found.closes_on,
        revealed_on=timezone.localdate(found.revealed_at),
        minimum_group=found.minimum_group,
    )
    asked = instrument(found.instrument, found.version)
    return freeze(facts, heard, asked, facets=found.facets)


def _refuse_too_few(people: int, minimum: int) -> None:
    """Never say how many answered: on a short list that tells who did."""
    if people < minimum:
        raise TooFewAnswers(
            _(
                "Er zijn nog te weinig antwoorden om te tonen. Minstens %s mensen moeten "
                "antwoord geven, want met minder zou je zien wie wat zei. Nodig meer "
                "mensen uit of geef ze meer tijd."
            )
            % minimum
        )


def _record(event: str, found: Round, by: User | None, **details: object) -> None:
    record(
        event,
        actor=by.pk if by else None,
        organisation=found.organisation_id,
        subject=f"round:{found.pk}",
        details=details,
    )
