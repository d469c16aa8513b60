# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a signed file of another installation to an entry; for page and terminal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.domain.summary import (
    BadSummary,
    Summary,
    check_summary,
    read_summary,
)
from inkoopkoers.measuring.queries.benchmark import trusted_keys
from inkoopkoers.measuring.signing import (
    UnknownSender,
    open_signed,
    public_key,
)
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError


class UnusableSummary(DomainError):
    """The signature holds, but what was signed cannot be used here."""

    status = 422


@dataclass(frozen=True)
class Signed:
    """A summary and the fingerprint of who signed it."""

    summary: Summary
    fingerprint: str


def read_signed(data: bytes) -> Signed:
    """Check signature and summary; BadSignature, UnknownSender or UnusableSummary."""
    try:
        opened = open_signed(data, trusted_keys())
    except UnknownSender as unknown:
        if unknown.public_key != public_key():
            raise
        raise UnusableSummary(
            _(
                "Dit bestand is van deze installatie zelf. Meedoen kan hier op de "
                "pagina van de organisatie."
            )
        ) from None
    try:
        summary = read_summary(opened.content)
        check_summary(summary, instrument(summary.instrument, summary.version))
    except BadSummary as bad:
        raise UnusableSummary(str(bad)) from bad
    except UnknownInstrument as unknown:
        raise UnusableSummary(
            _("Deze samenvatting hoort bij een versie die hier niet bekend is.")
        ) from unknown
    return Signed(summary, opened.fingerprint)


def take_in_signed(
    data: bytes, *, by: User | None, now: datetime, trust_as: str = ""
) -> actions.Taken:
    """Take in a signed summary; with `trust_as` first trust who signed it.

    The caller has then compared the fingerprint with what the sender told, so the
    trust stands, also when this one summary is of no use.
    """
    if trust_as:
        _trust(data, trust_as, by)
    signed = read_signed(data)
    return actions.take_in(signed.summary, signed.fingerprint, by=by, now=now)


def _trust(data: bytes, name: str, by: User | None) -> None:
    try:
        read_signed(data)
    except UnknownSender as unknown:
        actions.trust(name, unknown.public_key, unknown.fingerprint, by=by)
