"""Runs a program once for each file of a folder and says what each run took.

    python3 measure_each.py <folder> <program> <argument>…

Prints a line a file, with tabs between: exit code, seconds, peak of resident memory in megabytes, the file's name. The file comes last on
the program's command line.
"""
import os
import sys
import time

folder, command = sys.argv[1], sys.argv[2:]
null = os.open(os.devnull, os.O_WRONLY)
for name in sorted(os.listdir(folder)):
    started = time.monotonic()
    child = os.posix_spawnp(command[0], command + [os.path.join(folder, name)], os.environ,
                            file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    _, status, usage = os.wait4(child, 0)
    print("%d\t%.3f\t%.1f\t%s" % (os.waitstatus_to_exitcode(status), time.monotonic() - started, usage.ru_maxrss / 1024, name))
