# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters of a round: to whom they go, and what they say."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.measuring.models import Respondent, Round, Sending
from inkoopkoers.organisations.secret_links import token_of
from inkoopkoers.web.dutch import long_date
from inkoopkoers.web.mail import letter

PURPOSE = "respondent"
# A mail server may take its time over one letter, but not this long.
SILENT_AFTER = timedelta(minutes=5)
USUAL_MINUTES = 10


def address_of(respondent: Respondent) -> str:
    """The personal link of someone on the list."""
    return f"{settings.ORIGIN}/meedoen/{token_of(PURPOSE, respondent.nonce)}/"


def addressees(
    found: Round, *, is_reminder: bool, now: datetime
) -> QuerySet[Respondent]:
    """Who is to get a letter: an invitation once, a reminder at most once a day."""
    people = Respondent.objects.filter(round=found).order_by("pk")
    if not is_reminder:
        return people.filter(sent_at=None, joined=False)
    return _remindable(found, now).filter(
        Q(response=None) | Q(response__handed_in_at=None)
    )


def may_remind(found: Round, now: datetime) -> bool:
    """Whether reminders can go out now without telling who handed in.

    With a reminder for so few people that it is known who they are, the organiser
    would see of each whether one went out.
    """
    if _remindable(found, now).count() < found.minimum_group:
        return False
    return addressees(found, is_reminder=True, now=now).exists()


def _remindable(found: Round, now: datetime) -> QuerySet[Respondent]:
    """Who got an invitation before today and no reminder today, handed in or not."""
    today = _start_of_day(now)
    return Respondent.objects.filter(
        Q(reminded_at=None) | Q(reminded_at__lt=today),
        round=found,
        sent_at__lt=today,
    ).order_by("pk")


def _start_of_day(now: datetime) -> datetime:
    day = timezone.localdate(now)
    return timezone.make_aware(datetime.combine(day, time.min))


def has_died(sending: Sending, now: datetime) -> bool:
    """Whether the worker began on it and was not seen for a while."""
    seen = sending.seen_at
    return sending.ended_at is None and seen is not None and now - seen > SILENT_AFTER


def letter_to(
    respondent: Respondent, found: Round, *, is_reminder: bool
) -> EmailMessage:
    """Make the invitation or the reminder of one person."""
    subject = _("Herinnering: %(title)s") if is_reminder else _("Doe je mee? %(title)s")
    name = "reminder" if is_reminder else "invitation"
    context = {
        "title": found.title,
        "subject": found.subject,
        "organisation": found.organisation.name,
        "minutes": _minutes(found),
        "opens_on": long_date(found.opens_on),
        "closes_on": long_date(found.closes_on),
        "begins_later": timezone.localdate() < found.opens_on,
        "minimum": found.minimum_group,
        "link": address_of(respondent),
        "privacy": f"{settings.ORIGIN}/over/privacy/",
    }
    return letter(
        respondent.email,
        subject % {"title": found.title},
        f"measuring/mail/{name}.txt",
        context,
    )


def _minutes(found: Round) -> int:
    try:
        return instrument(found.instrument, found.version).minutes
    except UnknownInstrument:
        return USUAL_MINUTES
