# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier would show on the calendar, beside what it shows now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.publication import (
    Edition,
    FieldChange,
    PublicField,
    PublishableFacts,
    changes,
    snapshot,
)
from inkoopkoers.procurements.domain.thresholds import threshold
from inkoopkoers.procurements.models import (
    Approach,
    CalendarEdition,
    CalendarEntry,
    Dossier,
)
from inkoopkoers.procurements.queries.situation import (
    NO_GROUP,
    authority,
    counting_day,
    kind_of,
    settings_of,
)


@dataclass(frozen=True)
class Choice:
    """Which fields go public; the mailbox for questions is typed, not looked up."""

    fields: tuple[PublicField, ...]
    contact: str = ""

    @property
    def names(self) -> list[str]:
        """The chosen fields as they are kept, in the order in which they are shown."""
        chosen = {*self.fields, *([PublicField.CONTACT] if self.contact else [])}
        return [field.value for field in PublicField if field in chosen]


@dataclass(frozen=True)
class Preview:
    """What the world will read, and how that differs from what it reads now.

    `mark` names exactly this: only what someone saw can be published.
    """

    choice: Choice
    fields: Mapping[str, str]
    changes: tuple[FieldChange, ...]
    is_new: bool
    mark: str

    @property
    def differs(self) -> bool:
        """Whether publishing would change anything for the world."""
        return self.is_new or bool(self.changes)


@dataclass(frozen=True)
class OnCalendar:
    """The entry of a dossier, with its editions; the last one holds."""

    entry: CalendarEntry
    editions: tuple[Edition, ...]

    @property
    def last(self) -> Edition:
        """What the world reads now."""
        return self.editions[-1]

    @property
    def choice(self) -> Choice:
        """What was chosen last, also when it was withdrawn since."""
        shown = [one for one in self.editions if not one.is_withdrawn]
        contact = shown[-1].fields.get(PublicField.CONTACT, "") if shown else ""
        chosen = tuple(field for field in PublicField if field in self.entry.chosen)
        return Choice(chosen, contact)


def on_calendar(dossier: Dossier) -> OnCalendar | None:
    """The entry of this dossier; None when it was never published."""
    entry = CalendarEntry.objects.filter(dossier=dossier).first()
    if entry is None:
        return None
    rows = CalendarEdition.objects.filter(entry=entry).order_by("edition")
    return OnCalendar(entry, tuple(as_edition(row) for row in rows))


def as_edition(row: CalendarEdition) -> Edition:
    """The row as the rules know it."""
    return Edition(row.edition, row.made_at, row.fields, row.is_withdrawn)


def neutral_title() -> str:
    """What is left of a withdrawn entry when its title is erased too."""
    return _("Vervallen aankondiging")


def facts_of(dossier: Dossier, today: date, contact: str = "") -> PublishableFacts:
    """What the dossier knows that may be made public; nothing of it is so by itself."""
    approach = Approach.objects.filter(dossier=dossier).first()
    group = dossier.product_group
    return PublishableFacts(
        title=dossier.title,
        description=dossier.what,
        kind=dossier.kind,
        product_group="" if group == NO_GROUP else group,
        cpv=(dossier.cpv,) if dossier.cpv else (),
        procedure=approach.procedure if approach else "",
        publication=dossier.publish_on,
        value_eur=dossier.total_eur,
        threshold_eur=_threshold(dossier, today),
        months=dossier.months,
        contact=contact,
    )


def _threshold(dossier: Dossier, today: date) -> Decimal | None:
    kind = kind_of(dossier)
    if kind is None:
        return None
    buyer = authority(dossier, settings_of(dossier))
    return threshold(rulebook(), kind, buyer, counting_day(dossier, today)).amount


def preview(
    dossier: Dossier, choice: Choice, known: OnCalendar | None, today: date
) -> Preview:
    """What this choice would show, beside what the world reads now."""
    facts = facts_of(dossier, today, choice.contact)
    fields = snapshot(facts, choice.names)
    is_new = known is None or known.last.is_withdrawn
    before = {} if known is None or is_new else known.last.fields
    number = known.last.number if known else 0
    return Preview(
        choice=choice,
        fields=fields,
        changes=() if is_new else changes(before, fields),
        is_new=is_new,
        mark=_mark(fields, choice, number),
    )


def _mark(fields: Mapping[str, str], choice: Choice, number: int) -> str:
    told = json.dumps([dict(fields), choice.names, number], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()
