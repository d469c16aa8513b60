# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `measuring/`."""

from datetime import timedelta

from django.utils import timezone

from inkoopkoers.measuring.actions.keeping import keep_outcome
from inkoopkoers.measuring.queries.trying import outcome_for
from inkoopkoers.measuring.tests.making import (
    make_respondent,
    make_response,
    make_round,
    today,
)
from inkoopkoers.measuring.tests.outcomes import revealed
from tests.access.door import (
    Cast,
    Door,
    all_get,
    closed,
    fillers,
    form,
    linked,
    managers,
    members,
    page,
    program,
    signed_in,
)

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

# Who organises a round; a member of the organisation sees how far it is.
ROUNDS: dict[str, Door] = {
    "measuring:landing": page(),
    "measuring:instrument": page(code="checklist"),
    "measuring:rounds": closed(signed_in(200)),
    "measuring:round_new": closed(
        signed_in(200, lezer=403, invuller=403, editor=403),
        signed_in(200, lezer=403, invuller=403, editor=403),
    ),
    "measuring:round": closed(members(200), pk="round"),
    "measuring:round_change": closed(managers(200), managers(422), pk="round"),
    "measuring:round_remove": closed(managers(200), managers(302), pk="round"),
    "measuring:round_open_link": closed(managers(302), managers(302), pk="round"),
    "measuring:round_poster": closed(managers(200), pk="round"),
    "measuring:take_part": closed(fillers(302), fillers(302), pk="round"),
    "measuring:respondents": closed(managers(200), managers(422), pk="round"),
    "measuring:respondent_remove": closed(
        managers(302), managers(302), pk="round", respondent="respondent"
    ),
    "measuring:send_invitations": closed(managers(302), managers(302), pk="round"),
    "measuring:send_reminders": closed(managers(302), managers(409), pk="round"),
    "measuring:sending": closed(managers(200), pk="round"),
    "measuring:sending_stop": closed(managers(302), managers(302), pk="round"),
    "measuring:round_reveal": closed(managers(200), managers(409), pk="round"),
    "measuring:round_close": closed(managers(302), managers(409), pk="round"),
    "measuring:move_version": closed(managers(302), managers(409), pk="round"),
}

# What a round gave: the whole to members, before the reveal only when it comes.
RESULTS: dict[str, Door] = {
    "measuring:results": closed(members(200), pk="result"),
    "measuring:result_notes": closed(members(200), pk="result", item="strategie-1"),
    "measuring:result_document": closed(members(200), pk="result", format_name="csv"),
    "api:rounds": program(signed_in(200)),
    "api:round": program(members(200), pk="round"),
    "api:round_results": program(members(200), pk="result"),
}

# Trying an instrument: for everyone; what an organisation keeps of it is not.
OWN = {"code": "checklist", "answers": "12340xn12341"}
TRYING: dict[str, Door] = {
    "measuring:try_form": form({}, post=all_get(422), code="checklist"),
    "measuring:try_outcome": page(**OWN),
    "measuring:try_document": page(**OWN, format_name="txt"),
    "api:outcome": page(**OWN),
}
KEEPING: dict[str, Door] = {
    "measuring:keep_outcome": closed(
        signed_in(302),
        signed_in(302, lezer=403, invuller=403, editor=409),
        {"title": "Onze afdeling"},
        **OWN,
    ),
    "measuring:remove_outcome": closed(managers(302), managers(302), pk="outcome"),
    "measuring:restore_outcome": closed(managers(302), managers(302), pk="outcome"),
}

# The conversation, and what follows from it.
SESSION: dict[str, Door] = {
    "measuring:discuss": closed(members(200), pk="result"),
    "measuring:discuss_item": closed(
        members(200), managers(422), pk="result", item="strategie-1"
    ),
    "measuring:targets": closed(members(200), managers(302), pk="result"),
    "measuring:action_from_tip": closed(
        managers(200), managers(422), pk="result", item="strategie-2"
    ),
}

TABLE: dict[str, Door] = {
    **ANSWERING,
    **ROUNDS,
    **RESULTS,
    **SESSION,
    **TRYING,
    **KEEPING,
}
PUBLIC: set[str] = {
    *ANSWERING, *TRYING, "measuring:landing", "measuring:instrument",
}  # fmt: skip


def rows(cast: Cast) -> dict[str, int | str]:
    """One row of each kind that an address here names."""
    return {
        **answering_rows(cast),
        **round_rows(cast),
        **result_rows(cast),
        **outcome_rows(cast),
    }


def round_rows(cast: Cast) -> dict[str, int | str]:
    """A round with an open link, and someone on its list without a letter."""
    found = make_round(cast.organisation, open_code="RQND2345")
    return {"round": found.pk, "respondent": make_respondent(found)[0].pk}


def result_rows(cast: Cast) -> dict[str, int | str]:
    """A round of which the results are there, with groups."""
    return {"result": revealed(cast.organisation, cast.people["inkoper"]).pk}


def outcome_rows(cast: Cast) -> dict[str, int | str]:
    """An outcome that the organisation keeps."""
    found = outcome_for(OWN["code"], OWN["answers"])
    bram = cast.people["inkoper"]
    saved = keep_outcome(found, "Onze afdeling", user=bram, now=timezone.now())
    return {"outcome": saved.pk}


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
