# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What someone's own answers say, on the screen and on paper; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.knowledge.domain.documents import Tip
from inkoopkoers.library.queries import tip as shelved_tip
from inkoopkoers.measuring import pictures
from inkoopkoers.measuring.domain.answers import BadAnswer
from inkoopkoers.measuring.domain.moving import carry, moves
from inkoopkoers.measuring.domain.outcome import (
    OwnAnswer,
    OwnOutcome,
    OwnTheme,
    own_outcome,
)
from inkoopkoers.measuring.forms.trying import KeepForm
from inkoopkoers.measuring.queries.trying import (
    JSON,
    NotToTry,
    asked,
    outcome_as,
    outcome_for,
)
from inkoopkoers.measuring.views.trying.versions import (
    address_of,
    version_asked,
    version_query,
)
from inkoopkoers.measuring.wording import fragile_note, own
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.reports.formats import Format
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import MAX_AGE_SECONDS

# The page itself is the HTML.
DOCUMENTS = {fmt.extension: fmt for fmt in Format if fmt is not Format.HTML}


@dataclass(frozen=True)
class AnswerPart:
    """One question with its answer in words, and tips that have a page or not."""

    answer: OwnAnswer
    said: str
    tips: tuple[tuple[Tip, bool], ...]


@dataclass(frozen=True)
class ThemePart:
    """One theme; `numbers` are a name with a figure."""

    theme: OwnTheme
    numbers: tuple[tuple[str, str], ...]
    counted: str
    fragile: str
    answers: tuple[AnswerPart, ...]


def outcome_or_404(code: str, answers: str, version: int | None) -> OwnOutcome:
    """Return the outcome; a 404 that says why when there is none."""
    try:
        return outcome_for(code, answers, version)
    except (BadAnswer, NotToTry) as error:
        raise Http404(Explained(error)) from None


@login_not_required
@require_safe
def try_outcome(request: HttpRequest, code: str, answers: str) -> HttpResponse:
    """The outcome of these answers.

    There are millions: a browser may keep this page, our memory may not.
    """
    found = outcome_or_404(code, answers, version_asked(request))
    response = outcome_page(request, found, KeepForm())
    if not may_be_signed_in(request):
        response["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}"
    patch_vary_headers(response, ["Cookie"])
    return response


def outcome_page(
    request: HttpRequest, found: OwnOutcome, form: KeepForm, status: int = 200
) -> HttpResponse:
    """Show an outcome, with the form to keep it as it was filled in."""
    instrument = found.instrument
    context: dict[str, Any] = {
        "outcome": found,
        "instrument": instrument,
        "form": form,
        "lead": own.own_lead(found),
        "conclusions": own.own_conclusions(found),
        "pictures": pictures.theme_pictures(found.presented),
        "steps": pictures.gap_pictures(found.presented),
        "weakest": [_answer(one) for one in found.weakest],
        "unknown": found.unknown,
        "themes": [_theme(one) for one in found.themes],
        "documents": _documents(found),
        "address": settings.ORIGIN + address_of(instrument, found.answers),
        "change_href": _change(found),
        "newest": _newest(found),
        "version_query": version_query(instrument),
        "may_start": _may_start(request),
        "how_counted": own.how_it_is_counted(),
    }
    return render(request, "measuring/trying/outcome.html", context, status=status)


def _may_start(request: HttpRequest) -> bool:
    if not may_be_signed_in(request) or not request.user.is_authenticated:
        return False
    return organisations_of(request.user, Right.MANAGE).exists()


def _answer(one: OwnAnswer) -> AnswerPart:
    cell = one.shown.cell
    tips = cell.tips if cell else ()
    return AnswerPart(
        answer=one,
        said=own.own_answer(one),
        tips=tuple((tip, shelved_tip(tip.code) is not None) for tip in tips),
    )


def _theme(theme: OwnTheme) -> ThemePart:
    return ThemePart(
        theme=theme,
        numbers=own.own_numbers(theme),
        counted=own.own_counted(theme),
        fragile=fragile_note(theme.shown.score),
        answers=tuple(_answer(one) for one in theme.answers),
    )


def _change(found: OwnOutcome) -> str:
    """The questions with these answers filled in."""
    form = reverse("measuring:try_form", args=[found.instrument.code])
    version = version_query(found.instrument).replace("?", "&")
    return f"{form}?antwoorden={found.answers}{version}"


def _documents(found: OwnOutcome) -> list[dict[str, str]]:
    code, query = found.instrument.code, version_query(found.instrument)
    return [
        {
            "label": name.upper(),
            "href": reverse("measuring:try_document", args=[code, found.answers, name])
            + query,
        }
        for name in ("pdf", "odt", "docx")
    ]


def _newest(found: OwnOutcome) -> dict[str, Any] | None:
    """What there is of the newest version; None when this is it.

    Answers that do not all go along lead to its questions.
    """
    old = found.instrument
    latest = asked(old.code)
    if old.version == latest.version:
        return None
    given = {
        one.shown.code: one.given for one in found.every_answer if one.given is not None
    }
    carried = carry(given, moves(old, latest), latest)
    is_whole = len(carried) == len(given) and not any(
        one.confirm for one in carried.values()
    )
    href = _change(found)
    if is_whole:
        same = own_outcome(latest, {code: one.given for code, one in carried.items()})
        href = address_of(latest, same.answers)
    return {"version": latest.version, "href": href, "is_whole": is_whole}


@login_not_required
@require_safe
def try_document(
    request: HttpRequest, code: str, answers: str, format_name: str
) -> HttpResponse:
    """The outcome on paper: pdf, odt, docx, md, txt or json."""
    found = outcome_or_404(code, answers, version_asked(request))
    today = timezone.localdate()
    address = settings.ORIGIN + address_of(found.instrument, found.answers)
    if format_name == JSON:
        made = outcome_as(found, JSON, today, address)
        return HttpResponse(made, content_type="application/json")
    if format_name not in DOCUMENTS:
        known = ", ".join([*DOCUMENTS, JSON])
        message = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(message % {"known": known}))
    fmt = DOCUMENTS[format_name]
    name = f"uitkomst-{code}-{found.answers}.{format_name}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    made = outcome_as(found, fmt, today, address)
    return HttpResponse(made, content_type=fmt.content_type, headers=headers)
