# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""`python -m tests.mutants FILES`: give so many wrong files to the whole product."""

from __future__ import annotations

import sys

from tests.mutants.attacking import attack


def main() -> None:
    """Say how far it is, then all figures; exit 1 when anything was wrong."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    done = attack(number, say=lambda words: print(words, flush=True))
    print(f"{done.given} files, {done.imports} imports, {done.seconds:.0f} s")
    print(f"answers by status: {done.statuses}")
    for name, count in done.ends.items():
        print(f"{count:6} {name}")
    print(f"most memory per process, MB: {done.peak}")
    print(f"slowest batch: {done.slowest_batch:.0f} s")
    print("\n".join(done.wrong) or "nothing was wrong")
    sys.exit(bool(done.wrong))


if __name__ == "__main__":
    main()
