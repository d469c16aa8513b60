# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of not, different, less."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import (
    Dossier,
    NamiAnswer,
    Obstacle,
    SignOff,
    Trial,
)
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast, Door, closed, managers, members, signed_in

# Nothing filled in: with the right one is told so, without it is not even looked at.
TRIED = managers(422)
MOVED = managers(302)
HERE: dict[str, Any] = {"pk": "dossier"}
NOBODY_SIGNS_FOR_ANOTHER = members(403)

TABLE: dict[str, Door] = {
    "procurements:avoided": closed(signed_in(200)),
    "procurements:avoided_file": closed(signed_in(200), format_name="csv"),
    "procurements:nami": closed(members(200), **HERE),
    "procurements:nami_answer": closed(managers(200), TRIED, **HERE, question="anders"),
    # No form of ours: an edition that is not the current one.
    "procurements:nami_obstacles": closed(members(200), managers(409), **HERE),
    "procurements:nami_obstacle_own": closed(MOVED, TRIED, **HERE),
    "procurements:nami_obstacle": closed(
        managers(200), managers(409), **HERE, obstacle="obstacle"
    ),
    "procurements:nami_trial_new": closed(managers(200), TRIED, **HERE),
    "procurements:nami_trial": closed(managers(200), TRIED, **HERE, trial="trial"),
    "procurements:nami_trial_outcome": closed(
        managers(200), TRIED, **HERE, trial="trial"
    ),
    "procurements:nami_sign": closed(
        MOVED, NOBODY_SIGNS_FOR_ANOTHER, {"hoek": "contractmanager"}, **HERE
    ),
    "procurements:nami_not_bought": closed(MOVED, TRIED, **HERE),
    "procurements:nami_reopen": closed(MOVED, TRIED, pk="not_bought"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """An answer, an obstacle, a trial and a signature; and a dossier that ended."""
    NamiAnswer.objects.create(
        dossier=dossier, question="niet", outcome="deels",
        explanation="Een derde ligt in de kast", units=Decimal(200),
        unit_name="laptops", avoided_eur=Decimal(120000), avoided_kg=Decimal("320.5"),
        avoided_co2_kg=Decimal(40000), based_on="telling, mei 2027",
    )  # fmt: skip
    obstacle = Obstacle.objects.create(
        dossier=dossier,
        code="technisch-organisatie-1",
        dimension="technisch",
        level="organisatie",
        interventions=["overzicht"],
        note="Voor de zomer",
    )
    Obstacle.objects.create(
        dossier=dossier, text="De kast zit op slot", dimension="technisch",
        level="individueel",
    )  # fmt: skip
    trial = Trial.objects.create(
        dossier=dossier,
        what="Delen per lokaal",
        measured_by="Turven",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 4, 11),
    )
    SignOff.objects.create(
        dossier=dossier, corner="inkoper", signed_by=cast.people["inkoper"], edition=1
    )
    ended = a_dossier(
        cast.organisation,
        cast.people["inkoper"],
        title="Relatiegeschenken",
        standing=Standing.NOT_BOUGHT.value,
        not_bought_because="Niemand mist ze",
        ended_on=date(2026, 5, 4),
    )
    NamiAnswer.objects.create(
        dossier=ended, question="niet", outcome="ja", explanation="Niet nodig",
        avoided_eur=Decimal(8000), based_on="begroting",
    )  # fmt: skip
    return {"obstacle": obstacle.pk, "trial": trial.pk, "not_bought": ended.pk}
