# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One criterion or group: add, change, move, take out and put back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import criteria as actions
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Measured
from inkoopkoers.awarding.domain.editing import (
    UnknownPart,
    criterion_of,
    is_a_group,
)
from inkoopkoers.awarding.forms.criteria import (
    CriterionForm,
    GroupForm,
    criterion_values,
)
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.views.changing import FormPage, form_page
from inkoopkoers.awarding.views.doors import changeable_or_403
from inkoopkoers.organisations.asking import member

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

GROUP = "groep"
WAYS = {"omhoog": True, "omlaag": False}
KINDS: dict[str, StrPromise] = {
    Measured.SCALE.value: gettext_lazy("Beoordelaars geven een score"),
    Measured.LADDER.value: gettext_lazy("Een niveau op de prestatieladder"),
    Measured.MKI.value: gettext_lazy("De MKI die iemand belooft"),
}
WHAT: dict[str, StrPromise] = {
    Measured.SCALE.value: gettext_lazy(
        "Beoordelaars lezen wat iemand aanbiedt en geven een score op een schaal."
    ),
    Measured.LADDER.value: gettext_lazy(
        "Een certificaat zoals de CO2-Prestatieladder geeft korting op de prijs waarmee "
        "je vergelijkt. Hoeveel per niveau, kies je bij de formule."
    ),
    Measured.MKI.value: gettext_lazy(
        "De milieukosten in euro die iemand belooft. Lager is beter; daartussen loopt het "
        "recht."
    ),
}


@dataclass(frozen=True)
class KindLink:
    """Another way to measure; the form then asks other things."""

    label: StrPromise
    href: str
    is_here: bool


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a criterion, or a group when asked for."""
    award = changeable_or_403(request, pk)
    kind = _kind(request, Measured.SCALE.value)

    def save(form: GroupForm) -> None:
        actions.add_criterion(award, form.criterion, by=member(request))

    def keep(design: AwardDesign) -> Mapping[str, Any]:
        parent = request.GET.get("onder", "")
        return {"parent": parent}

    title = _("Nieuwe groep") if kind == GROUP else _("Nieuw criterium")
    return form_page(request, _page(award, kind, title, (keep, save)))


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_change(request: HttpRequest, pk: int, criterion: str) -> HttpResponse:
    """Change it; how it is measured can change too."""
    award = changeable_or_403(request, pk)
    design = design_of(award.design)
    one = _known_or_404(design, criterion)
    own = GROUP if is_a_group(design, one) else one.measured.value
    has_leaves = any(other.parent == criterion for other in design.criteria)
    kind = GROUP if has_leaves else _kind(request, own)

    def keep(design: AwardDesign) -> Mapping[str, Any]:
        return criterion_values(criterion_of(design, criterion))

    def save(form: GroupForm) -> None:
        changed = form.criterion
        actions.change_criterion(
            award, changed, by=member(request), edition=form.made_from
        )

    title = _("Verander deze groep") if kind == GROUP else _("Verander dit criterium")
    page = _page(award, kind, title, (keep, save), kept=one)
    return form_page(request, page)


def _page(
    award: AwardModel,
    kind: str,
    title: str,
    keep_and_save: tuple[Any, Any],
    kept: Criterion | None = None,
) -> FormPage:
    keep, save = keep_and_save
    make: Any = partial(GroupForm, kept=kept)
    if kind != GROUP:
        make = partial(CriterionForm, measured=Measured(kind), kept=kept)
    return FormPage(
        award=award,
        tab="criteria",
        title=title,
        make=make,
        keep=keep,
        save=save,
        back=reverse("awarding:criteria", args=[award.pk]),
        template="awarding/criterion.html",
        context={"kinds": _kinds(kind), "what": WHAT.get(kind, "")},
    )


def _kinds(kind: str) -> list[KindLink]:
    if kind == GROUP:
        return []
    return [
        KindLink(label, f"?meten={code}", code == kind) for code, label in KINDS.items()
    ]


def _kind(request: HttpRequest, otherwise: str) -> str:
    """What the address asks for; something unknown counts for nothing."""
    asked = request.GET.get("meten", "")
    return asked if asked in KINDS or asked == GROUP else otherwise


def _known_or_404(design: AwardDesign, code: str) -> Criterion:
    try:
        return criterion_of(design, code)
    except UnknownPart:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_move(request: HttpRequest, pk: int, criterion: str) -> HttpResponse:
    """One place up or down within its group."""
    award = changeable_or_403(request, pk)
    _known_or_404(design_of(award.design), criterion)
    way = request.POST.get("richting", "")
    if request.method == "POST" and way in WAYS:
        try:
            actions.move_criterion(award, criterion, up=WAYS[way], by=member(request))
        except UnknownPart:
            raise Http404 from None
    return redirect(f"{reverse('awarding:criteria', args=[pk])}#{criterion}")


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_remove(request: HttpRequest, pk: int, criterion: str) -> HttpResponse:
    """Take it out with all below it; the page then offers to put it back."""
    award = changeable_or_403(request, pk)
    _known_or_404(design_of(award.design), criterion)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:criteria", award.pk)
    try:
        number = actions.take_out(award, criterion, by=member(request))
    except UnknownPart:
        raise Http404 from None
    return redirect(f"{reverse('awarding:criteria', args=[pk])}?weg={number}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore_part(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Put a criterion or scale back where it stood."""
    award = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:criteria", award.pk)
    try:
        actions.restore_part(award, number, by=member(request))
    except UnknownPart:
        raise Http404 from None
    return redirect(f"{reverse('awarding:criteria', args=[pk])}?bewaard=ja")
