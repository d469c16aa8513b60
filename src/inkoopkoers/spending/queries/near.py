# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Categories near a threshold, from the database alone: cheap enough for a front page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.urls import reverse

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.spending.domain.watching import Near, is_quiet, near_in
from inkoopkoers.spending.followups import Followup, all_followups
from inkoopkoers.spending.models import ThresholdWatch
from inkoopkoers.spending.wording.near import again_told, near_about, near_told

MOST = 5


@dataclass(frozen=True)
class NearThreshold:
    """A category near its threshold; addresses are "" for who may not begin anything.

    `begun`: the last that someone began for it, as far as this reader may see that.
    """

    near: Near
    organisation: int
    place: str
    may_begin: bool
    begun: Followup | None = None

    @property
    def is_quiet(self) -> bool:
        """Someone is at it already, and it came no level higher since."""
        return is_quiet(self.near, self.begun.made_at if self.begun else None)

    @property
    def again(self) -> str:
        """When a quiet one is said again; "" when it is at the highest level."""
        return again_told(self.near)

    @property
    def told(self) -> str:
        """How near."""
        return near_told(self.near)

    @property
    def about(self) -> str:
        """How many euros, and in which term."""
        return near_about(self.near)

    @property
    def href(self) -> str:
        """The answer: how it grew, and the orders behind it."""
        return self._to("thresholds")

    @property
    def dossier_href(self) -> str:
        """A new dossier about it."""
        return self._to("to_dossier") if self.may_begin else ""

    @property
    def action_href(self) -> str:
        """A new action about it."""
        return self._to("to_action") if self.may_begin else ""

    def _to(self, name: str) -> str:
        address = reverse(f"spending:{name}", args=[self.organisation])
        return f"{address}?{urlencode({'categorie': self.near.category})}"


@dataclass(frozen=True)
class MoreNear:
    """Others of one organisation, and the answer that has them all."""

    place: str
    number: int
    href: str


@dataclass(frozen=True)
class NearThresholds:
    """The nearest few over all organisations of a person, and where the others are.

    `quiet`: those that someone is at already; also a few, the nearest.
    """

    shown: tuple[NearThreshold, ...]
    more: tuple[MoreNear, ...]
    quiet: tuple[NearThreshold, ...] = ()


def near_thresholds(user: User) -> NearThresholds:
    """What this person may read, as the worker saw it last.

    Two queries, and one per feature that begins something when there is any.
    """
    rows = ThresholdWatch.objects.for_user(user).exclude(near=[])
    may_begin = set(organisations_of(user, Right.MANAGE).values_list("pk", flat=True))
    found = sorted(
        (
            NearThreshold(near, pk, place, pk in may_begin)
            for pk, place, near_rows in rows.values_list(
                "organisation", "organisation__name", "near"
            )
            for near in near_in(near_rows)
        ),
        key=lambda one: (-one.near.share, one.place, one.near.category),
    )
    begun = all_followups(user, {one.organisation for one in found}) if found else ()
    told = [_with_begun(one, begun) for one in found]
    loud = [one for one in told if not one.is_quiet]
    quiet = tuple(one for one in told if one.is_quiet)
    return NearThresholds(tuple(loud[:MOST]), tuple(_more(loud[MOST:])), quiet[:MOST])


def _with_begun(near: NearThreshold, begun: Iterable[Followup]) -> NearThreshold:
    own = (
        one
        for one in begun
        if one.organisation == near.organisation
        and one.category.startswith(near.near.category)
    )
    return replace(near, begun=next(own, None))


def _more(found: list[NearThreshold]) -> Iterator[MoreNear]:
    counts: dict[tuple[str, int], int] = {}
    for one in found:
        at = (one.place, one.organisation)
        counts[at] = counts.get(at, 0) + 1
    for (place, pk), number in counts.items():
        yield MoreNear(place, number, reverse("spending:thresholds", args=[pk]))
