# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this folder."""

from django.urls import URLPattern, path

from inkoopkoers.measuring.views import documents
from inkoopkoers.measuring.views.answering import entering, overview, question
from inkoopkoers.measuring.views.benchmark import imports
from inkoopkoers.measuring.views.benchmark import page as of_benchmark
from inkoopkoers.measuring.views.results import page as of_results
from inkoopkoers.measuring.views.rounds import (
    asking,
    ending,
    landing,
    listing,
    making,
    moving,
    sending,
)
from inkoopkoers.measuring.views.rounds import overview as of_round
from inkoopkoers.measuring.views.session import discussing, tips
from inkoopkoers.measuring.views.session import targets as of_targets
from inkoopkoers.measuring.views.trend import organisation_parts
from inkoopkoers.measuring.views.trend import page as of_trend
from inkoopkoers.measuring.views.trying import filling_in, keeping
from inkoopkoers.measuring.views.trying import outcome as of_trying

app_name = "measuring"

# Respondents: no account, the address is the key.
answering = [
    path("meedoen/", entering.answer_code, name="answer_code"),
    path("meedoen/open/<str:code>/", entering.answer_open, name="answer_open"),
    path("meedoen/<str:token>/", overview.answer_overview, name="answer_overview"),
    path(
        "meedoen/<str:token>/inleveren/",
        overview.answer_hand_in,
        name="answer_hand_in",
    ),
    path(
        "meedoen/<str:token>/<slug:item>/",
        question.answer_item,
        name="answer_item",
    ),
]

# Who organises a round.
_round = "metingen/rondes/<int:pk>/"
rounds = [
    path("metingen/rondes/", listing.rounds, name="rounds"),
    path("metingen/rondes/nieuw/", making.round_new, name="round_new"),
    path(_round, of_round.round_page, name="round"),
    path(f"{_round}wijzigen/", making.round_change, name="round_change"),
    path(f"{_round}verwijderen/", making.round_remove, name="round_remove"),
    path(f"{_round}open-link/", making.round_open_link, name="round_open_link"),
    path(f"{_round}poster/", of_round.round_poster, name="round_poster"),
    path(f"{_round}meedoen/", of_round.take_part, name="take_part"),
    path(f"{_round}deelnemers/", asking.respondents, name="respondents"),
    path(
        f"{_round}deelnemers/<int:respondent>/verwijderen/",
        asking.respondent_remove,
        name="respondent_remove",
    ),
    path(f"{_round}versturen/", sending.send_invitations, name="send_invitations"),
    path(f"{_round}herinneren/", sending.send_reminders, name="send_reminders"),
    path(f"{_round}verzending/", sending.sending, name="sending"),
    path(f"{_round}verzending/stop/", sending.sending_stop, name="sending_stop"),
    path(f"{_round}resultaten-tonen/", ending.round_reveal, name="round_reveal"),
    path(f"{_round}afronden/", ending.round_close, name="round_close"),
    path(f"{_round}versie/", moving.move_version, name="move_version"),
]

# What a round gave.
results = [
    path(f"{_round}resultaten/", of_results.results, name="results"),
    path(
        f"{_round}resultaten.<str:format_name>",
        documents.result_document,
        name="result_document",
    ),
    path(
        f"{_round}resultaten/toelichtingen/<slug:item>/",
        of_results.result_notes,
        name="result_notes",
    ),
]

# The conversation, and what follows from it.
session = [
    path(f"{_round}gesprek/", discussing.discuss, name="discuss"),
    path(f"{_round}gesprek/<slug:item>/", discussing.discuss_item, name="discuss_item"),
    path(f"{_round}doelen/", of_targets.targets, name="targets"),
    path(f"{_round}actie/<slug:item>/", tips.action_from_tip, name="action_from_tip"),
]

# Over rounds, over the parts of an organisation, and beside other organisations.
_of = "<int:organisation_pk>/<slug:code>/"
_benchmark = f"metingen/vergelijken/{_of}"
_imports = "redactie/vergelijkingen/"
over_time = [
    path(f"metingen/trend/{_of}", of_trend.trend, name="trend"),
    path(f"metingen/onderdelen/{_of}", organisation_parts.parts, name="parts_overview"),
    path(_benchmark, of_benchmark.benchmark, name="benchmark"),
    path(f"{_benchmark}meedoen/", of_benchmark.benchmark_join, name="benchmark_join"),
    path(f"{_benchmark}stoppen/", of_benchmark.benchmark_leave, name="benchmark_leave"),
    path(
        f"{_benchmark}samenvatting.json",
        of_benchmark.benchmark_summary,
        name="benchmark_summary",
    ),
    path(_imports, imports.benchmark_imports, name="benchmark_imports"),
    path(f"{_imports}vertrouwen/", imports.benchmark_trust, name="benchmark_trust"),
    path(
        f"{_imports}installaties/<int:pk>/weg/",
        imports.benchmark_distrust,
        name="benchmark_distrust",
    ),
    path(f"{_imports}<int:pk>/weg/", imports.benchmark_remove, name="benchmark_remove"),
]

# For everyone who wants to try; what an organisation keeps of it is behind the login.
_outcome = "metingen/<slug:code>/uitkomst/<str:answers>/"
trying = [
    path("metingen/<slug:code>/proberen/", filling_in.try_form, name="try_form"),
    path(_outcome, of_trying.try_outcome, name="try_outcome"),
    path(
        f"{_outcome}uitkomst.<str:format_name>",
        of_trying.try_document,
        name="try_document",
    ),
    path(f"{_outcome}bewaren/", keeping.keep_outcome, name="keep_outcome"),
    path(
        "metingen/uitkomsten/<int:pk>/weg/",
        keeping.remove_outcome,
        name="remove_outcome",
    ),
    path(
        "metingen/uitkomsten/<int:pk>/terug/",
        keeping.restore_outcome,
        name="restore_outcome",
    ),
]

# For everyone; behind `rounds`, as a code is any word.
about = [
    path("metingen/", landing.landing, name="landing"),
    path("metingen/<slug:code>/", landing.instrument, name="instrument"),
]

urlpatterns: list[URLPattern] = [
    *answering,
    *rounds,
    *results,
    *session,
    *over_time,
    *trying,
    *about,
]
