# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part."""

from __future__ import annotations

from typing import Any

from inkoopkoers.procurements.actions.criteria import basket, importing
from inkoopkoers.procurements.actions.criteria.library import keep_own
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.queries.criteria.library import examples
from inkoopkoers.uploads.tables import read_table
from tests.access.door import Cast, Door, closed, fillers, managers, members

FILE = b"""nummer;niveau;soort;tekst
K-1;basis;minimumeis;Zuinig in gebruik.
K-2;hoog;minimumeis;Lang mee.
"""
WRITES = fillers(302, invuller=403)
TRIED = fillers(422, invuller=403)
KEPT: dict[str, Any] = {
    "organisation": "organisation",
    "criterion": "library_criterion",
}
GIVEN: dict[str, Any] = {"organisation": "organisation", "given": "criteria_import"}
ROW: dict[str, Any] = {"pk": "dossier", "row": "basket_criterion"}

TABLE: dict[str, Door] = {
    "procurements:criteria": closed(members(200), pk="dossier"),
    "procurements:criteria_choose": closed(
        members(200),
        WRITES,
        {"criterium": "voorbeeld-IK-ICT-05"},
        pk="dossier",
    ),
    "procurements:criteria_own": closed(
        fillers(200, invuller=403), TRIED, pk="dossier"
    ),
    "procurements:criteria_weights": closed(
        WRITES, fillers(409, invuller=403), pk="dossier"
    ),
    "procurements:criteria_row": closed(fillers(200, invuller=403), TRIED, **ROW),
    "procurements:criteria_renew": closed(WRITES, WRITES, **ROW),
    "procurements:criteria_move": closed(WRITES, WRITES, {"richting": "omhoog"}, **ROW),
    "procurements:criteria_remove": closed(WRITES, WRITES, **ROW),
    "procurements:criteria_restore": closed(
        WRITES, WRITES, pk="dossier", row="removed_criterion"
    ),
    "procurements:criteria_replace": closed(
        WRITES, WRITES, **ROW, by="higher_criterion"
    ),
    "procurements:criteria_library": closed(members(200), organisation="organisation"),
    "procurements:criteria_export": closed(
        members(200), organisation="organisation", format_name="csv"
    ),
    "procurements:criteria_template": closed(
        members(200), organisation="organisation", format_name="csv"
    ),
    "procurements:criterion_new": closed(
        managers(200), managers(422), organisation="organisation"
    ),
    "procurements:criterion_example": closed(
        members(200), organisation="organisation", number="IK-ICT-02"
    ),
    "procurements:criterion": closed(members(200), **KEPT),
    "procurements:criterion_change": closed(managers(200), managers(422), **KEPT),
    "procurements:criterion_remove": closed(managers(302), managers(302), **KEPT),
    "procurements:criterion_restore": closed(managers(302), managers(302), **KEPT),
    "procurements:criteria_import": closed(
        managers(200), managers(422), organisation="organisation"
    ),
    "procurements:criteria_preview": closed(managers(200), **GIVEN),
    "procurements:criteria_take": closed(managers(302), managers(302), **GIVEN),
    "procurements:criteria_discard": closed(managers(302), managers(302), **GIVEN),
    "procurements:criteria_refused": closed(managers(200), **GIVEN),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A basket with one criterion that another makes needless, and a library."""
    by = cast.people["inkoper"]
    lower = basket.take(dossier, examples()["IK-ICT-01"], by=by)
    higher = basket.take(dossier, examples()["IK-ICT-02"], by=by)
    gone = basket.take(dossier, examples()["IK-ICT-04"], by=by)
    basket.take_out(gone, by=by)
    price = BasketCriterion(
        dossier=dossier, title="Prijs", kind="gunningscriterium", is_price=True,
        weight=40,
    )  # fmt: skip
    basket.add(price, by=by)
    values = {
        "number": "EIGEN-1", "title": "Rustig in de klas", "kind": "minimumeis",
        "text": "Elk apparaat maakt minder geluid dan 30 decibel.", "level": 1,
        "theme": "klimaat", "product_group": "ict-hardware",
    }  # fmt: skip
    kept = keep_own(cast.organisation, values, by=by)
    given = importing.let_wait(
        cast.organisation, "selectie.csv", read_table("selectie.csv", FILE),
        by=by, now=dossier.made_at,
    )  # fmt: skip
    return {
        "organisation": cast.organisation.pk,
        "basket_criterion": lower.pk,
        "higher_criterion": higher.pk,
        "removed_criterion": gone.pk,
        "library_criterion": kept.pk,
        "criteria_import": given.pk,
    }
