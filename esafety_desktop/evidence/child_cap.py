"""A memory cap round a child process that can't set its own: a job object of Windows."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

_EXTENDED_LIMITS = 9
_ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_FAULT, _KILL_ON_CLOSE = 0x8, 0x100, 0x400, 0x2000


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION, as Windows lays it out."""

    _fields_ = (
        ("basic", _Basic),
        ("io_counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def limits(memory: int) -> Limits:
    """One process, so much memory, no error box, dead when the job's handle is closed."""
    made = Limits()
    made.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_FAULT | _KILL_ON_CLOSE
    made.basic.active_processes = 1
    made.process_memory = memory
    return made


class Cap:
    """Holds a child inside its limits; elsewhere than on Windows the child sets them itself.

    Args:
        child: Started, and waiting for its input.
        memory: Bytes it may commit.
    """

    def __init__(self, child: subprocess.Popen[bytes], memory: int) -> None:
        self._job = 0
        if sys.platform == "win32":
            self._job = self._hold(child, memory)

    def close(self) -> None:
        """Let go; a child that still lives ends with it."""
        if sys.platform == "win32" and self._job:
            ctypes.WinDLL("kernel32").CloseHandle(ctypes.c_void_p(self._job))
            self._job = 0

    if sys.platform == "win32":

        @staticmethod
        def _hold(child: subprocess.Popen[bytes], memory: int) -> int:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CreateJobObjectW.restype = ctypes.c_void_p
            job = kernel.CreateJobObjectW(None, None)
            wanted = limits(memory)
            handle = ctypes.c_void_p(int(child._handle))  # noqa: SLF001 - the only way to it
            held = (
                job
                and kernel.SetInformationJobObject(
                    ctypes.c_void_p(job),
                    _EXTENDED_LIMITS,
                    ctypes.byref(wanted),
                    ctypes.sizeof(wanted),
                )
                and kernel.AssignProcessToJobObject(ctypes.c_void_p(job), handle)
            )
            if not held:
                child.kill()
                raise ctypes.WinError(ctypes.get_last_error())
            return int(job)
