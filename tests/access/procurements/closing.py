# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of lessons and examples."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from inkoopkoers.procurements.domain.examples import Part, pack
from inkoopkoers.procurements.models import Dossier, ExampleDossier, Lesson
from tests.access.door import Cast, Door, closed, managers, members, signed_in

HERE: dict[str, Any] = {"pk": "dossier"}
TRIED = managers(422)

TABLE: dict[str, Door] = {
    "procurements:all_lessons": closed(signed_in(200)),
    "procurements:lessons_export": closed(signed_in(200), format_name="csv"),
    "procurements:shelf": closed(signed_in(200)),
    "procurements:example": closed(members(200), pk="example"),
    "procurements:example_remove": closed(managers(302), managers(302), pk="example"),
    "procurements:example_restore": closed(
        managers(302), managers(302), pk="removed_example"
    ),
    "procurements:lessons": closed(members(200), TRIED, **HERE),
    "procurements:finish": closed(managers(302), managers(409), **HERE),
    "procurements:keep_example": closed(managers(200), TRIED, **HERE),
}
PUBLIC: set[str] = set()


def rows(cast: Cast, dossier: Dossier) -> dict[str, int | str]:
    """A lesson here, one that returns from elsewhere, and two examples."""
    there = Dossier.objects.create(
        organisation=cast.organisation,
        title="Laptops van vier jaar geleden",
        product_group=dossier.product_group,
    )
    for one, worked in ((dossier, True), (there, False)):
        Lesson.objects.create(
            dossier=one,
            worked=worked,
            text="Vraag leraren eerst wat ze willen bereiken.",
            product_group=one.product_group,
        )
    kept = pack(
        {Part.NEEDS: [{"role": "leraar", "means": "nakijken", "goal": "tijd"}]}, Part
    )
    example, gone = (
        ExampleDossier.objects.create(
            organisation=cast.organisation,
            title="Apparaten voor een school",
            kept=kept,
            removed_at=removed,
        )
        for removed in (None, timezone.now())
    )
    return {"example": example.pk, "removed_example": gone.pk}
