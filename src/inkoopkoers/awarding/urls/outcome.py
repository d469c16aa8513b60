# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the outcome, its report, the letters, and the check of a letter."""

from django.urls import path

from inkoopkoers.awarding.views.outcome import files, letter, page, without

_RESULT = "<int:pk>/uitslag/"

urlpatterns = [
    path("brief/", letter.letter, name="letter"),
    path(_RESULT, page.result, name="result"),
    path(f"{_RESULT}loting/", page.lots, name="lots"),
    path(f"{_RESULT}zonder/<int:bid>/", without.without_bid, name="without"),
    path(f"{_RESULT}verslag.<str:format_name>", files.report, name="report"),
    path(
        f"{_RESULT}brief-<int:bid>.<str:format_name>",
        files.bidder_letter_file,
        name="bidder_letter",
    ),
]
