# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take an award model off the list, put it back, copy it, or rename it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import models as actions
from inkoopkoers.awarding.actions.formula import describe
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.forms.starting import AboutForm
from inkoopkoers.awarding.queries.doors import removed_awards_for
from inkoopkoers.awarding.views.changing import FormPage, form_page
from inkoopkoers.awarding.views.doors import award_or_404, changeable_or_403, to_tab
from inkoopkoers.organisations.asking import member


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it away; the list then offers to put it back."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:model", found.pk)
    actions.remove_award(found, by=member(request))
    return redirect(f"{reverse('awarding:list')}?weg={found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back; what was not taken away is simply shown."""
    row = removed_awards_for(request.user).filter(pk=pk).first()
    if row is None:
        return redirect("awarding:model", award_or_404(request, pk).pk)
    if request.method != "POST":  # back from signing in
        return redirect(f"{reverse('awarding:list')}?weg={row.pk}")
    actions.restore_award(row, by=member(request))
    return to_tab(row, "model")


@require_http_methods(["GET", "HEAD", "POST"])
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the same design once more and open it."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:model", found.pk)
    made = actions.copy_award(found, by=member(request))
    return to_tab(made, "model")


@require_http_methods(["GET", "HEAD", "POST"])
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """Its name, a note, and the price that is expected."""
    award = changeable_or_403(request, pk)

    def keep(_design: AwardDesign) -> dict[str, Any]:
        names = ("title", "note", "estimate_eur")
        return {name: getattr(award, name) for name in names}

    def save(form: AboutForm) -> None:
        data = form.cleaned_data
        describe(
            award,
            title=data["title"],
            note=data["note"],
            estimate_eur=data["estimate_eur"],
            by=member(request),
            edition=form.made_from,
        )

    page = FormPage(
        award=award,
        tab="model",
        title=_("Naam, toelichting en geschatte prijs"),
        make=_make,
        keep=keep,
        save=save,
        back=reverse("awarding:model", args=[award.pk]),
        is_of_design=False,
    )
    return form_page(request, page)


def _make(*args: Any, design: AwardDesign, **kwargs: Any) -> AboutForm:
    return AboutForm(*args, **kwargs)
