"""Drops files on a window as a file manager does: by X's drag and drop protocol (XDND), version 5."""
import pathlib
import time

from Xlib import X, display
from Xlib.protocol import event

PATIENCE = 10


class DragSource:
    def __init__(self, display_name):
        self.display = display.Display(display_name)
        root = self.display.screen().root
        self.window = root.create_window(0, 0, 10, 10, 0, X.CopyFromParent)
        self.uris = self.display.get_atom("text/uri-list")

    def atom(self, name):
        return self.display.get_atom(name)

    def send(self, target, name, *data):
        message = event.ClientMessage(window=target, client_type=self.atom(name),
                                      data=(32, [*data, 0, 0, 0, 0, 0][:5]))
        target.send_event(message, event_mask=X.NoEventMask)
        self.display.flush()

    def answer(self, request, words):
        """Hands over what is dragged, to whoever asks for it."""
        request.requestor.change_property(request.property, request.target, 8, words)
        request.requestor.send_event(event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection, target=request.target,
            property=request.property))
        self.display.flush()

    def serve(self, words, until):
        """Answers until the target has said this."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            while self.display.pending_events():
                came = self.display.next_event()
                if came.type == X.SelectionRequest:
                    self.answer(came, words)
                elif came.type == X.ClientMessage and came.client_type == self.atom(until):
                    return came.data[1]
            time.sleep(0.005)
        raise AssertionError(f"{PATIENCE} s passed without {until}")

    def drop(self, window_id, *paths):
        """Drops files in the middle of a window."""
        target = self.display.create_resource_object("window", int(window_id))
        words = "".join(pathlib.Path(path).resolve().as_uri() + "\r\n" for path in paths).encode()
        place = target.get_geometry()
        at = target.translate_coords(self.display.screen().root, 0, 0)
        x, y = abs(at.x) + place.width // 2, abs(at.y) + place.height // 2
        self.window.set_selection_owner(self.atom("XdndSelection"), X.CurrentTime)
        self.send(target, "XdndEnter", self.window.id, 5 << 24, self.uris)
        self.send(target, "XdndPosition", self.window.id, 0, x << 16 | y, X.CurrentTime, self.atom("XdndActionCopy"))
        if not self.serve(words, "XdndStatus")[1] & 1:
            raise AssertionError("The window takes no files.")
        self.send(target, "XdndDrop", self.window.id, 0, X.CurrentTime)
        self.serve(words, "XdndFinished")

    def picture(self, window_id, x, y, width, height):
        """The bytes of a part of a window."""
        target = self.display.create_resource_object("window", int(window_id))
        return target.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data

    def close(self):
        self.display.close()
