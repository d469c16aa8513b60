# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of criteria: what an organisation keeps, with our own examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, overload

from django.db.models import Q, QuerySet

from inkoopkoers.knowledge.domain.ambitions import ExampleCriterion
from inkoopkoers.knowledge.queries import example_criteria
from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.dossiers import search_words, searchable
from inkoopkoers.procurements.domain.importing_words import key_of
from inkoopkoers.procurements.domain.shelf import ShelfOrigin, Shelved
from inkoopkoers.procurements.models import BasketCriterion, LibraryCriterion

EXAMPLE = "voorbeeld-"
MOST_DIGITS = 18


@dataclass(frozen=True)
class ShelfWanted:
    """What is asked of the library; empty asks for all."""

    product_group: str = ""
    theme: str = ""
    level: int | None = None
    kind: str = ""
    origin: str = ""
    query: str = ""
    is_removed: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether the list may be shorter than it could be."""
        exact = (self.product_group, self.theme, self.level, self.kind, self.origin)
        return any((*exact, self.query, self.is_removed))


class Shelf(Sequence[Shelved]):
    """Own and imported criteria first, then examples; read page by page."""

    def __init__(
        self, rows: QuerySet[LibraryCriterion], examples: tuple[Shelved, ...]
    ) -> None:
        self.rows = rows
        self.examples = examples
        self.kept = rows.count()

    def __len__(self) -> int:
        return self.kept + len(self.examples)

    @overload
    def __getitem__(self, at: int) -> Shelved: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Shelved]: ...
    def __getitem__(self, at: int | slice) -> Shelved | Sequence[Shelved]:
        if isinstance(at, int):
            return self[at : at + 1][0]
        start, stop, _step = at.indices(len(self))
        rows = self.rows[start:stop] if start < self.kept else ()
        behind = self.examples[max(start - self.kept, 0) : max(stop - self.kept, 0)]
        return (*map(shelved, rows), *behind)


def shelved(row: LibraryCriterion) -> Shelved:
    """A row of the library as it stands on the shelf."""
    return Shelved(
        key=str(row.pk),
        origin=ShelfOrigin.OWN if row.is_own else ShelfOrigin.IMPORTED,
        number=row.number,
        title=row.title,
        kind=CriterionKind(row.kind),
        text=row.text,
        edition=row.edition_name,
        theme=row.theme,
        level=AmbitionLevel(row.level or 0),
        product_group=row.product_group,
        verification=row.verification,
        source=row.source,
        replaces=row.replaces,
    )


def _example(one: ExampleCriterion) -> Shelved:
    return Shelved(
        key=f"{EXAMPLE}{one.number}",
        origin=ShelfOrigin.EXAMPLE,
        number=one.number,
        title=one.title,
        kind=CriterionKind(one.kind.value),
        text=one.text,
        edition=one.edition,
        theme=one.theme,
        level=AmbitionLevel(one.level),
        product_group=one.product_group,
        verification=one.verification,
        source=one.source,
        replaces=one.replaces or "",
    )


@cache
def examples() -> dict[str, Shelved]:
    """The examples that we wrote, by their number."""
    return {one.number: _example(one) for one in example_criteria()}


def library_rows(organisation: int) -> QuerySet[LibraryCriterion]:
    """What an organisation keeps; the caller may see this organisation."""
    return LibraryCriterion.objects.filter(
        organisation_id=organisation, removed_at=None
    )


def shelf(organisation: int, wanted: ShelfWanted) -> Shelf:
    """What is asked of the library; an example gives way to an own one of its number."""
    rows = library_rows(organisation)
    if wanted.is_removed:
        everything = LibraryCriterion.objects.filter(organisation_id=organisation)
        rows = everything.exclude(removed_at=None)
    rows = rows.filter(_exact(wanted))
    for word in search_words(wanted.query):
        rows = rows.filter(searched__contains=word)
    if wanted.is_removed or wanted.origin in {ShelfOrigin.OWN, ShelfOrigin.IMPORTED}:
        return Shelf(rows, ())
    if wanted.origin == ShelfOrigin.EXAMPLE:
        rows = rows.none()
    found = [one for one in unlisted_examples(organisation) if _fits(one, wanted)]
    return Shelf(rows, tuple(found))


def unlisted_examples(organisation: int) -> list[Shelved]:
    """The examples of which the organisation has no criterion with the same number."""
    kept = set(
        library_rows(organisation)
        .filter(number__in=examples())
        .values_list("number", flat=True)
    )
    return [one for number, one in examples().items() if number not in kept]


def _exact(wanted: ShelfWanted) -> Q:
    asked: dict[str, Any] = {
        "product_group": wanted.product_group,
        "theme": wanted.theme,
        "level": wanted.level,
        "kind": wanted.kind,
    }
    if wanted.origin in {ShelfOrigin.OWN, ShelfOrigin.IMPORTED}:
        asked["is_own"] = wanted.origin == ShelfOrigin.OWN
    return Q(
        **{name: value for name, value in asked.items() if value not in ("", None)}
    )


def _fits(one: Shelved, wanted: ShelfWanted) -> bool:
    pairs = (
        (wanted.product_group, one.product_group),
        (wanted.theme, one.theme),
        (wanted.level, one.level),
        (wanted.kind, one.kind),
    )
    if any(asked not in ("", None) and asked != has for asked, has in pairs):
        return False
    told = searched_for(one.number, one.title, one.text)
    return all(word in told for word in search_words(wanted.query))


def searched_for(number: str, title: str, text: str) -> str:
    """What the search looks in."""
    return searchable(number, title, text)


def find_shelved(organisation: int, key: str) -> Shelved | None:
    """One criterion by its key; None when it is not (or no longer) there."""
    if key.startswith(EXAMPLE):
        return examples().get(key.removeprefix(EXAMPLE))
    if not (key.isascii() and key.isdecimal() and len(key) <= MOST_DIGITS):
        return None
    row = library_rows(organisation).filter(pk=int(key)).first()
    return shelved(row) if row else None


def by_number(organisation: int, number: str) -> Shelved | None:
    """The newest edition under a number: of the library, else of the examples."""
    rows = library_rows(organisation).filter(number=number).order_by("-edition_name")
    row = rows.first() if number else None
    return shelved(row) if row else examples().get(number)


def replacing(organisation: int, number: str) -> list[Shelved]:
    """What makes a criterion needless, lowest level first; one query."""
    rows = library_rows(organisation).filter(replaces=number) if number else []
    found = {one.number: one for one in map(shelved, rows)}
    for one in examples().values():
        if number and one.replaces == number:
            found.setdefault(one.number, one)
    return sorted(found.values(), key=lambda one: (one.level, one.number))


def used_in(organisation: int, number: str) -> int:
    """In how many dossiers this number is in the basket."""
    rows = BasketCriterion.objects.filter(
        organisation_id=organisation, number=number, removed_at=None
    )
    kept = rows.filter(dossier__removed_at=None)
    return kept.values("dossier").distinct().count() if number else 0


def number_taken(organisation: int, number: str, *, but: int | None = None) -> bool:
    """Whether a number is in use, also by what was taken away; capitals are alike."""
    rows = LibraryCriterion.objects.filter(organisation_id=organisation)
    if but is not None:
        rows = rows.exclude(pk=but)
    return key_of(number) in map(key_of, rows.values_list("number", flat=True))
