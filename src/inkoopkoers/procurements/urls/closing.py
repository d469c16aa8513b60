# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Lessons and examples."""

from django.urls import path

from inkoopkoers.procurements.views.closing import examples, lessons

urlpatterns = [
    path("trajecten/lessen/", lessons.all_lessons, name="all_lessons"),
    path(
        "trajecten/lessen/export.<str:format_name>",
        lessons.lessons_export,
        name="lessons_export",
    ),
    path("trajecten/voorbeelden/", examples.shelf, name="shelf"),
    path("trajecten/voorbeelden/<int:pk>/", examples.example, name="example"),
    path(
        "trajecten/voorbeelden/<int:pk>/weg/",
        examples.example_remove,
        name="example_remove",
    ),
    path(
        "trajecten/voorbeelden/<int:pk>/terug/",
        examples.example_restore,
        name="example_restore",
    ),
    path("trajecten/<int:pk>/lessen/", lessons.lessons, name="lessons"),
    path("trajecten/<int:pk>/lessen/afronden/", lessons.finish, name="finish"),
    path("trajecten/<int:pk>/voorbeeld/", examples.keep, name="keep_example"),
]
