# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the outcome, its report and letters, and the check of a letter."""

from __future__ import annotations

from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.tests.judging.making import awarded, bids
from tests.access.door import Cast, Door, all_get, closed, form, managers, members

TABLE: dict[str, Door] = {
    "awarding:letter": form({}, all_get(422)),
    "awarding:result": closed(members(200), pk="awarded"),
    "awarding:lots": closed(managers(302), managers(302), pk="awarded"),
    "awarding:without": closed(members(200), pk="awarded", bid="awarded_bid"),
    "awarding:report": closed(managers(200), pk="awarded", format_name="html"),
    "awarding:bidder_letter": closed(
        managers(200), pk="awarded", bid="awarded_bid", format_name="html"
    ),
}
PUBLIC: set[str] = {"awarding:letter"}


def rows(cast: Cast, award: AwardModel) -> dict[str, int | str]:
    """One that is awarded, with a bid."""
    made = awarded(cast.organisation, cast.people["inkoper"])
    return {"awarded": made.pk, "awarded_bid": bids(made)[-1].pk}
