# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the library: tips, examples, sources, terms, and what visitors say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import Count, QuerySet
from django.utils.translation import ngettext

from inkoopkoers.knowledge.domain.documents import Example, Source, Tip
from inkoopkoers.knowledge.domain.rules import Rule, RuleGroup
from inkoopkoers.knowledge.queries import instruments, rule_groups, rulebook
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.knowledge.rule_words import period_in_words, value_in_words
from inkoopkoers.knowledge.schema import Term
from inkoopkoers.library.domain import (
    Entry,
    ShelvedTip,
    Tally,
    Verdict,
    Wanted,
    choose,
    entry,
    search,
)
from inkoopkoers.library.models import TipFeedback
from inkoopkoers.organisations.models import User


@cache
def content_version() -> str:
    """For the foot of every page: the Wegwijzer, and how much stands beside it."""
    versions = {one.code: f"{one.title} {one.version}" for one in instruments()}
    first = versions.pop("wegwijzer", "")
    words = ngettext("%(n)s vragenlijst", "%(n)s vragenlijsten", len(versions))
    others = words % {"n": len(versions)} if versions else ""
    return ", ".join(part for part in (first, others) if part)


@cache
def all_tips() -> tuple[ShelvedTip, ...]:
    """Every published tip: the Wegwijzer first, then the Checklist, then by title."""
    first = {"wegwijzer": 0, "checklist": 1}
    ordered = sorted(
        instruments(), key=lambda one: (first.get(one.code, len(first)), one.title)
    )
    return tuple(
        ShelvedTip(instrument, cell, tip)
        for instrument in ordered
        for cell in instrument.cells
        for tip in cell.tips
    )


@cache
def _tips_by_code() -> Mapping[str, ShelvedTip]:
    return {shelved.tip.code: shelved for shelved in all_tips()}


def tip(code: str) -> ShelvedTip | None:
    """Return one tip, or None when no tip has this code."""
    return _tips_by_code().get(code)


@cache
def _tip_entries() -> tuple[Entry[ShelvedTip], ...]:
    return tuple(_tip_entry(shelved) for shelved in all_tips())


def _tip_entry(shelved: ShelvedTip) -> Entry[ShelvedTip]:
    themes = shelf().themes
    names = " ".join(themes[theme].name for theme in shelved.tip.themes)
    section = shelved.section.name if shelved.section else ""
    condition = " ".join(option.short for _, option in shelved.condition)
    beside = " ".join(
        f"{example.organisation} {example.text}" for example in shelved.cell.examples
    )
    item = shelved.item.text if shelved.item else ""
    return entry(
        shelved,
        (6, shelved.tip.text),
        (3, names),
        (2, f"{section} {condition} {item}"),
        (1, beside),
        (8, shelved.tip.code),
    )


def find_tips(wanted: Wanted) -> list[ShelvedTip]:
    """The tips that fit the filters, best match first when there is a query."""
    found = search(_tip_entries(), wanted.query) if wanted.query else list(all_tips())
    return choose(found, wanted)


@cache
def _example_entries() -> tuple[Entry[Example], ...]:
    return tuple(
        entry(one, (3, one.organisation), (2, one.text)) for one in shelf().examples
    )


def find_examples(query: str) -> list[Example]:
    """The examples with every word of the query; all without a query."""
    return search(_example_entries(), query) if query else list(shelf().examples)


@cache
def _source_entries() -> tuple[Entry[Source], ...]:
    return tuple(
        entry(one, (3, one.author), (3, one.title or "")) for one in shelf().sources
    )


def find_sources(query: str) -> list[Source]:
    """The sources by author and title, in alphabetical order without a query."""
    if query:
        return search(_source_entries(), query)
    return sorted(shelf().sources, key=lambda one: one.author.casefold())


@cache
def _term_entries() -> tuple[Entry[Term], ...]:
    return tuple(
        entry(one, (5, f"{one.term} {one.full or ''}"), (1, one.meaning))
        for one in shelf().terms
    )


def find_terms(query: str) -> list[Term]:
    """The explained words of the field."""
    return search(_term_entries(), query) if query else list(shelf().terms)


@cache
def cells_using() -> Mapping[str, tuple[ShelvedTip, ...]]:
    """Per example or source id one tip of every cell that uses it."""
    using: dict[str, dict[str, ShelvedTip]] = {}
    for shelved in all_tips():
        names = [example.id for example in shelved.cell.examples]
        names += [reference.source.id for reference in shelved.cell.references]
        for name in names:
            using.setdefault(name, {}).setdefault(shelved.cell.code, shelved)
    return {name: tuple(cells.values()) for name, cells in using.items()}


@dataclass(frozen=True)
class ShownEdition:
    """One edition of a rule, in words."""

    rule: Rule
    value: str
    period: str


@dataclass(frozen=True)
class ShownRule:
    """What held on a day, and the other editions, newest first."""

    held: ShownEdition
    is_beyond: bool
    others: tuple[ShownEdition, ...]


@dataclass(frozen=True)
class ShownGroup:
    """A group of rules as they were on a day."""

    group: RuleGroup
    rules: tuple[ShownRule, ...]

    @property
    def changing(self) -> tuple[ShownRule, ...]:
        """The rules of which more than one edition is known."""
        return tuple(one for one in self.rules if one.others)


def shown_rules(day: date) -> tuple[ShownGroup, ...]:
    """Return the rules of each group as they were on this day."""
    return tuple(
        ShownGroup(group, tuple(_shown_rule(code, day) for code in group.codes))
        for group in rule_groups()
    )


def _shown_rule(code: str, day: date) -> ShownRule:
    held = rulebook().on(code, day)
    others = [one for one in rulebook().editions(code) if one != held.rule]
    return ShownRule(
        held=_shown(held.rule),
        is_beyond=held.is_beyond,
        others=tuple(_shown(one) for one in reversed(others)),
    )


def _shown(rule: Rule) -> ShownEdition:
    return ShownEdition(rule, value_in_words(rule), period_in_words(rule))


def tally(tip: Tip) -> Tally:
    """The votes on one tip as it reads now; show them only when `is_shown`.

    Votes from before its meaning changed are kept, but were about something else.
    """
    rows = (
        TipFeedback.objects.filter(tip_code=tip.code, tip_rev=tip.rev)
        .values_list("verdict")
        .annotate(votes=Count("pk"))
        .order_by()
    )
    votes = dict(rows)
    return Tally(
        votes.get(Verdict.YES.value, 0),
        votes.get(Verdict.PARTLY.value, 0),
        votes.get(Verdict.NO.value, 0),
    )


def feedback_for(user: User) -> QuerySet[TipFeedback]:
    """What this user may read: everything for an editor, nothing for others."""
    if not user.is_active or not user.is_editor:
        return TipFeedback.objects.none()
    return TipFeedback.objects.all()
