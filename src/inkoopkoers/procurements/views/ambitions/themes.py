# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look after the themes: from a set, own ones, their order, away and back."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.procurements.actions.ambitions import themes as actions
from inkoopkoers.procurements.forms.ambitions.themes import PresetForm, ThemeForm
from inkoopkoers.procurements.models import AmbitionTheme
from inkoopkoers.procurements.queries.doors import dossiers_for
from inkoopkoers.procurements.views.ambitions.course import theme_words, themes_of
from inkoopkoers.procurements.views.ambitions.doors import (
    organisation_or_404,
    preset_or_404,
    theme_or_404,
)

MAX_DIGITS = 18


def _managed(request: HttpRequest, pk: int) -> Organisation:
    return organisation_or_404(request, pk, Right.MANAGE)


def _to_course(place: Organisation, **told: str) -> HttpResponse:
    address = reverse("procurements:ambition_course", args=[place.pk])
    return redirect(f"{address}?{urlencode(told)}#themas" if told else address)


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_preset(request: HttpRequest, organisation: int, code: str) -> HttpResponse:
    """Put themes of a set on the web; back to the dossier that asked, if one did."""
    place, preset = _managed(request, organisation), preset_or_404(code)
    if request.method != "POST":  # back from signing in
        return _to_course(place)
    form = PresetForm(preset, request.POST)
    if not form.is_valid():
        context = {**themes_of(place), "organisation": place, "form": form}
        context["offered"] = [(preset, preset.themes)]
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        template = "procurements/ambitions/preset.html"
        return render(request, template, context, status=status)
    actions.start_with(place, preset, form.cleaned_data["themes"], by=member(request))
    number = request.POST.get("dossier", "")
    if number.isascii() and number.isdecimal() and len(number) <= MAX_DIGITS:
        dossier = dossiers_for(request.user).filter(pk=int(number)).first()
        if dossier:
            return redirect("procurements:ambitions", dossier.pk)
    return _to_course(place, bewaard="ja")


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_theme_add(request: HttpRequest, organisation: int) -> HttpResponse:
    """Add a theme of one's own."""
    place = _managed(request, organisation)
    if request.method != "POST":
        return _theme_page(request, place, ThemeForm(), None)
    form = ThemeForm(request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _theme_page(request, place, form, None, status=status)
    data = form.cleaned_data
    try:
        actions.add_theme(place, data["name"], data["meaning"], by=member(request))
    except actions.TooManyThemes as error:
        form.add_error(None, str(error))
        return _theme_page(request, place, form, None, status=HTTPStatus.CONFLICT)
    return _to_course(place, bewaard="ja")


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_theme(request: HttpRequest, organisation: int, pk: int) -> HttpResponse:
    """Give a theme other words."""
    place = _managed(request, organisation)
    theme = theme_or_404(request, place, pk)
    if request.method != "POST":
        form = ThemeForm(initial=theme_words(theme))
        return _theme_page(request, place, form, theme)
    form = ThemeForm(request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _theme_page(request, place, form, theme, status=status)
    data = form.cleaned_data
    try:
        actions.change_theme(
            theme, data["name"], data["meaning"], seen=data["seen"], by=member(request)
        )
    except actions.ThemeChangedMeanwhile as error:
        theme.refresh_from_db()
        typed = request.POST.copy()
        typed["seen"] = actions.words_of(theme)
        form = ThemeForm(typed)
        form.add_error(None, str(error))
        status = HTTPStatus.CONFLICT
        return _theme_page(request, place, form, theme, status=status)
    return _to_course(place, bewaard="ja")


def _theme_page(
    request: HttpRequest,
    place: Organisation,
    form: ThemeForm,
    theme: AmbitionTheme | None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The form; after a conflict what the colleague saved stands above it."""
    context = {
        "organisation": place,
        "form": form,
        "theme": theme,
        "is_conflict": theme is not None and status == HTTPStatus.CONFLICT,
        "title": _("Wijzig een thema") if theme else _("Nieuw thema"),
    }
    template = "procurements/ambitions/theme.html"
    return render(request, template, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_theme_move(
    request: HttpRequest, organisation: int, pk: int
) -> HttpResponse:
    """Move a theme one place up or down."""
    place = _managed(request, organisation)
    theme = theme_or_404(request, place, pk)
    if request.method == "POST":  # otherwise back from signing in
        up = request.POST.get("naar") == "boven"
        actions.move_theme(theme, up=up, by=member(request))
    return _to_course(place, beheer="ja")


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_theme_remove(
    request: HttpRequest, organisation: int, pk: int
) -> HttpResponse:
    """Take a theme off the web; the page then offers to put it back."""
    place = _managed(request, organisation)
    theme = theme_or_404(request, place, pk)
    if request.method == "POST":  # otherwise back from signing in
        actions.remove_theme(theme, by=member(request))
    return _to_course(place, beheer="ja")


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_theme_restore(
    request: HttpRequest, organisation: int, pk: int
) -> HttpResponse:
    """Put a theme back on the web."""
    place = _managed(request, organisation)
    theme = theme_or_404(request, place, pk)
    if request.method == "POST":  # otherwise back from signing in
        actions.restore_theme(theme, by=member(request))
    return _to_course(place, beheer="ja")
