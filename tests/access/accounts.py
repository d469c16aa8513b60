# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

from tests.access.door import NOBODY, Door, all_get

FOR_NOBODY = dict.fromkeys(NOBODY, 200)

TABLE = {
    "login": Door(
        read=all_get(302, **FOR_NOBODY),
        post=all_get(302, anonymous=422, expired=422),
        rest=all_get(302, anonymous=405, expired=405),
        options=all_get(302, **FOR_NOBODY),
    ),
    "logout": Door(post=all_get(302), options=all_get(200)),
}
PUBLIC = {"login", "logout"}
