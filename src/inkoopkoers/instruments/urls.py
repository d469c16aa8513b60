# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the Wegwijzer."""

from django.urls import path

from inkoopkoers.instruments import views

app_name = "instruments"

urlpatterns = [
    path("", views.questions, name="questions"),
    path("rondleiding/<int:step>/", views.tour, name="tour"),
    path("<str:answers>/", views.advice, name="advice"),
    path("<str:answers>/wat-als/", views.what_if, name="what_if"),
    path("<str:answers>/naast/", views.compare, name="compare"),
    path("<str:answers>/naast/<str:other>/", views.compare_with, name="compare_with"),
    path("<str:answers>/bewaren/", views.save, name="save"),
    path("bewaard/<int:pk>/weg/", views.remove, name="remove"),
    path("bewaard/<int:pk>/terug/", views.restore, name="restore"),
    path("<str:answers>/advies.<str:format_name>", views.document, name="document"),
]
