# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The Ambitieweb."""

from django.urls import path

from inkoopkoers.procurements.views.ambitions import (
    course,
    drift,
    step,
    themes,
    workshop,
)

_HERE = "trajecten/<int:pk>/ambities/"
_ALL = "trajecten/ambities/<int:organisation>/"
_THEME = f"{_ALL}themas/<int:pk>/"

urlpatterns = [
    path(_HERE, step.ambitions, name="ambitions"),
    path(
        f"{_HERE}gerealiseerd/",
        step.ambition_realised,
        name="ambition_realised",
    ),
    path(f"{_HERE}werksessie/", workshop.ambition_workshop, name="ambition_workshop"),
    path(f"{_HERE}verslag/", workshop.ambition_minutes, name="ambition_minutes"),
    path(
        f"{_HERE}verslag.<str:format_name>",
        workshop.ambition_minutes_document,
        name="ambition_minutes_document",
    ),
    path(_ALL, course.ambition_course, name="ambition_course"),
    path(
        f"{_ALL}groepen/<str:group>/",
        course.ambition_category,
        name="ambition_category",
    ),
    path(f"{_ALL}sets/<str:code>/", themes.ambition_preset, name="ambition_preset"),
    path(f"{_ALL}themas/", themes.ambition_theme_add, name="ambition_theme_add"),
    path(_THEME, themes.ambition_theme, name="ambition_theme"),
    path(f"{_THEME}plaats/", themes.ambition_theme_move, name="ambition_theme_move"),
    path(f"{_THEME}weg/", themes.ambition_theme_remove, name="ambition_theme_remove"),
    path(
        f"{_THEME}terug/",
        themes.ambition_theme_restore,
        name="ambition_theme_restore",
    ),
    path(f"{_ALL}koers/", drift.ambition_drift, name="ambition_drift"),
    path(
        f"{_ALL}koers/<str:theme>/",
        drift.ambition_drift_theme,
        name="ambition_drift_theme",
    ),
    path(
        f"{_ALL}koers.<str:format_name>",
        drift.ambition_drift_export,
        name="ambition_drift_export",
    ),
]
