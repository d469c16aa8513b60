# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a dossier is made public: only what someone chose, edition by edition."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class PublicField(StrEnum):
    """A field that may be chosen, in the order in which it is shown.

    The title is always there. The quarter and the day tell the same at two grains, and
    so do the class of the value and the amount.
    """

    TITLE = "titel"
    DESCRIPTION = "omschrijving"
    KIND = "soort"
    PRODUCT_GROUP = "productgroep"
    CPV = "cpv"
    PROCEDURE = "procedure"
    QUARTER = "kwartaal"
    DAY = "datum"
    VALUE_BAND = "waardeklasse"
    AMOUNT = "bedrag"
    DURATION = "looptijd"
    CONTACT = "contact"


PUBLIC_FIELDS = tuple(PublicField)
# What stays confidential unless someone asks for exactly this.
SENSITIVE_FIELDS = frozenset({PublicField.AMOUNT})


class ValueBand(StrEnum):
    """How large, and no more than that."""

    SMALL = "tot-50000"
    MIDDLE = "tot-drempel"
    LARGE = "vanaf-drempel"


SMALL_BELOW_EUR = Decimal(50_000)


@dataclass(frozen=True)
class PublishableFacts:
    """What a dossier knows; amounts in euros without btw, empty where unknown.

    `cpv` holds codes of eight digits; `threshold_eur` is the threshold in force for
    this kind and authority.
    """

    title: str
    description: str = ""
    kind: str = ""
    product_group: str = ""
    cpv: tuple[str, ...] = ()
    procedure: str = ""
    publication: date | None = None
    value_eur: Decimal | None = None
    threshold_eur: Decimal | None = None
    months: int | None = None
    contact: str = ""


@dataclass(frozen=True)
class Edition:
    """What was public from a moment on; numbers rise from 1.

    A withdrawn edition keeps no more than the title.
    """

    number: int
    at: datetime
    fields: Mapping[str, str]
    is_withdrawn: bool = False


@dataclass(frozen=True)
class PublicEntry:
    """A dossier as the calendar knows it: its editions, oldest first, at least one."""

    number: int
    organisation_name: str
    oin: str
    kvk: str
    editions: tuple[Edition, ...]

    @property
    def last(self) -> Edition:
        """The edition that holds now."""
        return self.editions[-1]

    @property
    def fields(self) -> Mapping[str, str]:
        """What is public now."""
        return self.last.fields


@dataclass(frozen=True)
class FieldChange:
    """A field that another edition says differently; empty where it was not public."""

    field: PublicField
    was: str
    now: str


def snapshot(
    facts: PublishableFacts, chosen: Collection[PublicField | str]
) -> dict[str, str]:
    """Take the chosen fields and no other; a field without content stays out.

    An amount is written as 1234.50, a day as 2027-03-01, a quarter as 2027-Q1, more
    codes with a space between them.
    """
    written = _written(facts)
    wanted = {PublicField.TITLE, *chosen}
    return {
        field.value: written[field]
        for field in PublicField
        if field in wanted and written[field]
    }


def _written(facts: PublishableFacts) -> dict[PublicField, str]:
    band = value_band(facts.value_eur, facts.threshold_eur)
    return {
        PublicField.TITLE: facts.title,
        PublicField.DESCRIPTION: facts.description,
        PublicField.KIND: facts.kind,
        PublicField.PRODUCT_GROUP: facts.product_group,
        PublicField.CPV: " ".join(facts.cpv),
        PublicField.PROCEDURE: facts.procedure,
        PublicField.QUARTER: quarter_of(facts.publication) if facts.publication else "",
        PublicField.DAY: facts.publication.isoformat() if facts.publication else "",
        PublicField.VALUE_BAND: band or "",
        PublicField.AMOUNT: "" if facts.value_eur is None else f"{facts.value_eur:.2f}",
        PublicField.DURATION: str(facts.months) if facts.months else "",
        PublicField.CONTACT: facts.contact,
    }


def value_band(value: Decimal | None, threshold: Decimal | None) -> ValueBand | None:
    """The class of a value; none when it depends on a threshold that we do not know."""
    if value is None:
        return None
    if threshold is not None and value >= threshold:
        return ValueBand.LARGE
    if value < SMALL_BELOW_EUR:
        return ValueBand.SMALL
    return None if threshold is None else ValueBand.MIDDLE


def quarter_of(day: date) -> str:
    """2027-05-03 lies in 2027-Q2."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def first_day_of(quarter: str) -> date:
    """2027-Q2 begins on 2027-04-01; ValueError for what is no quarter."""
    year, _, number = quarter.partition("-Q")
    return date(int(year), int(number) * 3 - 2, 1)


def expected_day(fields: Mapping[str, str]) -> date | None:
    """The day of the publication, or the first day of its quarter, when public."""
    if day := fields.get(PublicField.DAY):
        return date.fromisoformat(day)
    if quarter := fields.get(PublicField.QUARTER):
        return first_day_of(quarter)
    return None


def last_known_day(entry: PublicEntry) -> date | None:
    """The day of the newest edition that has one; a withdrawn edition has none."""
    days = (expected_day(edition.fields) for edition in reversed(entry.editions))
    return next((day for day in days if day), None)


def changes(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[FieldChange, ...]:
    """What another edition says differently, in the order in which it is shown."""
    return tuple(
        FieldChange(field, before.get(field, ""), after.get(field, ""))
        for field in PublicField
        if before.get(field, "") != after.get(field, "")
    )
