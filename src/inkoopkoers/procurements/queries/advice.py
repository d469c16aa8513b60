# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice of a dossier: its tips with what was done, and what is newer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inkoopkoers.instruments import queries as wegwijzer
from inkoopkoers.instruments.domain import Advice, Answers, BadAnswers, CellAdvice
from inkoopkoers.instruments.queries import WEGWIJZER, UnknownVersion
from inkoopkoers.knowledge.domain.documents import Item, Section
from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.planning.queries import actions as planned
from inkoopkoers.procurements.domain.advice import (
    TipChanges,
    TipState,
    tip_changes,
    tip_state,
)
from inkoopkoers.procurements.models import Dossier, PinnedAdvice, TipChoice


@dataclass(frozen=True)
class ToDo:
    """The action that a tip became; `owner` is empty when nobody has it yet."""

    number: int
    title: str
    owner: str
    due: date
    done_at: datetime | None


@dataclass(frozen=True)
class ShownTip:
    """A tip with why it is here and what was done with it.

    `to_do` is None when the tip was not taken over, or its action was taken away.
    """

    code: str
    text: str
    reasons: tuple[str, ...]
    choice: TipChoice | None
    to_do: ToDo | None

    @property
    def state(self) -> TipState:
        """Still to choose, taken over, or set aside."""
        return tip_state(is_taken=self.choice.is_taken if self.choice else None)


@dataclass(frozen=True)
class Activity:
    """The tips of one activity; `section` is None for tips of an earlier advice."""

    section: Section | None
    tips: tuple[ShownTip, ...]


@dataclass(frozen=True)
class DossierAdvice:
    """A pinned advice; `advice` is None when its version is not in this installation.

    `gone` holds the tips on which someone chose, and that this advice does not have.
    """

    pinned: PinnedAdvice
    advice: Advice | None
    activities: tuple[Activity, ...]
    gone: tuple[ShownTip, ...]

    @property
    def tips(self) -> tuple[ShownTip, ...]:
        """All tips in the order shown, those of an earlier advice last."""
        return (*(tip for part in self.activities for tip in part.tips), *self.gone)

    @property
    def counts(self) -> Mapping[TipState, int]:
        """How many tips are in each state."""
        return Counter(tip.state for tip in self.tips)

    def only(self, state: TipState) -> tuple[Activity, ...]:
        """The activities with just the tips in this state; empty ones left out."""
        parts = (*self.activities, Activity(None, self.gone))
        return tuple(
            Activity(part.section, found)
            for part in parts
            if (found := tuple(tip for tip in part.tips if tip.state is state))
        )

    def find(self, code: str) -> ShownTip | None:
        """The tip with this code; None when it is not in this advice."""
        return next((tip for tip in self.tips if tip.code == code), None)


def advice_in(dossier: Dossier, user: Visitor) -> DossierAdvice | None:
    """What is pinned, in three queries; None when nothing is."""
    pinned = PinnedAdvice.objects.filter(dossier=dossier).first()
    if pinned is None:
        return None
    rows = TipChoice.objects.filter(dossier=dossier).select_related("chosen_by")
    choices = {one.tip: one for one in rows}
    to_dos = _to_dos(user, choices)
    advice = _advice(pinned)
    activities = tuple(
        Activity(part.section, tuple(_tips(part.cells, choices, to_dos)))
        for part in (advice.sections if advice else ())
    )
    here = {tip.code for part in activities for tip in part.tips}
    gone = tuple(
        ShownTip(code, _text(code), (), choice, to_dos.get(choice.action or 0))
        for code, choice in choices.items()
        if code not in here
    )
    return DossierAdvice(pinned, advice, activities, gone)


def _to_dos(user: Visitor, choices: Mapping[str, TipChoice]) -> dict[int, ToDo]:
    numbers = [one.action for one in choices.values() if one.action]
    rows = planned.actions_for(user).filter(pk__in=numbers).select_related("owner")
    return {
        row.pk: ToDo(
            row.pk, row.title, str(row.owner or row.owner_name), row.due, row.done_at
        )
        for row in rows
    }


def _advice(pinned: PinnedAdvice) -> Advice | None:
    try:
        return wegwijzer.advice_for(pinned.answers, pinned.version)
    except (BadAnswers, UnknownVersion):
        return None


def _tips(
    cells: tuple[CellAdvice, ...],
    choices: Mapping[str, TipChoice],
    to_dos: Mapping[int, ToDo],
) -> Iterator[ShownTip]:
    for found in cells:
        for tip in found.cell.tips:
            choice = choices.get(tip.code)
            to_do = to_dos.get(choice.action or 0) if choice else None
            yield ShownTip(tip.code, tip.text, found.reason_texts, choice, to_do)


def _text(code: str) -> str:
    """What a tip said in the newest version that has it; its code when none has."""
    for version in range(wegwijzer.latest_version(), 0, -1):
        for cell in instrument(WEGWIJZER, version).cells:
            for tip in cell.tips:
                if tip.code == code:
                    return tip.text
    return code


@dataclass(frozen=True)
class Newer:
    """A newer version and what it would change.

    `changes` is None when the answers do not fit its questions. `asked_anew` are the
    questions that mean something else now.
    """

    version: int
    changes: TipChanges | None
    asked_anew: tuple[Item, ...]


def newer_than(found: DossierAdvice) -> Newer | None:
    """What moving to the newest version would change; None when this is it."""
    latest = instrument(WEGWIJZER)
    if found.pinned.version >= latest.version:
        return None
    try:
        then = wegwijzer.advice_for(found.pinned.answers)
    except BadAnswers:
        return Newer(latest.version, None, ())
    now = found.advice
    changes = tip_changes(_texts(now) if now else {}, _texts(then))
    return Newer(latest.version, changes, _anew(now.answers, then) if now else ())


def _texts(advice: Advice) -> dict[str, str]:
    return {tip.code: tip.text for tip in advice.tips}


def _anew(answers: Answers, then: Advice) -> tuple[Item, ...]:
    before = {item.code: item.rev for item, _option in answers}
    return tuple(
        item
        for item, _option in then.answers
        if before.get(item.code, item.rev) != item.rev
    )
