# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Threshold, procedure, motivation, planning, and newer rules."""

from django.urls import path

from inkoopkoers.procurements.views import rules
from inkoopkoers.procurements.views.approach import (
    calculator,
    motivation,
    page,
    planning,
    settling,
)

HERE = "trajecten/<int:pk>/aanpak/"

urlpatterns = [
    path("trajecten/drempel/", calculator.threshold, name="threshold"),
    path(HERE, page.approach, name="approach"),
    path(f"{HERE}samen/", settling.approach_together, name="approach_together"),
    path(f"{HERE}evenredigheid/", settling.approach_factors, name="approach_factors"),
    path(f"{HERE}procedure/", settling.approach_procedure, name="approach_procedure"),
    path(
        f"{HERE}motivering/", motivation.approach_motivation, name="approach_motivation"
    ),
    path(f"{HERE}planning/", planning.approach_planning, name="approach_planning"),
    path(
        f"{HERE}planning/publicatie/",
        planning.approach_publish,
        name="approach_publish",
    ),
    path(f"{HERE}planning.ics", planning.approach_calendar, name="approach_calendar"),
    path("trajecten/<int:pk>/regels/", rules.rules, name="rules"),
]
