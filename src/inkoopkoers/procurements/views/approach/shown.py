# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The approach in words, as its pages show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.queries import procedures
from inkoopkoers.procurements.approach_pictures import position_picture
from inkoopkoers.procurements.domain.procedures import Advice, Fit, Fitness
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.approach.known import KnownApproach
from inkoopkoers.procurements.queries.approach.together import Together
from inkoopkoers.procurements.queries.situation import counting_day
from inkoopkoers.procurements.wording.approach import (
    FITNESS,
    SPLIT_WARNINGS,
    notice_text,
    reason_text,
)
from inkoopkoers.procurements.wording.kinds import AUTHORITIES, kind_name
from inkoopkoers.procurements.wording.threshold import must_text, size_text

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# What must be known first: the field of the facts, and what to do.
_NEEDED: Mapping[str, StrPromise] = {
    "kind": gettext_lazy("Kies wat voor opdracht het is"),
    "value_eur": gettext_lazy("Vul de geschatte waarde in"),
}


@dataclass(frozen=True)
class ShownFit:
    """How one procedure fits, in words."""

    code: str
    title: str
    what: str
    fit: str
    label: str
    reasons: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether it fits best."""
        return self.fit == Fitness.FITS.value

    @property
    def is_outside(self) -> bool:
        """Whether it does not fit."""
        return self.fit == Fitness.NOT.value


def shown_fits(advice: Advice | None) -> dict[str, ShownFit]:
    """Every procedure by its code; none until the kind is known."""
    if advice is None:
        return {}
    known = {one.code: one for one in procedures()}
    return {
        fit.code.value: _fit(fit, known[fit.code].title, known[fit.code].what)
        for fit in advice.procedures
    }


def _fit(fit: Fit, title: str, what: str) -> ShownFit:
    return ShownFit(
        code=fit.code.value,
        title=title,
        what=what,
        fit=fit.fit.value,
        label=str(FITNESS[fit.fit]),
        reasons=tuple(reason_text(reason) for reason in fit.reasons),
    )


def missing_facts(dossier: Dossier) -> list[tuple[str, StrPromise]]:
    """Where to fill in what is missing, and what to call that."""
    page = reverse("procurements:facts", args=[dossier.pk])
    return [
        (f"{page}#id_{field}", name)
        for field, name in _NEEDED.items()
        if getattr(dossier, field) in (None, "")
    ]


def threshold_context(advice: Advice | None) -> dict[str, Any]:
    """What the part about the threshold needs."""
    if advice is None:
        return {"threshold": None}
    return {
        "threshold": advice.threshold,
        "size": size_text(advice),
        "must": must_text(advice),
        "notices": [notice_text(one) for one in advice.notices],
        "picture": position_picture(advice),
    }


def split_warnings(others: Together | None) -> list[StrPromise]:
    """What looks like splitting."""
    if others is None:
        return []
    return [SPLIT_WARNINGS[one] for one in others.cumulation.warnings]


def ground(known: KnownApproach) -> dict[str, Any]:
    """What the approach stands on, for the column beside it."""
    dossier = known.dossier
    return {
        "ground_kind": kind_name(dossier.kind),
        "ground_authority": AUTHORITIES[known.authority],
        "ground_day": counting_day(dossier, known.today),
        "ground_is_today": dossier.publish_on is None,
    }
