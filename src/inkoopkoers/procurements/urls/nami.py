# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Not, different, less."""

from django.urls import path

from inkoopkoers.procurements.views.nami import (
    answering,
    avoided,
    ending,
    obstacles,
    page,
    trials,
)

HERE = "trajecten/<int:pk>/nami/"

urlpatterns = [
    path("trajecten/opbrengst/", avoided.avoided, name="avoided"),
    path(
        "trajecten/opbrengst.<str:format_name>",
        avoided.avoided_file,
        name="avoided_file",
    ),
    path(HERE, page.nami, name="nami"),
    path(f"{HERE}vraag/<str:question>/", answering.nami_answer, name="nami_answer"),
    path(f"{HERE}obstakels/", obstacles.nami_obstacles, name="nami_obstacles"),
    path(
        f"{HERE}obstakels/eigen/",
        obstacles.nami_obstacle_own,
        name="nami_obstacle_own",
    ),
    path(
        f"{HERE}obstakels/<int:obstacle>/",
        obstacles.nami_obstacle,
        name="nami_obstacle",
    ),
    path(f"{HERE}proef/", trials.nami_trial_new, name="nami_trial_new"),
    path(f"{HERE}proef/<int:trial>/", trials.nami_trial, name="nami_trial"),
    path(
        f"{HERE}proef/<int:trial>/uitkomst/",
        trials.nami_trial_outcome,
        name="nami_trial_outcome",
    ),
    path(f"{HERE}akkoord/", ending.nami_sign, name="nami_sign"),
    path(f"{HERE}niet-kopen/", ending.nami_not_bought, name="nami_not_bought"),
    path(f"{HERE}heropenen/", ending.nami_reopen, name="nami_reopen"),
]
