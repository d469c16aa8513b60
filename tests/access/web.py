# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the site itself, the front page, and what speaks to machines."""

from tests.access.door import Door, all_get, page

UNKNOWN = all_get(404)

TABLE = {
    "home": page(),
    "money": page(),
    "about": page(),
    "privacy": page(),
    "accessibility": page(),
    "security_txt": page(),
    "robots_txt": page(),
    "favicon": Door(read=all_get(302)),
    "health_live": page(),
    "health_ready": page(),
    "api:openapi-json": page(),
    "api:api-root": Door(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    "api:unknown": Door(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, {"rest": "x/y"}),
}
PUBLIC = set(TABLE)
