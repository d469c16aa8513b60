# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Count the database queries of a reader, in a process of its own.

`python -m bench.reader_queries PATH` prints how many the first request of a process
does and how many each of the next ones.
"""

from __future__ import annotations

import json
import os
import sys

import django
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

LATER = 20


def count(path: str) -> dict[str, int]:
    """Return the queries of the first request and of all later ones together."""
    client = Client(SERVER_NAME="127.0.0.1")
    return {"first": _queries(client, path, 1), "later": _queries(client, path, LATER)}


def _queries(client: Client, path: str, times: int) -> int:
    with CaptureQueriesContext(connection) as seen:
        for _ in range(times):
            answer = client.get(path)
            if answer.status_code != 200 or answer.cookies:
                sys.exit(f"{path}: {answer.status_code}, cookies {answer.cookies}")
    return len(seen)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "inkoopkoers.config.settings"
    django.setup()
    print(json.dumps(count(sys.argv[1])))
