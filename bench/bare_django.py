# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The least Django can be: one view that returns bytes from a file, nothing else."""

from __future__ import annotations

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

BYTES = Path(os.environ["BENCH_BYTES"]).read_bytes()

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DEBUG=False,
    INSTALLED_APPS=[],
    MIDDLEWARE=[],
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for the benchmarks",
)


def page(request: HttpRequest) -> HttpResponse:
    """Answer with the bytes; their length saves the server a chunked answer."""
    return HttpResponse(BYTES, headers={"Content-Length": str(len(BYTES))})


urlpatterns = [path("wegwijzer/2-1-2-1-2/", page)]
application = get_wsgi_application()
