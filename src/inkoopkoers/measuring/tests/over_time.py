# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds that were revealed on a day, with a result made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time

from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import digest_of, freeze
from inkoopkoers.measuring.domain.result import Heard, RoundFacts
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.making import make_round, today
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.models import Action

PEOPLE = 6


def revealed(
    organisation: Organisation,
    scores: Mapping[str, int],
    *,
    on: date | None = None,
    people: int = PEOPLE,
    code: str = "checklist",
    version: int | None = None,
    subject: str = "",
) -> Round:
    """A round in which all people gave the same scores; what is not named is 2."""
    day = on or today()
    asked = instrument(code, version)
    title = f"{asked.title} {day.year}"
    facts = RoundFacts(
        instrument=code,
        version=asked.version,
        digest=asked.digest,
        title=title,
        subject=subject,
        organisation=organisation.name,
        opens_on=day,
        closes_on=day,
        revealed_on=day,
        minimum_group=5,
    )
    now = {
        item.code: Counts({scores.get(item.code, 2): people})
        for item in scale_items(asked)
        if scores.get(item.code) != 0
    }
    heard = Heard(invited=0, people={"": people}, now={"": now})
    text = freeze(facts, heard, asked, facets={})
    return make_round(
        organisation,
        code,
        title=title,
        subject=subject,
        version=asked.version,
        digest=asked.digest,
        opens_on=day,
        closes_on=day,
        revealed_at=midday(day),
        result=text,
        result_digest=digest_of(text),
    )


def finished(
    organisation: Organisation, item: str, on: date, title: str = "Gedaan", **extra: str
) -> Action:
    """An action for a question that was finished on a day."""
    return Action.objects.create(
        organisation=organisation,
        title=title,
        due=on,
        instrument=extra.get("code", "checklist"),
        version=1,
        item=item,
        done_at=midday(on),
    )


def midday(day: date) -> datetime:
    """Noon, so that every time zone sees the same day."""
    return datetime.combine(day, time(12), timezone.get_current_timezone())


def part_of(parent: Organisation, name: str, **fields: str) -> Organisation:
    """An organisation that hangs under another."""
    return Organisation.objects.create(name=name, parent=parent, **fields)


def others(number: int, kind: str = "gemeente") -> list[Organisation]:
    """Organisations of one kind that have nothing to do with each other."""
    return [
        Organisation.objects.create(name=f"Gemeente {count}", kind=kind)
        for count in range(number)
    ]


def someone(email: str = "iemand@example.org") -> User:
    """Someone who decides for an organisation."""
    return User.objects.get_or_create(email=email)[0]
