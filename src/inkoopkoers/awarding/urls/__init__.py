# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of award models, a list per part."""

from inkoopkoers.awarding.urls import bids, design, outcome, public, trying

app_name = "awarding"

urlpatterns = [
    *public.urlpatterns,
    *design.urlpatterns,
    *trying.urlpatterns,
    *bids.urlpatterns,
    *outcome.urlpatterns,
]
