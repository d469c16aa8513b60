# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of models, their criteria, formula and clause."""

from django.urls import path

from inkoopkoers.awarding.views import coming

urlpatterns = [
    path("", coming.award_list, name="list"),
    path("<int:pk>/", coming.model, name="model"),
    path("<int:pk>/criteria/", coming.criteria, name="criteria"),
    path("<int:pk>/formule/", coming.formula, name="formula"),
    path("<int:pk>/leidraad/", coming.clause, name="clause"),
]
