# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what it costs over all years, and of how the award goes."""

from __future__ import annotations

from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.procurements.models import Dossier, DossierAward, DossierCosts
from tests.access.door import Cast, Door, closed, managers, members

# Nothing filled in: with the right one is told so, or the page is of before.
TRIED = managers(422)
OLD = managers(409)
MOVED = managers(302)

TABLE: dict[str, Door] = {
    "procurements:costs": closed(members(200), pk="dossier"),
    "procurements:costs_start": closed(managers(200), TRIED, pk="dossier"),
    "procurements:costs_link": closed(managers(200), TRIED, pk="dossier"),
    "procurements:costs_take": closed(MOVED, OLD, pk="dossier"),
    "procurements:award": closed(members(200), pk="dossier"),
    "procurements:award_start": closed(managers(200), TRIED, pk="dossier"),
    "procurements:award_link": closed(managers(200), TRIED, pk="dossier"),
    "procurements:award_take": closed(MOVED, OLD, pk="dossier"),
    "procurements:award_update": closed(MOVED, OLD, pk="dossier"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A comparison and an award model that the dossier stands on."""
    maker = cast.people["inkoper"]
    comparison = a_comparison(cast.organisation, maker)
    DossierCosts.objects.create(dossier=dossier, comparison=comparison)
    award = an_award(cast.organisation, maker)
    DossierAward.objects.create(dossier=dossier, award=award)
    return {}
