# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the library and of its editors."""

from django.urls import path

from inkoopkoers.library import editing, rules, views

app_name = "library"

urlpatterns = [
    path("bibliotheek/", views.tips, name="tips"),
    path("bibliotheek/tips/<str:code>/", views.tip, name="tip"),
    path("bibliotheek/kaart/", views.grid, name="grid"),
    path("bibliotheek/voorbeelden/", views.examples, name="examples"),
    path("bibliotheek/bronnen/", views.sources, name="sources"),
    path("bibliotheek/begrippen/", views.terms, name="terms"),
    path("bibliotheek/keuzes/", views.choices, name="choices"),
    path("bibliotheek/regels/", rules.rules, name="rules"),
    path(
        "bibliotheek/regels/export.<str:format_name>",
        rules.rules_export,
        name="rules_export",
    ),
    path("redactie/ervaringen/", editing.feedback_list, name="feedback_list"),
    path(
        "redactie/ervaringen/export.<str:format_name>",
        editing.feedback_export,
        name="feedback_export",
    ),
    path(
        "redactie/ervaringen/<int:pk>/gelezen/",
        editing.feedback_handled,
        name="feedback_handled",
    ),
    path("redactie/links/", editing.link_list, name="link_list"),
    path("redactie/links/start/", editing.link_check_start, name="link_check_start"),
    path(
        "redactie/links/<int:pk>/stop/",
        editing.link_check_stop,
        name="link_check_stop",
    ),
]
