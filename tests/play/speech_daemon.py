"""speech-dispatcher itself, for a test: on a socket of its own, with a voice that writes to a file."""
import pathlib
import shutil
import subprocess

from game import wait_until

SETTINGS = """LogLevel 3
LogDir "{folder}"
AudioOutputMethod "libao"
AddModule "lines" "sd_generic" "lines.conf"
DefaultModule lines
"""
VOICE = """GenericExecuteSynth "echo '$VOICE $RATE $DATA' >> {folder}/heard; sleep {pause}"
AddVoice "en" "MALE1" "english"
AddVoice "es" "MALE1" "spanish"
GenericLanguage "en" "en" "utf-8"
GenericLanguage "es" "es" "utf-8"
GenericRateAdd 100
GenericRateMultiply 100
GenericRateForceInteger 1
GenericMaxChunkLength 1000
GenericDelimiters "|"
"""


def is_installed():
    return shutil.which("speech-dispatcher") is not None


class SpeechDaemon:
    """`pause`: how many seconds it takes to say something."""

    def __init__(self, folder, pause=0.05):
        self.folder = pathlib.Path(folder)
        (self.folder / "conf/modules").mkdir(parents=True)
        (self.folder / "conf/speechd.conf").write_text(SETTINGS.format(folder=folder))
        (self.folder / "conf/modules/lines.conf").write_text(VOICE.format(folder=folder, pause=pause))
        (self.folder / ".libao").write_text("default_driver=null\n")
        self.socket = self.folder / "socket"
        self.server = None

    def start(self):
        self.server = subprocess.Popen(
            ["speech-dispatcher", "--run-single", "--config-dir", self.folder / "conf", "--socket-path", self.socket,
             "--log-dir", self.folder, "--pid-file", self.folder / "pid", "--timeout", "0"],
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder)},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until(lambda: self.server.poll() is None and self.socket.exists(), "speech-dispatcher")

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def environment(self):
        """How a program finds it; and where it is not there, it is not started either."""
        return {"SPEECHD_ADDRESS": f"unix_socket:{self.socket}", "SPEECHD_CMD": "/bin/false"}

    def heard(self):
        path = self.folder / "heard"
        return path.read_text() if path.exists() else ""
