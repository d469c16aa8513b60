# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. What is needed, who was asked, what the market said."""

from django.urls import path

from inkoopkoers.procurements.views import removing
from inkoopkoers.procurements.views.need import documents, market, page

HERE = "trajecten/<int:pk>/behoefte/"

urlpatterns = [
    path(HERE, page.need, name="need"),
    path(f"{HERE}<int:need>/", page.need_change, name="need_change"),
    path(f"{HERE}<int:need>/plaats/", page.need_move, name="need_move"),
    path(f"{HERE}gevraagd/", page.asked, name="asked"),
    path(f"{HERE}gevraagd/<int:row>/", page.asked_change, name="asked_change"),
    path(f"{HERE}markt/", market.market, name="market"),
    path(f"{HERE}markt/<int:talk>/", market.talk, name="talk"),
    path(f"{HERE}markt/<int:talk>/wijzigen/", market.talk_change, name="talk_change"),
    path(
        f"{HERE}markt/vraag/<int:question>/",
        market.question_change,
        name="question_change",
    ),
    path(f"{HERE}markt/voor-aanbieders/", documents.market_log, name="market_log"),
    path(
        f"{HERE}markt/vragen-en-antwoorden.<str:format_name>",
        documents.market_log_file,
        name="market_log_file",
    ),
    path(
        "trajecten/<int:pk>/regel/<str:sort>/<int:row>/weg/",
        removing.row_remove,
        name="row_remove",
    ),
    path(
        "trajecten/<int:pk>/regel/<str:sort>/<int:row>/terug/",
        removing.row_restore,
        name="row_restore",
    ),
]
