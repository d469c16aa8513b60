# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database holds, beside what the server said it kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.crash.clients import Client, Place, Said
from tests.crash.database import Database

ANSWERS = """
    SELECT person.id, answer.item, answer.value, answer.note, answer.edition
    FROM measuring_respondent person
    JOIN measuring_answer answer ON answer.response_id = person.response_id
    WHERE answer.state = 'score'
"""
CONSENSUS = "SELECT round_id, item, score, reason, edition FROM measuring_consensus"
# Each counts what can only be there when something was saved by halves or twice.
HALVES = {
    "answers that no respondent has": """
        SELECT count(*) FROM measuring_answer answer
        JOIN measuring_response response ON response.id = answer.response_id
        JOIN measuring_round asked ON asked.id = response.round_id
        WHERE asked.revealed_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM measuring_respondent person
            WHERE person.response_id = response.id)""",
    "responses that no respondent has": """
        SELECT count(*) FROM measuring_response response
        JOIN measuring_round asked ON asked.id = response.round_id
        WHERE asked.revealed_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM measuring_respondent person
            WHERE person.response_id = response.id)""",
    "responses without an answer": """
        SELECT count(*) FROM measuring_response response WHERE NOT EXISTS (
            SELECT 1 FROM measuring_answer answer
            WHERE answer.response_id = response.id)""",
    "people with a response who did not answer, or the other way round": """
        SELECT count(*) FROM measuring_respondent
        WHERE has_answered <> (response_id IS NOT NULL)""",
    "agreed scores beside the audit trail": """
        SELECT (SELECT coalesce(sum(edition), 0) FROM measuring_consensus)
        - (SELECT count(*) FROM audit_auditentry WHERE event = 'consensus.recorded')""",
}


@dataclass
class Expected:
    """Everything that was ever acknowledged, and so has to be there for good."""

    kept: dict[Place, Said] = field(default_factory=dict)

    def compare(self, database: Database, clients: Iterable[Client]) -> list[str]:
        """Say what is wrong; from now on expect what is there.

        What was sent without an answer is there as a whole, or not at all.
        """
        wrong = [text for client in clients for text in client.refused]
        unsure: dict[Place, Said] = {}
        for client in clients:
            self.kept |= client.acknowledged
            unsure |= client.unsure
        found = stored(database)
        for place in {*found, *self.kept, *unsure}:
            allowed = {self.kept.get(place), unsure.get(place, self.kept.get(place))}
            if found.get(place) not in allowed:
                wrong.append(f"{place}: {found.get(place)} instead of {allowed}")
        self.kept = found
        return wrong + halves(database) + database.damage()


def stored(database: Database) -> dict[Place, Said]:
    """What is saved of the people who were asked and of the conversation."""
    answers, agreed = database.rows(ANSWERS, CONSENSUS)
    named = [("answer", row) for row in answers] + [
        ("consensus", row) for row in agreed
    ]
    return {(table, row[0], row[1]): Said(*row[2:]) for table, row in named}


def halves(database: Database) -> list[str]:
    """What was saved by halves, or twice."""
    counted = database.rows(*HALVES.values())
    return [
        f"{rows[0][0]} {name}"
        for name, rows in zip(HALVES, counted, strict=True)
        if rows[0][0]
    ]
