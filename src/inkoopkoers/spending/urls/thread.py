# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses that lead from spend to a dossier or an action."""

from django.urls import path

from inkoopkoers.spending.views import thread

urlpatterns = [
    path("<int:organisation>/traject/", thread.to_dossier, name="to_dossier"),
    path("<int:organisation>/actie/", thread.to_action, name="to_action"),
]
