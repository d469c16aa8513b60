# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write what visitors say of tips, within limits that stop a flood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from inkoopkoers.library.domain import ShelvedTip, Verdict
from inkoopkoers.library.models import FeedbackSender, LinkCheckRun, TipFeedback
from inkoopkoers.library.tasks import check_links
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError
from inkoopkoers.web.sender_marks import mark_of

MAX_PER_SENDER_PER_HOUR = 10
MAX_PER_HOUR = 300


class Flood(DomainError):
    """Too many experiences at once; asks to come back later."""

    status = 429


@dataclass(frozen=True)
class Experience:
    """What a visitor fills in."""

    verdict: Verdict
    context: str
    remark: str


@transaction.atomic
def record_experience(
    shelved: ShelvedTip, experience: Experience, *, address: str, now: datetime
) -> TipFeedback:
    """Store one experience; Flood when this sender or everyone sends too many.

    A second experience with the same tip on one day replaces nothing and is
    refused: a vote counts once.
    """
    mark = mark_of("experience", address, now)
    FeedbackSender.forget(now)
    # By the hour, so that the time does not tie a sender to what was sent.
    hour = now.replace(minute=0, second=0, microsecond=0)
    _refuse_flood(mark, hour)
    _count_once(mark, shelved.tip.code, hour)
    return store_experience(shelved, experience, now=now)


def store_experience(
    shelved: ShelvedTip, experience: Experience, *, now: datetime
) -> TipFeedback:
    """Keep an experience with the wording it was about; asks nothing of the sender."""
    return TipFeedback.objects.create(
        tip_code=shelved.tip.code,
        tip_rev=shelved.tip.rev,
        instrument=shelved.instrument.code,
        version=shelved.instrument.version,
        verdict=experience.verdict.value,
        context=experience.context,
        remark=experience.remark,
        created_at=now,
    )


def _count_once(mark: str, tip_code: str, hour: datetime) -> None:
    """Note the sender; the database sees to it that two at once are one."""
    try:
        with transaction.atomic():
            FeedbackSender.objects.create(mark=mark, tip_code=tip_code, sent_at=hour)
    except IntegrityError:
        raise Flood(
            _(
                "Je hebt vandaag al een ervaring met deze tip gedeeld. "
                "Wil je iets aanvullen? Dat kan morgen weer."
            )
        ) from None


def _refuse_flood(mark: str, hour: datetime) -> None:
    recent = FeedbackSender.objects.filter(sent_at__gte=hour)
    if recent.filter(mark=mark).count() >= MAX_PER_SENDER_PER_HOUR:
        raise Flood(
            _("Je deelde veel ervaringen in korte tijd. Probeer het over een uur.")
        )
    if recent.count() >= MAX_PER_HOUR:
        raise Flood(_("Het is nu erg druk. Probeer het over een uur nog eens."))


def forget(now: datetime) -> None:
    """Remove the marks of senders after a day."""
    FeedbackSender.forget(now)


def handle(feedback: TipFeedback, now: datetime, *, is_read: bool) -> None:
    """Mark an experience as read by the editors, or as unread again.

    Reading it twice keeps the first time.
    """
    if is_read != bool(feedback.handled_at):
        feedback.handled_at = now if is_read else None
        feedback.save(update_fields=["handled_at"])


def start_link_check(user: User, now: datetime) -> LinkCheckRun:
    """Ask the worker to look at every address, unless it is at it already."""
    running = LinkCheckRun.objects.filter(ended_at=None).first()
    if running:
        return running
    run = LinkCheckRun.objects.create(started_by=user, queued_at=now)
    check_links.enqueue(run.pk)
    return run


def stop_link_check(run: LinkCheckRun, now: datetime) -> None:
    """Ask the worker to stop; what it saw is kept.

    Asked twice, the run is ended here: the worker must have stopped without a word.
    The worker may end it meanwhile; that is never undone.
    """
    running = LinkCheckRun.objects.filter(pk=run.pk, ended_at=None)
    if run.stop_asked:
        running.update(ended_at=now, outcome=_("Afgebroken."))
    else:
        running.update(stop_asked=True)
