# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A round that many people answered in full, the same answers every time."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

# As often as they stand here.
LEVELS = (1, 2, 2, 3, 3, 3, 4, 4)
ONE_IN = 10


def full_round(here: Any, people: int, facets: Mapping[str, Sequence[str]]) -> Any:
    """A round that everyone answered in full; one in ten does not know."""
    from inkoopkoers.knowledge.queries import instrument
    from inkoopkoers.measuring.domain.answers import scale_items
    from inkoopkoers.measuring.models import Answer, Response
    from inkoopkoers.measuring.tests.making import make_round

    chance = random.Random(people)
    found = make_round(here, facets={name: list(all_) for name, all_ in facets.items()})
    items = [item.code for item in scale_items(instrument(found.instrument))]
    rows = [_response(found, number, facets) for number in range(people)]
    Response.objects.bulk_create(rows, batch_size=500)
    answers = [
        Answer(response=row, item=item, state="score", value=chance.choice(LEVELS))
        if chance.randrange(ONE_IN)
        else Answer(response=row, item=item, state="unknown")
        for row in Response.objects.filter(round=found)
        for item in items
    ]
    Answer.objects.bulk_create(answers, batch_size=500)
    return found


def _response(found: Any, number: int, facets: Mapping[str, Sequence[str]]) -> Any:
    from inkoopkoers.measuring.domain.groups import signature
    from inkoopkoers.measuring.models import Response
    from inkoopkoers.organisations.secret_links import new_link

    said, rest = {}, number
    for name, values in facets.items():
        rest, chosen = divmod(rest, len(values))
        said[name] = values[chosen]
    nonce, digest = new_link("response")
    return Response(
        organisation=found.organisation,
        round=found,
        version=found.version,
        nonce=nonce,
        token_digest=digest,
        facets=said,
        signature=signature(said),
    )
