# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round with everything in it, on fixed days, for documents, sheets and the API."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from inkoopkoers.knowledge.domain.documents import Item
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.domain.answers import is_gap, scale_items
from inkoopkoers.measuring.models import Consensus, Response, Round, Target
from inkoopkoers.measuring.tests.making import (
    ROLES,
    answer,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.acting import Plan, make_action
from inkoopkoers.planning.domain.actions import ForItem

REVEALED = datetime(2027, 3, 22, 9, 0, tzinfo=UTC)
EARLIER = datetime(2026, 3, 23, 9, 0, tzinfo=UTC)
BY = date(2028, 3, 1)
# Nobody is opdrachtgever, so that this group is named as one that is not shown.
PEOPLE = ("inkoper",) * 6 + ("jurist",) * 6
LONG_NOTE = "We doen dit al jaren zo, maar niemand schreef ooit op waarom. " * 12
NOTES = ("Hangt van de afdeling af.", "=1+1 <b>vet</b> & meer", LONG_NOTE)


def full_round(
    organisation: Organisation,
    by: User,
    code: str = "checklist",
    *,
    shift: int = 0,
    now: datetime = REVEALED,
    **changed: Any,
) -> Round:
    """Twelve people answer; on the last question only four of them give a score.

    `shift` moves all scores, as in another year.
    """
    fields = {
        "facets": ROLES,
        "title": f"Meting {now.year}",
        "opens_on": date(now.year, 3, 1),
        "closes_on": date(now.year, 3, 21),
        **changed,
    }
    found = make_round(organisation, code, **fields)
    for number, role in enumerate(PEOPLE):
        make_respondent(found, f"mens-{number}@example.org", Rol=role)
        _answered(found, number, role, shift)
    return reveal(found.pk, by=by, now=now)


def _answered(found: Round, number: int, role: str, shift: int) -> None:
    person, _token = make_response(found, Rol=role)
    asked = instrument(found.instrument, found.version)
    items = scale_items(asked)
    for place, item in enumerate(items):
        _answer(person, item, _Place(number, place, shift), gap=is_gap(asked),
                is_last=item is items[-1])  # fmt: skip


class _Place:
    """Whose answer to which question it is, and the scores that belong to it."""

    def __init__(self, number: int, place: int, shift: int) -> None:
        self.number, self.place = number, place
        self.value = 1 + (number * (place + 1) + place // 2 + shift) % 4
        self.wanted = min(4, self.value + 1 + number % 2)


def _answer(
    person: Response, item: Item, at: _Place, *, gap: bool, is_last: bool
) -> None:
    if is_last and at.number >= 4:
        answer(person, item.code, "unknown" if at.number % 2 else "na")
        return
    if (at.number + at.place) % 11 == 10:
        return
    more: dict[str, Any] = {"wanted": at.wanted} if gap else {}
    if at.place == 0 and at.number < len(NOTES):
        more["note"] = NOTES[at.number]
    if at.place == 1 and at.number == 0:
        more["evidence"] = "https://intranet.example.org/beleid/" + "lang-" * 20
    answer(person, item.code, at.value, **more)


def followed_up(found: Round, by: User) -> Round:
    """Agreed scores with their reasons, targets and actions."""
    asked = instrument(found.instrument, found.version)
    first, second, *_rest = scale_items(asked)
    for item, reason in (
        (first, "Zo gaat het meestal."),
        (second, "=Het hangt ervan af"),
    ):
        Consensus.objects.create(
            organisation=found.organisation, round=found, item=item.code, score=3,
            reason=reason, recorded_at=REVEALED, recorded_by=by,
        )  # fmt: skip
    for code, value in ((asked.groups[0].code, "3.2"), (second.code, "3.5")):
        Target.objects.create(
            organisation=found.organisation, instrument=found.instrument,
            subject=found.subject, code=code, value=value, by=BY,
        )  # fmt: skip
    for title, item, owner in (
        ("Schrijf op wie waarover beslist", first, by),
        ("=Bespreek de doelen met het bestuur", second, None),
    ):
        make_action(
            found.organisation,
            Plan(title, date(2099, 6, 1), owner=owner),
            by=by,
            now=REVEALED,
            for_item=ForItem(found.instrument, found.version, item.code, ""),
        )
    return found
