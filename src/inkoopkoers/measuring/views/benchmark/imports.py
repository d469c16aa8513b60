# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""For editors: take in summaries of other installations, and whom to trust."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.actions import benchmark as actions
from inkoopkoers.measuring.forms.benchmark import ImportForm, TrustForm
from inkoopkoers.measuring.models import TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import (
    imported,
    imported_per_installation,
    installations,
)
from inkoopkoers.measuring.signing import (
    UnknownSender,
    fingerprint_of,
    public_key,
)
from inkoopkoers.measuring.taking_in import read_signed, take_in_signed
from inkoopkoers.measuring.views.benchmark.parts import in_groups, kind_name
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError

PER_PAGE = 50
IMPORTS = "measuring:benchmark_imports"
# Enough to see which key it is, too little to copy it from here.
BEGINS_WITH = 8


def _editor(request: HttpRequest) -> User:
    user = member(request)
    if not user.is_editor:
        raise PermissionDenied
    return user


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_imports(request: HttpRequest) -> HttpResponse:
    """Paste a signed summary; who is not known yet, is to be trusted first."""
    user = _editor(request)
    if request.method != "POST":
        return _page(request, ImportForm())
    form = ImportForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    signed = form.cleaned_data["signed"].encode()
    try:
        taken = take_in_signed(signed, by=user, now=timezone.now())
    except UnknownSender as unknown:
        trust = TrustForm(
            fingerprint=unknown.fingerprint, initial={"signed": signed.decode()}
        )
        return _trust_page(request, trust, unknown)
    except DomainError as error:
        form.add_error("signed", str(error))
        return _page(request, form, status=error.status)
    return _told(taken)


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_trust(request: HttpRequest) -> HttpResponse:
    """Trust who signed this, when the fingerprint is the one they told."""
    user = _editor(request)
    if request.method != "POST":  # back from signing in
        return redirect(IMPORTS)
    pasted = ImportForm(request.POST)
    if not pasted.is_valid():
        return _page(request, pasted, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    signed = pasted.cleaned_data["signed"].encode()
    try:
        read_signed(signed)
    except UnknownSender as unknown:
        return _trusted(request, user, signed, unknown)
    except DomainError as error:
        pasted.add_error("signed", str(error))
        return _page(request, pasted, status=error.status)
    return _told(take_in_signed(signed, by=user, now=timezone.now()))


def _trusted(
    request: HttpRequest, user: User, signed: bytes, unknown: UnknownSender
) -> HttpResponse:
    form = TrustForm(request.POST, fingerprint=unknown.fingerprint)
    if not form.is_valid():
        return _trust_page(request, form, unknown)
    try:
        taken = take_in_signed(
            signed,
            by=user,
            now=timezone.now(),
            trust_as=form.cleaned_data["name"],
        )
    except DomainError as error:
        pasted = ImportForm(request.POST)
        pasted.is_valid()
        pasted.add_error("signed", str(error))
        return _page(request, pasted, status=error.status)
    return _told(taken)


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_distrust(request: HttpRequest, pk: int) -> HttpResponse:
    """Take nothing more of an installation, and take out what came from it."""
    user = _editor(request)
    found = get_object_or_404(TrustedInstallation, pk=pk)
    if request.method != "POST":
        context = {
            "installation": found,
            "number": imported_per_installation().get(found.fingerprint, 0),
        }
        return render(request, "measuring/benchmark/distrust.html", context)
    actions.distrust(found, by=user)
    return redirect(f"{reverse(IMPORTS)}?klaar=weg")


@require_http_methods(["GET", "HEAD", "POST"])
def benchmark_remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one summary out, because its organisation asks for it."""
    user = _editor(request)
    found = get_object_or_404(imported(), pk=pk)
    if request.method == "POST":  # otherwise back from signing in
        actions.remove_imported(found, by=user)
        return redirect(f"{reverse(IMPORTS)}?klaar=eruit")
    return redirect(IMPORTS)


def _told(taken: actions.Taken) -> HttpResponse:
    return redirect(f"{reverse(IMPORTS)}?klaar={taken.value}")


def _notice(request: HttpRequest) -> str:
    told = {
        actions.Taken.NEW.value: _("De samenvatting is ingelezen."),
        actions.Taken.REPLACED.value: _(
            "De samenvatting is ingelezen, in plaats van de vorige."
        ),
        actions.Taken.SAME.value: _("Deze samenvatting was er al."),
        "weg": _("De installatie is weg, met alles wat ervan kwam."),
        "eruit": _("De samenvatting is weg."),
    }
    return told.get(request.GET.get("klaar", ""), "")


def _page(request: HttpRequest, form: ImportForm, *, status: int = 200) -> HttpResponse:
    names = {one.fingerprint: one.name for one in installations()}
    page = Paginator(imported(), PER_PAGE).get_page(request.GET.get("pagina"))
    numbers = imported_per_installation()
    context: dict[str, Any] = {
        "form": form,
        "notice": _notice(request) if request.method != "POST" else "",
        "fingerprint": in_groups(fingerprint_of(public_key())),
        "installations": [
            (one, in_groups(one.fingerprint), numbers.get(one.fingerprint, 0))
            for one in installations()
        ],
        "page": page,
        "rows": [
            (row, names.get(row.origin, "–"), kind_name(row.kind)) for row in page
        ],
    }
    return render(request, "measuring/benchmark/imports.html", context, status=status)


def _trust_page(
    request: HttpRequest, form: TrustForm, unknown: UnknownSender
) -> HttpResponse:
    begins = in_groups(unknown.fingerprint[:BEGINS_WITH])
    context = {"form": form, "begins_with": begins}
    return render(
        request,
        "measuring/benchmark/trust.html",
        context,
        status=HTTPStatus.UNPROCESSABLE_ENTITY,
    )
