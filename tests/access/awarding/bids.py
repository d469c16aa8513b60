# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of bids, scoring and consensus."""

from __future__ import annotations

from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.judging.making import agreed, bids, opened, scored
from tests.access.door import Cast, Door, closed, managers, members

JUDGES = members(403, invuller=302, inkoper=302)
TABLE: dict[str, Door] = {
    "awarding:bids": closed(members(200), managers(302), {"name": "Delta"}, pk="award"),
    "awarding:bids_import": closed(managers(200), managers(422), pk="award"),
    "awarding:bids_take": closed(managers(302), managers(422), pk="award"),
    "awarding:bids_file": closed(managers(200), pk="award", format_name="csv"),
    "awarding:bid": closed(
        managers(200), managers(422), pk="scored_award", bid="scored_bid"
    ),
    "awarding:bid_remove": closed(
        managers(302), managers(302), pk="scored_award", bid="scored_bid"
    ),
    "awarding:bid_restore": closed(
        managers(302), managers(302), pk="scored_award", bid="scored_bid"
    ),
    "awarding:scoring": closed(members(200), pk="award"),
    "awarding:assessors": closed(managers(200), managers(302), pk="award"),
    "awarding:begin_scoring": closed(managers(302), managers(302), pk="award"),
    "awarding:open_scores": closed(
        managers(302), managers(302), {"reason": "Ziek"}, pk="scored_award"
    ),
    "awarding:award": closed(managers(302), managers(302), pk="agreed_award"),
    "awarding:step_back": closed(
        managers(302), managers(302), {"reason": "Fout"}, pk="agreed_award"
    ),
    "awarding:hand_in": closed(
        JUDGES, members(403, invuller=409, inkoper=409), pk="scored_award"
    ),
    "awarding:take_back": closed(JUDGES, JUDGES, pk="scored_award"),
    "awarding:score": closed(
        members(403, invuller=200, inkoper=200),
        JUDGES,
        {"criterium": "dienst", "score": "2"},
        pk="scored_award",
        bid="scored_bid",
    ),
    "awarding:agree": closed(
        managers(200),
        managers(302),
        {"score": "2", "text": "Goed plan."},
        pk="opened_award",
        bid="opened_bid",
        criterion="dienst",
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """An award in each stage before the last, with a bid."""
    place, by = cast.organisation, cast.people["inkoper"]
    judged = scored(place, by, by, cast.people["invuller"])
    talked = opened(place, by)
    return {
        "scored_award": judged.pk,
        "scored_bid": bids(judged)[0].pk,
        "opened_award": talked.pk,
        "opened_bid": bids(talked)[0].pk,
        "agreed_award": agreed(place, by).pk,
    }
