# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Name many categories or ledgers of the files at once, as the CPV calls them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from http import HTTPStatus
from itertools import accumulate
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.queries.vocabularies import vocabulary
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.categories.bulk import convert
from inkoopkoers.spending.actions.categories.deciding import BadRule
from inkoopkoers.spending.answering.names import significant
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.line_filter import LineFilter, extra_of
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.converting import LIST, ConvertForm, key_of
from inkoopkoers.spending.queries.categories.board import tagged_sums, with_words
from inkoopkoers.spending.queries.categories.converting import (
    GOAL,
    PAGE_SIZE,
    better_level,
    needed_for,
    own_groups,
)
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.answers.ways import address_of
from inkoopkoers.spending.views.categories.shown import notice_of, shown_guess
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.suppliers.shown import (
    counted_lines,
    page_number,
    pages,
)
from inkoopkoers.spending.wording.categories import LEVELS
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.web.dutch import number

_LEVELS = (Level.GIVEN, Level.LEDGER)
_HUNDRED = 100


@require_http_methods(["GET", "HEAD", "POST"])
def convert_categories(request: HttpRequest, organisation: int) -> HttpResponse:
    """What the files call it, largest first; one press keeps all that was filled in."""
    found = changeable_or_403(request, organisation)
    level = _level(request, found)
    groups = own_groups(found, level)
    if request.method != "POST":
        return _page(request, found, level, groups)
    there = {key_of(one): one for one in groups}
    asked = {
        at: with_words(there[key])
        for at in range(PAGE_SIZE)
        if (key := request.POST.get(f"groep-{at}", "")) in there
    }
    if not asked:  # a colleague was first, or back from signing in
        return redirect(_here(found, level))
    form = ConvertForm(asked, request.POST)
    if form.is_valid():
        try:
            decision = convert(found, form.drafts, by=member(request))
        except BadRule as error:
            form.add_error(None, str(error))
        else:
            return redirect(_here(found, level, besluit=str(decision.number)))
    return _page(request, found, level, groups, form)


def _level(request: HttpRequest, organisation: Organisation) -> Level:
    asked = (request.POST if request.method == "POST" else request.GET).get("per", "")
    wanted = next((one for one in _LEVELS if one.value == asked), None)
    return wanted or better_level(organisation)


def _here(organisation: Organisation, level: Level, **more: str) -> str:
    address = reverse("spending:convert_categories", args=[organisation.pk])
    return f"{address}?{urlencode({'per': level.value, **more})}"


def _page(
    request: HttpRequest,
    organisation: Organisation,
    level: Level,
    groups: Sequence[Group],
    form: ConvertForm | None = None,
) -> HttpResponse:
    page = pages(len(groups), PAGE_SIZE, page_number(request))
    first = (page.number - 1) * PAGE_SIZE
    if form is None:
        some = map(with_words, groups[first : first + PAGE_SIZE])
        form = ConvertForm(dict(enumerate(some)))
    sums = tagged_sums(organisation)
    tagged = sums.amount - sums.untagged_amount
    context = {
        "page_title": _("Zet je eigen indeling om"),
        "form": form,
        "notice": notice_of(request, organisation),
        "level": level.value,
        "levels": [
            (_here(organisation, one), LEVELS[one], one is level) for one in _LEVELS
        ],
        "sentence": _sentence(groups, tagged, sums.amount),
        "rows": list(_rows(organisation, form, groups, tagged, sums.amount)),
        "list_id": LIST,
        "names": [
            (_("Geen inkoop"), _("belasting, subsidie, uitkering, salaris")),
            *(
                (f"{significant(one.code)} {one.name}", one.words)
                for one in vocabulary().cpv.codes
            ),
        ],
        "has_lines": sums.lines > 0,
        "page": page,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    template = "spending/categories/convert.html"
    return spend_page(
        request, organisation, "categories", template, context, status=status
    )


def _sentence(groups: Sequence[Group], tagged: Decimal, whole: Decimal) -> str:
    """How few are enough; "" when that cannot be said."""
    goal = int(GOAL * _HUNDRED)
    if whole <= 0 or tagged >= whole * GOAL:
        return ""
    enough = needed_for(groups, tagged, whole)
    if enough is None:
        return ""
    text = ngettext(
        "De bovenste is genoeg: dan weten we van %(goal)s %% van het geld wat het is.",
        "De bovenste %(count)s zijn genoeg: dan weten we van %(goal)s %% van het geld "
        "wat het is.",
        enough,
    )
    return text % {"count": number(Decimal(enough)), "goal": goal}


def _rows(
    organisation: Organisation,
    form: ConvertForm,
    groups: Sequence[Group],
    tagged: Decimal,
    whole: Decimal,
) -> Iterator[dict[str, Any]]:
    currency = terms_of(organisation).currency
    sums = accumulate((one.amount for one in groups), initial=tagged)
    next(sums)
    reached = {key_of(one): so_far for one, so_far in zip(groups, sums, strict=True)}
    for one in form.asked:
        yield {
            "at": one.at,
            "key": one.key,
            "pick": one.pick,
            "take": one.take,
            "guess": shown_guess(one.group.guess) if one.group.guess else None,
            "examples": one.group.examples,
            "lines": counted_lines(one.group.lines),
            "lines_href": _lines_href(organisation, one.group),
            "amount": whole_money(one.group.amount, currency),
            "reached": _percent(reached[one.key], whole),
        }


def _percent(part: Decimal, whole: Decimal) -> str:
    if whole <= 0:
        return ""
    return f"{int(min(max(part / whole, Decimal(0)), Decimal(1)) * _HUNDRED)}\u00a0%"


def _lines_href(organisation: Organisation, group: Group) -> str:
    """The lines of a ledger or of a category of the files, for as far as not tagged.

    Of names that differ in capitals those of the largest.
    """
    by_ledger = group.level is Level.LEDGER
    wanted = (
        LineFilter(ledger=group.ledger) if by_ledger else LineFilter(given=group.given)
    )
    extra = extra_of(wanted)
    return address_of(organisation, "", Selection(category="-"), extra)
