# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar as OCDS 1.1 planning releases, out of published editions only.

See https://standard.open-contracting.org/1.1/en/. A release is never changed: another
edition is another release with the same ocid.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any

from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.publication import (
    Edition,
    PublicEntry,
    PublicField,
    changes,
    first_day_of,
)

VERSION = "1.1"
LANGUAGE = "nl"
# Registered in org-id.guide.
KVK_SCHEME = "NL-KVK"
# Not registered there: the OIN has no list of its own yet, and the codelist is open.
OIN_SCHEME = "NL-OIN"
_CATEGORIES: dict[str, str] = {
    ContractKind.WORKS: "works",
    ContractKind.SUPPLIES: "goods",
    ContractKind.SERVICES: "services",
    ContractKind.SOCIAL: "services",
}
# Procedures that the closed codelist has a word for; the others keep their own name.
_METHODS: dict[str, str] = {
    Procedure.SINGLE: "direct",
    Procedure.MULTIPLE: "limited",
    Procedure.NATIONAL: "open",
    Procedure.OPEN: "open",
    Procedure.RESTRICTED: "selective",
    Procedure.DIALOGUE: "selective",
    Procedure.NEGOTIATION: "selective",
    Procedure.INNOVATION: "selective",
}
_DAYS_A_YEAR = Decimal("365.25")

Json = dict[str, Any]


@dataclass(frozen=True)
class Publisher:
    """Who publishes the package; `prefix` is the registered ocid prefix.

    `zone` is the time zone of days without a time; addresses are absolute.
    """

    name: str
    prefix: str
    zone: tzinfo
    license_url: str = ""
    policy_url: str = ""


@dataclass(frozen=True)
class Words:
    """Names for codes, in Dutch; a code without one is left as it is."""

    procedures: Mapping[str, str]
    bands: Mapping[str, str]
    cpv: Mapping[str, str]
    milestone: str


class NothingPublished(LookupError):
    """A release package holds at least one release."""


def release_package(
    entries: Iterable[PublicEntry],
    publisher: Publisher,
    words: Words,
    *,
    uri: str,
    at: datetime,
) -> Json:
    """All releases of these entries; NothingPublished when there are none."""
    found = [one for entry in entries for one in releases(entry, publisher, words)]
    if not found:
        raise NothingPublished
    package = {
        "uri": uri,
        "version": VERSION,
        "publishedDate": _moment(at),
        "publisher": {"name": publisher.name},
        "license": publisher.license_url,
        "publicationPolicy": publisher.policy_url,
        "releases": found,
    }
    return _filled(package)


def releases(entry: PublicEntry, publisher: Publisher, words: Words) -> list[Json]:
    """One release per edition that says something else than the one before it."""
    told: list[Edition] = []
    for edition in entry.editions:
        if not told or _differs(told[-1], edition):
            told.append(edition)
    return [
        _release(entry, edition, publisher, words, is_first=number == 0)
        for number, edition in enumerate(told)
    ]


def _differs(before: Edition, after: Edition) -> bool:
    if before.is_withdrawn != after.is_withdrawn:
        return True
    return bool(changes(before.fields, after.fields))


def ocid_of(entry: PublicEntry, prefix: str) -> str:
    """The same for every edition of an entry, for ever."""
    return f"{prefix}-{entry.number}"


def _release(
    entry: PublicEntry,
    edition: Edition,
    publisher: Publisher,
    words: Words,
    *,
    is_first: bool,
) -> Json:
    ocid = ocid_of(entry, publisher.prefix)
    buyer = {"id": _party_id(entry), "name": entry.organisation_name}
    return _filled(
        {
            "ocid": ocid,
            "id": f"{ocid}-{edition.number}",
            "date": _moment(edition.at),
            "language": LANGUAGE,
            "tag": ["planning" if is_first else "planningUpdate"],
            "initiationType": "tender",
            "parties": [_party(entry, edition.fields)],
            "buyer": buyer,
            "planning": _planning(edition.fields, publisher.zone, words),
            "tender": _tender(ocid, edition, publisher.zone, words),
        }
    )


def _party_id(entry: PublicEntry) -> str:
    """The number in a register, or else the name: one who publishes has a name."""
    if entry.kvk:
        return f"{KVK_SCHEME}-{entry.kvk}"
    return f"{OIN_SCHEME}-{entry.oin}" if entry.oin else entry.organisation_name


def _party(entry: PublicEntry, fields: Mapping[str, str]) -> Json:
    known = [
        {"scheme": scheme, "id": number, "legalName": entry.organisation_name}
        for scheme, number in ((KVK_SCHEME, entry.kvk), (OIN_SCHEME, entry.oin))
        if number
    ]
    return _filled(
        {
            "id": _party_id(entry),
            "name": entry.organisation_name,
            "identifier": known[0] if known else {},
            "additionalIdentifiers": known[1:],
            "contactPoint": {"email": fields.get(PublicField.CONTACT, "")},
            "roles": ["buyer"],
        }
    )


def _planning(fields: Mapping[str, str], zone: tzinfo, words: Words) -> Json:
    """The amount only when it was chosen; a class of values is told in words."""
    budget: Json = {}
    if amount := fields.get(PublicField.AMOUNT):
        budget["amount"] = {"amount": float(Decimal(amount)), "currency": "EUR"}
    if band := fields.get(PublicField.VALUE_BAND):
        budget["description"] = words.bands.get(band, band)
    return {"budget": budget, "milestones": _milestones(fields, zone, words)}


def _milestones(fields: Mapping[str, str], zone: tzinfo, words: Words) -> list[Json]:
    """A quarter is a date before which; a period would claim a day."""
    quarter = fields.get(PublicField.QUARTER)
    if not quarter or PublicField.DAY in fields:
        return []
    return [
        {
            "id": "publication",
            "title": words.milestone,
            "type": "preProcurement",
            "description": quarter,
            "dueDate": _moment(_start(_last_day(quarter), zone)),
            "status": "scheduled",
        }
    ]


def _tender(ocid: str, edition: Edition, zone: tzinfo, words: Words) -> Json:
    fields = edition.fields
    procedure = fields.get(PublicField.PROCEDURE, "")
    day = fields.get(PublicField.DAY)
    start = _moment(_start(date.fromisoformat(day), zone)) if day else ""
    return {
        "id": ocid,
        "title": fields[PublicField.TITLE],
        "description": fields.get(PublicField.DESCRIPTION),
        "status": _status(edition),
        "mainProcurementCategory": _CATEGORIES.get(fields.get(PublicField.KIND, "")),
        "additionalProcurementCategories": _own_categories(fields),
        "items": _items(fields, words),
        "procurementMethod": _METHODS.get(procedure),
        "procurementMethodDetails": words.procedures.get(procedure, procedure),
        "tenderPeriod": {"startDate": start},
        "contractPeriod": {"durationInDays": _days(fields)},
    }


def _status(edition: Edition) -> str:
    """Planned once there is a day or a quarter; before that it is only considered."""
    if edition.is_withdrawn:
        return "withdrawn"
    is_dated = {PublicField.DAY, PublicField.QUARTER} & set(edition.fields)
    return "planned" if is_dated else "planning"


def _own_categories(fields: Mapping[str, str]) -> list[str]:
    """Categories of our own, next to the four of the standard: its list is open."""
    kind = fields.get(PublicField.KIND, "")
    social = kind if kind == ContractKind.SOCIAL else ""
    group = fields.get(PublicField.PRODUCT_GROUP, "")
    return [category for category in (social, group) if category]


def _items(fields: Mapping[str, str], words: Words) -> list[Json]:
    """An item per CPV code, without the digit that checks it."""
    codes = [code[:8] for code in fields.get(PublicField.CPV, "").split()]
    return [
        {
            "id": str(number),
            "description": words.cpv.get(code),
            "classification": {
                "scheme": "CPV",
                "id": code,
                "description": words.cpv.get(code),
            },
        }
        for number, code in enumerate(dict.fromkeys(codes), 1)
    ]


def _days(fields: Mapping[str, str]) -> int | None:
    months = fields.get(PublicField.DURATION)
    return round(int(months) * _DAYS_A_YEAR / 12) if months else None


def _last_day(quarter: str) -> date:
    first = first_day_of(quarter)
    month = first.month + 2
    return date(first.year, month, monthrange(first.year, month)[1])


def _start(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _moment(at: datetime) -> str:
    """With its time zone; ValueError for a moment without one."""
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return at.isoformat(timespec="seconds")


def _filled(part: Json) -> Json:
    """The same without what is empty, at every depth: the standard wants no blanks."""
    kept = {key: _filled_value(value) for key, value in part.items()}
    return {
        key: value for key, value in kept.items() if value not in (None, "", [], {})
    }


def _filled_value(value: object) -> Any:
    if isinstance(value, dict):
        return _filled(value)
    if isinstance(value, list):
        return [_filled_value(one) for one in value]
    return value
