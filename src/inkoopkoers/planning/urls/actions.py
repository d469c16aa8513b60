# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of actions."""

from django.urls import path

from inkoopkoers.planning.views.actions import calendar, changing, listing

app_name = "planning"

urlpatterns = [
    path("", listing.action_list, name="action_list"),
    path("export.<str:format_name>", listing.export, name="export"),
    path("personen/", listing.people, name="people"),
    path("nieuw/", changing.new, name="new"),
    path("agenda/", calendar.settings_page, name="calendar"),
    path("agenda/<str:token>.ics", calendar.feed, name="feed"),
    path("<int:pk>/", changing.action, name="action"),
    path("<int:pk>/klaar/", changing.finish, name="finish"),
    path("<int:pk>/heropenen/", changing.reopen, name="reopen"),
    path("<int:pk>/weg/", changing.remove, name="remove"),
    path("<int:pk>/terug/", changing.restore, name="restore"),
]
