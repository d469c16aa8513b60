# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Four eyes, and what people say of a dossier."""

from django.urls import path

from inkoopkoers.procurements.views.decision import asking, page, remarks, voting

_HERE = "trajecten/<int:pk>/besluit/"

urlpatterns = [
    path(_HERE, page.decision, name="decision"),
    path(f"{_HERE}vraag/", asking.decision_ask, name="decision_ask"),
    path(f"{_HERE}stem/", voting.decision_vote, name="decision_vote"),
    path(f"{_HERE}intrekken/", asking.decision_withdraw, name="decision_withdraw"),
    path(f"{_HERE}ander/<int:vote>/", asking.decision_replace, name="decision_replace"),
    path(f"{_HERE}heropenen/", asking.decision_reopen, name="decision_reopen"),
    path("trajecten/<int:pk>/opmerkingen/", remarks.remark_add, name="remark_add"),
    path(
        "trajecten/<int:pk>/opmerkingen/<int:remark>/weg/",
        remarks.remark_remove,
        name="remark_remove",
    ),
]
