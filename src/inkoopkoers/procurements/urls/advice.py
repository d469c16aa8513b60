# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The advice of the Wegwijzer inside a dossier."""

from django.urls import path

from inkoopkoers.procurements.views.advice import pinning, tips

_HERE = "trajecten/<int:pk>/advies/"

urlpatterns = [
    path(_HERE, tips.advice, name="advice"),
    path(f"{_HERE}vragen/", pinning.advice_questions, name="advice_questions"),
    path(f"{_HERE}bewaard/", pinning.advice_kept, name="advice_kept"),
    path(f"{_HERE}nieuwste/", pinning.advice_renew, name="advice_renew"),
    path(f"{_HERE}tips/<str:tip>/neem-over/", tips.advice_take, name="advice_take"),
    path(
        f"{_HERE}tips/<str:tip>/leg-opzij/",
        tips.advice_set_aside,
        name="advice_set_aside",
    ),
    path(f"{_HERE}tips/<str:tip>/opnieuw/", tips.advice_again, name="advice_again"),
]
