"""What may hold the window for longer than a tenth of a second, each with its reason."""

#: By the place and name of a function that is at work then.
HELD = {
    "shell/program.py Program._come_in": "once at each sign-in: the rooms' modules are read in and "
    "Today gathers what is due from all of them; the window says that it opens",
    "shell/desk_view.py DeskView._make": "once for each tab after a sign-in: it is made, and its "
    "modules are read in, when somebody first goes there, so that nobody waits for it at the start",
    "widgets/paged_tab.py PagedTab._make": "the same once for each page of a tab",
}
