# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board: what has no category, largest first, with what it may be."""

from __future__ import annotations

from decimal import Decimal
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.forms.categories import BoardForm
from inkoopkoers.spending.queries.categories.board import PAGE_SIZE, Board, board
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.views.categories.shown import notice_of, shown_group
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.views.suppliers.shown import page_number, pages
from inkoopkoers.spending.wording.categories import LEVELS
from inkoopkoers.spending.wording.cells import whole_money
from inkoopkoers.web.dutch import decimal

_HUNDRED = 100


@require_safe
def categories(request: HttpRequest, organisation: int) -> HttpResponse:
    """Where one decision tags most."""
    found = organisation_or_404(request, organisation)
    form = BoardForm(request.GET)
    words = form.asked("q")
    there = board(found, form.level, search=words, page=page_number(request))
    currency = terms_of(found).currency
    share = _share(there)
    context = {
        "form": form,
        "notice": notice_of(request, found),
        "there": there,
        "words": words,
        "share": share,
        "sentence": _sentence(there, share, currency),
        "levels": [
            (urlencode({"per": one.value}), LEVELS[one], one is there.level)
            for one in Level
            if one is not Level.EXACT
        ],
        "groups": [shown_group(found, one, currency) for one in there.groups],
        "page": pages(there.found, PAGE_SIZE, there.page),
    }
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    template = "spending/categories/board.html"
    return spend_page(request, found, "categories", template, context, status=status)


def _share(there: Board) -> int:
    """The part of the euros that has a category or is no purchase, in whole percents, never too high."""
    if there.amount <= 0:
        return int((there.tagged_share or Decimal(0)) * _HUNDRED)
    part = 1 - there.untagged_amount / there.amount
    return int(min(max(part, Decimal(0)), Decimal(1)) * _HUNDRED)


def _sentence(there: Board, share: int, currency: str) -> str:
    if not there.untagged_lines:
        return _("Alle uitgaven hebben een categorie.")
    values = {
        "share": f"{decimal(share, 0)}\u00a0%",
        "amount": whole_money(there.untagged_amount, currency),
    }
    text = _("Van %(share)s van het geld weten we wat het is. Van %(amount)s nog niet.")
    return text % values
