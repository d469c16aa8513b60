# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product."""

from django.urls import include, path

from inkoopkoers.config import api
from inkoopkoers.home.views import home, money
from inkoopkoers.web import pages

urlpatterns = [
    path("", home, name="home"),
    path("wegwijzer/", include("inkoopkoers.instruments.urls")),
    path("", include("inkoopkoers.library.urls")),
    path("", include("inkoopkoers.measuring.urls")),
    path("", include("inkoopkoers.procurements.urls")),
    path("", include("inkoopkoers.organisations.urls")),
    path("rekenen/", money, name="money"),
    path("rekenen/kosten/", include("inkoopkoers.costing.urls")),
    path("rekenen/gunnen/", include("inkoopkoers.awarding.urls")),
    path("rekenen/investeren/", include("inkoopkoers.planning.urls.investing")),
    path("uitgaven/", include("inkoopkoers.spending.urls")),
    path("acties/", include("inkoopkoers.planning.urls.actions")),
    path("over/", pages.about, name="about"),
    path("over/privacy/", pages.privacy, name="privacy"),
    path("over/toegankelijkheid/", pages.accessibility, name="accessibility"),
    path("account/", include("inkoopkoers.organisations.accounts.urls")),
    path("api/v1/", api.urls),
    path(".well-known/security.txt", pages.security_txt, name="security_txt"),
    path("robots.txt", pages.robots_txt, name="robots_txt"),
    path("favicon.ico", pages.favicon, name="favicon"),
    path("health/live", pages.live, name="health_live"),
    path("health/ready", pages.ready, name="health_ready"),
]

handler400 = "inkoopkoers.web.errors.bad_request"
handler403 = "inkoopkoers.web.errors.forbidden"
handler404 = "inkoopkoers.web.errors.not_found"
handler429 = "inkoopkoers.organisations.accounts.views.page.too_often"
handler500 = "inkoopkoers.web.errors.server_error"
