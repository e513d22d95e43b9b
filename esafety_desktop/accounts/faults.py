"""Known errors at the door."""

from datetime import datetime

from esafety_desktop.dates import british_time
from esafety_desktop.problem import Problem


class WrongPassword(Problem):
    """Name and password don't belong together."""

    def __init__(self, tries_left: int, beside: str = "") -> None:
        advice = "Check Caps Lock and try again."
        if tries_left <= 3:
            advice = f"{tries_left} more {'try' if tries_left == 1 else 'tries'} before a wait."
        super().__init__(
            "The name and the password don't belong together.", f"{advice} {beside}".strip()
        )
        self.tries_left = tries_left


class Throttled(Problem):
    """Too many wrong passwords; the account waits."""

    def __init__(self, until: datetime, beside: str = "") -> None:
        advice = f"Try again after {british_time(until)[-5:]}, or use the recovery sheet."
        super().__init__(
            "Ten wrong passwords were typed within five minutes, so this account has to wait.",
            f"{advice} {beside}".strip(),
        )
        self.until = until


class WrongSheet(Problem):
    """A recovery code that is typed rightly but isn't this school's, or is an old one."""

    def __init__(self) -> None:
        super().__init__(
            "This code isn't on a valid recovery sheet of this school.",
            "Look for the sheet with the highest number; a newer one makes the others worthless.",
        )


class NoPassword(Problem):
    """The account came back from a back-up that holds no passwords."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” has no password on this PC yet.",
            "Choose “I have forgotten my password” and use the recovery sheet. Or ask somebody who"
            " is signed in for a new password: File, Accounts and recovery sheets.",
        )
