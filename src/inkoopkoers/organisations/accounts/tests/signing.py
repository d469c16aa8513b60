# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of accounts do over and over."""

from __future__ import annotations

import re
import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from inkoopkoers.organisations.models import User

LOGIN = "/account/inloggen/"
SECOND_STEP = "/account/inloggen/tweede-stap/"
STEPS = "/account/tweede-stap/"
APP = "/account/tweede-stap/app/"
CODES = "/account/tweede-stap/herstelcodes/"
CONFIRM = "/account/bevestigen/"
PASSWORD = "een lange zin als wachtwoord"


def with_password(user: User) -> User:
    """Give someone the password of the tests."""
    user.set_password(PASSWORD)
    user.save()
    return user


def sign_in(client: Client, user: User, password: str = PASSWORD) -> int:
    """Fill in the form; 302 is the way on."""
    return client.post(LOGIN, {"login": user.email, "password": password}).status_code


def confirm(client: Client, password: str = PASSWORD) -> int:
    """Say once more who one is."""
    return client.post(CONFIRM, {"password": password}).status_code


def code_of(secret: str, periods_from_now: int = 0) -> str:
    """What an app shows, or showed some periods ago."""
    counter = int(time.time()) // app_settings.TOTP_PERIOD + periods_from_now
    return str(format_hotp_value(hotp_value(secret, counter)))


def add_app(client: Client) -> str:
    """Set up an app, as someone who just confirmed who they are; return its secret."""
    assert confirm(client) == 302
    html = client.get(APP).content.decode()
    found = re.search(r"<code>([A-Z2-7 =]+)</code>", html)
    assert found
    secret = found[1].replace(" ", "")
    response = client.post(APP, {"code": code_of(secret)})
    assert response.status_code == 302, response.content.decode()
    return secret


def recovery_codes(client: Client) -> list[str]:
    """The codes on the page."""
    html = client.get(CODES).content.decode()
    return re.findall(r"<code>(\d{8})</code>", html)


def add_passkey(user: User, name: str = "Laptop") -> Authenticator:
    """A passkey as a browser would have made it; the key of it is nowhere."""
    point = {-2: b"x" * 32, -3: b"y" * 32}
    key = ES256({1: 2, 3: -7, -1: 1, **point})
    made = AttestedCredentialData.create(b"\0" * 16, name.encode(), key)
    flags = AuthenticatorData.FLAG
    data = AuthenticatorData.create(
        sha256(b"testserver"), flags.UP | flags.UV | flags.AT, 0, made
    )
    client = CollectedClientData.create(
        CollectedClientData.TYPE.CREATE, b"question", "https://testserver"
    )
    credential = {
        "id": websafe_encode(name.encode()),
        "rawId": websafe_encode(name.encode()),
        "type": "public-key",
        "clientExtensionResults": {"credProps": {"rk": True}},
        "response": {
            "clientDataJSON": client.b64,
            "attestationObject": websafe_encode(
                bytes(AttestationObject.create("none", data, {}))
            ),
        },
    }
    return Authenticator.objects.create(
        user=user,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": name, "credential": credential},
    )
