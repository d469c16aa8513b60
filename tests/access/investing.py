# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the investment plan in `planning/`."""

from __future__ import annotations

from django.utils import timezone

from inkoopkoers.planning.actions.investing import assets, plans, telling, units
from inkoopkoers.planning.domain.investing.plan import Unit
from inkoopkoers.planning.models import AssetFile, PlanAsset, PlanLicence, PlanUnit
from inkoopkoers.planning.tests.investing.kept import (
    a_filled_plan,
    a_kept_asset,
    a_kept_licence,
    a_kept_plan,
)
from tests.access.door import (
    Cast,
    Door,
    closed,
    fillers,
    managers,
    members,
    page,
    signed_in,
)

# Bad input: with the right one is told so, without it is not even looked at.
TRIED = managers(422)
BACK = managers(302)
# What is gone is not there for who cannot put it back.
PUT_BACK = signed_in(404, inkoper=302, beheerder=302)
# Only who gave a file sees it.
GIVER = managers(404, inkoper=200)
DROPPED = managers(404, inkoper=302)

NEW = {"lezer": 403, "invuller": 403, "editor": 403}

TABLE: dict[str, Door] = {
    "investing:list": page(),
    "investing:new": closed(signed_in(200, **NEW), signed_in(422, **NEW)),
    "investing:plan": closed(members(200), pk="investment_plan"),
    "investing:settings": closed(members(200), TRIED, pk="investment_plan"),
    "investing:remove": closed(BACK, BACK, pk="plan_to_remove"),
    "investing:restore": closed(PUT_BACK, PUT_BACK, pk="removed_plan"),
    "investing:document": closed(members(200), pk="investment_plan", format_name="odt"),
    "investing:export": closed(members(200), pk="investment_plan", format_name="csv"),
    "investing:units": closed(members(200), pk="investment_plan"),
    "investing:unit_add": closed(managers(200), TRIED, pk="investment_plan"),
    "investing:unit": closed(members(200), pk="investment_plan", unit="plan_unit"),
    "investing:unit_change": closed(
        managers(200), TRIED, pk="investment_plan", unit="plan_unit"
    ),
    "investing:unit_remove": closed(
        BACK, BACK, pk="investment_plan", unit="empty_unit"
    ),
    "investing:unit_restore": closed(
        BACK, BACK, pk="investment_plan", unit="removed_unit"
    ),
    "investing:assets": closed(members(200), pk="investment_plan"),
    "investing:asset_add": closed(managers(200), TRIED, pk="investment_plan"),
    "investing:asset": closed(members(200), pk="investment_plan", asset="plan_asset"),
    "investing:asset_change": closed(
        managers(200), TRIED, pk="investment_plan", asset="plan_asset"
    ),
    "investing:asset_condition": closed(
        fillers(200),
        fillers(422),
        {"condition": "9"},
        pk="investment_plan",
        asset="plan_asset",
    ),
    "investing:asset_remove": closed(
        BACK, BACK, pk="investment_plan", asset="asset_to_remove"
    ),
    "investing:asset_restore": closed(
        BACK, BACK, pk="investment_plan", asset="removed_asset"
    ),
    "investing:import_file": closed(managers(200), TRIED, pk="investment_plan"),
    "investing:preview": closed(
        GIVER, DROPPED, {"doe": "weg"}, pk="investment_plan", file="asset_file"
    ),
    "investing:refused": closed(
        GIVER, pk="investment_plan", file="asset_file", format_name="csv"
    ),
    "investing:proposals": closed(members(200), pk="investment_plan"),
    "investing:longer": closed(BACK, BACK, {"neem": "alles"}, pk="investment_plan"),
    "investing:spread": closed(BACK, BACK, pk="investment_plan"),
    "investing:move": closed(BACK, managers(409), pk="empty_plan"),
    "investing:undo": closed(BACK, BACK, pk="investment_plan"),
    "investing:reality": closed(members(200), pk="investment_plan"),
    "investing:spending": closed(
        fillers(200),
        fillers(422),
        {"bestuur": "veel"},
        pk="investment_plan",
        year=2027,
    ),
    "investing:licences": closed(members(200), pk="investment_plan"),
    "investing:licence_add": closed(managers(200), TRIED, pk="investment_plan"),
    "investing:licence_change": closed(
        managers(200), TRIED, pk="investment_plan", licence="plan_licence"
    ),
    "investing:licence_use": closed(
        fillers(200), fillers(422), pk="investment_plan", licence="plan_licence"
    ),
    "investing:licence_remove": closed(
        BACK, BACK, pk="investment_plan", licence="licence_to_remove"
    ),
    "investing:licence_restore": closed(
        BACK, BACK, pk="investment_plan", licence="removed_licence"
    ),
}
PUBLIC = {"investing:list"}


def rows(cast: Cast) -> dict[str, int | str]:
    """A filled plan of the inkoper, with one of each that is there and one that is gone."""
    bram = cast.people["inkoper"]
    plan = a_filled_plan(cast.organisation, bram)
    gone, leaving, empty = (
        a_kept_plan(cast.organisation, bram, title=title)
        for title in ("Weg", "Gaat weg", "Leeg")
    )
    plans.remove_plan(gone, by=bram)
    lone, was = (
        units.add_unit(plan, Unit(code, code.title()), by=bram)
        for code in ("beuk", "es")
    )
    units.remove_unit(was, by=bram)
    leaves, left = (a_kept_asset(plan, bram, code=code) for code in ("X1", "X2"))
    assets.remove_asset(left, by=bram)
    ends, ended = (a_kept_licence(plan, bram) for _number in range(2))
    telling.remove_licence(ended, by=bram)
    file = AssetFile.objects.create(
        organisation=cast.organisation,
        plan=plan,
        made_by=bram,
        made_at=timezone.now(),
        table={
            "header": ["Code", "Omschrijving", "Aantal", "Prijs", "Jaar", "Levensduur"],
            "rows": [["N1", "Stoelen", "veel", "40", "2025", "10"]],
            "numbers": [2],
        },
    )
    return {
        "investment_plan": plan.pk,
        "plan_to_remove": leaving.pk,
        "removed_plan": gone.pk,
        "empty_plan": empty.pk,
        "plan_unit": PlanUnit.objects.get(plan=plan, code="eik").pk,
        "empty_unit": lone.pk,
        "removed_unit": was.pk,
        "plan_asset": PlanAsset.objects.get(plan=plan, code="L1").pk,
        "asset_to_remove": leaves.pk,
        "removed_asset": left.pk,
        "asset_file": file.pk,
        "plan_licence": PlanLicence.objects.filter(plan=plan).earliest("pk").pk,
        "licence_to_remove": ends.pk,
        "removed_licence": ended.pk,
    }
