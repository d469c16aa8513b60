# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public calendar as JSON, for everyone: published copies, never a dossier."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from ninja import Query, Router, Schema

from inkoopkoers.instruments.api import Problem
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.forms.calendar import wanted_from
from inkoopkoers.procurements.models import CalendarEntry
from inkoopkoers.procurements.queries.calendar.public import (
    as_public,
    listed,
    places,
)
from inkoopkoers.web.api_pages import PageOut, PageQuery, PerPageQuery, page_json

router = Router(tags=["Kalender"], auth=None)


class CalendarIn(Schema):
    """The filters of the page; a value that is not known asks for nothing.

    `quarter` is one such as 2027-Q2, `eerder` or `onbekend`; empty asks for what is
    still to come.
    """

    organisation: str = ""
    kind: str = ""
    quarter: str = ""
    q: str = ""

    @property
    def as_page(self) -> dict[str, str]:
        """The same under the names that the page has for them."""
        return {
            "organisatie": self.organisation,
            "soort": self.kind,
            "kwartaal": self.quarter,
            "q": self.q,
        }


class PublisherOut(Schema):
    """Who published it."""

    id: int
    name: str


class AnnouncementOut(Schema):
    """What an organisation chose to tell of a planned tender; null was not chosen.

    `expected_on` is the day, or the first day of the quarter. `amount_eur` is in euros
    without VAT, as text. `edition` counts what was published.
    """

    number: int
    title: str
    organisation: PublisherOut
    status: str
    description: str | None
    kind: str | None
    product_group: str | None
    cpv: list[str]
    procedure: str | None
    quarter: str | None
    day: date | None
    expected_on: date | None
    value_band: str | None
    amount_eur: str | None
    months: int | None
    contact: str | None
    edition: int
    published_at: datetime
    changed_at: datetime
    url: str
    ocds_url: str


class AnnouncementsOut(PageOut):
    """A page of announcements, the first to come on top."""

    items: list[AnnouncementOut]


@router.get(
    "/kalender",
    response={200: AnnouncementsOut, 400: Problem},
    summary="Wat organisaties van plan zijn aan te besteden",
    operation_id="listAnnouncements",
    url_name="calendar",
)
def announcements(
    request: HttpRequest,
    asked: Query[CalendarIn],
    page: PageQuery = 1,
    per_page: PerPageQuery = 25,
) -> dict[str, Any]:
    """Return what is on the public calendar, with the filters of the page."""
    known = places()
    wanted = wanted_from(asked.as_page, [one.pk for one in known])
    rows = listed(wanted, known, timezone.localdate())
    return page_json(rows, _announcement, page=page, per_page=per_page)


def _announcement(row: CalendarEntry) -> dict[str, Any]:
    entry = as_public(row)
    fields, last = entry.fields, entry.last
    address = settings.ORIGIN + reverse("procurements:announcement", args=[row.number])
    return {
        "number": entry.number,
        "title": fields[PublicField.TITLE],
        "organisation": {"id": row.organisation_id, "name": entry.organisation_name},
        "status": "vervallen" if last.is_withdrawn else "gepland",
        "description": fields.get(PublicField.DESCRIPTION),
        "kind": fields.get(PublicField.KIND),
        "product_group": fields.get(PublicField.PRODUCT_GROUP),
        "cpv": fields.get(PublicField.CPV, "").split(),
        "procedure": fields.get(PublicField.PROCEDURE),
        "quarter": fields.get(PublicField.QUARTER),
        "day": fields.get(PublicField.DAY),
        "expected_on": row.expected_on,
        "value_band": fields.get(PublicField.VALUE_BAND),
        "amount_eur": fields.get(PublicField.AMOUNT),
        "months": fields.get(PublicField.DURATION),
        "contact": fields.get(PublicField.CONTACT),
        "edition": last.number,
        "published_at": entry.editions[0].at,
        "changed_at": last.at,
        "url": address,
        "ocds_url": f"{address}ocds.json",
    }
