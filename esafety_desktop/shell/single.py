"""One window for one log-in: a second start brings the first window to the front."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 400
_ANSWER_MS = 3_000
_RAISE = b"raise\n"


def call_first(name: str) -> bool:
    """Ask a program that runs already to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_RAISE)
    socket.waitForBytesWritten(_WAIT_MS)
    # The first program answers before it comes forward: a torn one must not swallow a start.
    answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(_ANSWER_MS)
    socket.disconnectFromServer()
    return answered


class FirstWindow(QObject):
    """Listens for later starts.

    Signals:
        called: somebody started the program again.
    """

    called = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.write(b"here\n")
            socket.flush()
            socket.disconnected.connect(socket.deleteLater)
            self.called.emit()
