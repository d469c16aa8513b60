# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail server for tests: it takes letters, refuses some, and may fall over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import ClassVar

from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend

BACKEND = "inkoopkoers.measuring.tests.mail_server.Server"


class Server(EmailBackend):
    """Behaves by the first part of an address: weg, vol or raar is refused.

    `before` is called with the number of each letter; it may stop or break things.
    """

    before: ClassVar[Callable[[int], None]] = staticmethod(lambda number: None)
    seen: ClassVar[int] = 0

    def send_messages(self, messages: Sequence[EmailMessage]) -> int:
        """Take each letter, or say why not."""
        for message in messages:
            type(self).seen += 1
            type(self).before(type(self).seen)
            (to,) = message.to
            match to.partition("@")[0]:
                case "weg":
                    raise SMTPRecipientsRefused({to: (550, b"no such user")})
                case "vol":
                    raise SMTPDataError(452, b"mailbox full")
                case "raar":
                    raise ValueError("header")
        return super().send_messages(messages)


def fall_over_at(number: int) -> Callable[[int], None]:
    """Lose the connection at this letter."""

    def check(now: int) -> None:
        if now == number:
            raise SMTPServerDisconnected("gone")

    return check
