# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the investment plan."""

from django.urls import path

from inkoopkoers.planning.views.investing import (
    asset,
    assets,
    files,
    importing,
    licences,
    overview,
    plans,
    proposals,
    reality,
    units,
)

app_name = "investing"

urlpatterns = [
    path("", plans.plan_list, name="list"),
    path("nieuw/", plans.new, name="new"),
    path("<int:pk>/", overview.overview, name="plan"),
    path("<int:pk>/uitgangspunten/", plans.settings, name="settings"),
    path("<int:pk>/weg/", plans.remove, name="remove"),
    path("<int:pk>/terug/", plans.restore, name="restore"),
    path("<int:pk>/plan.<str:format_name>", files.document, name="document"),
    path("<int:pk>/bezit.<str:format_name>", files.export, name="export"),
    path("<int:pk>/scholen/", units.units, name="units"),
    path("<int:pk>/scholen/nieuw/", units.unit_add, name="unit_add"),
    path("<int:pk>/scholen/<int:unit>/", units.unit, name="unit"),
    path("<int:pk>/scholen/<int:unit>/wijzig/", units.unit_change, name="unit_change"),
    path("<int:pk>/scholen/<int:unit>/weg/", units.unit_remove, name="unit_remove"),
    path("<int:pk>/scholen/<int:unit>/terug/", units.unit_restore, name="unit_restore"),
    path("<int:pk>/bezit/", assets.assets, name="assets"),
    path("<int:pk>/bezit/nieuw/", asset.asset_add, name="asset_add"),
    path("<int:pk>/bezit/<int:asset>/", asset.asset, name="asset"),
    path("<int:pk>/bezit/<int:asset>/wijzig/", asset.asset_change, name="asset_change"),
    path(
        "<int:pk>/bezit/<int:asset>/conditie/",
        asset.asset_condition,
        name="asset_condition",
    ),
    path("<int:pk>/bezit/<int:asset>/weg/", asset.asset_remove, name="asset_remove"),
    path(
        "<int:pk>/bezit/<int:asset>/terug/", asset.asset_restore, name="asset_restore"
    ),
    path("<int:pk>/inlezen/", importing.import_file, name="import_file"),
    path("<int:pk>/inlezen/<int:file>/", importing.preview, name="preview"),
    path(
        "<int:pk>/inlezen/<int:file>/geweigerd.<str:format_name>",
        importing.refused,
        name="refused",
    ),
    path("<int:pk>/voorstellen/", proposals.proposals, name="proposals"),
    path("<int:pk>/voorstellen/langer/", proposals.longer, name="longer"),
    path("<int:pk>/voorstellen/spreid/", proposals.spread, name="spread"),
    path("<int:pk>/voorstellen/verplaats/", proposals.move, name="move"),
    path("<int:pk>/voorstellen/terug/", proposals.undo, name="undo"),
    path("<int:pk>/werkelijk/", reality.reality, name="reality"),
    path("<int:pk>/werkelijk/<int:year>/", reality.spending, name="spending"),
    path("<int:pk>/licenties/", licences.licences, name="licences"),
    path("<int:pk>/licenties/nieuw/", licences.licence_add, name="licence_add"),
    path(
        "<int:pk>/licenties/<int:licence>/",
        licences.licence_change,
        name="licence_change",
    ),
    path(
        "<int:pk>/licenties/<int:licence>/gebruik/",
        licences.licence_use,
        name="licence_use",
    ),
    path(
        "<int:pk>/licenties/<int:licence>/weg/",
        licences.licence_remove,
        name="licence_remove",
    ),
    path(
        "<int:pk>/licenties/<int:licence>/terug/",
        licences.licence_restore,
        name="licence_restore",
    ),
]
