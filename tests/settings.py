# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of the product with what a test run needs."""

import os
import tempfile

os.environ.setdefault("INKOOPKOERS_SECRET_KEY", "only-for-tests-" + "x" * 50)
os.environ["INKOOPKOERS_DATA"] = tempfile.mkdtemp(prefix="inkoopkoers-test-")

from inkoopkoers.config.settings import *  # noqa: F403

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Hashed names need a collected folder; the live server has none.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
# The real hasher is slow on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


# An undefined variable in a template fails the test that shows it.
class _Undefined(str):
    """Raises as soon as a template shows a variable that is not there."""

    def __mod__(self, missing: object) -> str:
        raise AssertionError(f"undefined template variable: {missing}")

    def __contains__(self, text: object) -> bool:
        return text == "%s"


TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = _Undefined("%s")  # noqa: F405
