# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vocabularies of purchasing: product groups, risk categories, procedures, factors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.domain.rules import Status

# The dated rule whose editions are those of the risk categories.
ISV_RULE = "isv-risicocategorieen"


@dataclass(frozen=True)
class Origin:
    """Where an entry comes from; an empty address means that it is our own."""

    title: str
    url: str
    checked_on: date
    status: Status

    @property
    def is_verified(self) -> bool:
        """Someone read this entry in its source."""
        return self.status is Status.VERIFIED


@dataclass(frozen=True)
class SocialServices:
    """Beginnings of the CPV codes of social and other specific services.

    The law has a higher threshold for these (Annex XIV of the directive).
    """

    prefixes: tuple[str, ...]
    note: str
    origin: Origin


@dataclass(frozen=True)
class ProductGroup:
    """A group of products for which MVI criteria exist.

    `isv` is a code of the oldest edition of the risk categories; `cpv` are
    divisions and groups (eight digits) for which this group can be proposed.
    """

    code: str
    title: str
    cluster: str
    cluster_title: str
    isv: str | None
    cpv: tuple[str, ...]
    origin: Origin
    note: str = ""


@dataclass(frozen=True)
class IsvCategory:
    """A category with risks in its chain, in one edition.

    `covers` are the codes of the oldest edition that were merged into this one.
    """

    code: str
    title: str
    edition: str
    covers: tuple[str, ...]
    origin: Origin

    def holds(self, code: str) -> bool:
        """This category is, or took over, the category with this code."""
        return code == self.code or code in self.covers


def isv_category_of(
    group: ProductGroup, categories: Iterable[IsvCategory]
) -> IsvCategory | None:
    """Return the risk category of a product group; None when it has none."""
    if group.isv is None:
        return None
    return next((one for one in categories if one.holds(group.isv)), None)


def groups_for_cpv(
    groups: Iterable[ProductGroup], code: str
) -> tuple[ProductGroup, ...]:
    """Return the product groups to propose for a CPV code of eight digits.

    A code of ours ends in zeros; the digits before those must be the same.
    """
    return tuple(
        group
        for group in groups
        if any(code.startswith(_head(cpv)) for cpv in group.cpv)
    )


def _head(cpv: str) -> str:
    """Return the two digits of a division or the three of a group."""
    return cpv[:2] if cpv[2] == "0" else cpv[:3]


@dataclass(frozen=True)
class Procedure:
    """A way to come to a contract."""

    code: str
    title: str
    what: str
    fits: str
    is_european: bool
    origin: Origin


@dataclass(frozen=True)
class FactorAnswer:
    """An answer to a question of proportionality.

    `leans`: -1 to a lighter procedure, 1 to a more open one, 0 to neither.
    """

    code: str
    text: str
    leans: int


@dataclass(frozen=True)
class Factor:
    """One of the six factors of voorschrift 3.4A, as a question."""

    code: str
    title: str
    question: str
    answers: tuple[FactorAnswer, ...]
    origin: Origin

    def answer(self, code: str) -> FactorAnswer | None:
        """Return one answer; None when no answer has this code."""
        return next((one for one in self.answers if one.code == code), None)
