# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scales of a model: make one, change its steps and meanings, take it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import criteria as actions
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign, Scale
from inkoopkoers.awarding.domain.editing import UnknownPart, own_scale_of
from inkoopkoers.awarding.forms.scales import ScaleForm, scale_values
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.views.changing import FormPage, form_page
from inkoopkoers.awarding.views.criteria import criteria_page
from inkoopkoers.awarding.views.doors import changeable_or_403
from inkoopkoers.organisations.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def scale_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a scale of one's own."""
    award = changeable_or_403(request, pk)

    def save(form: ScaleForm) -> None:
        actions.add_scale(award, form.scale, by=member(request))

    def keep(_design: AwardDesign) -> Mapping[str, Any]:
        return {}

    def make(*args: Any, design: AwardDesign, **kwargs: Any) -> ScaleForm:
        return ScaleForm(*args, **kwargs)

    return form_page(request, _page(award, _("Eigen schaal"), make, keep, save))


@require_http_methods(["GET", "HEAD", "POST"])
def scale_change(request: HttpRequest, pk: int, scale: str) -> HttpResponse:
    """Change its steps, their parts or what they mean."""
    award = changeable_or_403(request, pk)
    _known_or_404(award, scale)

    def keep(design: AwardDesign) -> Mapping[str, Any]:
        return scale_values(own_scale_of(design, scale))

    def save(form: ScaleForm) -> None:
        actions.change_scale(
            award, form.scale, by=member(request), edition=form.made_from
        )

    def make(*args: Any, design: AwardDesign, **kwargs: Any) -> ScaleForm:
        kept = next((one for one in design.scales if one.code == scale), None)
        return ScaleForm(*args, kept=kept or Scale(scale, "", ()), **kwargs)

    return form_page(request, _page(award, _("Verander deze schaal"), make, keep, save))


def _page(award: AwardModel, title: str, make: Any, keep: Any, save: Any) -> FormPage:
    return FormPage(
        award=award,
        tab="criteria",
        title=title,
        make=make,
        keep=keep,
        save=save,
        back=reverse("awarding:criteria", args=[award.pk]),
        template="awarding/scale.html",
    )


def _known_or_404(award: AwardModel, code: str) -> Scale:
    try:
        return own_scale_of(design_of(award.design), code)
    except UnknownPart:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def scale_remove(request: HttpRequest, pk: int, scale: str) -> HttpResponse:
    """Take it out when no criterion uses it; it can be put back."""
    award = changeable_or_403(request, pk)
    _known_or_404(award, scale)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:criteria", award.pk)
    try:
        number = actions.take_out_scale(award, scale, by=member(request))
    except actions.StillUsed as refused:
        return criteria_page(request, award, refusal=str(refused), status=409)
    except UnknownPart:
        raise Http404 from None
    return redirect(f"{reverse('awarding:criteria', args=[pk])}?weg={number}")
