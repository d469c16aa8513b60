# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the product with one address of the API behind the login."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from inkoopkoers.config.urls import handler404, handler429
from inkoopkoers.config.urls import urlpatterns as real

__all__ = ["handler404", "handler429", "urlpatterns"]


def closed(request: HttpRequest) -> HttpResponse:
    """What an organisation keeps."""
    return HttpResponse("geheim")


inside = ([path("closed", closed, name="closed")], "api")
urlpatterns = [path("api/v1/", include(inside, namespace="api")), *real]
