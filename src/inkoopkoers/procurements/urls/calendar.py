# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. The public calendar, and what goes on it."""

from django.urls import path

from inkoopkoers.procurements.views.calendar import (
    erasing,
    feeds,
    public,
    publishing,
)

urlpatterns = [
    path("kalender/", public.calendar, name="calendar"),
    path("kalender/agenda.ics", feeds.feed, name="calendar_feed"),
    path("kalender/ocds.json", feeds.ocds, name="calendar_ocds"),
    path("kalender/export.<str:format_name>", public.export, name="calendar_export"),
    path("kalender/<int:organisation>/", public.calendar_of, name="calendar_of"),
    path(
        "kalender/<int:organisation>/agenda.ics",
        feeds.feed_of,
        name="calendar_feed_of",
    ),
    path("kalender/traject/<int:number>/", public.announcement, name="announcement"),
    path(
        "kalender/traject/<int:number>/ocds.json",
        feeds.announcement_ocds,
        name="announcement_ocds",
    ),
    path("trajecten/<int:pk>/kalender/", publishing.publish, name="publish"),
    path(
        "trajecten/<int:pk>/kalender/haal-weg/",
        publishing.withdraw,
        name="calendar_withdraw",
    ),
    path("trajecten/<int:pk>/kalender/wis/", erasing.erase, name="calendar_erase"),
]
