"""Known errors: things that a person at the screen can do something about."""


class Problem(Exception):
    """A known error with words for the person at the screen.

    Anything else that is raised is a bug and goes to the error dialog of the shell.

    Attributes:
        message: What happened, in one plain sentence.
        advice: What to do next, in one or two plain sentences.
        passing: Whether the same thing may well work later (a full disk, a file that is held).
    """

    passing = False

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class Cancelled(Exception):
    """The person cancelled a long job; whatever it had begun is left as it was before."""
