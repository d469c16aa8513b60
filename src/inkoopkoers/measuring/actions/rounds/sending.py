# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask the worker to send the letters of a round, or to stop."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.actions.rounds.making import record_for
from inkoopkoers.measuring.letters import addressees, has_died, may_remind
from inkoopkoers.measuring.models import Round, Sending
from inkoopkoers.measuring.tasks import send_letters
from inkoopkoers.organisations.models import User
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.errors import DomainError


class NoLetters(DomainError):
    """There is no letter to send now; says why."""


@transaction.atomic
def start_sending(
    round_pk: int, *, is_reminder: bool, by: User, now: datetime
) -> Sending:
    """Let the worker write to everyone who is to get this letter.

    While a run is on there is no second one; one that died is ended and followed.
    """
    found = locked_round(round_pk)
    running = Sending.objects.filter(round=found, ended_at=None).first()
    if running and not has_died(running, now):
        return running
    _refuse_when_over(found, now)
    total = addressees(found, is_reminder=is_reminder, now=now).count()
    if not total or (is_reminder and not may_remind(found, now)):
        raise NoLetters(_why_none(found, is_reminder=is_reminder))
    if running:
        _end(running, _("Onderbroken."), now)
    sending = Sending.objects.create(
        organisation_id=found.organisation_id,
        round=found,
        is_reminder=is_reminder,
        started_by=by,
        queued_at=now,
        total=total,
    )
    send_letters.enqueue(sending.pk)
    if is_reminder:  # how many would tell, day after day, who handed in
        record_for("round.reminded", found, by)
    else:
        record_for("round.invited", found, by, {"letters": total})
    return sending


def _refuse_when_over(found: Round, now: datetime) -> None:
    if found.revealed_at is not None:
        raise NoLetters(_("De resultaten zijn al getoond. Meedoen kan niet meer."))
    if timezone.localdate(now) > found.closes_on:
        message = _("Meedoen kon tot en met %s. Kies eerst een latere einddatum.")
        raise NoLetters(message % long_date(found.closes_on))


def _why_none(found: Round, *, is_reminder: bool) -> str:
    """The same sentence for too few people as for nobody."""
    if is_reminder:
        return (
            _(
                "Er gaan nu geen herinneringen uit. Iemand krijgt hooguit één brief per "
                "dag, en alleen als de antwoorden nog niet zijn ingeleverd. Herinneren kan "
                "ook pas als het om minstens %s mensen gaat, anders zie je wie heeft "
                "ingeleverd."
            )
            % found.minimum_group
        )
    return _("Iedereen op de lijst heeft al een uitnodiging.")


def stop_sending(sending: Sending, now: datetime) -> None:
    """Ask the worker to stop; what went out stays noted.

    A run that the worker has not begun on, or that was asked before, ends here.
    """
    running = Sending.objects.filter(pk=sending.pk, ended_at=None)
    if sending.stop_asked or sending.seen_at is None:
        _end(sending, _("Gestopt."), now)
    else:
        running.update(stop_asked=True)


def _end(sending: Sending, outcome: str, now: datetime) -> None:
    running = Sending.objects.filter(pk=sending.pk, ended_at=None)
    running.update(ended_at=now, outcome=outcome)
