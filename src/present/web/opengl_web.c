/* The functions of OpenGL that SDL's renderer asks for by name. Emscripten's own answer knows every one that there is,
 * and so puts all of them into the script; the program's stands before it. A name that is missing here makes SDL take
 * its software renderer. */
#include <EGL/egl.h>
#include <GLES2/gl2.h>

#include <string.h>

#define OPENGL_FUNCTIONS(EACH)                                                                                         \
    EACH(glActiveTexture) EACH(glAttachShader) EACH(glBindAttribLocation) EACH(glBindBuffer) EACH(glBindFramebuffer)   \
    EACH(glBindTexture) EACH(glBlendEquationSeparate) EACH(glBlendFuncSeparate) EACH(glBufferData)                     \
    EACH(glBufferSubData) EACH(glCheckFramebufferStatus) EACH(glClear) EACH(glClearColor) EACH(glCompileShader)        \
    EACH(glCreateProgram) EACH(glCreateShader) EACH(glDeleteBuffers) EACH(glDeleteFramebuffers)                        \
    EACH(glDeleteProgram) EACH(glDeleteShader) EACH(glDeleteTextures) EACH(glDisable)                                  \
    EACH(glDisableVertexAttribArray) EACH(glDrawArrays) EACH(glEnable) EACH(glEnableVertexAttribArray) EACH(glFinish)  \
    EACH(glFramebufferTexture2D) EACH(glGenBuffers) EACH(glGenFramebuffers) EACH(glGenTextures)                        \
    EACH(glGetAttribLocation) EACH(glGetError) EACH(glGetIntegerv) EACH(glGetProgramInfoLog) EACH(glGetProgramiv)      \
    EACH(glGetShaderInfoLog) EACH(glGetShaderiv) EACH(glGetString) EACH(glGetUniformLocation) EACH(glLinkProgram)      \
    EACH(glPixelStorei) EACH(glReadPixels) EACH(glScissor) EACH(glShaderBinary) EACH(glShaderSource)                   \
    EACH(glTexImage2D) EACH(glTexParameteri) EACH(glTexSubImage2D) EACH(glUniform1i) EACH(glUniform4f)                 \
    EACH(glUniformMatrix4fv) EACH(glUseProgram) EACH(glVertexAttribPointer) EACH(glViewport)

typedef __eglMustCastToProperFunctionPointerType OpenGlFunction;

typedef struct NamedFunction {
    const char *name;
    OpenGlFunction function;
} NamedFunction;

#define NAMED(function) {#function, (OpenGlFunction)function},
static const NamedFunction FUNCTIONS[] = {OPENGL_FUNCTIONS(NAMED)};

OpenGlFunction eglGetProcAddress(const char *name)
{
    for (size_t i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++)
        if (strcmp(FUNCTIONS[i].name, name) == 0)
            return FUNCTIONS[i].function;
    return NULL;
}
