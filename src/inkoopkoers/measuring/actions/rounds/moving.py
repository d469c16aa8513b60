# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring an open round to the newest version of its questions, for everyone at once.

What was answered stays where it was; each response gets a successor in the new
version. Every link finds the successor, so nobody needs another link.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import UnknownInstrument, instrument
from inkoopkoers.measuring.actions.answering.beginning import PURPOSE
from inkoopkoers.measuring.actions.locking import locked_round
from inkoopkoers.measuring.actions.rounds.making import (
    ROWS_AT_ONCE,
    RoundFixed,
    record_for,
)
from inkoopkoers.measuring.domain.answers import Given, State
from inkoopkoers.measuring.domain.moving import (
    ItemMove,
    carry,
    is_still_whole,
    moves,
)
from inkoopkoers.measuring.models import Answer, Respondent, Response, Round
from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.secret_links import new_link
from inkoopkoers.web.errors import DomainError


class NothingToMove(DomainError):
    """There is no newer version, or the questions of now are not here."""


class OtherVersion(DomainError):
    """Since the page was opened another version became the newest."""


@transaction.atomic
def move_version(round_pk: int, version: int, *, by: User) -> int:
    """Move to `version`, which must be the newest; return how many responses moved.

    Whoever is saving an answer waits for the lock, or is asked to look again. After
    the reveal nothing moves: RoundFixed.
    """
    found = locked_round(round_pk)
    old, new = _versions(found, version)
    moving = _Moving(found, new)
    waiting = Response.objects.filter(round=found, moved_to=None)
    keys = list(waiting.exclude(version=new.version).values_list("pk", flat=True))
    for start in range(0, len(keys), ROWS_AT_ONCE):
        moving.move(keys[start : start + ROWS_AT_ONCE])
    _follow(found)
    found.version, found.digest = new.version, new.digest
    found.save(update_fields=["version", "digest"])
    details = {"from": old.version, "to": new.version, "responses": len(keys)}
    record_for("round.version_moved", found, by, details)
    return len(keys)


def _versions(found: Round, version: int) -> tuple[Instrument, Instrument]:
    if found.revealed_at is not None:
        raise RoundFixed(
            _("De resultaten zijn al getoond. Deze meting blijft op haar versie.")
        )
    try:
        old = instrument(found.instrument, found.version)
        new = instrument(found.instrument)
    except UnknownInstrument:
        raise NothingToMove(
            _("De vragen van deze meting staan niet op deze installatie.")
        ) from None
    if new.version <= old.version:
        raise NothingToMove(
            _("Deze meting staat al op de nieuwste versie van de vragen.")
        )
    if new.version != version:
        raise OtherVersion(
            _("Er is intussen een andere versie. Kijk opnieuw wat er verandert.")
        )
    return old, new


@dataclass
class _Moving:
    """Makes successors, a few hundred responses at a time."""

    found: Round
    new: Instrument
    _known: dict[int, tuple[ItemMove, ...]] = field(default_factory=dict)

    def move(self, keys: list[int]) -> None:
        """Give these responses a successor with the answers that go along."""
        olds = list(Response.objects.filter(pk__in=keys).order_by("pk"))
        answers = _answers_of(keys)
        made = [self._successor(old, answers.get(old.pk, {})) for old in olds]
        Response.objects.bulk_create([one for one, _answers in made])
        for old, (one, _answers) in zip(olds, made, strict=True):
            old.moved_to = one
        Response.objects.bulk_update(olds, ["moved_to"])
        Answer.objects.bulk_create(
            answer for one, copied in made for answer in _given_to(one, copied)
        )

    def _successor(
        self, old: Response, answers: Mapping[str, Answer]
    ) -> tuple[Response, list[Answer]]:
        given = {code: _given(answer) for code, answer in answers.items()}
        moved = self._moves(old.version)
        carried = carry(given, moved, self.new)
        whole = is_still_whole(given, carried, moved)
        nonce, digest = new_link(PURPOSE)
        successor = Response(
            organisation_id=old.organisation_id,
            round=self.found,
            version=self.new.version,
            nonce=nonce,
            token_digest=digest,
            facets=old.facets,
            signature=old.signature,
            handed_in_at=old.handed_in_at if whole else None,
        )
        copied = [
            _copy(answers[code], confirm=answers[code].confirm or one.confirm)
            for code, one in carried.items()
        ]
        return successor, copied

    def _moves(self, version: int) -> tuple[ItemMove, ...]:
        if version not in self._known:
            self._known[version] = moves(instrument(self.new.code, version), self.new)
        return self._known[version]


def _answers_of(keys: list[int]) -> dict[int, dict[str, Answer]]:
    """The answers per response and question."""
    found: dict[int, dict[str, Answer]] = {}
    for answer in Answer.objects.filter(response__in=keys).order_by("pk"):
        found.setdefault(answer.response_id, {})[answer.item] = answer
    return found


def _given(answer: Answer) -> Given:
    return Given(State(answer.state), answer.value, answer.wanted)


def _copy(answer: Answer, *, confirm: bool) -> Answer:
    """The same answer, with an edition by which an old page is noticed."""
    return Answer(
        item=answer.item,
        state=answer.state,
        value=answer.value,
        wanted=answer.wanted,
        note=answer.note,
        evidence=answer.evidence,
        confirm=confirm,
        edition=answer.edition + 1,
    )


def _given_to(response: Response, answers: list[Answer]) -> Iterator[Answer]:
    for answer in answers:
        answer.response = response
        yield answer


def _follow(found: Round) -> None:
    """Let everyone on the list go on in the successor; one query."""
    successor = Response.objects.filter(pk=OuterRef("response")).values("moved_to")
    moved = Respondent.objects.filter(round=found, response__moved_to__isnull=False)
    moved.update(response=Subquery(successor))
