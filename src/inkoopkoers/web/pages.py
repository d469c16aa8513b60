# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages about the product itself, and the addresses that machines expect."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error as DatabaseTrouble
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.web.reader_cache import for_every_reader

# RFC 9116 advises less than a year; the date is renewed with every answer.
SECURITY_TXT_DAYS = 180


@login_not_required
@require_safe
@for_every_reader
def about(request: HttpRequest) -> HttpResponse:
    """What this is, who made it, and where the ideas come from."""
    return render(request, "web/about.html")


@login_not_required
@require_safe
@for_every_reader
def privacy(request: HttpRequest) -> HttpResponse:
    """What we keep of whom, and how long."""
    return render(request, "web/privacy.html")


@login_not_required
@require_safe
@for_every_reader
def accessibility(request: HttpRequest) -> HttpResponse:
    """How accessible this is, and where to report a barrier."""
    contact = "" if settings.CONTACT == settings.NO_CONTACT else settings.CONTACT
    context = {"contact": contact, "contact_label": contact.removeprefix("mailto:")}
    return render(request, "web/accessibility.html", context)


@login_not_required
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a leak, after RFC 9116."""
    expires = timezone.now() + timedelta(days=SECURITY_TXT_DAYS)
    lines = [
        f"Contact: {settings.CONTACT}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.ORIGIN}/.well-known/security.txt",
    ]
    return HttpResponse(
        "\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"
    )


@login_not_required
@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Search engines may read everything but what changes with every answer."""
    closed = (
        "/account/", "/acties/", "/organisatie/", "/uitnodiging/", "/meedoen/",
        "/metingen/rondes/", "/metingen/*/uitkomst/", "/redactie/", "/trajecten/",
        "/wegwijzer/*-",
    )  # fmt: skip
    # The one page there that needs no account.
    lines = ["User-agent: *", "Allow: /trajecten/drempel/"]
    lines += [f"Disallow: {path}" for path in closed]
    return HttpResponse(
        "\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"
    )


@login_not_required
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers ask for it by this name; the real one is an SVG."""
    return redirect(static("web/favicon.svg"))


@login_not_required
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers too; 503 when it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseTrouble:
        return JsonResponse({"status": "no database"}, status=503)
    return JsonResponse({"status": "ok"})
