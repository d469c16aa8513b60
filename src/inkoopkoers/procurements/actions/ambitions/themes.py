# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The themes on the web of an organisation."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.audit.actions import record
from inkoopkoers.knowledge.domain.ambitions import AmbitionPreset
from inkoopkoers.knowledge.domain.ambitions import AmbitionTheme as PresetTheme
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.places import change_places
from inkoopkoers.procurements.domain.ambition_choices import MOST_THEMES, own_code
from inkoopkoers.procurements.models import AmbitionTheme
from inkoopkoers.web.errors import DomainError


class TooManyThemes(DomainError):
    """A web with more themes cannot be read."""


class ThemeChangedMeanwhile(DomainError):
    """Someone else renamed this theme after the form was opened."""


@transaction.atomic
def start_with(
    organisation: Organisation,
    preset: AmbitionPreset,
    codes: Iterable[str],
    *,
    by: User,
) -> None:
    """Put the chosen themes of a preset on the web, after those that are there.

    A theme that was taken off comes back. A theme whose code another preset uses
    gets its own code: a code always means one thing. TooManyThemes above sixteen.
    """
    wanted = set(codes)
    _lock(organisation)
    for theme in preset.themes:
        if theme.code in wanted:
            _put_on(organisation, preset, theme)
    _check_number(organisation)
    _note(organisation, by)


def _put_on(
    organisation: Organisation, preset: AmbitionPreset, theme: PresetTheme
) -> None:
    rows = AmbitionTheme.objects.filter(organisation=organisation)
    known = rows.filter(
        preset=preset.code, code__in=(theme.code, f"{theme.code}-{preset.code}")
    ).first()
    if known:
        known.removed_at = None
        known.save(update_fields=["removed_at"])
        return
    is_taken = rows.filter(code=theme.code).exists()
    AmbitionTheme.objects.create(
        organisation=organisation,
        code=f"{theme.code}-{preset.code}" if is_taken else theme.code,
        name=theme.name,
        meaning=theme.meaning,
        preset=preset.code,
        place=_last_place(organisation) + 1,
    )


@transaction.atomic
def add_theme(
    organisation: Organisation, name: str, meaning: str, *, by: User
) -> AmbitionTheme:
    """Put an own theme below the others; TooManyThemes above sixteen."""
    _lock(organisation)
    own = AmbitionTheme.objects.filter(organisation=organisation, preset="").count()
    made = AmbitionTheme.objects.create(
        organisation=organisation,
        code=own_code(organisation.pk, own),
        name=name,
        meaning=meaning,
        place=_last_place(organisation) + 1,
    )
    _check_number(organisation)
    _note(organisation, by)
    return made


@transaction.atomic
def change_theme(
    theme: AmbitionTheme, name: str, meaning: str, *, seen: str, by: User
) -> None:
    """Give a theme other words; its code stays, so what dossiers said of it stays.

    `seen` is what `words_of` said when the form was opened; when that changed,
    ThemeChangedMeanwhile.
    """
    row = AmbitionTheme.objects.select_for_update().get(pk=theme.pk)
    if words_of(row) != seen:
        raise ThemeChangedMeanwhile(
            _("Een collega heeft dit thema intussen veranderd. Kijk wat er staat.")
        )
    row.name, row.meaning = name, meaning
    row.save(update_fields=["name", "meaning"])
    _note(row.organisation, by)


def words_of(theme: AmbitionTheme) -> str:
    """The words of a theme as one text, to see whether someone changed them."""
    return f"{theme.name}|{theme.meaning}"


@transaction.atomic
def move_theme(theme: AmbitionTheme, *, up: bool, by: User) -> None:
    """Let a theme change places with the one above or below it; the ends stay."""
    _lock(theme.organisation)
    rows = AmbitionTheme.objects.filter(
        organisation=theme.organisation_id, removed_at=None
    )
    if change_places(rows, theme.pk, up=up):
        _note(theme.organisation, by)


@transaction.atomic
def remove_theme(theme: AmbitionTheme, *, by: User) -> None:
    """Take a theme off the web; what dossiers said of it stays."""
    theme.removed_at = timezone.now()
    theme.save(update_fields=["removed_at"])
    _note(theme.organisation, by)


@transaction.atomic
def restore_theme(theme: AmbitionTheme, *, by: User) -> None:
    """Put a theme back where it was; TooManyThemes above sixteen."""
    _lock(theme.organisation)
    theme.removed_at = None
    theme.save(update_fields=["removed_at"])
    _check_number(theme.organisation)
    _note(theme.organisation, by)


def _lock(organisation: Organisation) -> None:
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)


def _last_place(organisation: Organisation) -> int:
    rows = AmbitionTheme.objects.filter(organisation=organisation)
    return int(rows.aggregate(last=Max("place"))["last"] or 0)


def _check_number(organisation: Organisation) -> None:
    rows = AmbitionTheme.objects.filter(organisation=organisation, removed_at=None)
    if rows.count() > MOST_THEMES:
        raise TooManyThemes(
            _("Een web heeft hooguit %(most)s thema’s. Haal er eerst een weg.")
            % {"most": MOST_THEMES}
        )


def _note(organisation: Organisation, by: User) -> None:
    record(
        "ambitions.themes_changed",
        actor=by.pk,
        organisation=organisation.pk,
        subject=f"organisation:{organisation.pk}",
    )
