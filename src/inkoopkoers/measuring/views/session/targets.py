# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the organisation wants to reach, per theme and question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.forms import BoundField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.measuring.actions.targets import SetMeanwhile, set_targets
from inkoopkoers.measuring.domain.answers import is_gap
from inkoopkoers.measuring.domain.presented import (
    PresentedItem,
    PresentedTheme,
    SetTarget,
)
from inkoopkoers.measuring.domain.scores import ends_of, items_of
from inkoopkoers.measuring.forms.targets import Aim, TargetsForm, renewed
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.results import QuestionsGone, targets_of
from inkoopkoers.measuring.queries.rounds.instruments import pinned
from inkoopkoers.measuring.views.rounds.doors import round_or_404
from inkoopkoers.measuring.views.session.doors import talk_about
from inkoopkoers.measuring.wording import fragile_note
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.web.dutch import decimal, long_date


@dataclass(frozen=True)
class Stand:
    """How it is now, in words; empty when nothing may be shown."""

    now: str = ""
    wanted: str = ""
    agreed: str = ""
    note: str = ""


@dataclass(frozen=True)
class TargetRow:
    """A theme or question with its fields; `clash` is what another chose meanwhile."""

    code: str
    title: str
    stand: Stand
    target: SetTarget | None
    value: BoundField
    by: BoundField
    clash: str

    @property
    def told(self) -> str:
        """The target as a number."""
        return decimal(self.target.value) if self.target else ""


@dataclass(frozen=True)
class TargetTheme:
    """A theme with its questions."""

    row: TargetRow
    items: tuple[TargetRow, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def targets(request: HttpRequest, pk: int) -> HttpResponse:
    """All targets on one page; they hold for this round and for those to come."""
    found = round_or_404(
        request, pk, Right.MANAGE if request.method == "POST" else Right.READ
    )
    instrument = pinned(found)
    if instrument is None:
        raise QuestionsGone
    form = TargetsForm(
        request.POST if request.method == "POST" else None,
        aims=tuple(_aims(instrument)),
        current=targets_of(request.user, found),
        today=timezone.localdate(),
    )
    if request.method != "POST":
        return _page(request, found, instrument, form)
    return _posted(request, found, instrument, form)


def _posted(
    request: HttpRequest, found: Round, instrument: Instrument, form: TargetsForm
) -> HttpResponse:
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, found, instrument, form, status=status)
    try:
        changed = set_targets(
            found, form.changes, by=member(request), now=timezone.now()
        )
    except SetMeanwhile as meanwhile:
        renewed(form, meanwhile.current, meanwhile.clashes)
        return _page(
            request, found, instrument, form, clashes=meanwhile.clashes,
            status=meanwhile.status,
        )  # fmt: skip
    address = reverse("measuring:targets", args=[found.pk])
    return redirect(f"{address}?bewaard={changed}")


def _aims(instrument: Instrument) -> Iterator[Aim]:
    """Every theme, each before its questions."""
    ends = ends_of(instrument)
    for theme in instrument.groups:
        items = items_of(instrument, theme.code)
        if items:
            yield Aim(theme.code, _("thema %s") % theme.name, *ends[theme.code])
        for item in items:
            yield Aim(item.code, f"‘{item.short}’", *ends[item.code])


def _page(
    request: HttpRequest,
    found: Round,
    instrument: Instrument,
    form: TargetsForm,
    *,
    clashes: Mapping[str, SetTarget | None] | None = None,
    status: int = 200,
) -> HttpResponse:
    laying = _Laying(request, found, instrument, form, clashes or {})
    context: dict[str, Any] = {
        "round": found,
        "instrument": instrument,
        "form": form,
        "themes": list(laying.themes()),
        "has_targets": bool(laying.current),
        "has_clashes": bool(clashes),
        "asks_wanted": is_gap(instrument),
        "is_revealed": found.revealed_at is not None,
        "may_set": may(request.user, Right.MANAGE, found.organisation),
        "ends": _shared_ends(form.aims),
        "notice": _notice(request),
    }
    return render(request, "measuring/session/targets.html", context, status=status)


class _Laying:
    """Lays fields, figures and clashes side by side."""

    def __init__(
        self,
        request: HttpRequest,
        found: Round,
        instrument: Instrument,
        form: TargetsForm,
        clashes: Mapping[str, SetTarget | None],
    ) -> None:
        self.current = targets_of(request.user, found)
        self._instrument = instrument
        self._form = form
        self._clashes = clashes
        talk = talk_about(request, found)
        self._stands = dict(_stands(talk.presented.themes)) if talk else {}

    def themes(self) -> Iterator[TargetTheme]:
        for theme in self._instrument.groups:
            items = items_of(self._instrument, theme.code)
            if items:
                yield TargetTheme(
                    self._row(theme.code, theme.name),
                    tuple(self._row(item.code, item.text) for item in items),
                )

    def _row(self, code: str, title: str) -> TargetRow:
        value, by = self._form.pair(code)
        clash = _told(self._clashes[code]) if code in self._clashes else ""
        stand = self._stands.get(code, Stand())
        return TargetRow(code, title, stand, self.current.get(code), value, by, clash)


def _stands(themes: tuple[PresentedTheme, ...]) -> Iterator[tuple[str, Stand]]:
    for theme in themes:
        yield theme.code, _stand_of_theme(theme)
        for item in theme.items:
            yield item.code, _stand_of_item(item)


def _stand_of_theme(theme: PresentedTheme) -> Stand:
    if theme.score.mean is None:
        return Stand()
    wanted = theme.wanted.mean if theme.wanted else None
    return Stand(
        now=decimal(theme.score.mean),
        wanted="" if wanted is None else decimal(wanted),
        note=fragile_note(theme.score),
    )


def _stand_of_item(item: PresentedItem) -> Stand:
    now = item.counts.mean if item.counts else None
    wanted = item.wanted.mean if item.wanted else None
    return Stand(
        now="" if now is None else decimal(now),
        wanted="" if wanted is None else decimal(wanted),
        agreed=str(item.agreed.score) if item.agreed else "",
    )


def _shared_ends(aims: tuple[Aim, ...]) -> tuple[int, int] | None:
    """The ends of the scale, when there is one scale for all."""
    found = {(aim.low, aim.high) for aim in aims}
    return found.pop() if len(found) == 1 else None


def _told(target: SetTarget | None) -> str:
    if target is None:
        return _("Iemand anders haalde deze streefscore intussen weg.")
    return _("Iemand anders koos intussen %(value)s, uiterlijk %(day)s.") % {
        "value": decimal(target.value),
        "day": long_date(target.by),
    }


def _notice(request: HttpRequest) -> str:
    number = request.GET.get("bewaard", "")
    if request.method == "POST" or not number:
        return ""
    if number == "0":
        return _("Er is niets veranderd.")
    return _("De streefscores zijn bewaard.")
