# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of categories."""

from django.urls import path

from inkoopkoers.spending.views.categories import (
    accepting,
    board,
    converting,
    importing,
    rules,
    tagging,
    tree,
)

_ALL = "<int:organisation>/categorieen/"
_RULES = f"{_ALL}regels/"
_RULE = f"{_RULES}<int:rule>/"

urlpatterns = [
    path(_ALL, board.categories, name="categories"),
    path(f"{_ALL}omzetten/", converting.convert_categories, name="convert_categories"),
    path(f"{_ALL}kiezen/", tagging.tag_category, name="tag_category"),
    path(f"{_ALL}voorstellen/", accepting.accept_categories, name="accept_categories"),
    path(
        f"{_ALL}besluiten/<int:number>/ongedaan/",
        accepting.undo_category,
        name="undo_category",
    ),
    path(f"{_ALL}boom/", tree.category_tree, name="category_tree"),
    path(_RULES, rules.category_rules, name="category_rules"),
    path(f"{_RULES}nieuw/", rules.new_category_rule, name="new_category_rule"),
    path(f"{_RULES}inlezen/", importing.import_rules, name="import_rules"),
    path(f"{_RULES}overnemen/", importing.take_rules, name="take_rules"),
    path(f"{_RULES}bestand/<slug:format_name>/", rules.rules_file, name="rules_file"),
    path(_RULE, rules.category_rule, name="category_rule"),
    path(f"{_RULE}weghalen/", rules.retire_rule, name="retire_rule"),
    path(f"{_RULE}terugzetten/", rules.restore_rule, name="restore_rule"),
    path(f"{_RULE}verplaatsen/", rules.move_rule, name="move_rule"),
]
