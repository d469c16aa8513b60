# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses. What it costs over all years, and how the award goes."""

from django.urls import path

from inkoopkoers.procurements.views.money import award, costs

COSTS = "trajecten/<int:pk>/kosten/"
AWARD = "trajecten/<int:pk>/gunning/"

urlpatterns = [
    path(COSTS, costs.costs, name="costs"),
    path(f"{COSTS}nieuw/", costs.costs_start, name="costs_start"),
    path(f"{COSTS}koppel/", costs.costs_link, name="costs_link"),
    path(f"{COSTS}neem-over/", costs.costs_take, name="costs_take"),
    path(AWARD, award.award, name="award"),
    path(f"{AWARD}nieuw/", award.award_start, name="award_start"),
    path(f"{AWARD}koppel/", award.award_link, name="award_link"),
    path(f"{AWARD}neem-over/", award.award_take, name="award_take"),
    path(f"{AWARD}werk-bij/", award.award_update, name="award_update"),
]
