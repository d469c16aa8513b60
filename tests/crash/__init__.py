# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kill a real server while people save, and look in the database what was kept.

Used by the suite (tests/test_kill.py) and by bench/kill.py; needs no pytest.
"""
