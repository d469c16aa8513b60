# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of costs, a list per part."""

from inkoopkoers.costing.urls import comparisons, documents, lines, quick, results

app_name = "costing"

urlpatterns = [
    *quick.urlpatterns,
    *comparisons.urlpatterns,
    *lines.urlpatterns,
    *results.urlpatterns,
    *documents.urlpatterns,
]
