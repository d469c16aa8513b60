# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of models, their criteria, formula and clause."""

from django.urls import path

from inkoopkoers.awarding.views import (
    clause,
    criteria,
    criterion,
    formula,
    listing,
    model,
    removing,
    scales,
    starting,
)

urlpatterns = [
    path("", listing.award_list, name="list"),
    path("nieuw/", starting.new, name="new"),
    path("<int:pk>/", model.model, name="model"),
    path("<int:pk>/gegevens/", removing.about, name="about"),
    path("<int:pk>/weghalen/", removing.remove, name="remove"),
    path("<int:pk>/terugzetten/", removing.restore, name="restore"),
    path("<int:pk>/kopie/", removing.copy, name="copy"),
    path("<int:pk>/criteria/", criteria.criteria, name="criteria"),
    path("<int:pk>/criteria/nieuw/", criterion.criterion_add, name="criterion_add"),
    path("<int:pk>/criteria/gewichten/", criteria.weights, name="weights"),
    path(
        "<int:pk>/criteria/terugzetten/<int:number>/",
        criterion.restore_part,
        name="restore_part",
    ),
    path(
        "<int:pk>/criterium/<slug:criterion>/",
        criterion.criterion_change,
        name="criterion_change",
    ),
    path(
        "<int:pk>/criterium/<slug:criterion>/plaats/",
        criterion.criterion_move,
        name="criterion_move",
    ),
    path(
        "<int:pk>/criterium/<slug:criterion>/weghalen/",
        criterion.criterion_remove,
        name="criterion_remove",
    ),
    path("<int:pk>/schalen/nieuw/", scales.scale_add, name="scale_add"),
    path("<int:pk>/schaal/<slug:scale>/", scales.scale_change, name="scale_change"),
    path(
        "<int:pk>/schaal/<slug:scale>/weghalen/",
        scales.scale_remove,
        name="scale_remove",
    ),
    path("<int:pk>/formule/", formula.formula, name="formula"),
    path("<int:pk>/formule/<slug:part>/", formula.formula_part, name="formula_part"),
    path("<int:pk>/leidraad/", clause.clause, name="clause"),
    path(
        "<int:pk>/leidraad/<slug:format_name>/", clause.clause_file, name="clause_file"
    ),
]
