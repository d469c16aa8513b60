# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of `measuring/` over rounds, over parts and beside others."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from inkoopkoers.measuring.actions import benchmark
from inkoopkoers.measuring.models import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.queries.benchmark import summarised
from inkoopkoers.measuring.tests.making import today
from inkoopkoers.measuring.tests.over_time import finished, others, part_of, revealed
from inkoopkoers.organisations.models import Organisation, User
from tests.access.door import Cast, Door, administrators, closed, editors, members

ABOUT: dict[str, Any] = {"organisation_pk": "measured", "code": "checklist"}

TABLE: dict[str, Door] = {
    "measuring:trend": closed(members(200), **ABOUT),
    "measuring:parts_overview": closed(members(200), **ABOUT),
    "measuring:benchmark": closed(members(200), **ABOUT),
    "measuring:benchmark_join": closed(
        administrators(302), administrators(409), **ABOUT
    ),
    "measuring:benchmark_leave": closed(
        administrators(302), administrators(302), **ABOUT
    ),
    "measuring:benchmark_summary": closed(administrators(200), **ABOUT),
    "measuring:benchmark_imports": closed(editors(200), editors(422)),
    "measuring:benchmark_trust": closed(editors(302), editors(422)),
    "measuring:benchmark_distrust": closed(
        editors(200), editors(302), pk="installation"
    ),
    "measuring:benchmark_remove": closed(editors(302), editors(302), pk="imported"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """Two results with work in between, a part, five others and one from elsewhere."""
    here, by = cast.organisation, cast.people["beheerder"]
    revealed(here, {"strategie-1": 1}, on=today() - timedelta(days=400))
    finished(here, "strategie-1", today() - timedelta(days=40))
    revealed(here, {"strategie-1": 3})
    for one in (here, part_of(here, "Ruimte"), *others(5, kind=here.kind)):
        _join(one, by)
    key = "f" * 64
    known = TrustedInstallation.objects.create(
        name="Elders", fingerprint=key, public_key=key
    )
    imported = BenchmarkEntry.objects.create(
        origin=key, reference=key, holder=key, kind="zorg", instrument="checklist",
        version=1, year=2026, means={},
    )  # fmt: skip
    return {"measured": here.pk, "installation": known.pk, "imported": imported.pk}


def _join(organisation: Organisation, by: User) -> None:
    found = summarised(revealed(organisation, {"strategie-2": 3}))
    if found:
        now = timezone.now()
        benchmark.join(organisation, found.summary, by=by, now=now)
