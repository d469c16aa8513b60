# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker does for rounds: send the letters."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from smtplib import SMTPDataError, SMTPRecipientsRefused
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from inkoopkoers.measuring.letters import addressees, letter_to
from inkoopkoers.measuring.models import Respondent, Sending

# Mail servers close a connection that takes too many letters.
LETTERS_PER_CONNECTION = 50

logger = logging.getLogger(__name__)


class _Stopped(Exception):
    """Says in Dutch why no more letters go out."""


@task()
def send_letters(sending_pk: int) -> None:
    """Write to everyone who is to get this letter, one after the other.

    Each letter is noted as soon as the mail server has it, so that a stop or a crash
    loses or doubles at most one. However it goes, the run ends.
    """
    sending = Sending.objects.filter(pk=sending_pk, ended_at=None).first()
    if sending is None:
        return
    outcome = _("Het versturen is mislukt. De beheerder vindt de fout in het logboek.")
    try:
        outcome = _send_all(sending)
    finally:
        running = Sending.objects.filter(pk=sending.pk, ended_at=None)
        running.update(outcome=outcome, ended_at=timezone.now())


def _send_all(sending: Sending) -> str:
    why = ""
    last: int | None = 0
    try:
        while last is not None:
            with _connection() as connection:
                last = _send_some(sending, connection, after=last)
    except _Stopped as stopped:
        why = str(stopped)
    sending.refresh_from_db()
    told = _reminded(sending) if sending.is_reminder else _counted(sending)
    return " ".join(filter(None, (told, why)))


@contextmanager
def _connection() -> Iterator[BaseEmailBackend]:
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        raise _no_server(error) from error
    try:
        yield connection
    finally:
        connection.close()


def _send_some(
    sending: Sending, connection: BaseEmailBackend, *, after: int
) -> int | None:
    """Send as many as one connection may; return the last, or None after the end."""
    # Without a mail server each connection is a file, and a letter a file of its own.
    for _number in range(LETTERS_PER_CONNECTION if settings.MAIL_HOST else 1):
        now = timezone.now()
        _go_on(sending, now)
        people = addressees(sending.round, is_reminder=sending.is_reminder, now=now)
        respondent = people.filter(pk__gt=after).first()
        if respondent is None:
            return None
        _send_one(sending, respondent, connection)
        after = respondent.pk
    return after


def _go_on(sending: Sending, now: datetime) -> None:
    """Say that we are at it, unless this run or its round was ended meanwhile."""
    rows = Sending.objects.filter(pk=sending.pk, ended_at=None)
    row = rows.values("stop_asked", "round__closes_on", "round__revealed_at").first()
    if row is None or row["stop_asked"]:
        raise _Stopped(_("Gestopt."))
    is_over = timezone.localdate(now) > row["round__closes_on"]
    if is_over or row["round__revealed_at"]:
        raise _Stopped(_("De meting is intussen gesloten."))
    if sending.seen_at is None:
        sending.seen_at = now
        rows.update(seen_at=now)


def _send_one(
    sending: Sending, respondent: Respondent, connection: BaseEmailBackend
) -> None:
    message = letter_to(respondent, sending.round, is_reminder=sending.is_reminder)
    try:
        connection.send_messages([message])
    except (SMTPRecipientsRefused, SMTPDataError, ValueError) as error:
        _note(sending, respondent, failure=_reason(error))
    except OSError as error:
        raise _no_server(error) from error
    else:
        _note(sending, respondent, failure="")


def _no_server(error: OSError) -> _Stopped:
    logger.warning("mail server: %s", error)
    return _Stopped(
        _("De mailserver werkt nu niet. Verstuur de rest later met dezelfde knop.")
    )


def _reason(error: Exception) -> str:
    match error:
        case SMTPRecipientsRefused(recipients=refused):
            codes = sorted({code for code, _words in refused.values()})
            shown = ", ".join(str(code) for code in codes)
            return _("De mailserver weigert dit adres (code %s).") % shown
        case SMTPDataError(smtp_code=code):
            return _("De mailserver weigert deze brief (code %s).") % code
    return _("Dit adres kan geen post krijgen.")


@transaction.atomic
def _note(sending: Sending, respondent: Respondent, *, failure: str) -> None:
    """Count the letter and write it down at the person.

    Not when a reminder is refused: the organiser would see who had not handed in.
    """
    now = timezone.now()
    when = "reminded_at" if sending.is_reminder else "sent_at"
    if not failure:
        _set(respondent, {"failure": "", when: now})
    elif not sending.is_reminder:
        _set(respondent, {"failure": failure})
    counted = "failed" if failure else "sent"
    Sending.objects.filter(pk=sending.pk).update(
        **{counted: F(counted) + 1, "seen_at": now}
    )


def _set(respondent: Respondent, noted: Mapping[str, Any]) -> None:
    Respondent.objects.filter(pk=respondent.pk).update(**noted)


def _reminded(sending: Sending) -> str:
    """Without a number: with that of another day it would tell who handed in."""
    if sending.sent:
        return _("Er zijn herinneringen verstuurd.")
    return _("De herinneringen kwamen niet weg.") if sending.failed else ""


def _counted(sending: Sending) -> str:
    sent = ngettext(
        "Eén uitnodiging verstuurd.",
        "%(number)s uitnodigingen verstuurd.",
        sending.sent,
    ) % {"number": sending.sent}
    if not sending.failed:
        return sent
    failed = ngettext(
        "Eén brief kwam niet weg.",
        "%(number)s brieven kwamen niet weg.",
        sending.failed,
    )
    return f"{sent} {failed % {'number': sending.failed}}"
