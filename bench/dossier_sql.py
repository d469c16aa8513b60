# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What anyone would write by hand for the same answers, and only for those."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.asked_sql import asked

_MINE = """
    organisation_id IN (
        SELECT organisation_id FROM organisations_membership WHERE user_id = %s
    )
"""
_WORD = " AND dossier.searched LIKE %s"
_TOTALS = f"""
    SELECT count(*), count(value_eur), sum(value_eur + coalesce(options_eur, 0))
    FROM procurements_dossier dossier
    WHERE removed_at IS NULL AND {_MINE}
"""
# Only what the page shows; the product reads whole rows.
_ROWS = f"""
    SELECT dossier.id, title, dossier.kind, standing, breaks, publish_on, changed_at,
        value_eur + coalesce(options_eur, 0), organisation.name
    FROM procurements_dossier dossier
    JOIN organisations_organisation organisation
        ON organisation.id = dossier.organisation_id
    WHERE removed_at IS NULL AND {_MINE}
"""
_PAGE = " ORDER BY changed_at DESC, dossier.id DESC LIMIT 25"
_TREE = """
    WITH RECURSIVE tree(id) AS (
        SELECT id FROM organisations_organisation WHERE id = %s
        UNION ALL
        SELECT child.id FROM organisations_organisation child
        JOIN tree ON child.parent_id = tree.id
    )
"""
_DRIFT = f"""
    {_TREE}
    SELECT theme, count(*), avg(level), avg(inherited),
        sum(CASE WHEN level < inherited THEN 1 ELSE 0 END),
        sum(CASE WHEN level > inherited THEN 1 ELSE 0 END),
        sum(CASE WHEN level <> inherited AND reason = '' THEN 1 ELSE 0 END)
    FROM procurements_dossierambition ambition
    JOIN procurements_dossier dossier ON dossier.id = ambition.dossier_id
    WHERE dossier.removed_at IS NULL
        AND ambition.organisation_id IN (SELECT id FROM tree)
        AND ambition.{_MINE.strip()}
    GROUP BY theme
"""
_NAMES = """
    SELECT theme.code, theme.name, course.level
    FROM procurements_ambitiontheme theme
    LEFT JOIN procurements_course course
        ON course.organisation_id = theme.organisation_id
        AND course.theme = theme.code AND course.product_group = ''
    WHERE theme.organisation_id = %s ORDER BY theme.place
"""


def board(user: int, words: Sequence[str]) -> list[Any]:
    """How many there are, what they are worth together, and the first 25."""
    found = _WORD * len(words)
    given = [user, *(f"%{word}%" for word in words)]
    return [*asked(_TOTALS + found, given), *asked(_ROWS + found + _PAGE, given)]


def drift(user: int, organisation: int) -> list[Any]:
    """Per theme how dossiers stand beside the course, in an organisation and below."""
    counted = asked(_DRIFT, [organisation, user])
    return [*counted, *asked(_NAMES, [organisation])]
