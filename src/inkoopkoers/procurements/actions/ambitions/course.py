# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Set the course: the level per theme for all, or for one product group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.ambition_choices import Choice
from inkoopkoers.procurements.models import Course
from inkoopkoers.web.errors import DomainError


class CourseChangedMeanwhile(DomainError):
    """Someone else set this course after the form was opened."""


def mark_of(rows: Iterable[Course]) -> str:
    """What a form was made from, as one text: every row with its edition."""
    found = sorted(rows, key=lambda row: row.theme)
    return ",".join(f"{row.theme}:{row.level}:{row.edition}" for row in found)


@transaction.atomic
def set_course(
    organisation: Organisation,
    product_group: str,
    choices: Mapping[str, Choice | None],
    *,
    seen: str,
    by: User,
) -> None:
    """Keep the level per theme; None lets a theme follow what is above it.

    An empty `product_group` is the course of the organisation. `seen` is what
    `mark_of` said when the form was opened; CourseChangedMeanwhile when it changed.
    """
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    rows = Course.objects.filter(organisation=organisation, product_group=product_group)
    known = {row.theme: row for row in rows}
    if mark_of(known.values()) != seen:
        raise CourseChangedMeanwhile(
            _("Een collega heeft de koers intussen veranderd. Kijk wat er staat.")
        )
    for theme, choice in choices.items():
        row = known.get(theme)
        if choice is None:
            if row:
                row.delete()
            continue
        row = row or Course(
            organisation=organisation, product_group=product_group, theme=theme,
            edition=0,
        )  # fmt: skip
        _write(row, choice, by)
    _note(organisation, product_group, by)


def _write(row: Course, choice: Choice, by: User) -> None:
    """Save a row that is new or says something else than it did."""
    if row.pk and (row.level, row.reason) == (choice.level, choice.reason):
        return
    row.level, row.reason = choice.level, choice.reason
    row.set_by, row.set_at = by, timezone.now()
    row.edition += 1
    row.save()


def _note(organisation: Organisation, product_group: str, by: User) -> None:
    record(
        "ambitions.course_set",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
        details={"product_group": product_group} if product_group else None,
    )
