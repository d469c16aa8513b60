# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The buttons of an import: stop, again, count, undo, put back, throw away."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.claiming import ask_to_stop
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.withdrawing import (
    OPEN,
    purge,
    put_back,
    read_again,
    read_instead,
    try_again,
    withdraw,
)
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.forms.imports.overlap import OverlapChoice
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imports import imports_for
from inkoopkoers.spending.views.imports.doors import (
    changeable_import,
    changed_words,
    erasable_import,
    is_as_seen,
    to_files_without,
    to_import,
    to_saved_import,
)
from inkoopkoers.spending.views.imports.file import file_page
from inkoopkoers.spending.views.imports.overlap import chosen_of
from inkoopkoers.web.errors import DomainError

Door = Callable[[HttpRequest, int, int], tuple[Organisation, SpendImport]]
Work = Callable[[HttpRequest, Organisation, SpendImport], HttpResponse]
View = Callable[[HttpRequest, int, int], HttpResponse]


def button(
    door: Door = changeable_import, *, checks_edition: bool = True
) -> Callable[[Work], View]:
    """A view that only a button leads to; what cannot be done is said on the page."""

    def made(work: Work) -> View:
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(work)
        def view(request: HttpRequest, organisation: int, pk: int) -> HttpResponse:
            found, row = door(request, organisation, pk)
            if request.method != "POST":  # back from signing in
                return to_import(row)
            if checks_edition and not is_as_seen(request, row):
                return _problem(request, found, row, changed_words())
            try:
                return work(request, found, row)
            except DomainError as error:
                row.refresh_from_db()
                return _problem(request, found, row, str(error))

        return view

    return made


# Its edition may change while someone looks for the button.
@button(checks_edition=False)
def import_stop(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Stop reading; the file stays, so that one can begin again."""
    ask_to_stop(row)
    return to_import(row)


@button()
def import_again(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Begin again with the same file."""
    try_again(row)
    return to_import(row)


@button()
def import_count(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Let it count."""
    done = publish(organisation, [row.pk], by=member(request))
    row.refresh_from_db()
    if why := done.held.get(row.pk):
        return _problem(request, organisation, row, why)
    if row.pk in done.again:
        words = _(
            "Sinds we dit bestand lazen, veranderde er iets aan wat al meetelt. We lezen "
            "het daarom opnieuw. Kijk daarna nog een keer."
        )
        return _problem(request, organisation, row, words)
    return to_saved_import(row)


@button()
def import_overlap(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Read it again with another choice about lines that count already."""
    try:
        choice = OverlapChoice(request.POST.get("dubbel", ""))
    except ValueError:
        return _problem(
            request,
            organisation,
            row,
            _("Kies wat we doen met regels die al meetellen."),
            HTTPStatus.UNPROCESSABLE_ENTITY,
        )
    if choice is not chosen_of(row):
        _choose(request, organisation, row, choice)
    return to_import(row)


@button()
def import_withdraw(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Undo: its lines do not count any more."""
    withdraw(row, by=member(request))
    return to_saved_import(row)


@button()
def import_put_back(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Undo the undoing."""
    put_back(row, by=member(request))
    return to_saved_import(row)


@button()
def import_discard(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Throw away a file that never counted; its sender still has it."""
    if row.state not in OPEN:
        return _problem(request, organisation, row, changed_words())
    purge(row, by=member(request))
    return to_files_without(organisation)


@button(erasable_import)
def import_erase(
    request: HttpRequest, organisation: Organisation, row: SpendImport
) -> HttpResponse:
    """Delete a withdrawn file for good."""
    if row.state != ImportState.WITHDRAWN:
        return _problem(request, organisation, row, changed_words())
    purge(row, by=member(request))
    return to_files_without(organisation)


def _choose(
    request: HttpRequest,
    organisation: Organisation,
    row: SpendImport,
    choice: OverlapChoice,
) -> None:
    if choice is OverlapChoice.REPLACE:
        earlier = [int(pk) for pk in (row.overlap or {}).get("earlier", {})]
        own = imports_for(request.user, organisation)
        olds = own.filter(pk__in=earlier, state=ImportState.PUBLISHED)
        read_instead(row, list(olds))
        return
    skip = choice is OverlapChoice.SKIP
    read_again(row, skip_seen=skip, overlap={"replaces": []})


def _problem(
    request: HttpRequest,
    organisation: Organisation,
    row: SpendImport,
    words: str,
    status: int = HTTPStatus.CONFLICT,
) -> HttpResponse:
    return file_page(request, organisation, row, problem=words, status=status)
