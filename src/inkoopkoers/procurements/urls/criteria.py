# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. Criteria: library and basket."""

from django.urls import path

from inkoopkoers.procurements.views.criteria import (
    basket,
    choosing,
    files,
    importing,
    library,
    own,
    rows,
)

HERE = "trajecten/<int:pk>/criteria/"
LIBRARY = "trajecten/criteria/<int:organisation>/"
ONE = f"{LIBRARY}<int:criterion>/"
IMPORT = f"{LIBRARY}inlezen/"

urlpatterns = [
    path(LIBRARY, library.criteria_library, name="criteria_library"),
    path(
        f"{LIBRARY}criteria.<str:format_name>",
        files.criteria_export,
        name="criteria_export",
    ),
    path(
        f"{LIBRARY}voorbeeldbestand.<str:format_name>",
        files.criteria_template,
        name="criteria_template",
    ),
    path(f"{LIBRARY}nieuw/", own.criterion_new, name="criterion_new"),
    path(
        f"{LIBRARY}voorbeeld/<str:number>/",
        library.criterion_example,
        name="criterion_example",
    ),
    path(IMPORT, importing.criteria_import, name="criteria_import"),
    path(f"{IMPORT}<int:given>/", importing.criteria_preview, name="criteria_preview"),
    path(
        f"{IMPORT}<int:given>/neem-over/",
        importing.criteria_take,
        name="criteria_take",
    ),
    path(
        f"{IMPORT}<int:given>/gooi-weg/",
        importing.criteria_discard,
        name="criteria_discard",
    ),
    path(
        f"{IMPORT}<int:given>/verbeteren.csv",
        importing.criteria_refused,
        name="criteria_refused",
    ),
    path(ONE, library.criterion, name="criterion"),
    path(f"{ONE}wijzigen/", own.criterion_change, name="criterion_change"),
    path(f"{ONE}weg/", own.criterion_remove, name="criterion_remove"),
    path(f"{ONE}terug/", own.criterion_restore, name="criterion_restore"),
    path(HERE, basket.criteria, name="criteria"),
    path(f"{HERE}kiezen/", choosing.criteria_choose, name="criteria_choose"),
    path(f"{HERE}nieuw/", choosing.criteria_own, name="criteria_own"),
    path(f"{HERE}gewichten/", basket.criteria_weights, name="criteria_weights"),
    path(f"{HERE}<int:row>/", rows.criteria_row, name="criteria_row"),
    path(f"{HERE}<int:row>/editie/", rows.criteria_renew, name="criteria_renew"),
    path(f"{HERE}<int:row>/plaats/", rows.criteria_move, name="criteria_move"),
    path(f"{HERE}<int:row>/weg/", rows.criteria_remove, name="criteria_remove"),
    path(f"{HERE}<int:row>/terug/", rows.criteria_restore, name="criteria_restore"),
    path(
        f"{HERE}<int:row>/vervang/<int:by>/",
        rows.criteria_replace,
        name="criteria_replace",
    ),
]
