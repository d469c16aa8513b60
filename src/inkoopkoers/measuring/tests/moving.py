# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second version of the Checklist with every kind of change in it."""

from __future__ import annotations

import copy

from inkoopkoers.measuring.models import Respondent, Response, Round
from inkoopkoers.measuring.tests.making import answer, make_respondent, make_response
from inkoopkoers.measuring.tests.second_version import Document

REWORDED, MEANT, DESCRIBED, GONE, ADDED, SAME = (
    "strategie-1", "strategie-2", "strategie-3", "processen-1", "processen-9",
    "processen-2",
)  # fmt: skip
OTHER_WORDS = "Onze doelen kent iedereen die meedoet."


def every_change(document: Document) -> None:
    """Reword one, change the meaning of one, describe one, drop one, add one."""
    items = {item["code"]: item for item in document["items"]}
    items[REWORDED]["text"] = OTHER_WORDS
    items[MEANT]["rev"] = 2
    items[DESCRIBED]["anchors"] = [
        {"value": value, "text": f"Zo is niveau {value}."} for value in range(1, 5)
    ]
    added = {
        **copy.deepcopy(items[GONE]),
        "code": ADDED,
        "text": "Een nieuwe stelling.",
    }
    document["items"] = [
        added if item["code"] == GONE else item for item in document["items"]
    ]
    document["cells"] = [cell for cell in document["cells"] if cell["code"] != GONE]


def listed_with_answers(found: Round) -> tuple[Respondent, str, Response]:
    """Someone on the list who answered four questions; the row, the token, the answers."""
    person, token = make_respondent(found)
    response, _token = make_response(found)
    person.response = response
    person.save()
    for value, code in enumerate((REWORDED, MEANT, DESCRIBED, GONE), 1):
        answer(response, code, value, note=f"bij {code}")
    return person, token, response
