// What only the build knows about its files: their sizes in bytes, the full fonts, and the characters (ranges of code
// points) that the small fonts have.
export const sizes = @SIZES@;
export const fonts = @FONTS@;
export const coverage = @COVERAGE@;
