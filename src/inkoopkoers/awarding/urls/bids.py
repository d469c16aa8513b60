# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of bids, scoring and consensus."""

from django.urls import path

from inkoopkoers.awarding.views.bids import importing, page
from inkoopkoers.awarding.views.scoring import agreeing, hub, moving, own

_BIDS = "<int:pk>/inschrijvingen/"
_SCORING = "<int:pk>/beoordelen/"

urlpatterns = [
    path(_BIDS, page.bids, name="bids"),
    path(f"{_BIDS}inlezen/", importing.bids_import, name="bids_import"),
    path(f"{_BIDS}overnemen/", importing.bids_take, name="bids_take"),
    path(
        f"{_BIDS}inschrijvingen.<str:format_name>",
        importing.bids_file,
        name="bids_file",
    ),
    path(f"{_BIDS}<int:bid>/", page.bid, name="bid"),
    path(f"{_BIDS}<int:bid>/weg/", page.bid_remove, name="bid_remove"),
    path(f"{_BIDS}<int:bid>/terug/", page.bid_restore, name="bid_restore"),
    path(_SCORING, hub.scoring, name="scoring"),
    path(f"{_SCORING}beoordelaars/", moving.assessors, name="assessors"),
    path(f"{_SCORING}begin/", moving.begin_scoring, name="begin_scoring"),
    path(f"{_SCORING}openen/", moving.open_scores, name="open_scores"),
    path(f"{_SCORING}gunnen/", moving.award_it, name="award"),
    path(f"{_SCORING}terug/", moving.step_back, name="step_back"),
    path(f"{_SCORING}inleveren/", own.hand_in, name="hand_in"),
    path(f"{_SCORING}heropenen/", own.take_back, name="take_back"),
    path(f"{_SCORING}scoren/<int:bid>/", own.score, name="score"),
    path(f"{_SCORING}samen/<int:bid>/<str:criterion>/", agreeing.agree, name="agree"),
]
