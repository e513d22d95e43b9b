"""The child process caps itself before it reads a byte: so much memory, and what the system gives.

Windows keeps it from starting another process, Linux from writing a file and from running on.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

MEMORY = 1024 * 1024 * 1024
"""Bytes that the child may use besides what its libraries reserve when they are loaded."""
_CPU_SECONDS = 120
_EXTENDED_LIMITS = 9
_ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_FAULT = 0x8, 0x100, 0x400


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
    """For a job object of Windows: one process, so much committed memory, no error box."""
    made = Limits()
    made.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_FAULT
    made.basic.active_processes = 1
    made.process_memory = memory
    return made


def cap_self(memory: int = MEMORY) -> None:
    """Cap this process for the rest of its life.

    Raises:
        OSError: the system refuses; then nothing may be read.
    """
    if sys.platform == "win32":
        _cap_on_windows(memory)
    else:
        _cap_on_unix(memory)


if sys.platform == "win32":

    def _cap_on_windows(memory: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        for name in ("CreateJobObjectW", "GetCurrentProcess"):
            getattr(kernel, name).restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        wanted = limits(memory)
        held = kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
        ) and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
        if not held:
            raise ctypes.WinError(ctypes.get_last_error())

else:

    def _cap_on_unix(memory: int) -> None:
        import resource

        reserved = _addresses()
        if reserved:
            resource.setrlimit(resource.RLIMIT_AS, (reserved + memory, reserved + memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))

    def _addresses() -> int:
        """Bytes of address space in use; 0 where the system doesn't tell."""
        told = Path("/proc/self/statm")
        if not told.exists():
            return 0
        import resource

        return int(told.read_text().split()[0]) * resource.getpagesize()
