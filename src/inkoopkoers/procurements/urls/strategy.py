# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The strategy document, its versions, and the template for it."""

from django.urls import path

from inkoopkoers.procurements.views import template
from inkoopkoers.procurements.views.strategy import files, page, versions

_HERE = "trajecten/<int:pk>/strategie/"
_VERSION = f"{_HERE}versies/<int:number>/"
_DIFFERENCE = f"{_HERE}verschil/<int:old>/<int:new>"
_TEMPLATE = "trajecten/instellingen/<int:organisation>/sjabloon"

urlpatterns = [
    path(_HERE, page.strategy, name="strategy"),
    path(
        f"{_HERE}hoofdstuk/<str:chapter>/",
        page.strategy_chapter,
        name="strategy_chapter",
    ),
    path(f"{_HERE}document/", page.strategy_document, name="strategy_document"),
    path(
        f"{_HERE}document.<str:format_name>",
        files.strategy_file,
        name="strategy_file",
    ),
    path(f"{_HERE}versies/", versions.strategy_keep, name="strategy_keep"),
    path(_VERSION, versions.strategy_version, name="strategy_version"),
    path(
        f"{_VERSION}document.<str:format_name>",
        files.strategy_version_file,
        name="strategy_version_file",
    ),
    path(f"{_HERE}verschil/", versions.strategy_compare, name="strategy_compare"),
    path(f"{_DIFFERENCE}/", versions.strategy_difference, name="strategy_difference"),
    path(
        f"{_DIFFERENCE}.<str:format_name>",
        files.strategy_difference_file,
        name="strategy_difference_file",
    ),
    path(f"{_TEMPLATE}/", template.strategy_template, name="strategy_template"),
    path(
        f"{_TEMPLATE}.docx",
        template.strategy_template_file,
        name="strategy_template_file",
    ),
    path(
        f"{_TEMPLATE}/weg/",
        template.strategy_template_remove,
        name="strategy_template_remove",
    ),
]
