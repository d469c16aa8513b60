# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The editions of rules that a dossier remembers, and how they are renewed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from inkoopkoers.knowledge.domain.rules import Held, Rule, Rulebook, UnknownRule

Pins = Mapping[str, str]

# Which rules a choice rests on, by how their codes begin.
PROCEDURE_RULES = ("drempel-", "richtgrens-", "uitnodigen-")
PERIOD_RULES = ("termijn-",)


def pins_of(used: Iterable[Held]) -> dict[str, str]:
    """The editions that were used, by the code of their rule."""
    return {held.rule.code: held.rule.edition for held in used}


def repinned(
    pinned: Pins, used: Pins, family: tuple[str, ...], elsewhere: Iterable[str]
) -> dict[str, str]:
    """Pin what a choice rests on now, and let go of what it rested on before.

    `family` says which rules such a choice can rest on; those that something else
    rests on too (codes in `elsewhere`) stay.
    """
    kept = frozenset(elsewhere)
    stays = {
        code: edition
        for code, edition in pinned.items()
        if code in kept or not code.startswith(family)
    }
    return {**stays, **used}


def as_pinned(book: Rulebook, pinned: Pins) -> Rulebook:
    """The rulebook as the dossier relied on it: of a pinned rule only that edition.

    What is no longer known, or was never pinned, is as it is in the book.
    """
    return Rulebook(
        rule for code in book.codes for rule in _editions(book, code, pinned.get(code))
    )


def _editions(book: Rulebook, code: str, edition: str | None) -> tuple[Rule, ...]:
    try:
        return (book.edition(code, edition),) if edition else book.editions(code)
    except UnknownRule:
        return book.editions(code)
