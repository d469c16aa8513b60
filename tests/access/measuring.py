# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `measuring/`."""

from datetime import timedelta

from inkoopkoers.measuring.tests.making import (
    make_respondent,
    make_response,
    make_round,
    today,
)
from tests.access.door import Cast, Door, all_get, linked, page

# Respondents: the address is the key, an account gives nothing more. An expired
# link leads to a round that is closed.
OVER = {"token": "token_of_closed_round"}
ANSWERING: dict[str, Door] = {
    "measuring:answer_code": page(),
    "measuring:answer_open": Door(
        all_get(200, expired=410),
        all_get(302, expired=410),
        given={"code": "OPEN2345"},
        expired={"code": "OVER2345"},
    ),
    "measuring:answer_overview": linked(
        all_get(200, expired=410), all_get(302, expired=410), {}, OVER, token="listed"
    ),
    "measuring:answer_hand_in": Door(
        post=all_get(409, expired=410), given={"token": "begun"}, expired=OVER
    ),
    "measuring:answer_item": linked(
        all_get(200, expired=410),
        all_get(302, expired=410),
        {"answer": "3"},
        OVER,
        token="listed",
        item="strategie-1",
    ),
}

TABLE: dict[str, Door] = {**ANSWERING}
PUBLIC: set[str] = {*ANSWERING}


def rows(cast: Cast) -> dict[str, int | str]:
    """One row of each kind that an address here names."""
    return answering_rows(cast)


def answering_rows(cast: Cast) -> dict[str, int | str]:
    """The links of someone who is new, of someone who began, and of a closed round."""
    found = make_round(cast.organisation, open_code="OPEN2345")
    yesterday = today() - timedelta(days=1)
    over = make_round(cast.organisation, open_code="OVER2345", closes_on=yesterday)
    return {
        "listed": make_respondent(found)[1],
        "begun": make_response(found)[1],
        "token_of_closed_round": make_respondent(over)[1],
    }
