# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the parts of an organisation stand: totals run up the tree, never sideways.

Who may read an organisation sees the theme scores of what hangs below it; of a part
nothing more than that, unless they are a member there too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.domain.freezing import read
from inkoopkoers.measuring.domain.parts import Together, together
from inkoopkoers.measuring.domain.result import RoundResult
from inkoopkoers.measuring.domain.scores import ThemeScore, theme_scores
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.organisations.domain import DEEPEST
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor, organisations_of


@dataclass(frozen=True)
class PartResult:
    """The last result of one part about one thing; `scores` is per theme.

    `depth` is how many levels it is below the organisation that one looks at.
    """

    organisation: Organisation
    depth: int
    round: Round
    result: RoundResult
    instrument: Instrument
    scores: tuple[ThemeScore, ...]
    is_member: bool


@dataclass(frozen=True)
class PartsOverview:
    """The parts that measured, those that did not, and all of one version together.

    `newest` is the highest version that a part measured with.
    """

    measured: tuple[PartResult, ...]
    not_measured: tuple[Organisation, ...]
    together: Together | None
    newest: Instrument | None


def parts_overview(
    user: Visitor, organisation: Organisation, code: str
) -> PartsOverview:
    """Read it all in three queries, for any number of parts.

    The caller has seen to it that `user` may read `organisation`.
    """
    below = _below(organisation)
    mine = set(organisations_of(user).values_list("pk", flat=True))
    found = list(_results(below, code, mine))
    newest = _newest(found)
    there = {one.organisation.pk for one in found}
    return PartsOverview(
        measured=tuple(found),
        not_measured=tuple(one for one, _depth in below if one.pk not in there),
        together=_together(found, newest) if newest else None,
        newest=newest,
    )


def _below(top: Organisation) -> list[tuple[Organisation, int]]:
    """It and everything below it with its depth, each before what hangs under it."""
    under = Q(pk=top.pk)
    for levels in range(1, DEEPEST):
        under |= Q(**{"__".join(["parent"] * levels): top.pk})
    children: defaultdict[int | None, list[Organisation]] = defaultdict(list)
    for one in (
        Organisation.objects.filter(under)
        .select_related("parent")
        .order_by("name", "pk")
    ):
        if one.pk != top.pk:
            children[one.parent_id].append(one)
    return list(_in_order(top, children, 0))


def _in_order(
    here: Organisation, children: dict[int | None, list[Organisation]], depth: int
) -> Iterator[tuple[Organisation, int]]:
    yield here, depth
    for child in children.get(here.pk, ()):
        yield from _in_order(child, children, depth + 1)


def _results(
    below: Iterable[tuple[Organisation, int]], code: str, mine: set[int]
) -> Iterator[PartResult]:
    parts = list(below)
    rounds: defaultdict[int, list[Round]] = defaultdict(list)
    for row in _last_rounds([one.pk for one, _depth in parts], code):
        rounds[row.organisation_id].append(row)
    for part, depth in parts:
        for row in rounds[part.pk]:
            if instrument := pinned(row):
                result = read(row.result)
                yield PartResult(
                    organisation=part,
                    depth=depth,
                    round=row,
                    result=result,
                    instrument=instrument,
                    scores=theme_scores(result, instrument),
                    is_member=part.pk in mine,
                )


def _last_rounds(organisations: list[int], code: str) -> QuerySet[Round]:
    """Per organisation and subject the round that was revealed last."""
    revealed = Round.objects.filter(instrument=code).exclude(result="")
    same = revealed.filter(
        organisation=OuterRef("organisation"), subject=OuterRef("subject")
    )
    last = same.order_by("-revealed_at", "-pk").values("pk")[:1]
    found = revealed.filter(organisation__in=organisations)
    return found.annotate(last=Subquery(last)).filter(pk=F("last")).order_by("subject")


def _newest(found: list[PartResult]) -> Instrument | None:
    """The version to add up: the newest that a part measured with."""
    return max(
        (one.instrument for one in found), key=lambda one: one.version, default=None
    )


def _together(found: list[PartResult], newest: Instrument) -> Together | None:
    """All parts of one version; None when there is nothing to add, or a subject.

    Scores about different things are never added.
    """
    same = [one for one in found if one.instrument.version == newest.version]
    if newest.subject or len(same) < 2:  # noqa: PLR2004 - one part is no total
        return None
    return together([one.result for one in same], newest)
