// What only the build knows about its files: their sizes in bytes, which of them come once the first screen shows, the
// sounds, the full fonts, those of the other choice, and the characters (ranges of code points) that the small fonts
// have.
export const sizes = @SIZES@;
export const later = @LATER@;
export const sounds = @SOUNDS@;
export const fonts = @FONTS@;
export const dyslexic = @DYSLEXIC@;
export const coverage = @COVERAGE@;
