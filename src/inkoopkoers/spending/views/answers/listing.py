# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every question that we can answer, with its answer in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.registry import KINDS, TOPICS, Kind
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.asked import asker_in
from inkoopkoers.spending.queries.asking import asked_for, span_of
from inkoopkoers.spending.queries.sentences import sentences_for
from inkoopkoers.spending.views.answers.frame import filters_of
from inkoopkoers.spending.views.answers.ways import address_of
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page

# With more lines the list would make people wait for what they did not ask.
MOST_LINES = 1_000_000


@dataclass(frozen=True)
class Listed:
    """A question with its address; `sentence` is "" where it takes too long."""

    kind: Kind
    href: str
    sentence: str


@require_safe
def answers(request: HttpRequest, organisation: int) -> HttpResponse:
    """The questions by topic, answered in a sentence for the chosen selection."""
    found = organisation_or_404(request, organisation)
    asker = asker_in(request.GET, found)
    frame = filters_of(request, found, asker)
    asked = asked_for(found, frame["selection"], asker)
    is_quick = 0 < span_of(asker).lines <= MOST_LINES
    sentences = sentences_for(asker, asked) if is_quick else {}
    listed = list(_listed(found, asked.selection, sentences))
    groups = [
        (label, [one for one in listed if one.kind.topic is topic])
        for topic, label in TOPICS.items()
    ]
    is_valid = frame["form"].is_valid()
    return spend_page(
        request,
        found,
        "answers",
        "spending/answers/list.html",
        {**frame, "groups": [group for group in groups if group[1]]},
        status=HTTPStatus.OK if is_valid else HTTPStatus.UNPROCESSABLE_ENTITY,
    )


def _listed(
    organisation: Organisation, selection: Selection, sentences: Mapping[str, str]
) -> Iterator[Listed]:
    for kind in KINDS:
        href = address_of(organisation, kind.code, selection)
        yield Listed(kind, href, sentences.get(kind.code, ""))
