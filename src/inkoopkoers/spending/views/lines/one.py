# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One line: its facts, where it came from, how it was judged, what it counts in."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.spending.answering.names import category_name, supplier_name
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.line_filter import LineFilter, extra_of
from inkoopkoers.spending.domain.periods import dates_of_month
from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.forms.selection import query_of
from inkoopkoers.spending.queries.asking import asker_for
from inkoopkoers.spending.queries.imports import imports_for
from inkoopkoers.spending.queries.line_story import story_of
from inkoopkoers.spending.queries.lines import line_of
from inkoopkoers.spending.questions.whole_lines import WholeLine
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page
from inkoopkoers.spending.wording.cents import told_cents
from inkoopkoers.spending.wording.one_line import counts_in, facts_of, place_of
from inkoopkoers.web.errors import Explained

_LARGEST = 2**63 - 1


@require_safe
def line(
    request: HttpRequest, organisation: int, batch: int, line: int
) -> HttpResponse:
    """All that is known of a line of an import that counts."""
    found = organisation_or_404(request, organisation)
    rows = imports_for(member(request), found).filter(state=ImportState.PUBLISHED)
    came_in = rows.filter(pk=batch).first()
    asker = asker_for(found)
    one = line_of(asker, batch, line) if came_in and line <= _LARGEST else None
    if came_in is None or one is None:
        raise Http404(Explained(_gone()))
    terms = asker.terms
    story = story_of(asker, came_in, one)
    aside = one.is_internal or one.category == NO_PURCHASE
    supplier = Selection(supplier=one.supplier, include_internal=aside)
    whole = _in_month(supplier, one) if story.invoice.is_monthly else supplier
    same = LineFilter(invoice=one.invoice or "")
    context = {
        "page_title": _("Eén regel"),
        "line": one,
        "story": story,
        "name": supplier_name(one.name or one.supplier_name or ""),
        "category": category_name(one.category) if one.category else "",
        "given_category": one.category_code or one.category_name or "",
        "amount": told_cents(one.amount, terms.currency),
        "invoice_amount": told_cents(story.invoice.amount, terms.currency),
        "facts": facts_of(one, terms.currency),
        "place": place_of(one),
        "counted": counts_in(one, story.invoice.amount, terms),
        "supplier_query": query_of(supplier),
        "invoice_query": query_of(whole, extra_of(same)),
        "batch_query": query_of(
            Selection(include_internal=True), extra_of(LineFilter(batch=batch))
        ),
        "import_href": _address("import", found.pk, batch),
    }
    return spend_page(request, found, "answers", "spending/lines/line.html", context)


def _in_month(selection: Selection, line: WholeLine) -> Selection:
    """Of a number that lasts, each month is an invoice."""
    first, last = dates_of_month(line.booked_on.year, line.booked_on.month)
    return replace(selection, first=first, last=last)


def _address(name: str, *given: int) -> str:
    try:
        return reverse(f"spending:{name}", args=given)
    except NoReverseMatch:
        return ""


def _gone() -> str:
    return _(
        "Deze regel is er niet, of het bestand waar hij in stond telt niet meer mee."
    )
