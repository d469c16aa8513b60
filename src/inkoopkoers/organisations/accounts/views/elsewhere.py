# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""To the provider of the organisation and back."""

from __future__ import annotations

import logging
from typing import Any, cast

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inkoopkoers.organisations.accounts import oidc
from inkoopkoers.organisations.accounts.views.page import safe_next

logger = logging.getLogger(__name__)


@login_not_required
@require_POST
@never_cache
def oidc_login(request: HttpRequest) -> HttpResponse:
    """Send the browser to the provider, by a page of our own.

    A form may only lead to our own pages (form-action in the security policy), so a
    page in between leads on. With `opnieuw` the provider asks who it is once more.
    """
    if not oidc.is_on():
        raise Http404
    again = "opnieuw" in request.POST
    if request.user.is_authenticated and not again:
        return redirect(settings.LOGIN_REDIRECT_URL)
    provider: Any = get_adapter().get_provider(request, oidc.provider_id())
    try:
        there = provider.redirect(
            request,
            process=AuthProcess.LOGIN,
            next_url=safe_next(request),
            auth_params={"prompt": "login"} if again else {},
        )
    except oidc.TROUBLE:
        logger.warning("the provider cannot be reached", exc_info=True)
        return oidc.refused(request, "trouble")
    if "Location" not in there.headers:
        return cast("HttpResponse", there)
    context = {"there": there.headers["Location"], "name": settings.OIDC_NAME}
    return render(request, "socialaccount/leaving.html", context)


@login_not_required
@require_safe
@never_cache
def oidc_callback(request: HttpRequest) -> HttpResponse:
    """Take in who comes back from the provider."""
    if not oidc.is_on():
        raise Http404
    view = OAuth2CallbackView.adapter_view(oidc.Endpoints(request, oidc.provider_id()))
    try:
        return cast("HttpResponse", view(request))
    except oidc.TROUBLE:
        logger.warning("the answer of the provider cannot be used", exc_info=True)
        return oidc.refused(request, "trouble")
