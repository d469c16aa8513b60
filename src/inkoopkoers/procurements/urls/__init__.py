# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of dossiers, part by part."""

from inkoopkoers.procurements.urls import (
    advice,
    ambitions,
    approach,
    calendar,
    closing,
    criteria,
    decision,
    dossiers,
    money,
    nami,
    need,
    obligations,
    strategy,
)

app_name = "procurements"

# Fixed words come before the number of a dossier, so the order does not matter.
urlpatterns = [
    *dossiers.urlpatterns,
    *need.urlpatterns,
    *nami.urlpatterns,
    *advice.urlpatterns,
    *ambitions.urlpatterns,
    *criteria.urlpatterns,
    *obligations.urlpatterns,
    *approach.urlpatterns,
    *money.urlpatterns,
    *strategy.urlpatterns,
    *decision.urlpatterns,
    *closing.urlpatterns,
    *calendar.urlpatterns,
]
