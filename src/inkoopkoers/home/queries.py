# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for someone today, and what happened lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from inkoopkoers.measuring.queries.waiting import Step, revealed_since, waiting_for
from inkoopkoers.organisations.models import User
from inkoopkoers.planning.queries.actions import DueAction, done_since, due_soon
from inkoopkoers.procurements.queries.waiting import Asked, decided_since
from inkoopkoers.procurements.queries.waiting import (
    waiting_for as dossiers_waiting_for,
)

NEWS_DAYS = 30
MOST_NEWS = 6


@dataclass(frozen=True)
class RoundToDo:
    """A round that waits, in words; `until` is its last day when that matters."""

    what: str
    round_title: str
    place: str
    href: str
    until: date | None


@dataclass(frozen=True)
class DossierToDo:
    """A dossier that waits, in words; `until` is the day that nears."""

    what: str
    title: str
    place: str
    href: str
    until: date | None


@dataclass(frozen=True)
class News:
    """Something that happened, with where to read it."""

    what: str
    href: str
    when: datetime


def actions_to_do(user: User, today: date) -> list[DueAction]:
    """My own actions that are late or come soon."""
    return due_soon(user, today)


def rounds_to_do(user: User, today: date) -> list[RoundToDo]:
    """Rounds to fill in, to watch, to show the results of, or to talk about."""
    words = {
        Step.FILL_IN: _("Vul de vragenlijst in"),
        Step.REVEAL: _("Toon de resultaten: de vragenlijst is voorbij"),
        Step.DISCUSS: _("Bespreek de resultaten"),
        Step.WATCH: _("De vragenlijst sluit bijna. Kijk hoe ver jullie zijn"),
    }
    return [
        RoundToDo(words[one.step], one.title, one.place, one.href, one.until)
        for one in waiting_for(user, today)
    ]


def dossiers_to_do(user: User, today: date) -> list[DossierToDo]:
    """Dossiers to decide on, to sign, or to get ready in time."""
    words = {
        Asked.DECIDE: _("Neem een besluit"),
        Asked.SIGN: _("Teken voor niet, anders, minder"),
        Asked.PUBLISH: _("De publicatie is dichtbij en er is nog geen besluit"),
    }
    return [
        DossierToDo(words[one.asked], one.title, one.place, one.href, one.until)
        for one in dossiers_waiting_for(user, today)
    ]


def _decisions(user: User, since: datetime) -> list[News]:
    return [
        News(_("Besluit over %s") % one.title, one.href, one.when)
        for one in decided_since(user, since)
    ]


def news_for(user: User, now: datetime) -> list[News]:
    """New results, decisions and finished actions, the latest first."""
    since = now - timedelta(days=NEWS_DAYS)
    results = [
        News(
            _("Resultaten van %s") % one.title,
            reverse("measuring:results", args=[one.pk]),
            one.revealed_at,
        )
        for one in revealed_since(user, since)
        if one.revealed_at
    ]
    done = [
        News(
            _("Actie klaar: %s") % one.title,
            reverse("planning:action", args=[one.pk]),
            one.done_at,
        )
        for one in done_since(user, since)
        if one.done_at
    ]
    ordered = sorted(
        [*results, *done, *_decisions(user, since)],
        key=lambda one: one.when,
        reverse=True,
    )
    return ordered[:MOST_NEWS]
