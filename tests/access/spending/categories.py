# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of categories in `spending/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.spending.actions.categories.rules import make_rule, retire_rule
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from tests.access.door import Cast, Door, closed, managers, members

ROW = "spender"
ALL: dict[str, Any] = {"organisation": ROW}
RULE: dict[str, Any] = {**ALL, "rule": "spend rule"}
GONE: dict[str, Any] = {**ALL, "rule": "spend rule gone"}
GROUP = {"per": "ledger", "grootboek": "4310", "categorie": "90911000"}
NEW = {"ledger": "47", "category": "79"}

TABLE: dict[str, Door] = {
    "spending:categories": closed(members(200), **ALL),
    "spending:convert_categories": closed(
        managers(200),
        managers(302),
        {"per": "ledger", "groep-0": "no", "wat-0": "9"},
        **ALL,
    ),
    "spending:tag_category": closed(managers(302), managers(302), GROUP, **ALL),
    # No proposal is that sure, and nothing was decided at that moment.
    "spending:accept_categories": closed(
        managers(200), managers(409), {"sure": "0.95"}, **ALL
    ),
    "spending:undo_category": closed(managers(302), managers(409), **ALL, number=1),
    "spending:category_tree": closed(members(200), **ALL),
    "spending:category_rules": closed(members(200), **ALL),
    "spending:new_category_rule": closed(managers(200), managers(302), NEW, **ALL),
    "spending:import_rules": closed(managers(200), managers(422), **ALL),
    "spending:take_rules": closed(managers(302), managers(302), **ALL),
    "spending:rules_file": closed(members(200), **ALL, format_name="csv"),
    "spending:category_rule": closed(managers(200), managers(302), NEW, **RULE),
    "spending:retire_rule": closed(managers(302), managers(302), **RULE),
    "spending:restore_rule": closed(managers(302), managers(302), **GONE),
    "spending:move_rule": closed(
        managers(302), managers(302), {"kant": "omhoog"}, **RULE
    ),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """Lines without a category, a rule, and one that was retired."""
    by = cast.people["inkoper"]
    lines = [a_line(10, supplier="Glas BV", ledger="4310", description="ramen")]
    published_lines(cast.organisation, by, lines, "ramen.csv")
    kept = make_rule(cast.organisation, Draft("72", ledger="4800"), by=by)
    gone = make_rule(cast.organisation, Draft("73", ledger="4900"), by=by)
    retire_rule(cast.organisation, gone.pk, by=by)
    return {"spend rule": kept.pk, "spend rule gone": gone.pk}
